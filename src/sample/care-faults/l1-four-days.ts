import { plusDays } from '../../core/day.ts'
import { began, careFault, changeCell, dayIn } from '../care-fault.ts'

/** Twice the 72 hours that are allowed. */
const days = 6

export default careFault({
  id: 'l1-four-days',
  what: 'Police protection left running for six days',
  ratePer1000: 150,
  rules: ['361'],
  nextYear: ['502', '562'],
  plant({ tables }, { year }) {
    const { Episodes, Missing } = tables
    const at = Episodes.findIndex(({ cells }) => cells.LS === 'L1')
    const [found, next] = [Episodes[at], Episodes[at + 1]]
    if (found === undefined || next === undefined || next.cells.LS === 'L1' || next.cells.RNE === 'S') return null
    const ended = plusDays(began(found), days)
    const isRoom = (dayIn(next, 'DEC') ?? year.end) > ended
    if (began(found) < year.start || !isRoom || Missing.length > 0) return null
    next.cells.DECOM = ended
    return changeCell(found, 'DEC', ended)
  },
})
