import { child } from '../example.ts'
import { firstEpisode } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '502',
  severity: 'error',
  title: 'The first episode does not begin on the day of the one left open last year',
  from: 2023,
  needs: ['Episodes', 'Episodes_last'],
  fields: ['DECOM'],
  explains:
    "Looks at children with an episode this year and an open one in last year's return. This year's first episode must begin on the day the open one began; where several were left open, on the day of each. One left open without a beginning never agrees. Where no episode of this year has a beginning nothing is said.",
  because:
    "The first episode begins on {Episodes.DECOM}; the one that last year's return left open began on another day.",
  putRight: 'Return the open episode of last year again, from the same beginning, and end it on the day it ended.',
  source: 'DfE, SSDA903 validation rules, 502.',

  check: () => (child, wrong) => {
    const open = child.last.Episodes
    const first = open.length === 0 ? null : firstEpisode(child)
    if (first === null) return
    for (const { DEC, DECOM } of open) {
      if (DEC === null && DECOM !== first.DECOM) return wrong(first)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it begins a day later than last year',
      children: [child({ Episodes: [{ DECOM: '2024-05-07' }], last: { Episodes: [{}] } })],
      cells: ['Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'last year left two open, and it begins with one of them',
      children: [child({ last: { Episodes: [{}, { DECOM: '2025-01-06' }] } })],
      cells: ['Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the open one had no beginning',
      children: [child({ last: { Episodes: [{ DECOM: null }] } })],
      cells: ['Episodes 0 DECOM'],
    },
    { year: 2026, is: 'right', because: 'it begins on the same day', children: [child({ last: { Episodes: [{}] } })] },
    {
      year: 2026,
      is: 'right',
      because: "last year's had ended",
      children: [
        child({ Episodes: [{ DECOM: '2025-06-01' }], last: { Episodes: [{ DEC: '2025-02-01', REC: 'E4A' }] } }),
      ],
    },
    { year: 2026, is: 'right', because: "last year's return does not name her", children: [child({})] },
    {
      year: 2026,
      is: 'right',
      because: "she is not in this year's return",
      children: [child({ Header: [], Episodes: [], last: { Episodes: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no episode of this year has a beginning',
      children: [child({ Episodes: [{ DECOM: null }], last: { Episodes: [{}] } })],
    },
  ],
})
