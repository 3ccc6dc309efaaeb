import { type Day, plusDays } from '../../../core/day.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

/** How many days may lie between two spells, and between an end that is looked at and the end of the year. */
const tolerance = 5

/** Did the spell end by that day, without the next beginning within the tolerance of it? */
function endsAlone({ SW_DEC }: Row<'SWEpisodes'>, next: Row<'SWEpisodes'> | null, by: Day): boolean {
  if (SW_DEC === null || SW_DEC > by) return false
  const begins = next?.SW_DECOM ?? null
  return begins === null || Math.abs(begins - SW_DEC) > tolerance
}

export default rule({
  code: 'SW11aSTG2',
  severity: 'error',
  title: 'A spell with a social worker ended before the last days of the year, and none follows',
  from: 2024,
  to: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_DEC'],
  explains:
    'Takes the spells of a child by their beginning, then their end. After one that ended by 26 March the next must begin within five days before or after that end; if it does not, the next is marked. Where there is no next, the one that ended is marked.',
  because: 'A spell ended by 26 March, and no other began within five days of its end.',
  putRight: 'Add the spell that followed, or correct the end of the one before or the beginning of the next.',
  source: 'DfE, SSDA903 validation rules, SW11aSTG2.',
  peer: 'The open validator never speaks where no spell follows, for it marks only the one that does.',

  check: ({ end }) => {
    const by = plusDays(end, -tolerance)
    return ({ SWEpisodes }, wrong) => {
      let before: Row<'SWEpisodes'> | null = null
      for (const row of SWEpisodes) {
        if (before !== null && endsAlone(before, row, by)) wrong(row)
        before = row
      }
      if (before !== null && endsAlone(before, null, by)) wrong(before)
    }
  },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'it ended on 26 March, and none follows',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_DEC: '2024-03-26' }] })],
      cells: ['SWEpisodes 0 SW_DEC'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the next began six days after it',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_DEC: '2023-07-01' }, { SW_DECOM: '2023-07-07' }] })],
      cells: ['SWEpisodes 1 SW_DEC'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the next has no beginning',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_DEC: '2023-07-01' }, { SW_DECOM: null }] })],
      cells: ['SWEpisodes 1 SW_DEC'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'the next began five days after it, and the one after that five days before',
      children: [
        child({
          SWEpisodes: [
            { SW_DECOM: '2023-05-06', SW_DEC: '2023-07-01' },
            { SW_DECOM: '2023-07-06', SW_DEC: '2023-09-06' },
            { SW_DECOM: '2023-09-01' },
          ],
        }),
      ],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it ended on 27 March',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_DEC: '2024-03-27' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it has not ended',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06' }] })],
    },
  ],
})
