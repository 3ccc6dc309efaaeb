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

/**
 * Makes the canonical rows and journeys of these people again from every claim in force. null stands for teams and
 * workers.
 */
export async function settleAndJoin(
  db: Database,
  place: Place,
  laCode: string,
  touched: ReadonlySet<string | null>,
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
  const sourced = async (people: readonly string[] | null) =>
    (await claimsOf(db, laCode, people, numbers)).map((claim) => ({
      ...claim,
      source: sources.get(claim.load) as Source,
    }))
  if (touched.has(null)) {
    const claims = await sourced(null)
    await replaceSettled(db, laCode, null, claims.length > 0 ? [{ personId: null, ...settle(claims) }] : [])
  }
  const people = [...touched].filter((person) => person !== null)
  const batches = Array.from({ length: Math.ceil(people.length / batch) }, (_, at) =>
    people.slice(at * batch, (at + 1) * batch),
  )
  // While the database puts one batch in its place, the next is worked out.
  let reading = sourced(batches[0] ?? [])
  let placed: Promise<void> = Promise.resolve()
  for (const [at, some] of batches.entries()) {
    const settled = settledPeople(await reading)
    const rows = readySettled(laCode, settled)
    const journeys = readyJourneys(
      laCode,
      settled.map((person) => [person.personId as string, joined(laCode, person)] as const),
    )
    await placed
    progress(at / batches.length)
    reading = sourced(batches[at + 1] ?? [])
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

/** Claims come person by person. */
function settledPeople(claims: readonly (KeptClaim & { source: Source })[]): SettledPerson[] {
  const settled: SettledPerson[] = []
  let from = 0
  for (let at = 1; at <= claims.length; at++) {
    if (at < claims.length && claims[at]?.personId === claims[from]?.personId) continue
    const own = claims.slice(from, at)
    settled.push({ personId: own[0]?.personId as string, ...settle(own) })
    from = at
  }
  return settled
}

function joined(laCode: string, { rows }: SettledPerson): JourneyRows {
  const tables: Record<string, unknown[]> = {}
  for (const { table, fields } of rows) {
    tables[table] ??= []
    tables[table].push(typedRow(table, laCode, fields))
  }
  return journeyOf(tables as ChildRows)
}
