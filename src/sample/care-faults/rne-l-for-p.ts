import { careFault, changeCell, plainChanges } from '../care-fault.ts'

export default careFault({
  id: 'rne-l-for-p',
  what: 'A move recorded as a change of legal status',
  ratePer1000: 6,
  rules: ['434'],
  nextYear: ['503A'],
  plant(child) {
    const [found] = plainChanges(child, /P/)
    return found === undefined ? null : changeCell(found[1], 'RNE', 'L')
  },
})
