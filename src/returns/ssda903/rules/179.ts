import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '179',
  severity: 'error',
  title: 'Whether the placement is inside the authority cannot be worked out',
  from: 2023,
  needs: ['Episodes', 'postcodes', 'authority'],
  fields: ['PL_LOCATION'],
  explains:
    "Whether a placement is inside the area of the child's own authority comes from its postcode. Where the postcode is blank or not in the directory, the episode fails, unless it is a short break (V3, V4). Anywhere else in the country is outside, and passes.",
  because: 'Inside or outside the authority: {Episodes.PL_LOCATION}.',
  putRight: 'Give the postcode of the placement in full, or load a newer directory of postcodes.',
  source: 'DfE, SSDA903 validation rules, 179.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const row of Episodes) if (row.PL_LOCATION === null && !isShortBreak(row)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no postcode',
      children: [child({ Episodes: [{ PL_POST: null }] })],
      cells: ['Episodes 0 PL_LOCATION'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a postcode that is not in the directory',
      children: [child({ Episodes: [{ PL_POST: 'TH9 9ZZ' }] })],
      cells: ['Episodes 0 PL_LOCATION'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the legal status is not known',
      children: [child({ Episodes: [{ LS: null, PL_POST: null }] })],
      cells: ['Episodes 0 PL_LOCATION'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'in another authority',
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA' }] })],
    },
    { year: 2026, is: 'right', because: 'in Wales', children: [child({ Episodes: [{ PL_POST: 'WW1 1AA' }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'a short break',
      children: [child({ Episodes: [{ LS: 'V4', PL_POST: null }] })],
    },
  ],
})
