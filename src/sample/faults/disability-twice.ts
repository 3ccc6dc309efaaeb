import { fault } from '../fault.ts'

export default fault({
  id: 'disability-twice',
  what: 'The same disability twice',
  ratePer1000: 3,
  rules: ['8794'],
  plant(record) {
    const [first] = record.disabilities
    if (first === undefined || first.Disability === 'NONE') return null
    const row = { ...first }
    record.disabilities.push(row)
    return { row, field: 'Disability', was: '', is: row.Disability ?? '' }
  },
})
