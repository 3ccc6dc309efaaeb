import { disability } from '../codes/disability.ts'
import { ethnicity } from '../codes/ethnicity.ts'
import { upnUnknown } from '../codes/upn-unknown.ts'
import type { Day } from '../core/day.ts'
import type { Life } from '../documents/timeline/life.ts'
import type { Actor } from '../practice/actor.ts'
import { recordBehind } from '../store/break-glass.ts'
import type { WholeRecord } from '../store/child-record.ts'
import type { Database } from '../store/database.ts'
import { personOfReference } from '../store/find-person.ts'
import type { Lastly } from '../store/transaction.ts'
import { acting, log } from './acting.ts'
import { type ChildDate, type DatesAsked, datesAsked, datesCsv, datesOfChild } from './dates-of-child.ts'
import { type Disagreement, doesNotAgree } from './does-not-agree.ts'
import { drawnLife, firstKnown } from './drawn-life.ts'
import { type ChildJourney, readJourney } from './journey-of-child.ts'
import {
  ageInWords,
  type JourneyDue,
  type JourneySpell,
  journeyDue,
  journeyLasted,
  journeyNow,
} from './journey-report.ts'
import { type PeopleOfChild, peopleOfChild } from './people-of-child.ts'
import type { Place } from './place.ts'
import type { SentFile } from './sent-file.ts'
import { birthShown, type ShownChild, shownChild } from './shown-child.ts'
import { notLoadedWords, unknownTimes } from './unknown-times.ts'

/** A child's record as somebody may see it. */
export type OpenedChild = {
  readonly child: ShownChild
  /** `boy`, `girl`; null when not recorded. */
  readonly sex: string | null
  /** `14 March 2013`, to some only `March 2013`; null when not recorded. */
  readonly born: string | null
  /** In words; null when not recorded. */
  readonly ethnicity: string | null
  readonly died: Day | null
  readonly identifiers: readonly ChildFact[]
  /** The first day anything is known of, and the age then; null when nothing is. */
  readonly knownSince: { readonly on: Day; readonly age: string | null } | null
  /** What is open, that of most involvement first. */
  readonly now: readonly JourneySpell[]
  /** When the last of it was closed; null when something is open, or nothing ever was. */
  readonly closedOn: Day | null
  readonly due: readonly JourneyDue[]
  /** Who holds the child on the last day the allocations tell of; null when none are loaded. */
  readonly people: PeopleOfChild | null
  /** What the drawings show. */
  readonly life: Life
  /** What went on for a while, and who held the child, the newest first: the drawing as a table. */
  readonly lasted: readonly JourneySpell[]
  /** Every date, the newest first. */
  readonly dates: readonly ChildDate[]
  readonly disagreements: readonly Disagreement[]
  /** The files the record is made of, the newest first. */
  readonly files: readonly SentFile[]
  /** Files of which years are loaded at all: `2020-21 to 2025-26`; null when none is. */
  readonly censuses: string | null
  /** The same of the looked-after return. */
  readonly careReturns: string | null
  /** Years that are lacking among them, a sentence for each return. */
  readonly lacking: readonly string[]
  /** The last day the returns know of. */
  readonly knownTo: Day
  readonly openedAt: Date
}

/** A fact about a child beside its name; `missing` when it is not recorded and should be. */
export type ChildFact = { readonly name: string; readonly value: string; readonly missing?: true }

/** What somebody finds at a child's address: the record, a record they could break the glass of, or nothing. */
export type AtChildAddress =
  | { readonly is: 'open'; readonly record: OpenedChild }
  | { readonly is: 'shut'; readonly why: 'restricted' | 'out of reach' }
  | { readonly is: 'nothing' }

/**
 * Opens the record behind a reference. That it was opened is logged with the reading of it, or neither happens.
 *
 * @param what  what the log says of it
 */
export async function openChild(
  place: Place,
  actor: Actor,
  reference: string,
  what: 'child.open' | 'child.print' = 'child.open',
): Promise<AtChildAddress> {
  const record = await reading(place, actor, reference, async (db, read, lastly) => {
    await lastly(() => log(db, place, actor, { what, personId: read.held.record.person_id }))
    return opened(actor, read, place.today())
  })
  if (record !== null) return { is: 'open', record }
  const why = await glassBefore(place, actor, reference)
  return why === null || why === 'open' ? { is: 'nothing' } : { is: 'shut', why }
}

/** The dates of a child as a CSV; null where the record is not open. How many rows it has is in the log before it leaves. */
export function exportDates(
  place: Place,
  actor: Actor,
  reference: string,
  asked: DatesAsked,
): Promise<readonly string[] | null> {
  return reading(place, actor, reference, async (db, { view, sources, held }) => {
    const dates = datesAsked(datesOfChild(view, sources), asked)
    // The log's review reads the number at the beginning.
    const detail = `${dates.length} rows of dates`
    await log(db, place, actor, { what: 'child.export', personId: held.record.person_id, detail })
    return datesCsv(dates)
  })
}

/** Reads the record behind a reference and does something with it, in one transaction; null where it is not theirs to see. */
function reading<Result>(
  place: Place,
  actor: Actor,
  reference: string,
  does: (db: Database, read: ChildJourney, lastly: Lastly) => Promise<Result>,
): Promise<Result | null> {
  return acting(place, actor, 'see-children', 'read', async (db, lastly) => {
    const read = await readJourney(db, place, actor, reference)
    return read === null ? null : does(db, read, lastly)
  })
}

/**
 * Why a record is not open to somebody who may break the glass; null for everybody else, for a sealed record and where
 * there is none, so that these cannot be told apart. `open` when it is open to them already.
 */
export async function glassBefore(
  place: Place,
  actor: Actor,
  reference: string,
): Promise<'open' | 'restricted' | 'out of reach' | null> {
  if (!actor.permissions.has('break-glass')) return null
  const found = await acting(place, actor, 'break-glass', 'read', (db) =>
    personOfReference(db, actor.laCode, reference),
  )
  if (found !== null) return 'open'
  const behind = await acting(place, actor, 'break-glass', 'keep', (db) => recordBehind(db, actor.laCode, reference))
  if (behind === null || behind.kind === 'sealed') return null
  return behind.kind === null ? 'out of reach' : 'restricted'
}

function opened(actor: Actor, { held, view, sources, files }: ChildJourney, today: Day): OpenedChild {
  const { record, findings } = held
  const life = drawnLife(view, unknownTimes(files))
  const now = journeyNow(view, today)
  const mine = new Set([...sources.values()].map(({ file }) => file))
  const hasUpn = held.identifiers.some(({ type }) => type === upn)
  const allocations = files.findLast((file) => file.return === 'allocations') ?? null
  const since = firstKnown(view.journey)
  return {
    child: shownChild(record, actor, today),
    sex: view.child.sex,
    born: record.born_on === null ? null : birthShown(record.born_on, actor),
    ethnicity: record.ethnicity === null ? null : (ethnicity.meaning(record.ethnicity) ?? record.ethnicity),
    died: record.died_on,
    identifiers: factsOf(actor, held, hasUpn),
    knownSince:
      since === null
        ? null
        : { on: since, age: view.child.bornOn === null ? null : ageInWords(view.child.bornOn, since) },
    now,
    closedOn: now.length > 0 ? null : (view.journey.events.findLast(({ kind }) => kind === 'closure')?.at ?? null),
    due: journeyDue(view),
    people: allocations === null ? null : peopleOfChild(view, allocations.to),
    life,
    lasted: journeyLasted(view).toReversed(),
    dates: datesOfChild(view, sources),
    disagreements: doesNotAgree(view, record, findings, { hasUpn, allocatedTo: allocations?.to ?? null }),
    files: files.filter((file) => mine.has(file)).toReversed(),
    censuses: yearsOf(files, 'cin-census'),
    careReturns: yearsOf(files, 'ssda903'),
    lacking: notLoadedWords(files),
    knownTo: view.knownTo,
    openedAt: new Date(),
  }
}

const upn = 'Unique Pupil Number'

function factsOf(actor: Actor, { record, identifiers, disabilities }: WholeRecord, hasUpn: boolean): ChildFact[] {
  const { person_id, upn_unknown: noUpn } = record
  const numbers: ChildFact[] = actor.pseudonymous
    ? [{ name: 'Reference', value: record.reference }]
    : [
        { name: 'Local identifier', value: person_id },
        ...(hasUpn || (record.born_on === null && record.expected_on !== null) ? [] : [noUpnFact(noUpn)]),
        ...identifiers.map(({ type, value }) => ({ name: type === upn ? 'UPN' : type, value })),
      ]
  if (disabilities.length === 0) return numbers
  return [
    ...numbers,
    { name: 'Disability', value: disabilities.map((code) => disability.meaning(code) ?? code).join(', ') },
  ]
}

function noUpnFact(why: string | null): ChildFact {
  if (why === null) return { name: 'UPN', value: 'Not recorded', missing: true }
  const words = upnUnknown.meaning(why) ?? why
  return { name: 'UPN', value: `None: ${words.charAt(0).toLowerCase()}${words.slice(1)}` }
}

function yearsOf(files: readonly SentFile[], of: string): string | null {
  const titles = files.filter((file) => file.return === of).map(({ title }) => title.split(' ').at(-1))
  const [first, last] = [titles[0], titles.at(-1)]
  if (first === undefined) return null
  return first === last ? first : `${first} to ${last}`
}
