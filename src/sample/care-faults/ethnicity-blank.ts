import { careFault, changeCell } from '../care-fault.ts'

export default careFault({
  id: 'ethnicity-blank',
  what: 'Ethnic group left blank',
  ratePer1000: 5,
  rules: ['103'],
  nextYear: ['204'],
  plant({ tables }, { last }) {
    const [header] = tables.Header
    return header === undefined || last !== null ? null : changeCell(header, 'ETHNIC', null)
  },
})
