import type { Day } from '../core/day.ts'
import type { Lasting, LegalStatus, Life, LifeSpell, LifeStep, Placement } from '../documents/timeline/life.ts'
import { readDetail } from '../journeys/detail.ts'
import { isForAdoption, placeName } from '../journeys/places.ts'
import { joined } from './drawn-times.ts'
import type { JourneyView } from './journey-report.ts'

type Rows = JourneyView['journey']

/** A time looked after, of short breaks, or as a care leaver. Breaks no more than three months apart are one series. */
export function careSpells({ spells }: Rows, today: Day): readonly LifeSpell[] {
  const of = (kind: string) => spells.filter((spell) => spell.kind === kind).flatMap((spell) => drawn(spell, today))
  return [
    ...of('care').map((spell) => ({ ...spell, kind: 'care' as const })),
    ...joined(of('short break'), 3).map((spell) => ({ ...spell, kind: 'short-break' as const })),
    ...of('leaving').map((spell) => ({ ...spell, kind: 'leaving' as const })),
  ]
}

/** What the returns tell of a child while looked after. */
export function drawnCare(
  { spells, events }: Rows,
  today: Day,
): Pick<Life, 'legal' | 'placements' | 'missing' | 'steps'> {
  return {
    legal: spells
      .filter(({ kind }) => kind === 'legal status')
      .flatMap((spell) => drawn(spell, today).map((lasting) => ({ ...lasting, ...footing(spell.detail) }))),
    placements: placements(spells, today),
    missing: spells.filter(({ kind }) => kind === 'missing').flatMap((spell) => drawn(spell, today)),
    steps: events.flatMap(({ at, kind, detail }) => (at > today ? [] : stepOf(at, kind, detail))),
  }
}

function drawn({ startsOn: from, endsOn: to, detail }: Rows['spells'][number], today: Day): Lasting[] {
  if (from > today || (to !== null && to < from)) return []
  return [{ from, to, ...(readDetail(detail).earlier === 'yes' ? { fromBefore: true as const } : {}) }]
}

const footings: Readonly<Record<string, readonly [name: string, short: string]>> = {
  C1: ['Interim care order', 'Interim'],
  C2: ['Full care order', 'Care order'],
  D1: ['Freeing order', 'Freeing'],
  E1: ['Placement order', 'Placement'],
  V2: ['Section 20', 'S. 20'],
  L1: ['Police protection', 'Police'],
  L2: ['Emergency protection order', 'Emergency'],
  L3: ['Child assessment order', 'Assessment'],
  J1: ['On remand', 'Remand'],
  J2: ['Held under PACE', 'PACE'],
  J3: ['Youth rehabilitation order', 'Youth order'],
}

function footing(detail: string | null): Pick<LegalStatus, 'name' | 'short'> {
  const { status } = readDetail(detail)
  const [name, short] = footings[status ?? ''] ?? [status ?? 'Other footing', '']
  return { name, short }
}

/**
 * Where the child lived, numbered over the whole life. A placement that began with the carer staying is no move: it goes on
 * under the number of the one before, as what it has become.
 */
function placements(spells: Rows['spells'], today: Day): readonly Placement[] {
  const all: Placement[] = []
  const oldestFirst = spells.filter(({ kind }) => kind === 'placement').toSorted((a, b) => a.startsOn - b.startsOn)
  for (const spell of oldestFirst) {
    const [lasting] = drawn(spell, today)
    if (lasting === undefined) continue
    const { type, provider, carer, miles } = readDetail(spell.detail)
    const what = { kind: kindOf(type), name: nameOf(type, provider), miles: miles === undefined ? null : Number(miles) }
    const before = all.at(-1)
    if (carer === 'same' && before !== undefined && before.to === lasting.from) {
      all[all.length - 1] = { ...before, ...what, miles: what.miles ?? before.miles, to: lasting.to }
    } else all.push({ ...lasting, ...what, number: all.length + 1 })
  }
  return all
}

function kindOf(type: string | undefined): Placement['kind'] {
  if (type === 'K1' || type === 'K2') return 'home'
  if (type === 'P1' || /^U[1-3]$/.test(type ?? '')) return 'family'
  return /^U[4-6]$/.test(type ?? '') || isForAdoption(type) ? 'foster' : 'other'
}

/** A foster carer of a private or voluntary provider is an agency's. */
function nameOf(type: string | undefined, provider: string | undefined): string {
  const name = placeName(type)
  return name === 'Foster carer' && (provider === 'PR4' || provider === 'PR5') ? `${name} (agency)` : name
}

const stepNames: Readonly<Record<string, readonly [name: string, short: string]>> = {
  'adoption decided': ['Adoption decided', 'Decided'],
  'matched for adoption': ['Matched with adopters', 'Matched'],
  'placed for adoption': ['Placed for adoption', 'Placed'],
  'adoption decision reversed': ['Adoption no longer planned', 'Reversed'],
}
const orderNames: Readonly<Record<string, readonly [name: string, short: string]>> = {
  adoption: ['Adopted', 'Adopted'],
  guardianship: ['Special guardianship', 'Guardianship'],
  arrangements: ['Child arrangements order', 'Arrangements'],
}

/** The placement order is not among them: it stands in the band as the legal status it is. */
function stepOf(on: Day, kind: string, detail: string | null): LifeStep[] {
  const names =
    kind === 'permanence order'
      ? (orderNames[readDetail(detail).order ?? ''] ?? ['Permanence order', 'Order'])
      : stepNames[kind]
  return names === undefined ? [] : [{ on, name: names[0], short: names[1] }]
}
