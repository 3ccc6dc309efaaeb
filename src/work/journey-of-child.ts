import { calendarDay, type Day, plusDays } from '../core/day.ts'
import { spoken } from '../core/words.ts'
import type { Actor } from '../practice/actor.ts'
import { type WholeRecord, wholeRecord } from '../store/child-record.ts'
import type { Database } from '../store/database.ts'
import { acting, log } from './acting.ts'
import { childOf, noSuchChild } from './find-child.ts'
import { type JourneyView, originKey } from './journey-report.ts'
import { rowMark } from './marks.ts'
import { oneWorkerEach } from './one-worker.ts'
import type { Place } from './place.ts'
import { type RowSource, type SentFile, sentFile } from './sent-file.ts'
import { nameOf } from './shown-child.ts'

/** A child and the journey, as they may be shown to somebody. */
export type ChildJourney = {
  /** As it is held, whoever asks: what of it may be shown is for the page to say. */
  readonly held: WholeRecord
  readonly view: JourneyView
  /** The file and line of each row, by `originKey`. */
  readonly sources: ReadonlyMap<string, RowSource>
  /** Every file that the authority's records are made of, the oldest first. */
  readonly files: readonly SentFile[]
}

/**
 * Opens a child's record for a program or a terminal: by reference or by the authority's identifier.
 *
 * @throws Refusal 'not-there' when there is no such child, or it is not the actor's to see
 */
export function journeyOfChild(place: Place, actor: Actor, child: string): Promise<JourneyView> {
  return acting(place, actor, 'see-children', 'read', async (db) => {
    const { personId, reference } = await childOf(db, actor, child)
    const read = await readJourney(db, place, actor, reference)
    if (read === null) throw noSuchChild()
    await log(db, place, actor, { what: 'child.open', personId })
    return { ...read.view, origins: inWords(read.sources) }
  })
}

/** What is known of a child, read in somebody's transaction; null when it is not theirs to see. */
export async function readJourney(
  db: Database,
  place: Place,
  actor: Actor,
  reference: string,
): Promise<ChildJourney | null> {
  const held = await wholeRecord(db, actor.laCode, reference, place.today())
  if (held === null) return null
  const { record, workers, teams } = held
  const journey = oneWorkerEach(held.journey, held.knownWorkers)
  const files = held.files.map(sentFile)
  const { name, identifier } = nameOf(record, actor)
  const mark = (key: string) => rowMark(place.markKey, actor.laCode, key)
  const keyOf = (table: string, key: string) =>
    actor.pseudonymous ? (table === 'ssd_person' ? record.reference : mark(key)) : key
  const sources = sourcesOf(held, files, keyOf)
  const view: JourneyView = {
    child: {
      name,
      reference: identifier ?? record.reference,
      bornOn: record.born_on,
      expectedOn: record.expected_on,
      sex: sexInWords(record.sex),
    },
    knownTo: knownTo(files) ?? place.today(),
    journey,
    workers,
    teams,
  }
  return { held, sources, files, view: actor.pseudonymous ? underAlias(view, held, keyOf, mark) : view }
}

/**
 * The same without the day of birth and without identifiers: the key of the child's own row is one, and the keys of its
 * other rows are made of one with no secret in it, so that whoever guesses can see whether they are right. The child's row
 * goes by the reference, any other by a mark, which is the same wherever the row is named.
 */
function underAlias(
  view: JourneyView,
  { record: { born_on: born } }: WholeRecord,
  keyOf: (table: string, key: string) => string,
  mark: (key: string) => string,
): JourneyView {
  const marked = <Row extends JourneyView['journey']['clocks' | 'spells' | 'events'][number]>(row: Row): Row => ({
    ...row,
    key: keyOf(row.table, row.key),
    referralId: row.referralId === null ? null : mark(row.referralId),
  })
  const { events, spells, clocks } = view.journey
  return {
    ...view,
    child: {
      ...view.child,
      bornOn: born === null ? null : plusDays(born, 1 - calendarDay(born).dayOfMonth),
      monthOnly: true,
    },
    journey: {
      events: events.filter(({ kind }) => kind !== 'birth').map(marked),
      spells: spells.map(marked),
      clocks: clocks.map(marked),
    },
  }
}

/** The file and line each row is from; of several the first. */
function sourcesOf(
  { origins }: WholeRecord,
  files: readonly SentFile[],
  keyOf: (table: string, key: string) => string,
): ReadonlyMap<string, RowSource> {
  const byLoad = new Map(files.map((file) => [file.load, file]))
  const sources = new Map<string, RowSource>()
  for (const { table, key, load, line } of origins) {
    const file = byLoad.get(load)
    if (file !== undefined) sources.set(originKey(table, keyOf(table, key)), { file, line })
  }
  return sources
}

/** `cin-2026.xml, line 88`. */
function inWords(sources: ReadonlyMap<string, RowSource>): ReadonlyMap<string, string> {
  return new Map([...sources].map(([row, { file, line }]) => [row, `${file.name}, line ${spoken(line)}`]))
}

/** The last day the returns tell of; null when none is loaded. Allocations tell of who works with whom only. */
function knownTo(files: readonly SentFile[]): Day | null {
  const days = files.filter(({ return: of }) => of !== 'allocations').map(({ to }) => to)
  return days.length === 0 ? null : (Math.max(...days) as Day)
}

function sexInWords(sex: string | null): string | null {
  if (sex === 'M') return 'boy'
  if (sex === 'F') return 'girl'
  return null
}
