import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** Foster care. */
const fosterCare: ReadonlySet<string> = new Set(['U1', 'U2', 'U3', 'U4', 'U5', 'U6'])

export default rule({
  code: '516',
  severity: 'error',
  title: 'Foster carers became special guardians, but the placement was not foster care',
  from: 2023,
  needs: ['Episodes'],
  fields: ['REC', 'PLACE'],
  explains:
    'An episode that ended with a special guardianship order for former foster carers (E45, E46) must be one of foster care (U1 to U6). A blank placement fails.',
  because:
    'The placement is {Episodes.PLACE}, and it ended with {Episodes.REC}: special guardianship for former foster carers.',
  putRight: 'Correct the placement; or give E47 or E48 if the guardians had not been the foster carers.',
  source: 'DfE, SSDA903 validation rules, 516.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if ((episode.REC === 'E45' || episode.REC === 'E46') && !isOneOf(episode.PLACE, fosterCare)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "it was a children's home",
      children: [child({ Episodes: [{ PLACE: 'K2', DEC: '2025-07-01', REC: 'E45' }] })],
      cells: ['Episodes 0 REC', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the placement is blank',
      children: [child({ Episodes: [{ PLACE: null, DEC: '2025-07-01', REC: 'E46' }] })],
      cells: ['Episodes 0 REC', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it was foster care with a relative',
      children: [child({ Episodes: [{ PLACE: 'U1', DEC: '2025-07-01', REC: 'E45' }] })],
    },
    {
      year: 2023,
      is: 'right',
      because: 'and with anybody else',
      children: [child({ Episodes: [{ DECOM: '2021-05-06', PLACE: 'U6', DEC: '2022-07-01', REC: 'E46' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the guardians had not been foster carers',
      children: [child({ Episodes: [{ PLACE: 'K2', DEC: '2025-07-01', REC: 'E48' }] })],
    },
  ],
})
