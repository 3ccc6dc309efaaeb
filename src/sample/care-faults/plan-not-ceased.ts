import { blankCells, careFault, isOpen } from '../care-fault.ts'

export default careFault({
  id: 'plan-not-ceased',
  what: 'Left care otherwise, and the decision for adoption not ended',
  ratePer1000: 80,
  rules: ['557'],
  plant({ tables }) {
    const [row] = tables.PlacedAdoption
    const last = tables.Episodes.at(-1)
    if (row === undefined || last === undefined || isOpen(last) || last.cells.LS !== 'E1') return null
    if (row.cells.DATE_PLACED_CEASED === null) return null
    return blankCells(row, ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'])
  },
})
