import { blankCells, careFault, isStillIn, plainChanges } from '../care-fault.ts'

export default careFault({
  id: 'episode-not-ended',
  what: 'Earlier episode without an end',
  ratePer1000: 4,
  rules: ['142', '433'],
  nextYear: ['502'],
  plant(child) {
    const first = child.tables.Episodes[0]
    const found = plainChanges(child, /[PLTUB]/).find(
      ([before]) => before !== first && before.cells.REASON_PLACE_CHANGE === null,
    )
    if (found === undefined || !isStillIn(child)) return null
    return blankCells(found[0], ['DEC', 'REC'])
  },
})
