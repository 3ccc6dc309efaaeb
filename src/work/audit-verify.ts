import { type Day, longDay, plusDays } from '../core/day.ts'
import { countOf } from '../core/words.ts'
import type { Actor } from '../practice/actor.ts'
import type { Database } from '../store/database.ts'
import { closedDays, entriesOutside, firstLogDay, type LogDay } from '../store/log-chain.ts'
import { acting, log } from './acting.ts'
import { beforeTheFirst, type DayDigest, digestOfDay, rootOfDay } from './close-log-days.ts'
import type { Place } from './place.ts'

/** What recomputing the chain found. */
export type ChainReport = {
  /** Closed days whose entries are all there and as they were. */
  readonly daysWhole: number
  readonly entries: number
  /** Days whose entries were let go after their time; their roots stand. */
  readonly daysLetGo: number
  /** What is wrong, day by day; empty when all is whole. */
  readonly broken: readonly { readonly day: Day; readonly says: string }[]
  /** The hash that stands for the whole log up to its day, to be written down elsewhere. */
  readonly last: { readonly day: Day; readonly root: string } | null
  /** Entries of days that are not closed yet. */
  readonly open: number
}

/** Recomputes the chain of an authority's log, and says whether it is whole or where it breaks. */
export function verifyLog(place: Place, actor: Actor): Promise<ChainReport> {
  return acting(place, actor, 'see-log', 'keep', async (db) => {
    const report = await chainReport(db, actor.laCode)
    await log(db, place, actor, { what: 'log.verify', object: report.broken.length === 0 ? 'whole' : 'broken' })
    return report
  })
}

async function chainReport(db: Database, laCode: string): Promise<ChainReport> {
  const days = await closedDays(db, laCode)
  const lastDay = days.at(-1)
  if (lastDay === undefined) {
    const began = await firstLogDay(db, laCode)
    const open = began === null ? 0 : (await entriesOutside(db, laCode, began, began)).after
    return { daysWhole: 0, entries: 0, daysLetGo: 0, broken: [], last: null, open }
  }
  const { broken, daysWhole, entries } = await lookThrough(db, laCode, days)
  const kept = days.find(({ let_go_at }) => let_go_at === null)
  const open = plusDays(lastDay.day, 1)
  const outside = await entriesOutside(db, laCode, kept?.day ?? open, open)
  if (outside.before > 0) {
    const says = `${countOf(outside.before, 'entry was', 'entries were')} added before it`
    broken.push({ day: kept?.day ?? lastDay.day, says })
  }
  const daysLetGo = days.filter(({ let_go_at }) => let_go_at !== null).length
  return {
    ...{ daysWhole, entries, daysLetGo, broken },
    last: { day: lastDay.day, root: lastDay.root },
    open: outside.after,
  }
}

type Breach = { readonly day: Day; readonly says: string }

async function lookThrough(db: Database, laCode: string, days: readonly LogDay[]) {
  const broken: Breach[] = []
  let daysWhole = 0
  let entries = 0
  let before: LogDay | null = null
  /** Of a day whose row does not fit its entries: what its root would be if only the row was changed. */
  let unchanged: string | null = null
  for (const row of days) {
    const said = gapBefore(row, before)
    if (said !== null) broken.push({ day: row.day, says: said })
    else if (row.let_go_at === null) {
      const found = await digestOfDay(db, laCode, row.day)
      const root = before?.root ?? beforeTheFirst
      const isLikely = unchanged !== null && fits(unchanged, row, found)
      // The entries of the day before are what this day was closed on: it was its row that was changed.
      if (isLikely) broken[broken.length - 1] = { day: (before ?? row).day, says: rowChanged }
      unchanged = null
      if (isLikely || fits(root, row, found)) {
        daysWhole++
        entries += found.entries
      } else {
        const lastEntry = found.lastEntry ?? before?.last_entry ?? 0
        unchanged = rootOfDay(root, { day: row.day, entries: found.entries, lastEntry, digest: found.digest })
        broken.push({ day: row.day, says: whatHappened(row, found) })
      }
    }
    before = row
  }
  return { broken, daysWhole, entries }
}

const rowChanged = 'the closed day itself was changed; its entries are as they were'

/** Every day is closed, one after another, and let go in the same order; null when so it is. */
function gapBefore(row: LogDay, before: LogDay | null): string | null {
  if (before === null) return null
  const gap = row.day - before.day - 1
  if (gap > 0) return `${countOf(gap, 'closed day is', 'closed days are')} missing before it`
  const outOfTurn = row.let_go_at !== null && before.let_go_at === null
  return outOfTurn ? 'its entries were let go before those of an earlier day' : null
}

function fits(before: string, row: LogDay, { digest }: DayDigest): boolean {
  const { day, entries, last_entry: lastEntry } = row
  return rootOfDay(before, { day, entries, lastEntry, digest }) === row.root
}

function whatHappened(row: LogDay, found: DayDigest): string {
  const difference = found.entries - row.entries
  if (difference < 0) return `${countOf(-difference, 'entry is', 'entries are')} missing`
  if (difference > 0) return `${countOf(difference, 'entry was', 'entries were')} added after the day was closed`
  return 'an entry, or the closed day itself, was changed'
}

/** A report in lines, for a terminal or a page. */
export function chainInWords({ daysWhole, daysLetGo, entries, broken, last, open }: ChainReport): readonly string[] {
  const lines = broken.map(({ day, says }) => `${longDay(day)}: ${says}.`)
  const days = countOf(daysWhole, 'closed day', 'closed days')
  if (broken.length > 0) lines.unshift('The log is not whole.')
  else lines.push(last === null ? 'No day of the log is closed yet.' : 'The log is whole.')
  lines.push(`${days} with ${countOf(entries, 'entry', 'entries')} as they were.`)
  if (daysLetGo > 0) lines.push(`${countOf(daysLetGo, 'day was', 'days were')} let go after their time.`)
  lines.push(`${countOf(open, 'entry', 'entries')} of days that are not closed yet.`)
  if (last !== null) lines.push(`Root up to ${longDay(last.day)}: ${last.root}`)
  return lines
}
