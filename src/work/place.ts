import { randomUUID } from 'node:crypto'
import { type Day, dayOf } from '../core/day.ts'
import { openStore, type Store, type StorePlace } from '../store/open.ts'
import { markKey } from '../store/settings.ts'
import { byItself, transaction } from '../store/transaction.ts'

/** A running copy: its database, its folders, and the key behind its marks and references. */
export type Place = {
  readonly store: Store
  readonly root: string
  readonly data: string
  /** Hexadecimal; what marks, references and aliases are made with. Never shown, never logged. */
  readonly markKey: string
  /** Tells this process from others in jobs and logs. */
  readonly process: string
  /** The day it is in England. */
  today(): Day
  close(): Promise<void>
}

/** Where a running copy is, as its environment says. */
export type PlaceSettings = StorePlace

/**
 * Opens a running copy: starts or joins its database and brings the schema up to date.
 *
 * @throws Refusal when the database cannot be opened
 */
export async function openPlace(settings: PlaceSettings): Promise<Place> {
  return placeOf(await openStore(settings), settings.root, settings.data)
}

/** A place around a database that is open already. */
export async function placeOf(store: Store, root: string, data: string): Promise<Place> {
  const key = await transaction(store.pool, 'keep', byItself('', 0 as Day), markKey)
  return { store, root, data, markKey: key, process: randomUUID(), today: dayInEngland, close: () => store.close() }
}

const inEngland = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Days begin on a quarter of an hour, whatever the clocks do: within one it is the same day. */
const quarterHour = 900_000
const knownDays = new Map<number, Day>()

/** The day on the calendar in England at this moment. */
export function dayInEngland(at: Date = new Date()): Day {
  const quarter = Math.floor(at.getTime() / quarterHour)
  const known = knownDays.get(quarter)
  if (known !== undefined) return known
  if (knownDays.size > 1000) knownDays.clear()
  const day = calendarDay(at)
  knownDays.set(quarter, day)
  return day
}

function calendarDay(at: Date): Day {
  const parts = Object.fromEntries(inEngland.formatToParts(at).map(({ type, value }) => [type, value]))
  return dayOf(Number(parts.year), Number(parts.month), Number(parts.day)) as Day
}
