import { plusDays } from '../../core/day.ts'
import { careFault, changeCell, dayIn } from '../care-fault.ts'

export default careFault({
  id: 'order-overlap',
  what: 'An order that deprives of liberty made again ten days before it ended',
  ratePer1000: 100,
  rules: ['705'],
  nextYear: ['706'],
  from: 2027,
  plant({ tables }) {
    const found = tables.DoLo.find((row, at) => at > 0 && dayIn(tables.DoLo[at - 1] ?? row, 'DOLO_END') !== null)
    const began = found === undefined ? null : dayIn(found, 'DOLO_START')
    return found === undefined || began === null ? null : changeCell(found, 'DOLO_START', plusDays(began, -10))
  },
})
