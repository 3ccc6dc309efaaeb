import { began, careFault, changeCell, isOpen } from '../care-fault.ts'

export default careFault({
  id: 'last-year-legal',
  what: "Legal status of the year's first row changed only this year",
  ratePer1000: 5,
  rules: ['503B'],
  nextYear: ['503B'],
  plant({ tables }, { year, last }) {
    const [only, another] = tables.Episodes
    if (only === undefined || another !== undefined || last === null || !isOpen(only) || began(only) >= year.start)
      return null
    if (only.cells.PLACE === 'P1' || !/^C[12]$/.test(String(only.cells.LS))) return null
    return changeCell(only, 'LS', only.cells.LS === 'C1' ? 'C2' : 'C1')
  },
})
