import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW04STG1',
  severity: 'error',
  title: 'The beginning of a spell with a social worker is not a real date',
  from: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_DECOM'],
  explains:
    'The day a spell with a social worker began must be a day of the calendar, written as day, month and year. A blank is not looked at here.',
  because: 'The spell is said to have began on {SWEpisodes.SW_DECOM}.',
  putRight: 'Write the day as dd/mm/yyyy, with no zz in it.',
  source: 'DfE, SSDA903 validation rules, SW04STG1.',
  peer: 'The open validator lets dates pass in which the day or the month is zz.',

  check:
    () =>
    ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) if (row.unread?.SW_DECOM !== undefined) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'February has no such day',
      children: [child({ SWEpisodes: [{ SW_DECOM: '31/02/2026' }] })],
      cells: ['SWEpisodes 0 SW_DECOM'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the day is not known',
      children: [child({ SWEpisodes: [{ SW_DECOM: 'ZZ/09/2023' }] })],
      cells: ['SWEpisodes 0 SW_DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is a real day',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2025-09-30' }] })],
    },
    { year: 2026, is: 'right', because: 'it is blank', children: [child({ SWEpisodes: [{ SW_DECOM: null }] })] },
  ],
})
