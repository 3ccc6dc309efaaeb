import { day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** Spells that began earlier need no reason. */
const reasonsFrom = day('2023-04-01')

export default rule({
  code: 'SW01aSTG1',
  severity: 'error',
  title: "An earlier spell with a social worker lacks its beginning or the worker's number",
  from: 2025,
  to: 2025,
  needs: ['SWEpisodes'],
  fields: ['SW_DECOM', 'SW_ID'],
  explains:
    'Every spell with a social worker must have a beginning; one that cannot be read is none. One that began before 1 April 2023 must also have the number of the worker. Its reason may be blank.',
  because: 'The spell began: {SWEpisodes.SW_DECOM}; the worker has the number: {SWEpisodes.SW_ID}.',
  putRight: "Give the day the spell began, and the worker's number.",
  source: 'DfE, SSDA903 validation rules, SW01aSTG1.',

  check:
    () =>
    ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) {
        const { SW_DECOM, SW_ID } = row
        if (SW_DECOM === null || (SW_DECOM < reasonsFrom && SW_ID === null)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2025,
      is: 'wrong',
      because: 'it has no beginning',
      children: [child({ SWEpisodes: [{ SW_DECOM: null }] })],
      cells: ['SWEpisodes 0 SW_DECOM', 'SWEpisodes 0 SW_ID'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'it began on 31 March 2023, without a number',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-03-31', SW_ID: null }] })],
      cells: ['SWEpisodes 0 SW_DECOM', 'SWEpisodes 0 SW_ID'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'a later one is looked at by another rule',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-04-01', SW_ID: null }] })],
    },
    {
      year: 2025,
      is: 'right',
      because: 'an earlier one needs no reason',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-03-31', SW_REASON: null }] })],
    },
  ],
})
