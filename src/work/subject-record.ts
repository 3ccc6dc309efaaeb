import { type Day, isoDay } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { keepInWords, keepsOf, retentionOf } from '../practice/retention/schedule.ts'
import type { Database } from '../store/database.ts'
import { loads } from '../store/loads.ts'
import { factsOf } from '../store/retention.ts'
import { everythingHeld, type Held } from '../store/subject.ts'
import type { FoundChild } from './find-child.ts'
import { type JourneyView, originKey } from './journey-report.ts'
import { personMark } from './marks.ts'
import type { Place } from './place.ts'
import { localPolicy, retentionFacts } from './retention-facts.ts'
import { type SaidTable, saidTables } from './subject-words.ts'

/** Everything held on one child, as data, as a story and in words. */
export type SubjectRecord = {
  readonly child: FoundChild
  readonly laCode: string
  readonly madeOn: Day
  readonly held: Held
  readonly story: JourneyView
  readonly tables: readonly SaidTable[]
  /** How long the record is kept, rule by rule; the last keeps it longest. */
  readonly kept: readonly {
    readonly what: string
    readonly keeps: string
    readonly until: Day | null
    readonly waitsFor: string
  }[]
}

/** Gathers a child's record in a loader's transaction. */
export async function subjectRecord(
  db: Database,
  place: Place,
  actor: Actor,
  child: FoundChild,
): Promise<SubjectRecord> {
  const { laCode } = actor
  const { personId, reference } = child
  const held = await everythingHeld(db, laCode, personId, personMark(place.markKey, laCode, personId))
  const person = held.canonical.find(({ table }) => table.name === 'ssd_person')?.rows[0]
  const dayIn = (field: string) => (person?.[field] ?? null) as Day | null
  const name = [person?.pers_forename, person?.pers_surname].filter((part) => typeof part === 'string').join(' ')
  const inForce = await loads(db, laCode)
  const story: JourneyView = {
    child: {
      name: name === '' ? personId : name,
      reference,
      bornOn: dayIn('pers_dob'),
      expectedOn: dayIn('pers_expected_dob'),
      sex: null,
    },
    knownTo: inForce.reduce((latest, each) => Math.max(latest, each.reference_date) as Day, 0 as Day),
    journey: held.journey,
    origins: new Map(
      held.origins.map(({ table_name, row_key, file_name, line }) => [
        originKey(table_name, row_key),
        `${file_name}, line ${line}`,
      ]),
    ),
    workers: held.workers,
    teams: held.teams,
  }
  const [facts] = await factsOf(db, laCode, [personId], place.today())
  const policy = await localPolicy(db, laCode)
  const kept = facts === undefined ? [] : retentionOf(retentionFacts(facts), policy)
  return {
    ...{ child, laCode, madeOn: place.today(), held, story, tables: saidTables(held, personId) },
    kept: kept.map(({ rule, keepUntil, waitsFor }) => ({
      what: rule.what,
      keeps: keepsOf(rule, policy).map(keepInWords).join(', and '),
      until: keepUntil,
      waitsFor: waitsFor === 'day to be recorded' ? 'a day is not recorded' : 'something is open',
    })),
  }
}

/** The record as a program reads it: days written `YYYY-MM-DD`, every key and code as it is stored. */
export function recordJson({ child, laCode, madeOn, held, kept }: SubjectRecord): string {
  const record = {
    about: { authority: laCode, identifier: child.personId, reference: child.reference, madeOn: isoDay(madeOn) },
    canonical: Object.fromEntries(held.canonical.map(({ table, rows }) => [table.name, rows.map(writtenRow(table))])),
    journey: withDays(held.journey),
    whereFrom: held.origins,
    ...{ claims: held.others['landing.claim'] ?? [], whoLooked: held.others['access.log'] ?? [] },
    others: Object.fromEntries(
      Object.entries(held.others).filter(([table]) => !['landing.claim', 'access.log'].includes(table)),
    ),
    workers: Object.fromEntries(held.workers),
    teams: Object.fromEntries(held.teams),
    retention: kept.map((each) => ({ ...each, until: each.until === null ? null : isoDay(each.until) })),
  }
  return `${JSON.stringify(record, null, 2)}\n`
}

type Table = SaidTable['table']

function writtenRow(table: Table): (row: Readonly<Record<string, unknown>>) => object {
  const days = table.fields.filter(({ type }) => type === 'date').map(({ name }) => name)
  return (row) => ({ ...row, ...Object.fromEntries(days.map((name) => [name, writtenDay(row[name])])) })
}

const writtenDay = (value: unknown) => (typeof value === 'number' ? isoDay(value as Day) : null)

const journeyDays = new Set(['at', 'startsOn', 'endsOn', 'dueOn', 'doneOn', 'voidOn'])

function withDays(journey: Held['journey']): object {
  const row = (each: object) =>
    Object.fromEntries(
      Object.entries(each).map(([name, value]) => [name, journeyDays.has(name) ? writtenDay(value) : value]),
    )
  return { events: journey.events.map(row), spells: journey.spells.map(row), clocks: journey.clocks.map(row) }
}
