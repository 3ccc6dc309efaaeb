import { plusDays } from '../../core/day.ts'
import { careFault, changeCell, dayIn } from '../care-fault.ts'

export default careFault({
  id: 'sw-gap',
  what: 'Ten days between two social workers',
  ratePer1000: 10,
  rules: ['SW10STG2'],
  // In 2023-24 rule SW11a speaks of it as well.
  from: 2025,
  plant({ tables }, { year }) {
    const rows = tables.SWEpisodes
    const found = rows.find((row, at) => {
      const ended = dayIn(row, 'SW_DEC')
      const next = rows[at + 1]
      if (ended === null || next === undefined || next.cells.SW_REASON === 'FCONTA') return false
      return ended - 12 > (dayIn(row, 'SW_DECOM') as number) && ended <= year.end
    })
    return found === undefined ? null : changeCell(found, 'SW_DEC', plusDays(dayIn(found, 'SW_DEC') ?? year.end, -10))
  },
})
