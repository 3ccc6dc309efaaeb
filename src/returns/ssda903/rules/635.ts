import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '635',
  severity: 'error',
  title: 'An authority or date is given of an arrangement that there was not',
  from: 2023,
  needs: ['PrevPerm'],
  fields: ['LA_PERM', 'DATE_PERM', 'PREV_PERM'],
  explains:
    'Where the authority or the date of an earlier lasting arrangement is given, it must also be said which it was: neither a blank nor Z1 (none) will do. A date of which nothing is known counts as given.',
  because:
    'The arrangement is {PrevPerm.PREV_PERM}; its authority is {PrevPerm.LA_PERM}, its date {PrevPerm.DATE_PERM}.',
  putRight:
    'Say which arrangement it was, P4 when that is not known; or remove the authority and the date when there was none.',
  source: 'DfE, SSDA903 validation rules, 635.',
  peer: 'The open validator looks only for a blank, and lets Z1 pass.',

  check:
    () =>
    ({ PrevPerm }, wrong) => {
      for (const row of PrevPerm) {
        const { LA_PERM, DATE_PERM, PREV_PERM } = row
        if ((LA_PERM !== null || DATE_PERM !== null) && (PREV_PERM === null || PREV_PERM === 'Z1')) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'an authority, and there was none',
      children: [child({ PrevPerm: [{ LA_PERM: '301' }] })],
      cells: ['PrevPerm 0 LA_PERM', 'PrevPerm 0 DATE_PERM', 'PrevPerm 0 PREV_PERM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a date, and nothing is said',
      children: [child({ PrevPerm: [{ PREV_PERM: null, DATE_PERM: '06/05/2019' }] })],
      cells: ['PrevPerm 0 LA_PERM', 'PrevPerm 0 DATE_PERM', 'PrevPerm 0 PREV_PERM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is not known which',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P4', LA_PERM: '301', DATE_PERM: 'ZZ/ZZ/ZZZZ' }] })],
    },
    { year: 2026, is: 'right', because: 'there was none', children: [child({ PrevPerm: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'the row says nothing',
      children: [child({ PrevPerm: [{ PREV_PERM: null }] })],
    },
  ],
})
