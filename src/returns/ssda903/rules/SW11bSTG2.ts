import { plusDays } from '../../../core/day.ts'
import { child } from '../example.ts'
import { isWithin } from '../reading.ts'
import { lastSpell } from '../reading-social-workers.ts'
import { rule } from '../rule.ts'

/** An end is looked at when it lies no more than this many days before the end of the year. */
const lastDays = 5

export default rule({
  code: 'SW11bSTG2',
  severity: 'error',
  title: 'The last spell with a social worker ended in the last days of the year, and none follows',
  from: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_DEC'],
  explains:
    'Looks at the spell that began last. It fails when it ended from 26 to 31 March, both included. Where a spell without a beginning follows, that one is marked in its place.',
  because: 'The last spell with a beginning ended between 26 and 31 March, and none began after it.',
  putRight:
    'Add the spell that followed, give it its beginning, or take the end out if the worker still has the child.',
  source: 'DfE, SSDA903 validation rules, SW11bSTG2.',
  peer: 'The open validator also reports a spell that ended in those days when another began before that end, even where a newer one follows.',

  check: ({ end }) => {
    const from = plusDays(end, -lastDays)
    return (child, wrong) => {
      const last = lastSpell(child)
      if (last === null || !isWithin(last.SW_DEC, from, end)) return
      // Those without a beginning stand after all others.
      wrong(child.SWEpisodes[child.SWEpisodes.indexOf(last) + 1] ?? last)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it ended on 26 March',
      children: [child({ SWEpisodes: [{ SW_DEC: '2026-03-26' }] })],
      cells: ['SWEpisodes 0 SW_DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the newer of two ended on 31 March',
      children: [child({ SWEpisodes: [{ SW_DEC: '2025-07-01' }, { SW_DECOM: '2025-07-01', SW_DEC: '2026-03-31' }] })],
      cells: ['SWEpisodes 1 SW_DEC'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the one that follows has no beginning, and is marked',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_DEC: '2024-03-28' }, { SW_DECOM: null }] })],
      cells: ['SWEpisodes 1 SW_DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another began since',
      children: [child({ SWEpisodes: [{ SW_DEC: '2026-03-28' }, { SW_DECOM: '2026-03-28' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it ended on 25 March',
      children: [child({ SWEpisodes: [{ SW_DEC: '2026-03-25' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it ends after the year',
      children: [child({ SWEpisodes: [{ SW_DEC: '2026-04-01' }] })],
    },
    { year: 2026, is: 'right', because: 'it has not ended', children: [child({ SWEpisodes: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'none has a beginning',
      children: [child({ SWEpisodes: [{ SW_DECOM: null, SW_DEC: '2026-03-28' }] })],
    },
  ],
})
