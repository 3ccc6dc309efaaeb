import { plusDays } from '../../core/day.ts'
import { began, careFault, changeCell, dayIn, isPlain } from '../care-fault.ts'

export default careFault({
  id: 'last-year-start',
  what: 'The start of an old episode moved by a day',
  ratePer1000: 4,
  rules: ['502', '562'],
  nextYear: ['502', '562'],
  plant({ tables }, { year, last }) {
    const { Episodes, Missing, PlacedAdoption } = tables
    const [first] = Episodes
    if (first === undefined || last === null || Missing.length + PlacedAdoption.length > 0) return null
    if (!isPlain(first) || first.cells.RNE === 'S' || began(first) >= year.start - 1) return null
    if ((dayIn(first, 'DEC') ?? year.end) <= began(first) + 2) return null
    return changeCell(first, 'DECOM', plusDays(began(first), 1))
  },
})
