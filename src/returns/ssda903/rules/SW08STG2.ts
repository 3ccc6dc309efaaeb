import { child } from '../example.ts'
import { lastSpell } from '../reading-social-workers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW08STG2',
  severity: 'error',
  title: 'An earlier spell with a social worker has no end',
  from: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_DEC'],
  explains:
    'Only the spell that began last may be open. Every other one that has a beginning must have an end. Of two that began on one day an open one counts as the last. A spell without a beginning is not looked at.',
  because: 'The spell has no end that can be read, and another began since.',
  putRight: 'Give the day on which the earlier social worker handed over.',
  source: 'DfE, SSDA903 validation rules, SW08STG2.',
  peer: 'The open validator takes a spell without a beginning for the last, and then reports the one that is rightly open.',

  check: () => (child, wrong) => {
    if (child.SWEpisodes.length < 2) return
    const last = lastSpell(child)
    for (const row of child.SWEpisodes) {
      if (row !== last && row.SW_DECOM !== null && row.SW_DEC === null) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the first two were never ended',
      children: [
        child({ SWEpisodes: [{}, { SW_DECOM: '2025-07-01' }, { SW_DECOM: '2025-09-01', SW_REASON: 'LEFTRL' }] }),
      ],
      cells: ['SWEpisodes 0 SW_DEC', 'SWEpisodes 1 SW_DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two that began on one day are both open',
      children: [child({ SWEpisodes: [{}, { SW_ID: 'SW000002' }] })],
      cells: ['SWEpisodes 0 SW_DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the end is no real day',
      children: [child({ SWEpisodes: [{ SW_DEC: '31/06/2025' }, { SW_DECOM: '2025-07-01' }] })],
      cells: ['SWEpisodes 0 SW_DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'only the last is open',
      children: [child({ SWEpisodes: [{ SW_DEC: '2025-07-01' }, { SW_DECOM: '2025-07-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one without a beginning is not the last',
      children: [child({ SWEpisodes: [{}, { SW_DECOM: null }] })],
    },
    { year: 2026, is: 'right', because: 'she has no social worker', children: [child()] },
  ],
})
