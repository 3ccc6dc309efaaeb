import { plusDays } from '../../core/day.ts'
import { began, careFault, changeCell, dayIn, plainChanges } from '../care-fault.ts'

export default careFault({
  id: 'gap',
  what: 'The next episode begins two days later',
  ratePer1000: 3,
  rules: ['388', '433'],
  nextYear: ['502', '562'],
  plant(child, { year }) {
    const found = plainChanges(child, /[PLTUB]/).find(
      ([, episode]) => (dayIn(episode, 'DEC') ?? year.end) > began(episode) + 3,
    )
    return found === undefined ? null : changeCell(found[1], 'DECOM', plusDays(began(found[1]), 2))
  },
})
