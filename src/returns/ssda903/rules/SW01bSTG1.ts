import { day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** Spells that began on this day or later need a reason. */
const reasonsFrom = day('2023-04-01')

export default rule({
  code: 'SW01bSTG1',
  severity: 'error',
  title: "A spell with a social worker lacks its beginning, its reason or the worker's number",
  from: 2025,
  to: 2025,
  needs: ['SWEpisodes'],
  fields: ['SW_DECOM', 'SW_ID', 'SW_REASON'],
  explains:
    'Every spell with a social worker must have a beginning; one that cannot be read is none. One that began on 1 April 2023 or later must also have the number of the worker and the reason.',
  because:
    'The spell began: {SWEpisodes.SW_DECOM}; the worker has the number: {SWEpisodes.SW_ID}; the reason is: {SWEpisodes.SW_REASON}.',
  putRight: "Give the day the spell began, the worker's number and the reason.",
  source: 'DfE, SSDA903 validation rules, SW01bSTG1.',

  check:
    () =>
    ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) {
        const { SW_DECOM, SW_ID, SW_REASON } = row
        if (SW_DECOM === null || (SW_DECOM >= reasonsFrom && (SW_ID === null || SW_REASON === null))) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2025,
      is: 'wrong',
      because: 'it has no beginning',
      children: [child({ SWEpisodes: [{ SW_DECOM: null }] })],
      cells: ['SWEpisodes 0 SW_DECOM', 'SWEpisodes 0 SW_ID', 'SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'it began on 1 April 2023, without a reason',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-04-01', SW_REASON: null }] })],
      cells: ['SWEpisodes 0 SW_DECOM', 'SWEpisodes 0 SW_ID', 'SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'it has no number',
      children: [child({ SWEpisodes: [{ SW_ID: null }] })],
      cells: ['SWEpisodes 0 SW_DECOM', 'SWEpisodes 0 SW_ID', 'SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'one that began the day before is looked at by another rule',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-03-31', SW_ID: null, SW_REASON: null }] })],
    },
    { year: 2025, is: 'right', because: 'it is complete', children: [child({ SWEpisodes: [{}] })] },
  ],
})
