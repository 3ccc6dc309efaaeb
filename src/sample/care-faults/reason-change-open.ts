import { careFault, changeCell, isOpen, isPlain } from '../care-fault.ts'

export default careFault({
  id: 'reason-change-open',
  what: 'A reason for change on an open episode',
  ratePer1000: 5,
  rules: ['233'],
  from: 2026,
  plant({ tables }) {
    const last = tables.Episodes.at(-1)
    return last === undefined || !isOpen(last) || !isPlain(last)
      ? null
      : changeCell(last, 'REASON_PLACE_CHANGE', 'CARPL')
  },
})
