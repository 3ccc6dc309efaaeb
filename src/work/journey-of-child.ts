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
  return { record, view: actor.pseudonymous ? underAlias(view, record) : view }
}

/** The same without the day of birth, and without the identifier, which is the key of the child's own row. */
function underAlias(view: JourneyView, { person_id, reference, born_on: born }: ChildRecord): JourneyView {
  const origin = view.origins?.get(originKey('ssd_person', person_id))
  return {
    ...view,
    child: {
      ...view.child,
      bornOn: born === null ? null : plusDays(born, 1 - calendarDay(born).dayOfMonth),
      monthOnly: true,
    },
    journey: {
      ...view.journey,
      events: view.journey.events
        .filter(({ kind }) => kind !== 'birth')
        .map((event) => (event.table === 'ssd_person' ? { ...event, key: reference } : event)),
    },
    origins: new Map([
      ...[...(view.origins ?? [])].filter(([key]) => key !== originKey('ssd_person', person_id)),
      ...(origin === undefined ? [] : [[originKey('ssd_person', reference), origin] as const]),
    ]),
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
