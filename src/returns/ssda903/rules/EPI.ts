import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'EPI',
  severity: 'query',
  title: 'A child in Header has neither an episode nor a care leaver record',
  from: 2023,
  needs: ['Header'],
  fields: ['CHILD'],
  explains:
    'Every child in Header should have an episode or a row in OC3 this year. A table that was not given counts as one without rows. Few of the other rules can say anything of a child with neither.',
  because: 'The child is in Header, and in neither Episodes nor OC3.',
  putRight:
    'Add the episodes or the care leaver record, load the table that is missing, or take the child out of Header.',
  source: 'DfE, SSDA903 validation rules, EPI.',

  check:
    () =>
    ({ Header, Episodes, OC3 }, wrong) => {
      if (Episodes.length > 0 || OC3.length > 0) return
      for (const row of Header) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'other tables do not count, nor does last year',
      children: [child({ Episodes: [], Reviews: [{}], last: { Episodes: [{}], OC3: [{}] } })],
      cells: ['Header 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no episodes and no care leavers were given',
      without: ['Episodes', 'OC3'],
      children: [child({ Episodes: [] })],
      cells: ['Header 0 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she has an episode', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'she is a care leaver',
      children: [child({ Episodes: [], OC3: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'only last year names her',
      children: [child({ Header: [], Episodes: [], last: { Header: [{}] } })],
    },
  ],
})
