import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

const withAdopters: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6'])

export default rule({
  code: '390',
  severity: 'error',
  title: 'Adopted from a placement that was not for adoption',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'REC'],
  explains:
    'An episode that ended with adoption (E11 or E12) must have been a placement with future adopters (A3 to A6). A missing placement fails.',
  because: 'The episode ended with {Episodes.REC} from the placement {Episodes.PLACE}.',
  putRight:
    'Record the placement for adoption as an episode, from the day the child was placed with the adopters; or correct the reason.',
  source: 'DfE, SSDA903 validation rules, 390.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        const { REC, PLACE } = episode
        if ((REC === 'E11' || REC === 'E12') && !isOneOf(PLACE, withAdopters)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'adopted from foster care',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E12' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no placement',
      children: [child({ Episodes: [{ PLACE: null, DEC: '2025-07-01', REC: 'E11' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'placed with the adopters',
      children: [child({ Episodes: [{ PLACE: 'A4', DEC: '2025-07-01', REC: 'E11' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'not adopted',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E4A' }] })],
    },
  ],
})
