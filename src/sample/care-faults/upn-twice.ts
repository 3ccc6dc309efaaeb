import { careFault, changeCell } from '../care-fault.ts'

export default careFault({
  id: 'upn-twice',
  what: 'The UPN of another child',
  ratePer1000: 0.6,
  rules: ['444'],
  nextYear: ['208'],
  from: 2026,
  plant({ tables }, { last, earlierUpn }) {
    const [header] = tables.Header
    if (header === undefined || last !== null || earlierUpn === null || !/^[A-Z]\d/.test(String(header.cells.UPN)))
      return null
    return changeCell(header, 'UPN', earlierUpn.upn)
  },
})
