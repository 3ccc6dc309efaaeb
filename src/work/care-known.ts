import { type Day, dayOf } from '../core/day.ts'
import type { Database } from '../store/database.ts'
import { loads } from '../store/loads.ts'

/** What the looked-after returns that are loaded tell of. */
export type CareKnown = {
  /** The first day from which everybody who came into care or left is told of. */
  readonly from: Day
  /** The last day that is known of and has come. */
  readonly to: Day
  /** The days that can be looked at: each 31 March from then on, and the last day, which stands last. */
  readonly days: readonly Day[]
  /** The newest year that is not loaded though an older one is: what came before it is not told of. Null when there is none. */
  readonly missing: number | null
}

/** What is known of children in care; null while no looked-after return is loaded. */
export async function careKnown(db: Database, laCode: string, today: Day): Promise<CareKnown | null> {
  const returns = (await loads(db, laCode)).filter((load) => load.return === 'ssda903')
  const years = [...new Set(returns.map(({ period }) => Number(period)))].sort((a, b) => b - a)
  const newest = years[0]
  if (newest === undefined) return null
  // Of a year that is missing it is not known who came and left: what is told of begins after it.
  const unbroken = years.filter((year, at) => year === newest - at).reverse()
  const to = Math.min(today, Math.max(...returns.map(({ reference_date }) => reference_date))) as Day
  const ends = unbroken.map((year) => dayOf(year, 3, 31) as Day).filter((end) => end < to)
  return {
    ...{ from: dayOf(newest - unbroken.length, 4, 1) as Day, to, days: [...ends, to] },
    missing: unbroken.length === years.length ? null : newest - unbroken.length,
  }
}
