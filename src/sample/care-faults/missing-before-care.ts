import { plusDays } from '../../core/day.ts'
import { began, careFault, changeCell, dayIn } from '../care-fault.ts'

export default careFault({
  id: 'missing-before-care',
  what: 'A missing time dated before care began',
  ratePer1000: 5,
  rules: ['578', '581'],
  nextYear: ['576'],
  plant({ tables }, { year }) {
    const [first] = tables.Episodes
    const [missing] = tables.Missing
    if (first === undefined || missing === undefined || first.cells.RNE !== 'S' || began(first) < year.start)
      return null
    const left = dayIn(missing, 'MIS_START')
    return left === null || left > began(first) + 90
      ? null
      : changeCell(missing, 'MIS_START', plusDays(began(first), -5))
  },
})
