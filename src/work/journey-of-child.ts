import { calendarDay, plusDays } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { originsOf } from '../store/canonical.ts'
import { type ChildRecord, childRecord, workersOf } from '../store/child-record.ts'
import { returnsKnownTo, teams } from '../store/children.ts'
import type { Database } from '../store/database.ts'
import { journeyRowsOf } from '../store/journeys.ts'
import { acting, log } from './acting.ts'
import { childOf, noSuchChild } from './find-child.ts'
import { type JourneyView, originKey } from './journey-report.ts'
import { rowMark } from './marks.ts'
import type { Place } from './place.ts'
import { nameOf } from './shown-child.ts'

/** A child and the journey, as they may be shown to somebody. */
export type ChildJourney = { readonly record: ChildRecord; readonly view: JourneyView }

/**
 * Opens a child's record for a program or a terminal: by reference or by the authority's identifier.
 *
 * @throws Refusal 'not-there' when there is no such child, or it is not the actor's to see
 */
export function journeyOfChild(place: Place, actor: Actor, child: string): Promise<JourneyView> {
  return acting(place, actor, 'see-children', 'read', async (db) => {
    const { personId } = await childOf(db, actor, child)
    const read = await readJourney(db, place, actor, personId)
    if (read === null) throw noSuchChild()
    await log(db, place, actor, { what: 'child.open', personId })
    return read.view
  })
}

/** What is known of a child, read in somebody's transaction; null when it is not theirs to see. */
export async function readJourney(
  db: Database,
  place: Place,
  actor: Actor,
  personId: string,
): Promise<ChildJourney | null> {
  const record = await childRecord(db, actor.laCode, personId)
  if (record === null) return null
  const names = new Map((await teams(db, actor.laCode)).map(({ team_id, name }) => [team_id, name ?? team_id]))
  const { name, identifier } = nameOf(record, actor)
  const journey = await journeyRowsOf(db, actor.laCode, personId)
  const origins = await originsInWords(db, actor.laCode, personId)
  const view: JourneyView = {
    child: {
      name,
      reference: identifier ?? record.reference,
      bornOn: record.born_on,
      expectedOn: record.expected_on,
      sex: sexInWords(record.sex),
    },
    knownTo: (await returnsKnownTo(db, actor.laCode)) ?? place.today(),
    journey,
    origins,
    workers: await workersOf(db, actor.laCode, personId),
    teams: names,
  }
  const mark = (key: string) => rowMark(place.markKey, actor.laCode, key)
  return { record, view: actor.pseudonymous ? underAlias(view, record, mark) : view }
}

/**
 * The same without the day of birth and without identifiers: the key of the child's own row is one, and the keys of its
 * other rows are made of one with no secret in it, so that whoever guesses can see whether they are right. The child's row
 * goes by the reference, any other by a mark, which is the same wherever the row is named.
 */
function underAlias(
  view: JourneyView,
  { reference, born_on: born }: ChildRecord,
  mark: (key: string) => string,
): JourneyView {
  const keyOf = (table: string, key: string) => (table === 'ssd_person' ? reference : mark(key))
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
    origins: new Map(
      [...(view.origins ?? [])].map(([of, origin]) => {
        const [table = ''] = of.split(' ', 1)
        return [originKey(table, keyOf(table, of.slice(table.length + 1))), origin]
      }),
    ),
  }
}

/** The file and line each row is from; of several the first. */
async function originsInWords(db: Database, laCode: string, personId: string): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>()
  for (const { table_name, row_key, file_name, line } of await originsOf(db, laCode, personId)) {
    const key = originKey(table_name, row_key)
    if (!said.has(key)) said.set(key, `${file_name}, line ${line.toLocaleString('en-GB')}`)
  }
  return said
}

function sexInWords(sex: string | null): string | null {
  if (sex === 'M') return 'boy'
  if (sex === 'F') return 'girl'
  return null
}
