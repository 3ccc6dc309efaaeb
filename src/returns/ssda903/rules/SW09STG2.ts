import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW09STG2',
  severity: 'error',
  title: 'A spell with a social worker ends on the day it began',
  from: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_DECOM', 'SW_DEC'],
  explains:
    'A spell with a social worker lasts at least until the next day. Where the beginning or the end is blank, nothing is said.',
  because: 'The spell began on {SWEpisodes.SW_DECOM} and ended on {SWEpisodes.SW_DEC}.',
  putRight: 'Correct the dates, or take the row out if the worker never had the child.',
  source: 'DfE, SSDA903 validation rules, SW09STG2.',

  check:
    () =>
    ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) if (row.SW_DECOM !== null && row.SW_DECOM === row.SW_DEC) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the same day',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2025-05-06', SW_DEC: '2025-05-06' }] })],
      cells: ['SWEpisodes 0 SW_DECOM', 'SWEpisodes 0 SW_DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the next day',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2025-05-06', SW_DEC: '2025-05-07' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'both are blank',
      children: [child({ SWEpisodes: [{ SW_DECOM: null, SW_DEC: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it has not ended',
      children: [child({ SWEpisodes: [{}] })],
    },
  ],
})
