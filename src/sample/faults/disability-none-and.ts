import { fault } from '../fault.ts'

export default fault({
  id: 'disability-none-and',
  what: 'NONE beside a disability',
  ratePer1000: 3,
  rules: ['8790'],
  plant(record) {
    const [first] = record.disabilities
    if (first === undefined || first.Disability === 'NONE') return null
    const row = { ...first, Disability: 'NONE' }
    record.disabilities.push(row)
    return { row, field: 'Disability', was: '', is: 'NONE' }
  },
})
