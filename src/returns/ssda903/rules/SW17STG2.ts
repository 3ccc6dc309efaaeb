import { child } from '../example.ts'
import { lastSpell } from '../reading-social-workers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW17STG2',
  severity: 'error',
  title: 'The last spell with a social worker is not open on 31 March',
  from: 2026,
  needs: ['SWEpisodes'],
  fields: ['SW_DEC', 'SW_DECOM'],
  explains:
    'The spell that began last must have no end. Of two that began on one day an open one counts as the last. Children who left care in the year are looked at too. Where no spell has a beginning, nothing is said.',
  because: 'The last spell began on {SWEpisodes.SW_DECOM} and ended on {SWEpisodes.SW_DEC}.',
  putRight: 'Add the spell that followed, or take the end out if the worker had the child on 31 March.',
  source: 'DfE, SSDA903 validation rules, SW17STG2.',
  peer: 'The open validator also marks a child none of whose spells has a beginning.',

  check: () => (child, wrong) => {
    const last = lastSpell(child)
    if (last !== null && last.SW_DEC !== null) wrong(last)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the last of two ended',
      children: [child({ SWEpisodes: [{ SW_DEC: '2025-07-01' }, { SW_DECOM: '2025-07-01', SW_DEC: '2025-12-01' }] })],
      cells: ['SWEpisodes 1 SW_DEC', 'SWEpisodes 1 SW_DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it ended with her time in care',
      children: [child({ Episodes: [{ DEC: '2025-12-01', REC: 'E4A' }], SWEpisodes: [{ SW_DEC: '2025-12-01' }] })],
      cells: ['SWEpisodes 0 SW_DEC', 'SWEpisodes 0 SW_DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last is open',
      children: [child({ SWEpisodes: [{ SW_DEC: '2025-07-01' }, { SW_DECOM: '2025-07-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'of two that began on one day one is open',
      children: [child({ SWEpisodes: [{}, { SW_DEC: '2025-07-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it has no beginning',
      children: [child({ SWEpisodes: [{ SW_DECOM: null, SW_DEC: '2025-07-01' }] })],
    },
  ],
})
