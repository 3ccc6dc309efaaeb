import { roleOf } from '../../src/practice/roles.ts'
import { table } from './document.ts'
import type { CommandObservation } from './observe-commands.ts'
import { howMany } from './pages-text.ts'
import { type Caller, callers } from './who.ts'

/** What was seen of the commands, for people to read. */
export function commandsText(
  seen: readonly CommandObservation[],
  takeNoAccount: Readonly<Record<string, string>>,
): string {
  const names = callers.map((who) =>
    who === 'operator'
      ? 'Operator'
      : who === 'records officer of 102'
        ? 'Records officer of another authority'
        : (roleOf(who)?.name ?? who),
  )
  const rows = [...new Set(seen.map(({ row }) => row))].map((row) => [
    `\`${row}\``,
    ...callers.map((who) =>
      cell(
        seen.filter((each) => each.row === row && each.who === who),
        who,
      ),
    ),
  ])
  const others = Object.entries(takeNoAccount).map(([name, why]) => `- \`${name}\`: ${why}`)
  return `${table(['Command', ...names], rows)}

*Own*, *team* and *all* as above, records that are shut to them left out; *all, sealed too*: of the records that are shut, the sealed ones
as well. The operator is whoever may read the data folder, and has no grant on any record; the others act with \`--as\`.
\`sample remove\` is the administrator’s and the operator’s. These take no account to act as:

${others.join('\n')}`
}

function cell(seen: readonly CommandObservation[], who: Caller): string {
  const isDone = (kind: CommandObservation['kind']) => seen.some((each) => each.kind === kind && each.outcome === 'o')
  if (isDone(null)) return 'yes'
  if (who === 'records officer of 102') return seen.some(({ outcome }) => outcome === 'o') ? 'its own' : 'no'
  if (isDone('spare, sealed')) return 'all, sealed too'
  if (isDone('spare') || isDone('spare, restricted') || isDone('spare, erased')) return 'all'
  const found = howMany(isDone)
  // Where only one's own was tried, it is one of all.
  const wasTried = seen.some(({ kind }) => kind === 'other team')
  return found === 'own' && !wasTried ? 'all' : found
}
