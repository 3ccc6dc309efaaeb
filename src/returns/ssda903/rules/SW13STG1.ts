import { reasonWorkerChanged } from '../../../codes/reason-worker-changed.ts'
import { dated } from '../../../core/dated.ts'
import { type Day, day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** Spells that began earlier may do without from 2024-25. */
const reasonsFrom = day('2023-04-01')

/** Must a spell that began on that day have a reason? */
const needsReason = dated<(began: Day | null) => boolean>({
  2024: () => true,
  2025: (began) => began !== null && began >= reasonsFrom,
})

export default rule({
  code: 'SW13STG1',
  severity: 'error',
  title: 'The reason the social worker changed is missing or not a valid code',
  from: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_REASON'],
  explains: dated({
    2024: 'The reason the social worker changed must be one of the ten codes of the return. A blank fails.',
    2025: 'The reason the social worker changed must be one of the ten codes of the return. A blank fails when the spell began on 1 April 2023 or later, and passes when it began earlier or its beginning is blank.',
  }),
  because: 'The reason given for the change of social worker is {SWEpisodes.SW_REASON}.',
  putRight: 'Choose a code from the list of the return: FCONTA for a first worker, OTHERS if no other fits.',
  source: 'DfE, SSDA903 validation rules, SW13STG1. From 2024-25 spells that began before 1 April 2023 need no reason.',

  check: ({ year }) => {
    const codes = reasonWorkerChanged.at(year)
    const isNeeded = needsReason.at(year)
    return ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) {
        const { SW_REASON, SW_DECOM } = row
        if (SW_REASON === null ? isNeeded(SW_DECOM) : !codes.has(SW_REASON)) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ SWEpisodes: [{ SW_REASON: 'OTHER' }] })],
      cells: ['SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'blank, and the spell began on 1 April 2023',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-04-01', SW_REASON: null }] })],
      cells: ['SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no such code, however early the spell began',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2022-05-06', SW_REASON: 'X' }] })],
      cells: ['SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'no blank passed in 2023-24',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-03-31', SW_REASON: null }] })],
      cells: ['SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'blank, and the spell began the day before 1 April 2023',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-03-31', SW_REASON: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither a reason nor a beginning',
      children: [child({ SWEpisodes: [{ SW_DECOM: null, SW_REASON: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'any other reason',
      children: [child({ SWEpisodes: [{ SW_REASON: 'OTHERS' }] })],
    },
  ],
})
