import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW15STG2',
  severity: 'error',
  title: 'A spell with a social worker has no reason',
  from: 2025,
  isWithdrawn: true,
  needs: ['SWEpisodes'],
  fields: ['SW_REASON'],
  explains:
    'Every spell needs the reason for which it began, but those that began before the year before the collection year: then reasons were not asked for. A spell without a beginning needs one too.',
  because: 'No reason is given for the spell.',
  putRight: 'Give the reason for which this social worker was allocated.',
  source: 'DfE, SSDA903 validation rules, SW15STG2.',

  check:
    ({ lastStart }) =>
    ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) {
        const isEarlier = row.SW_DECOM !== null && row.SW_DECOM < lastStart
        if (row.SW_REASON === null && !isEarlier) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2025,
      is: 'wrong',
      because: 'it began on the first day of the year before',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-04-01', SW_REASON: null }] })],
      cells: ['SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'it has no beginning either',
      children: [child({ SWEpisodes: [{ SW_DECOM: null, SW_REASON: null }] })],
      cells: ['SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'it began a day earlier',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-03-31', SW_REASON: null }] })],
    },
    {
      year: 2025,
      is: 'right',
      because: 'its reason is given',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2024-05-06', SW_REASON: 'INITIAL' }] })],
    },
  ],
})
