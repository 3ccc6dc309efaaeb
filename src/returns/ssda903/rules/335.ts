import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** E1, A1 and A2 are codes of old years, which other rules refuse. */
const adopted: ReadonlySet<string> = new Set(['E1', 'E11', 'E12'])
const withFosterCarers: ReadonlySet<string> = new Set(['A2', 'A3', 'A5'])
const withOthers: ReadonlySet<string> = new Set(['A1', 'A4', 'A6'])

export default rule({
  code: '335',
  severity: 'error',
  title: 'Adopted by the foster carers or not: AD1 and the placement disagree',
  from: 2023,
  needs: ['Episodes', 'AD1'],
  fields: ['PLACE', 'REC', 'FOSTER_CARE'],
  explains:
    'Compares each episode that ended with adoption (E11, E12) with the rows of the child in AD1. When the placement was with foster carers who adopt (A3, A5), FOSTER_CARE must not be 0; when it was with others (A4, A6), it must not be 1. Other placements, and a blank, are not looked at. The codes E1, A1 and A2 of old years count with them.',
  because: 'The placement was {Episodes.PLACE}, and FOSTER_CARE is {AD1.FOSTER_CARE}.',
  putRight: 'Correct FOSTER_CARE, or the type of the placement that ended in adoption.',
  source: 'DfE, SSDA903 validation rules, 335.',

  check:
    () =>
    ({ Episodes, AD1 }, wrong) => {
      if (AD1.length === 0) return
      for (const episode of Episodes) {
        if (!isOneOf(episode.REC, adopted)) continue
        const isNot0 = isOneOf(episode.PLACE, withFosterCarers)
        const isNot1 = isOneOf(episode.PLACE, withOthers)
        for (const row of AD1) {
          if ((isNot0 && row.FOSTER_CARE === '0') || (isNot1 && row.FOSTER_CARE === '1')) wrong(episode, row)
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'placed with the foster carers, who adopted her',
      children: [child({ Episodes: [{ PLACE: 'A5', DEC: '2025-12-01', REC: 'E12' }], AD1: [{ FOSTER_CARE: '0' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 REC', 'AD1 0 FOSTER_CARE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'placed with others than the foster carers',
      children: [child({ Episodes: [{ PLACE: 'A4', DEC: '2025-12-01', REC: 'E11' }], AD1: [{ FOSTER_CARE: '1' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 REC', 'AD1 0 FOSTER_CARE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'both say that they were the foster carers',
      children: [child({ Episodes: [{ PLACE: 'A3', DEC: '2025-12-01', REC: 'E11' }], AD1: [{ FOSTER_CARE: '1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'both say that they were others',
      children: [child({ Episodes: [{ PLACE: 'A6', DEC: '2025-12-01', REC: 'E12' }], AD1: [{ FOSTER_CARE: '0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'AD1 leaves it blank',
      children: [child({ Episodes: [{ PLACE: 'A3', DEC: '2025-12-01', REC: 'E11' }], AD1: [{ FOSTER_CARE: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the episode only changed the placement',
      children: [child({ Episodes: [{ PLACE: 'A3', DEC: '2025-12-01', REC: 'X1' }], AD1: [{}] })],
    },
  ],
})
