import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoDay, plusDays } from '../../src/core/day.ts'
import { refusalReasons } from '../../src/core/refusal.ts'
import { child } from '../../src/returns/cin-census/example.ts'
import { eraseChild } from '../../src/work/erase-child.ts'
import { restrictRecord } from '../../src/work/restrict-record.ts'
import { sealRecord } from '../../src/work/seal-record.ts'
import { terminalActor } from '../../src/work/terminal-actor.ts'
import { censusText } from '../loaded-place.ts'
import { referralsCsv } from '../published-files.ts'
import { type MadeUpPlace, type NamedChild, recordsOfficerOf102 } from './authority.ts'
import { type CommandOutcome, type ExpectedCommand, expectedCommands, type SpareKind } from './expected-commands.ts'
import { Reaches } from './reach.ts'
import { type Called, call } from './run-commands.ts'
import { type Caller, callers, type Kind, kinds } from './who.ts'

/** What came of a command. */
export type CommandObservation = {
  readonly row: string
  readonly who: Caller
  readonly kind: Kind | SpareKind | null
  readonly outcome: CommandOutcome | string
  readonly expected: CommandOutcome
  readonly outOfPlace: readonly string[]
  readonly said: string
}

/**
 * Calls every command as everybody, on the children that the matrix expects something of.
 *
 * @param folder  where commands may write
 */
export async function observeCommands(made: MadeUpPlace, folder: string): Promise<readonly CommandObservation[]> {
  const spare = [...made.spare]
  const found: CommandObservation[] = []
  const file = join(folder, 'census-2025.xml')
  writeFileSync(file, censusText(2025, [child({ LAchildID: 'MATRIX1' })]))
  let reaches = await Reaches.now(made)
  for (const expected of expectedCommands) {
    const { all, by = {} } = expected.outcomes
    const about: readonly (readonly [string | null, Readonly<Record<Caller, CommandOutcome>>])[] =
      all === undefined ? Object.entries(by) : [[null, all]]
    for (const [at, [text, outcomes]] of about.entries()) {
      const kind = text as Kind | SpareKind | null
      // A role that has no part in a command is refused before it is looked at which child it is about.
      for (const who of callers.filter((each) => at === 0 || outcomes[each] !== 'x')) {
        const named = await childOf(made, kind, outcomes[who] === 'o', spare)
        const out = join(folder, String(found.length))
        const called = await call(words(made, expected, who, named, { out, file: fileOf(expected, folder, file) }))
        const outcome = outcomeOf(called)
        const isRefused = outcome === 'x' || outcome === '-'
        if (!isRefused && (kind?.startsWith('spare') || kind === null)) reaches = await Reaches.now(made)
        const shut = expected.namesShut ? await shutIn(made) : []
        const asked = [named.reference, named.identifier, ...shut]
        found.push({
          ...{ row: expected.row, who, kind, expected: outcomes[who], said: called.said, outcome },
          outOfPlace: reaches.outOfPlace(called.said + textsIn(out), who, asked),
        })
      }
    }
  }
  return found
}

function fileOf({ typed }: ExpectedCommand, folder: string, census: string): string {
  if (typed.startsWith('backup')) return join(folder, 'made.backup')
  if (!typed.startsWith('published')) return census
  const statistics = join(folder, 'referrals.csv')
  writeFileSync(statistics, referralsCsv([['335', 2025, 22.6]]))
  return statistics
}

function words(
  { place }: MadeUpPlace,
  { typed }: ExpectedCommand,
  who: Caller,
  { reference, identifier }: NamedChild,
  { out, file }: { readonly out: string; readonly file: string },
): readonly string[] {
  const is102 = who === 'records officer of 102'
  const owner = is102 ? recordsOfficerOf102 : 'team-manager'
  const filled: Readonly<Record<string, string>> = {
    CHILD: reference,
    IDENTIFIER: identifier,
    FOLDER: out,
    FILE: file,
    OWNER: owner,
    DAY: isoDay(plusDays(place.today(), 7)),
  }
  const as = who === 'operator' ? [] : ['--as', is102 ? recordsOfficerOf102 : who]
  return [...typed.split(' ').map((word) => filled[word] ?? word), '--authority', is102 ? '102' : '101', ...as]
}

/** The child a command is about: one of the fixed ones, or a spare one that is used up where something is done with it. */
async function childOf(
  { place, children }: MadeUpPlace,
  kind: Kind | SpareKind | null,
  isDone: boolean,
  spare: NamedChild[],
): Promise<NamedChild> {
  if (kind === null) return children['not existing']
  if (kinds.some((each) => each === kind)) return children[kind as Kind]
  const found = isDone ? spare.pop() : spare[0]
  if (found === undefined) throw new Error('There are too few spare children')
  const actor = await terminalActor(place, '101', 'records-officer')
  const how = { reason: 'For the matrix', owner: 'director' }
  if (kind === 'spare, restricted' && isDone) await restrictRecord(place, actor, found.reference, how)
  if (kind === 'spare, sealed' && isDone) await sealRecord(place, actor, found.reference, how)
  if (kind === 'spare, erased' && isDone) await eraseChild(place, actor, found.reference, 'For the matrix')
  if (isDone || kind === 'spare') return found
  return children[kind === 'spare, sealed' ? 'sealed' : 'restricted']
}

function outcomeOf({ code, refusal, said }: Called): CommandOutcome | string {
  // Of several files each is refused by itself, in words.
  if (refusal?.reason === 'not-permitted' || said.includes(refusalReasons['not-permitted'])) return 'x'
  if (refusal?.reason === 'not-there') return '-'
  return code === 0 ? 'o' : `${code}: ${said}`
}

async function shutIn({ place }: MadeUpPlace): Promise<readonly string[]> {
  const { rows } = await place.store.owner.query<{ reference: string }>(
    `select c.reference from access.restriction r join access.child_reference c using (la_code, person_id)
     where r.la_code = '101' and r.lifted_at is null`,
  )
  return rows.map(({ reference }) => reference)
}

/** What a command has written into its folder. */
function textsIn(folder: string): string {
  try {
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  } catch {
    return ''
  }
}
