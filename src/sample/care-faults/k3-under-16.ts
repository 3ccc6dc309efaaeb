import { plusDays, plusYears } from '../../core/day.ts'
import { began, careFault, changeCell, dayIn } from '../care-fault.ts'

/** Days after the sixteenth birthday within which a first move counts as one of that birthday. */
const near = 60

export default careFault({
  id: 'k3-under-16',
  what: 'Supported accommodation recorded from the day before the sixteenth birthday',
  ratePer1000: 20,
  rules: ['371'],
  nextYear: ['502', '562'],
  // Until 2022-23 fourteen was enough.
  from: 2024,
  plant({ tables, history }, { year }) {
    const eve = plusDays(plusYears(history.child.born, 16), -1)
    const { Episodes, Missing } = tables
    const at = Episodes.findIndex(({ cells }) => /^(?:K3|H5)$/.test(String(cells.PLACE)))
    const [before, found] = [Episodes[at - 1], Episodes[at]]
    if (found === undefined || eve <= year.start || Missing.length > 0) return null
    if (began(found) <= eve || began(found) > eve + near || !/[SPB]/.test(String(found.cells.RNE))) return null
    if (before !== undefined && found.cells.RNE === 'S' && (dayIn(before, 'DEC') ?? eve) >= eve) return null
    if (before !== undefined && found.cells.RNE !== 'S') {
      if (began(before) >= eve) return null
      before.cells.DEC = eve
    }
    return changeCell(found, 'DECOM', eve)
  },
})
