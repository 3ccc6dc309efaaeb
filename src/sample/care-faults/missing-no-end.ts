import { began, careFault, changeCell, dayIn, isStillIn } from '../care-fault.ts'

export default careFault({
  id: 'missing-no-end',
  what: 'A missing time without end, and the placement has ended since',
  ratePer1000: 20,
  rules: ['575'],
  nextYear: ['576'],
  plant(child) {
    const { Missing, Episodes } = child.tables
    const last = Missing.at(-1)
    const left = last === undefined ? null : dayIn(last, 'MIS_START')
    if (last === undefined || left === null || !isStillIn(child)) return null
    const during = Episodes.find((row) => began(row) < left && (dayIn(row, 'DEC') ?? 0) > left)
    // A first period that ended would be rule 577's.
    const isOnePeriod = Episodes.every(({ cells }, at) => at === 0 || cells.RNE !== 'S')
    return during === undefined || !isOnePeriod || last.cells.MIS_END === null
      ? null
      : changeCell(last, 'MIS_END', null)
  },
})
