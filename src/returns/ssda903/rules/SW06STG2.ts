import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW06STG2',
  severity: 'error',
  title: 'A spell with a social worker begins after the year',
  from: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_DECOM'],
  explains: 'A spell with a social worker must begin by 31 March of the year. A blank beginning is not looked at here.',
  because: 'The spell began on {SWEpisodes.SW_DECOM}, after 31 March of the year.',
  putRight: 'Correct the day it began, or keep the row for the return of next year.',
  source: 'DfE, SSDA903 validation rules, SW06STG2.',

  check:
    ({ end }) =>
    ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) if (isAfter(row.SW_DECOM, end)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it begins the day after',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2026-04-01' }] })],
      cells: ['SWEpisodes 0 SW_DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it begins on the last day',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2026-03-31' }] })],
    },
    { year: 2026, is: 'right', because: 'it is blank', children: [child({ SWEpisodes: [{ SW_DECOM: null }] })] },
  ],
})
