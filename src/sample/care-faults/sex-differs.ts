import { careFault, changeCell } from '../care-fault.ts'
import { lettersOfSexFrom } from '../cut-looked-after.ts'

export default careFault({
  id: 'sex-differs',
  what: 'A boy recorded as a girl',
  ratePer1000: 1,
  rules: ['202'],
  nextYear: ['202'],
  plant({ tables, history }, { year, last }) {
    const [header] = tables.Header
    if (
      header === undefined ||
      last === null ||
      !history.child.male ||
      history.times.length === 0 ||
      tables.UASC.length + tables.OC3.length > 0
    )
      return null
    header.cells.MOTHER = '0'
    return changeCell(header, 'SEX', year.year >= lettersOfSexFrom ? 'F' : '2')
  },
})
