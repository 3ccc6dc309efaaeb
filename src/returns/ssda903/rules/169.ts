import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '169',
  severity: 'error',
  title: 'The authority of the placement cannot be worked out',
  from: 2023,
  needs: ['Episodes', 'postcodes'],
  fields: ['PL_LA'],
  explains:
    'The authority in which a placement is comes from its postcode. Where the postcode is blank or not in the directory, the episode fails, unless it is a short break (V3, V4). Placements in Wales, Scotland, Northern Ireland, the Channel Islands and the Isle of Man pass.',
  because: 'The authority of the placement is {Episodes.PL_LA}.',
  putRight: 'Give the postcode of the placement in full, or load a newer directory of postcodes.',
  source: 'DfE, SSDA903 validation rules, 169.',
  peer: 'The open validator knows the authorities of April 2021, so it also finds every placement in Cumberland, Westmorland and Furness, North Yorkshire, Somerset, Barnsley and Sheffield; and those in the Channel Islands and the Isle of Man.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const row of Episodes) if (row.PL_LA === null && !isShortBreak(row)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no postcode',
      children: [child({ Episodes: [{ PL_POST: null }] })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a postcode that is not in the directory',
      children: [child({ Episodes: [{ PL_POST: 'TH9 9ZZ' }] })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the legal status is not known',
      children: [child({ Episodes: [{ LS: null, PL_POST: null }] })],
      cells: ['Episodes 0 PL_LA'],
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
