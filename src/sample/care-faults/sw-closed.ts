import { plusDays } from '../../core/day.ts'
import { careFault, changeCell, dayIn, isStillIn } from '../care-fault.ts'

export default careFault({
  id: 'sw-closed',
  what: 'The last social worker has ended, and there is no other',
  ratePer1000: 5,
  rules: ['SW17STG2'],
  from: 2026,
  plant(child, { year }) {
    const last = child.tables.SWEpisodes.at(-1)
    const from = last === undefined ? null : dayIn(last, 'SW_DECOM')
    const ended = plusDays(year.start, 45)
    return last === undefined || from === null || from >= ended || !isStillIn(child)
      ? null
      : changeCell(last, 'SW_DEC', ended)
  },
})
