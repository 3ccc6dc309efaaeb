import { ageAtEnd, careFault, changeCell } from '../care-fault.ts'

export default careFault({
  id: 'oc2-partial',
  what: 'Not said whether teeth were checked',
  ratePer1000: 6,
  rules: ['191'],
  plant(child, { year }) {
    const [row] = child.tables.OC2
    const age = ageAtEnd(child, year)
    // Younger and older ones have items that bring other rules.
    return row === undefined || age < 5 || age > 9 ? null : changeCell(row, 'TEETH_CHECK', null)
  },
})
