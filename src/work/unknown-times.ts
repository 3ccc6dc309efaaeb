import { type Day, dayOf, plusDays } from '../core/day.ts'
import { period } from '../core/period.ts'
import type { Gap, Lasting } from '../documents/timeline/life.ts'
import { joined } from './drawn-times.ts'

/** A collection year of which a return is not loaded: which one, or both. */
export type UnknownTime = Lasting & { readonly lacks: NonNullable<Gap['lacks']> }

type Files = readonly { readonly return: string; readonly period: string }[]

const yearsIn = (files: Files, of: string) =>
  new Set(files.filter((file) => file.return === of).map(({ period }) => Number(period)))

/**
 * The years, from the first that any return tells of to the last, of which the census, the looked-after return or both are
 * not loaded. Years one after another of which the same is lacking are one time. Where no looked-after return is loaded at
 * all, no year is said to lack one.
 */
export function unknownTimes(files: Files): readonly UnknownTime[] {
  const [censuses, careReturns] = [yearsIn(files, 'cin-census'), yearsIn(files, 'ssda903')]
  const all = [...censuses, ...careReturns]
  const found: UnknownTime[] = []
  for (let year = Math.min(...all); year <= Math.max(...all); year++) {
    const lacks = lacksIn(censuses.has(year), careReturns.has(year))
    if (lacks === null || (lacks === 'looked-after return' && careReturns.size === 0)) continue
    const before = found.at(-1)
    const from = dayOf(year - 1, 4, 1) as Day
    const to = dayOf(year, 3, 31) as Day
    if (before !== undefined && before.lacks === lacks && before.to === plusDays(from, -1))
      found[found.length - 1] = { ...before, to }
    else found.push({ from, to, lacks })
  }
  return found
}

function lacksIn(hasCensus: boolean, hasCareReturn: boolean): UnknownTime['lacks'] | null {
  if (hasCensus) return hasCareReturn ? null : 'looked-after return'
  return hasCareReturn ? 'census' : 'records'
}

/**
 * Which years are lacking in words, after the first that is loaded of each return: `No looked-after return of 2022-23 is
 * loaded.`
 */
export function notLoadedWords(files: Files): readonly string[] {
  const last = Math.max(...yearsIn(files, 'cin-census'), ...yearsIn(files, 'ssda903'))
  const words = (of: string, name: string) => {
    const years = yearsIn(files, of)
    const missing: string[] = []
    for (let year = Math.min(...years) + 1; year <= last; year++) if (!years.has(year)) missing.push(period(year))
    const [newest, ...older] = missing.reverse()
    if (newest === undefined) return []
    return [`No ${name} of ${older.length === 0 ? '' : `${older.reverse().join(', ')} and `}${newest} is loaded.`]
  }
  return [...words('cin-census', 'census'), ...words('ssda903', 'looked-after return')]
}

/**
 * The parts of those times in which something of a child is not known. Without a census nobody knows whether a child was in
 * need who was not looked after; without the looked-after return nobody knows whether one in need was looked after, and it
 * is asked only of who was at some time.
 *
 * @param need   times in need
 * @param care   times looked after, on short breaks or as a care leaver
 * @param first  the first day the child was known, and the last the returns tell of
 */
export function gapsOf(
  unknown: readonly UnknownTime[],
  need: readonly Lasting[],
  care: readonly Lasting[],
  first: Day,
  last: Day,
): readonly UnknownTime[] {
  const [inNeed, inCare, open] = [joined(need), joined(care), joined([...need, ...care])]
  return unknown.flatMap(({ lacks, ...time }) => {
    const asked = lacks === 'looked-after return' ? (care.length === 0 ? [] : inNeed.flatMap(within(time))) : [time]
    const known = lacks === 'looked-after return' ? inCare : open
    return without(asked, known, first, last).map((part) => ({ ...part, lacks }))
  })
}

/** The part of a time that lies within another. */
function within({ from, to }: Lasting): (time: Lasting) => readonly Lasting[] {
  return (time) => {
    const start = Math.max(from, time.from) as Day
    const end = Math.min(to ?? Infinity, time.to ?? Infinity) as Day
    return start < end ? [{ from: start, to: end }] : []
  }
}

/** The parts of the times in which none of the others lasted, from the first day known to the last. */
function without(times: readonly Lasting[], others: readonly Lasting[], first: Day, last: Day): readonly Lasting[] {
  return times.flatMap(({ from, to }) => {
    const end = Math.min(to ?? last, last) as Day
    const parts: Lasting[] = []
    let at = Math.max(from, first) as Day
    for (const other of others) {
      if (other.from > end || (other.to !== null && other.to < at)) continue
      if (other.from > at) parts.push({ from: at, to: other.from })
      at = other.to ?? plusDays(end, 1)
    }
    return at < end ? [...parts, { from: at, to: end }] : parts
  })
}
