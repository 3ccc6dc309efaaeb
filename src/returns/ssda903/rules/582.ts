import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '582',
  severity: 'query',
  title: 'The child was adopted on the day they were matched with the adopters',
  from: 2023,
  needs: ['Episodes', 'AD1'],
  fields: ['DEC', 'DATE_MATCH'],
  explains:
    'Looks at episodes that ended with adoption (E11, E12). When one ended on the day of matching, it is asked about: the adoption order mostly follows months later.',
  because: 'The episode ended on {Episodes.DEC}, the day of matching.',
  putRight:
    'Check both days. The day of matching is when the authority decided on these adopters, the end of the episode that of the adoption order.',
  source: 'DfE, SSDA903 validation rules, 582.',

  check:
    () =>
    ({ Episodes, AD1 }, wrong) => {
      if (AD1.length === 0) return
      for (const episode of Episodes) {
        const { DEC, REC } = episode
        if (DEC === null || (REC !== 'E11' && REC !== 'E12')) continue
        if (AD1.some(({ DATE_MATCH }) => DATE_MATCH === DEC)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'both on one day',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E12' }], AD1: [{}] })],
      cells: ['Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was adopted the day after',
      children: [child({ Episodes: [{ DEC: '2025-07-02', REC: 'E11' }], AD1: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the episode that day went on into another',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', PLACE: 'A5' },
          ],
          AD1: [{}],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither day is known',
      children: [child({ Episodes: [{ DEC: null, REC: 'E12' }], AD1: [{ DATE_MATCH: null }] })],
    },
  ],
})
