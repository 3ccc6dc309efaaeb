import { child } from '../example.ts'
import { lastSpell } from '../reading-social-workers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW14STG2',
  severity: 'error',
  title: 'A spell with a social worker other than the last has no end',
  from: 2024,
  to: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_DEC'],
  explains:
    'Only the spell that began last may be open; every other must have an end, also one without a beginning. Of two that began on one day an open one counts as the last. Where none has a beginning, nobody can tell which is the last, and nothing is said.',
  because: 'The spell has no end that can be read, and is not the last.',
  putRight: 'Give the day the spell ended, or its beginning if it is the last.',
  source: 'DfE, SSDA903 validation rules, SW14STG2.',

  check: () => (child, wrong) => {
    if (child.SWEpisodes.length < 2) return
    const last = lastSpell(child)
    if (last === null) return
    for (const row of child.SWEpisodes) if (row !== last && row.SW_DEC === null) wrong(row)
  },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'the first was never ended',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06' }, { SW_DECOM: '2023-07-01' }] })],
      cells: ['SWEpisodes 0 SW_DEC'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'one has neither beginning nor end',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06' }, { SW_DECOM: null }] })],
      cells: ['SWEpisodes 1 SW_DEC'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'only the last is open',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_DEC: '2023-07-01' }, { SW_DECOM: '2023-07-01' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'none has a beginning',
      children: [child({ SWEpisodes: [{ SW_DECOM: null }, { SW_DECOM: null }] })],
    },
  ],
})
