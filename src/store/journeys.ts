import { type Day, isoDay } from '../core/day.ts'
import { copyLine, type Database, type Ready } from './database.ts'
import { standingOf } from './standing.ts'
import { statement } from './statement.ts'

/** The rows of a journey as they are stored; the room `journeys` makes them. */
export type JourneyRows = {
  readonly events: readonly {
    readonly at: Day
    readonly kind: string
    readonly table: string
    readonly key: string
    readonly referralId: string | null
    readonly detail: string | null
  }[]
  readonly spells: readonly {
    readonly kind: string
    readonly startsOn: Day
    readonly endsOn: Day | null
    readonly table: string
    readonly key: string
    readonly referralId: string | null
    readonly detail: string | null
  }[]
  readonly clocks: readonly {
    readonly clock: string
    readonly startsOn: Day
    readonly dueOn: Day
    readonly lateFrom: Day
    readonly doneOn: Day | null
    readonly voidOn: Day | null
    readonly voidReason: string | null
    readonly table: string
    readonly key: string
    readonly referralId: string | null
  }[]
}

const drops = ['event', 'spell', 'clock', 'standing'].map((name) =>
  statement(`delete from journey.${name} where la_code = $1 and person_id = any ($2)`),
)

/** Takes away the journeys of these people, and where they stand. */
export async function clearJourneys(db: Database, laCode: string, people: readonly string[]): Promise<void> {
  for (const drop of drops) await db.run(drop, [laCode, people])
}

const day = (at: Day | null) => (at === null ? null : isoDay(at))

/** Makes ready to write the journeys of people who have none, and where they stand. */
export function readyJourneys(
  laCode: string,
  journeys: readonly (readonly [personId: string, journey: JourneyRows])[],
): Ready {
  const events: string[] = []
  const spells: string[] = []
  const clocks: string[] = []
  const standings: string[] = []
  for (const [person, journey] of journeys) {
    const { kind, since, until, lastEvent, nextDue, lateFrom: late } = standingOf(journey)
    const days = [since, lastEvent, nextDue, late, until].map(day)
    standings.push(copyLine([laCode, person, kind, ...days]))
    journey.events.forEach(({ at, kind, table, key, referralId, detail }, n) => {
      events.push(copyLine([laCode, person, n, isoDay(at), kind, table, key, referralId, detail]))
    })
    journey.spells.forEach(({ kind, startsOn, endsOn, table, key, referralId, detail }, n) => {
      spells.push(copyLine([laCode, person, n, kind, isoDay(startsOn), day(endsOn), table, key, referralId, detail]))
    })
    journey.clocks.forEach((each, n) => {
      const { clock, startsOn, dueOn, lateFrom, doneOn, voidOn, voidReason, table, key, referralId } = each
      clocks.push(
        copyLine([
          ...[laCode, person, n, clock, isoDay(startsOn), isoDay(dueOn), isoDay(lateFrom)],
          ...[day(doneOn), day(voidOn), voidReason, table, key, referralId],
        ]),
      )
    })
  }
  return (db) => writeJourneys(db, { events, spells, clocks, standings })
}

async function writeJourneys(
  db: Database,
  lines: Readonly<Record<'events' | 'spells' | 'clocks' | 'standings', readonly string[]>>,
): Promise<void> {
  const { events, spells, clocks, standings } = lines
  const place = ['table_name', 'row_key', 'referral_id']
  await db.copy('journey.event', ['la_code', 'person_id', 'event', 'happened_on', 'kind', ...place, 'detail'], events)
  await db.copy(
    'journey.spell',
    ['la_code', 'person_id', 'spell', 'kind', 'starts_on', 'ends_on', ...place, 'detail'],
    spells,
  )
  await db.copy(
    'journey.clock',
    [
      ...['la_code', 'person_id', 'clock', 'kind', 'starts_on', 'due_on', 'late_from'],
      ...['done_on', 'void_on', 'void_reason', ...place],
    ],
    clocks,
  )
  await db.copy(
    'journey.standing',
    ['la_code', 'person_id', 'kind', 'since', 'last_event_on', 'next_due_on', 'late_from', 'open_until'],
    standings,
  )
}

const eventsOf = statement<{
  happened_on: Day
  kind: string
  table_name: string
  row_key: string
  referral_id: string | null
  detail: string | null
}>(
  `select happened_on, kind, table_name, row_key, referral_id, detail
   from journey.event where la_code = $1 and person_id = $2 order by event`,
)
const spellsOf = statement<{
  kind: string
  starts_on: Day
  ends_on: Day | null
  table_name: string
  row_key: string
  referral_id: string | null
  detail: string | null
}>(
  `select kind, starts_on, ends_on, table_name, row_key, referral_id, detail
   from journey.spell where la_code = $1 and person_id = $2 order by spell`,
)
const clocksOf = statement<{
  kind: string
  starts_on: Day
  due_on: Day
  late_from: Day
  done_on: Day | null
  void_on: Day | null
  void_reason: string | null
  table_name: string
  row_key: string
  referral_id: string | null
}>(
  `select kind, starts_on, due_on, late_from, done_on, void_on, void_reason, table_name, row_key, referral_id
   from journey.clock where la_code = $1 and person_id = $2 order by clock`,
)

/** The journey kept of a child, as far as the transaction may see it. */
export async function journeyRowsOf(db: Database, laCode: string, personId: string): Promise<JourneyRows> {
  const events = await db.rows(eventsOf, [laCode, personId])
  const spells = await db.rows(spellsOf, [laCode, personId])
  const clocks = await db.rows(clocksOf, [laCode, personId])
  const place = (row: { table_name: string; row_key: string; referral_id: string | null }) => ({
    table: row.table_name,
    key: row.row_key,
    referralId: row.referral_id,
  })
  return {
    events: events.map((row) => ({ at: row.happened_on, kind: row.kind, detail: row.detail, ...place(row) })),
    spells: spells.map((row) => ({
      kind: row.kind,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      detail: row.detail,
      ...place(row),
    })),
    clocks: clocks.map((row) => ({
      clock: row.kind,
      startsOn: row.starts_on,
      dueOn: row.due_on,
      lateFrom: row.late_from,
      doneOn: row.done_on,
      voidOn: row.void_on,
      voidReason: row.void_reason,
      ...place(row),
    })),
  }
}
