import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '556',
  severity: 'error',
  title: 'The decision for adoption is later than the freeing order',
  from: 2023,
  to: 2024,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['DATE_PLACED', 'DECOM'],
  explains:
    'A decision that the child should be placed for adoption may be on the day an episode under a freeing order (D1) begins, not later. Every such episode is compared with every decision. Without either date nothing is said.',
  because: 'The episode under the freeing order began on {Episodes.DECOM}, before the decision.',
  putRight: 'Compare both dates with the court order and the decision, and correct the one that is wrong.',
  source: 'DfE, SSDA903 validation rules, 556. It ended with 2023-24.',

  check:
    () =>
    ({ Episodes, PlacedAdoption }, wrong) => {
      if (PlacedAdoption.length === 0) return
      for (const episode of Episodes) {
        if (episode.LS !== 'D1') continue
        if (PlacedAdoption.some(({ DATE_PLACED }) => isAfter(DATE_PLACED, episode.DECOM))) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'it was decided the day after the order',
      children: [
        child({ Episodes: [{ LS: 'D1', DECOM: '2005-05-05' }], PlacedAdoption: [{ DATE_PLACED: '2005-05-06' }] }),
      ],
      cells: ['Episodes 0 DECOM'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'one of two decisions was later',
      children: [
        child({
          Episodes: [{ LS: 'D1', DECOM: '2005-05-06' }],
          PlacedAdoption: [{ DATE_PLACED: '2005-05-06' }, { DATE_PLACED: '2005-09-01' }],
        }),
      ],
      cells: ['Episodes 0 DECOM'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it was decided on the day of the order',
      children: [
        child({ Episodes: [{ LS: 'D1', DECOM: '2005-05-06' }], PlacedAdoption: [{ DATE_PLACED: '2005-05-06' }] }),
      ],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it is another order',
      children: [
        child({ Episodes: [{ LS: 'E1', DECOM: '2023-05-05' }], PlacedAdoption: [{ DATE_PLACED: '2023-05-06' }] }),
      ],
    },
    {
      year: 2024,
      is: 'right',
      because: 'the decision has no date',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: '2005-05-05' }], PlacedAdoption: [{ DATE_PLACED: null }] })],
    },
  ],
})
