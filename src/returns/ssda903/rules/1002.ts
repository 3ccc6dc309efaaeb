import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1002',
  severity: 'error',
  title: "A care leaver has no episode of care in this year's or last year's return",
  from: 2023,
  needs: ['Episodes', 'Episodes_last', 'OC3'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    "Every child with a row in OC3 must have an episode in this year's return or in last year's. Earlier years are not seen, so that care leavers of 19 and over are often marked.",
  because:
    'Reported as a care leaver without an episode in two years: in touch {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight:
    'Look for the young person in earlier returns. Where they were in care then, explain; otherwise remove the row, or correct the number of the child.',
  source: 'DfE, SSDA903 validation rules, 1002.',

  check:
    () =>
    ({ OC3, Episodes, last }, wrong) => {
      if (Episodes.length > 0 || last.Episodes.length > 0) return
      for (const row of OC3) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no episode in either year',
      children: [child({ Episodes: [], OC3: [{}], last: { Header: [{}] } })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an episode last year',
      children: [child({ Episodes: [], OC3: [{}], last: { Episodes: [{ DEC: '2024-09-02', REC: 'E8' }] } })],
    },
    { year: 2026, is: 'right', because: 'an episode this year', children: [child({ OC3: [{}] })] },
    { year: 2026, is: 'right', because: 'she is no care leaver', children: [child({ Episodes: [] })] },
  ],
})
