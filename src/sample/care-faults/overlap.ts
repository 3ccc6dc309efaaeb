import { plusDays } from '../../core/day.ts'
import { began, careFault, changeCell, plainChanges } from '../care-fault.ts'

export default careFault({
  id: 'overlap',
  what: 'The next episode begins two days sooner',
  ratePer1000: 3,
  rules: ['388', '433', '501'],
  nextYear: ['502', '562'],
  plant(child, { year }) {
    const found = plainChanges(child, /[PLTUB]/).find(
      ([before, episode]) => began(episode) > began(before) + 3 && began(episode) > year.start + 3,
    )
    return found === undefined ? null : changeCell(found[1], 'DECOM', plusDays(began(found[1]), -2))
  },
})
