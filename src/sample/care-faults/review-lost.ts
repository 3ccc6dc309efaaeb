import { careFault, takeAway } from '../care-fault.ts'

export default careFault({
  id: 'review-lost',
  what: 'The latest review not recorded',
  ratePer1000: 10,
  rules: [],
  plant(child) {
    const last = child.tables.Reviews.at(-1)
    return last === undefined ? null : takeAway(child, last)
  },
})
