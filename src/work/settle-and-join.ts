import { settle } from '../across/settle.ts'
import type { Day } from '../core/day.ts'
import type { ChildRows } from '../journeys/child-rows.ts'
import { journeyOf } from '../journeys/journey.ts'
import { typedRow } from '../ssd/typed-row.ts'
import { readySettled, replaceSettled, type SettledPerson } from '../store/canonical.ts'
import type { Database, Ready } from '../store/database.ts'
import { clearJourneys, type JourneyRows, readyJourneys } from '../store/journeys.ts'
import { claimsOf, type KeptClaim, loads } from '../store/loads.ts'
import { addReferences } from '../store/people.ts'
import { aliasOf, referenceOf } from './marks.ts'
import type { Place } from './place.ts'

/** How many children are settled and joined at a time. */
const batch = 2000

/** What a load has just said of each child, while it is still at hand; null when it is to be read back. */
export type Said = { readonly load: number; readonly of: ReadonlyMap<string, readonly KeptClaim[]> | null }

/**
 * Makes the canonical rows and journeys of these people again from every claim in force. null stands for teams and
 * workers.
 */
export async function settleAndJoin(
  db: Database,
  place: Place,
  laCode: string,
  touched: ReadonlySet<string | null>,
  said: Said | null = null,
  progress: (share: number) => void = () => {},
): Promise<void> {
  const inForce = await loads(db, laCode)
  const sources = new Map<number, Source>(
    inForce.map((load) => [
      load.load_id,
      { return: load.return, period: load.period, referenceDate: load.reference_date },
    ]),
  )
  const numbers = inForce.map(({ load_id }) => load_id)
  const sourced = (claim: KeptClaim) => ({ ...claim, source: sources.get(claim.load) as Source })
  if (touched.has(null)) {
    const claims = (await claimsOf(db, laCode, null, numbers)).map(sourced)
    await replaceSettled(db, laCode, null, claims.length > 0 ? [{ personId: null, ...settle(claims) }] : [])
  }
  const people = [...touched].filter((person) => person !== null)
  const batches = Array.from({ length: Math.ceil(people.length / batch) }, (_, at) =>
    people.slice(at * batch, (at + 1) * batch),
  )
  const atHand = said?.of ?? new Map<string, readonly KeptClaim[]>()
  const toRead = said?.of ? numbers.filter((number) => number !== said.load) : numbers
  const read = async (some: readonly string[]): Promise<readonly KeptClaim[]> =>
    toRead.length === 0 ? [] : claimsOf(db, laCode, some, toRead)
  // While the database puts one batch in its place, the next is worked out.
  let reading = read(batches[0] ?? [])
  let placed: Promise<void> = Promise.resolve()
  for (const [at, some] of batches.entries()) {
    const claims = [...(await reading), ...some.flatMap((person) => atHand.get(person) ?? [])]
    const settled = settledPeople(claims.map(sourced))
    const rows = readySettled(laCode, settled)
    const journeys = readyJourneys(
      laCode,
      settled.map((person) => [person.personId as string, joined(laCode, person)] as const),
    )
    await placed
    progress(at / batches.length)
    reading = read(batches[at + 1] ?? [])
    reading.catch(() => {})
    placed = (await write(db, place, laCode, some, settled, rows, journeys)).done
  }
  await placed
}

function write(
  db: Database,
  place: Place,
  laCode: string,
  people: readonly string[],
  settled: readonly SettledPerson[],
  rows: Ready,
  journeys: Ready,
): Promise<{ readonly done: Promise<void> }> {
  return db.together(async (db) => {
    await replaceSettled(db, laCode, people, settled, rows)
    await clearJourneys(db, laCode, people)
    await journeys(db)
    const known = settled.map(({ personId }) => personId as string)
    await addReferences(db, laCode, known, (person) => ({
      reference: referenceOf(place.markKey, laCode, person),
      alias: aliasOf(place.markKey, laCode, person),
    }))
  })
}

type Source = { return: string; period: string; referenceDate: Day }

function settledPeople(claims: readonly (KeptClaim & { source: Source })[]): SettledPerson[] {
  const of = new Map<string, (KeptClaim & { source: Source })[]>()
  for (const claim of claims) {
    const own = of.get(claim.personId as string)
    if (own === undefined) of.set(claim.personId as string, [claim])
    else own.push(claim)
  }
  return [...of].map(([personId, own]) => ({ personId, ...settle(own) }))
}

function joined(laCode: string, { rows }: SettledPerson): JourneyRows {
  const tables: Record<string, unknown[]> = {}
  for (const { table, fields } of rows) {
    tables[table] ??= []
    tables[table].push(typedRow(table, laCode, fields))
  }
  return journeyOf(tables as ChildRows)
}
