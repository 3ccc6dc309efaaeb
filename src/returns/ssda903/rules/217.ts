import { day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** Since then, the reasons for a new episode tell a change of placement from one of carer. */
const since = day('2015-04-01')

const reasons: ReadonlySet<string> = new Set(['S', 'T', 'U'])

export default rule({
  code: '217',
  severity: 'error',
  title: 'Placed for adoption with the present foster carers, as if the carers had changed',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'DECOM', 'RNE'],
  explains:
    'Looks at placements for adoption with those who are the foster carers already (A3, A5), from 1 April 2015. As the carers stay the same, the episode must begin with S, T or U; any other reason fails, and so does a blank.',
  because: 'The placement {Episodes.PLACE} of {Episodes.DECOM} began with reason {Episodes.RNE}.',
  putRight:
    'Give T, or U when the legal status changed as well. When the carers did change, the placement is A4 or A6.',
  source: 'DfE, SSDA903 validation rules, 217.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        const { PLACE, DECOM, RNE } = episode
        if ((PLACE !== 'A3' && PLACE !== 'A5') || DECOM === null || DECOM < since) continue
        if (RNE === null || !reasons.has(RNE)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'P says that the carers changed',
      children: [child({ Episodes: [{ PLACE: 'A3', RNE: 'P' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 DECOM', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no reason, on the first day of the rule',
      children: [child({ Episodes: [{ DECOM: '2015-04-01', PLACE: 'A5', RNE: null }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 DECOM', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day before, P was right',
      children: [child({ Episodes: [{ DECOM: '2015-03-31', PLACE: 'A5', RNE: 'P' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the carers stay the same',
      children: [child({ Episodes: [{ PLACE: 'A5', RNE: 'U' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'A4 is with others than the foster carers',
      children: [child({ Episodes: [{ PLACE: 'A4', RNE: 'P' }] })],
    },
  ],
})
