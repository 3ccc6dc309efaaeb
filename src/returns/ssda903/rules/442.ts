import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '442',
  severity: 'error',
  title: 'A looked-after child has no unique pupil number',
  from: 2023,
  needs: ['Episodes', 'Header'],
  fields: ['UPN'],
  explains:
    'Looks at children with at least one episode that is not a short break (V3, V4). An episode without a legal status is no short break. Their row in Header needs a unique pupil number, or one of the codes UN1 to UN5 that say why there is none. Children without an episode this year are not looked at.',
  because: 'The unique pupil number is {Header.UPN}.',
  putRight: 'Give the unique pupil number, or the code that says why there is none (UN1 to UN5).',
  source: 'DfE, SSDA903 validation rules, 442.',

  check:
    () =>
    ({ Header, Episodes }, wrong) => {
      for (const row of Header) {
        if (row.UPN === null && Episodes.some((episode) => !isShortBreak(episode))) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is in foster care and has no number',
      children: [child({ Header: [{ UPN: null }] })],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'without a legal status it is no short break',
      children: [child({ Header: [{ UPN: null }], Episodes: [{ LS: null }] })],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'one episode besides the short breaks is enough',
      children: [
        child({
          Header: [{ UPN: null }],
          Episodes: [{ LS: 'V3', DEC: '2022-07-01', REC: 'X1', DECOM: '2022-06-01' }, { DECOM: '2022-07-01' }],
        }),
      ],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a code says why there is none',
      children: [child({ Header: [{ UPN: 'UN4' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she has short breaks only',
      children: [child({ Header: [{ UPN: null }], Episodes: [{ LS: 'V4' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she has no episode this year',
      children: [child({ Header: [{ UPN: null }], Episodes: [] })],
    },
  ],
})
