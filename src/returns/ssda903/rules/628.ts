import { child } from '../example.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '628',
  severity: 'error',
  title: 'MOTHER is filled in for a care leaver who was not in care in the year',
  from: 2023,
  needs: ['Episodes', 'Header', 'OC3'],
  fields: ['MOTHER'],
  explains:
    'Looks at children without an episode this year for whom at least one thing is said of them as care leavers (in touch, activity, accommodation). MOTHER must then be blank; both 0 and 1 fail.',
  because: 'MOTHER is {Header.MOTHER}, for a care leaver without an episode in the year.',
  putRight: 'Leave MOTHER blank, or add the episode when she was in care in the year.',
  source: 'DfE, SSDA903 validation rules, 628.',

  check:
    () =>
    ({ Header, Episodes, OC3 }, wrong) => {
      if (Episodes.length > 0 || !OC3.some(saysOfLeaver)) return
      for (const row of Header) if (row.MOTHER !== null) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is said to be no mother',
      children: [child({ Episodes: [], OC3: [{}] })],
      cells: ['Header 0 MOTHER'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one thing is said of her',
      children: [
        child({ Header: [{ MOTHER: '1' }], Episodes: [], OC3: [{ IN_TOUCH: 'NO', ACTIV: null, ACCOM: null }] }),
      ],
      cells: ['Header 0 MOTHER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is not said',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [], OC3: [{}] })],
    },
    { year: 2026, is: 'right', because: 'she was in care in the year', children: [child({ OC3: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is said of her as a care leaver',
      children: [child({ Episodes: [], OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: null }] })],
    },
    { year: 2026, is: 'right', because: 'she is no care leaver', children: [child({ Episodes: [] })] },
  ],
})
