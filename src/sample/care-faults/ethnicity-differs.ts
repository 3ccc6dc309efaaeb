import { careFault, changeCell } from '../care-fault.ts'

export default careFault({
  id: 'ethnicity-differs',
  what: 'Ethnic group not yet obtained, which the census has',
  ratePer1000: 6,
  rules: ['204'],
  nextYear: ['204'],
  plant({ tables }, { last }) {
    const [header] = tables.Header
    return header === undefined || last === null || header.cells.ETHNIC === 'NOBT'
      ? null
      : changeCell(header, 'ETHNIC', 'NOBT')
  },
})
