import { careFault, changeCell, isOpen } from '../care-fault.ts'

export default careFault({
  id: 'p1-under-v2',
  what: 'Placed with parents, and accommodated by agreement',
  ratePer1000: 30,
  rules: ['378'],
  nextYear: ['503B', '378'],
  plant(child) {
    const { Episodes } = child.tables
    const last = Episodes.at(-1)
    if (last === undefined || !isOpen(last) || last.cells.PLACE !== 'P1' || !/[SB]/.test(String(last.cells.RNE)))
      return null
    if (last.cells.RNE === 'B' && Episodes.at(-2)?.cells.LS === 'V2') return null
    return changeCell(last, 'LS', 'V2')
  },
})
