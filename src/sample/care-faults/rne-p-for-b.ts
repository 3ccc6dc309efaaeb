import { careFault, changeCell, plainChanges } from '../care-fault.ts'

export default careFault({
  id: 'rne-p-for-b',
  what: 'Legal status and placement both changed, recorded as a move',
  ratePer1000: 5,
  rules: ['435'],
  nextYear: ['503A'],
  plant(child) {
    const [found] = plainChanges(child, /B/)
    return found === undefined ? null : changeCell(found[1], 'RNE', 'P')
  },
})
