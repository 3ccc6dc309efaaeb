import { plusYears } from '../../core/day.ts'
import { careFault, changeCell, dayIn } from '../care-fault.ts'

export default careFault({
  id: 'review-code-age',
  what: 'A child of four or over said to be under four at a review',
  ratePer1000: 4,
  rules: ['440'],
  plant({ tables, history }) {
    const four = plusYears(history.child.born, 4)
    const found = tables.Reviews.find((row) => (dayIn(row, 'REVIEW') ?? 0) >= four)
    return found === undefined ? null : changeCell(found, 'REVIEW_CODE', 'PN0')
  },
})
