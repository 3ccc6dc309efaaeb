import { change, fault, foundNothing } from '../fault.ts'

export default fault({
  id: 'open-twice',
  what: 'A closed case left open when the next began',
  ratePer1000: 3,
  rules: ['8815', '8816', '8820'],
  plant(record, { census }) {
    const { episodes } = record
    const last = episodes.at(-1)
    const before = episodes.at(-2)
    if (last === undefined || before === undefined || before.CINclosureDate === null || foundNothing(before))
      return null
    if (last.CINclosureDate !== null || last.ReferralNFA !== 'false' || before.ReferralNFA !== 'false') return null
    if ((last.CINreferralDate ?? census.end) >= census.end) return null
    before.ReasonForClosure = null
    return change(before, 'CINclosureDate', null)
  },
})
