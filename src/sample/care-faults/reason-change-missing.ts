import { careFault, changeCell } from '../care-fault.ts'

export default careFault({
  id: 'reason-change-missing',
  what: 'No reason for the change of placement',
  ratePer1000: 12,
  rules: ['225'],
  plant({ tables }) {
    const found = tables.Episodes.find(
      ({ cells }, at) => cells.REASON_PLACE_CHANGE !== null && tables.Episodes[at + 1] !== undefined,
    )
    return found === undefined ? null : changeCell(found, 'REASON_PLACE_CHANGE', null)
  },
})
