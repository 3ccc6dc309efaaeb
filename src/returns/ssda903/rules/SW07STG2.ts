import { dated } from '../../../core/dated.ts'
import type { Day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { isWithin } from '../reading.ts'
import { rule, type Ssda903Return } from '../rule.ts'

/** The first day on which a spell may end. */
const earliest = dated<(about: Ssda903Return) => Day>({
  2024: ({ start }) => start,
  2025: ({ lastStart }) => lastStart,
})

export default rule({
  code: 'SW07STG2',
  severity: 'error',
  title: dated({
    2024: 'A spell with a social worker does not end in the year',
    2025: 'A spell with a social worker does not end in the year or the one before',
  }),
  from: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_DEC'],
  explains: dated({
    2024: 'A spell with a social worker that has ended must have ended in the year, 1 April and 31 March included.',
    2025: 'A spell with a social worker that has ended must have ended in the year or the one before: from 1 April of the year before to 31 March of this, both included.',
  }),
  because: 'The spell ended on {SWEpisodes.SW_DEC}, which is outside the time the return asks about.',
  putRight: 'Correct the day it ended, or take the row out.',
  source: 'DfE, SSDA903 validation rules, SW07STG2. From 2024-25 the year before belongs to it as well.',
  peer: 'Where a 29 February lies in the year before, the open validator also reports a spell that ended on the first day of that year.',

  check: (about) => {
    const first = earliest.at(about.year)(about)
    return ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) {
        if (row.SW_DEC !== null && !isWithin(row.SW_DEC, first, about.end)) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it ended the day before the two years',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_DEC: '2024-03-31' }] })],
      cells: ['SWEpisodes 0 SW_DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it ended the day after the year',
      children: [child({ SWEpisodes: [{ SW_DEC: '2026-04-01' }] })],
      cells: ['SWEpisodes 0 SW_DEC'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the year before did not belong to it in 2023-24',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2022-05-06', SW_DEC: '2023-03-31' }] })],
      cells: ['SWEpisodes 0 SW_DEC'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'it ended on the first day of the year before, in which there was a 29 February',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2022-05-06', SW_DEC: '2023-04-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it ended on the last day',
      children: [child({ SWEpisodes: [{ SW_DEC: '2026-03-31' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it ended on the first day of the year',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2022-05-06', SW_DEC: '2023-04-01' }] })],
    },
    { year: 2026, is: 'right', because: 'it has not ended', children: [child({ SWEpisodes: [{}] })] },
  ],
})
