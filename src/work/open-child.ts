import { disability } from '../codes/disability.ts'
import { ethnicity } from '../codes/ethnicity.ts'
import { upnUnknown } from '../codes/upn-unknown.ts'
import { type Day, longDay } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { recordBehind } from '../store/break-glass.ts'
import { disabilitiesOf, findingsOf, identifiersOf } from '../store/child-record.ts'
import type { Database } from '../store/database.ts'
import { personOfReference } from '../store/find-person.ts'
import { acting, log } from './acting.ts'
import { findingInWords } from './finding-words.ts'
import { type ChildJourney, readJourney } from './journey-of-child.ts'
import {
  type JourneyDue,
  type JourneySpell,
  type JourneyTableRow,
  journeyDue,
  journeyHolders,
  journeyNow,
  journeyTable,
} from './journey-report.ts'
import type { Place } from './place.ts'
import { birthShown, type ShownChild, shownChild } from './shown-child.ts'

/** A child's record as somebody may see it. */
export type OpenedChild = {
  readonly child: ShownChild
  /** `boy`, `girl`; null when not recorded. */
  readonly sex: string | null
  /** `14 March 2013`, to some only `March 2013`; null when not recorded. */
  readonly born: string | null
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** What is open, that of most involvement first. */
  readonly now: readonly JourneySpell[]
  readonly due: readonly JourneyDue[]
  /** Who holds or held the child, the newest first. */
  readonly holders: readonly JourneySpell[]
  /** Every date, the newest first. */
  readonly rows: readonly JourneyTableRow[]
  /** What could not be carried into the record, in plain words. */
  readonly findings: readonly string[]
  /** The last day the returns know of. */
  readonly knownTo: Day
}

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
  const record = await acting(place, actor, 'see-children', 'read', async (db) => {
    const found = await personOfReference(db, actor.laCode, reference)
    const read = found === null ? null : await readJourney(db, place, actor, found.person_id)
    if (read === null) return null
    await log(db, place, actor, { what, personId: read.record.person_id })
    return opened(db, actor, read, place.today())
  })
  if (record !== null) return { is: 'open', record }
  const why = await glassBefore(place, actor, reference)
  return why === null || why === 'open' ? { is: 'nothing' } : { is: 'shut', why }
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

async function opened(db: Database, actor: Actor, { record, view }: ChildJourney, today: Day): Promise<OpenedChild> {
  return {
    child: shownChild(record, actor, today),
    sex: view.child.sex,
    born: record.born_on === null ? null : birthShown(record.born_on, actor),
    facts: await factsOf(db, actor, record),
    now: journeyNow(view),
    due: journeyDue(view),
    holders: journeyHolders(view).toReversed(),
    rows: journeyTable(view).toReversed(),
    findings: (await findingsOf(db, actor.laCode, record.person_id)).map(findingInWords),
    knownTo: view.knownTo,
  }
}

async function factsOf(db: Database, actor: Actor, record: ChildJourney['record']) {
  const { person_id, died_on: died, ethnicity: ethnic, upn_unknown: noUpn } = record
  const numbers = actor.pseudonymous ? [] : await identifiersOf(db, actor.laCode, person_id)
  const disabled = await disabilitiesOf(db, actor.laCode, person_id)
  const hasUpn = numbers.some(({ type }) => type === 'Unique Pupil Number')
  return [
    ...(actor.pseudonymous ? [] : [{ name: 'Local identifier', value: person_id }]),
    ...numbers.map(({ type, value }) => ({ name: type, value })),
    ...(actor.pseudonymous || hasUpn
      ? []
      : [
          {
            name: 'Unique Pupil Number',
            value: noUpn === null ? 'not recorded' : `not recorded: ${lower(upnUnknown.meaning(noUpn) ?? noUpn)}`,
          },
        ]),
    { name: 'Ethnicity', value: ethnic === null ? 'not recorded' : (ethnicity.meaning(ethnic) ?? ethnic) },
    ...(disabled.length === 0
      ? []
      : [{ name: 'Disability', value: disabled.map((code) => disability.meaning(code) ?? code).join(', ') }]),
    ...(died === null ? [] : [{ name: 'Died', value: longDay(died) }]),
  ]
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
