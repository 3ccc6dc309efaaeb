import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '348',
  severity: 'error',
  title: "A care leaver who died by last year's return, and did not by this one",
  from: 2026,
  needs: ['OC3', 'OC3_last'],
  fields: ['IN_TOUCH'],
  explains:
    "Looks at care leavers whom OC3 of both years names. Whoever had died by last year's (DIED) must have died by this year's; any other code fails, and so does a blank.",
  because: "Contact is {OC3.IN_TOUCH}; last year's return says that the care leaver had died.",
  putRight: "Put DIED, or remove the row. If last year's return was wrong, explain the change.",
  source: 'DfE, SSDA903 validation rules, 348.',

  check:
    () =>
    ({ OC3, last }, wrong) => {
      if (OC3.length === 0 || !last.OC3.some(({ IN_TOUCH }) => IN_TOUCH === 'DIED')) return
      for (const row of OC3) if (row.IN_TOUCH !== 'DIED') wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'died last year, in touch this year',
      children: [child({ OC3: [{}], last: { OC3: [{ IN_TOUCH: 'DIED', ACTIV: '0', ACCOM: '0' }] } })],
      cells: ['OC3 0 IN_TOUCH'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'died last year, blank this year',
      children: [child({ OC3: [{ IN_TOUCH: null }], last: { OC3: [{ IN_TOUCH: 'DIED' }] } })],
      cells: ['OC3 0 IN_TOUCH'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'died in both',
      children: [child({ OC3: [{ IN_TOUCH: 'DIED' }], last: { OC3: [{ IN_TOUCH: 'DIED' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'in touch last year',
      children: [child({ OC3: [{ IN_TOUCH: 'DIED' }], last: { OC3: [{}] } })],
    },
    { year: 2026, is: 'right', because: 'last year did not name them', children: [child({ OC3: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'this year does not name them',
      children: [child({ last: { OC3: [{ IN_TOUCH: 'DIED' }] } })],
    },
  ],
})
