import { type Day, plusYears } from '../core/day.ts'
import { csvColumns, type TableName, tableNames, tableOf } from '../returns/ssda903/layout.ts'
import type { Held } from './calendar.ts'
import type { CareEpisode } from './care-episodes.ts'
import type { CareHistory, CareTime } from './care-history.ts'
import type { CensusYear } from './cut-census.ts'
import { outcomesOf } from './health.ts'
import { childID, schoolNumbers } from './identity.ts'
import { leaverIn } from './leavers.ts'
import { previousPermanence } from './previous-permanence.ts'
import type { ShortBreaks } from './short-breaks.ts'
import { workersIn } from './social-worker.ts'

/** The cells of a row by column; a column left out is blank. Faults may change them. */
export type DraftRow = { readonly table: TableName; row: number; cells: Record<string, string | Day | null> }

/** What a return of a year says of one child, before its rows are numbered: faults may still change it. */
export type DraftChild = {
  readonly history: CareHistory
  readonly CHILD: string
  readonly tables: Record<TableName, DraftRow[]>
}

/** Codes that were others before: sex until 2023-24, and supported accommodation. */
export const lettersOfSexFrom = 2025
const supportedFrom = 2025

const bornIsSaidIn: ReadonlySet<TableName> = new Set(
  tableNames.filter((table) => csvColumns(table).some(({ name }) => name === 'DOB')),
)

/**
 * What the looked-after return of a year says of a child; null when nothing of the child's belongs in it.
 *
 * In it are the episodes that touch the year with what belongs to them, and care leavers around a birthday.
 *
 * @param held  who held the child, in order of day
 */
export function cutLookedAfter(
  seed: number,
  history: CareHistory,
  held: readonly Held[],
  year: CensusYear,
): DraftChild | null {
  const { start, end } = year
  const { child, times, breaks } = history
  const touching = times.filter((time) => time.start <= end && time.end >= start)
  const last = times.findLast((time) => time.start <= end)
  const leaver = last === undefined || last.end > end ? null : leaverIn(seed, last, times, year)
  const hasBreaks = breaks?.stays.some((stay) => stay.start <= end && stay.end >= start)
  if (touching.length === 0 && leaver === null && !hasBreaks) return null
  const CHILD = childID(child)
  const tables = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as DraftChild['tables']
  const add = (table: TableName, cells: DraftRow['cells']) => {
    const first = bornIsSaidIn.has(table) ? { CHILD, DOB: child.born } : { CHILD }
    tables[table].push({ table, row: -1, cells: { ...first, ...cells } })
  }
  const shown = (at: Day) => (at <= end ? at : null)
  const SEX = year.year >= lettersOfSexFrom ? (child.male ? 'M' : 'F') : child.male ? '1' : '2'
  const { upn, unknown } = schoolNumbers(seed, child, end, true)
  const isMother = history.motherSince !== null && history.motherSince <= end
  add('Header', {
    ...{ SEX, ETHNIC: child.ethnicity, UPN: upn ?? unknown },
    MOTHER: child.male || touching.length === 0 ? null : isMother ? '1' : '0',
    MC_DOB: isMother && touching.length > 0 ? history.motherSince : null,
  })
  if (child.unaccompanied && touching.length > 0) add('UASC', { SEX, DUC: plusYears(child.born, 18) })
  if (breaks !== null && hasBreaks) addBreaks(seed, history, breaks, year, add)
  for (const time of touching) {
    for (const episode of time.episodes) {
      if (episode.from <= end && episode.to >= start) add('Episodes', episodeCells(history, time, episode, year))
    }
    for (const { on, code } of time.reviews) {
      if (on >= start && on <= end) add('Reviews', { REVIEW: on, REVIEW_CODE: code })
    }
    for (const { from, to, code } of time.missing) {
      if (from <= end && to >= start) add('Missing', { MISSING: code, MIS_START: from, MIS_END: shown(to) })
    }
    if (hasOrders(year)) {
      for (const { from, to } of time.orders) {
        if (from <= end && to >= start) add('DoLo', { DOLO_START: from, DOLO_END: shown(to) })
      }
    }
    if (time.start >= start) add('PrevPerm', { ...time.before })
    addAdoption(time, year, add)
  }
  if (isAllYear(touching, year)) add('OC2', { ...outcomesOf(seed, child, year) })
  if (leaver !== null) add('OC3', { ...leaver })
  for (const { SW_ID, from, to, reason } of workersIn(seed, touching, held, year)) {
    add('SWEpisodes', { SW_ID, SW_DECOM: from, SW_DEC: to === null ? null : shown(to), SW_REASON: reason })
  }
  return { history, CHILD, tables }
}

/** The return asks for orders that deprive of liberty from 2026-27 on. */
function hasOrders({ year }: CensusYear): boolean {
  return year >= (tableOf('DoLo').from ?? 0)
}

function episodeCells(
  { child, home }: CareHistory,
  { episode }: CareTime,
  care: CareEpisode,
  { year, end }: CensusYear,
) {
  const { placement } = care
  const isShown = care.to <= end
  return {
    ...{ DECOM: care.from, RNE: care.RNE, LS: care.LS, CIN: needOf(episode.need) },
    PLACE: placement.PLACE === 'K3' && year < supportedFrom ? 'H5' : placement.PLACE,
    PLACE_PROVIDER: placement.PLACE_PROVIDER,
    ...{ DEC: isShown ? care.to : null, REC: isShown ? care.REC : null },
    REASON_PLACE_CHANGE: isShown ? care.reason : null,
    // Where an unaccompanied child lived before is not known.
    HOME_POST: child.unaccompanied ? null : home.postcode,
    ...{ PL_POST: placement.address.postcode, URN: placement.URN },
  }
}

/** Short breaks are episodes without places, in a residential home that needs no Ofsted number (rules 214, 218 and 398). */
function addBreaks(
  seed: number,
  { child }: CareHistory,
  { episode, LS, stays, provider }: ShortBreaks,
  year: CensusYear,
  add: Add,
) {
  const [first] = stays
  for (const { start, end } of stays) {
    if (start > year.end || end < year.start) continue
    const isShown = end <= year.end
    add('Episodes', {
      ...{ DECOM: start, RNE: 'S', LS, CIN: needOf(episode.need), PLACE: 'R1', PLACE_PROVIDER: provider },
      ...{ DEC: isShown ? end : null, REC: isShown ? 'E8' : null, REASON_PLACE_CHANGE: null },
    })
  }
  // What was before the series is said again in every year in which a break began (rule 630).
  const began = stays.some(({ start }) => start >= year.start && start <= year.end)
  if (first !== undefined && began) add('PrevPerm', { ...previousPermanence(seed, { child, start: first.start }) })
}

/** A need that was not stated has no code in this return. */
function needOf(need: string): string {
  return need === 'N0' ? 'N1' : need
}

type Add = (table: TableName, cells: DraftRow['cells']) => void

function addAdoption({ adoption: found }: CareTime, { start, end }: CensusYear, add: Add): void {
  if (found === null || found.decided > end) return
  const { adoption, reversed, decided } = found
  if (reversed !== null && reversed.on < start) return
  const isReversed = reversed !== null && reversed.on <= end
  add('PlacedAdoption', {
    DATE_PLACED: decided,
    DATE_PLACED_CEASED: isReversed ? reversed.on : null,
    REASON_PLACED_CEASED: isReversed ? reversed.reason : null,
  })
  if (adoption === null || adoption.made > end) return
  add('AD1', {
    ...{ DATE_INT: decided, DATE_MATCH: adoption.matched, FOSTER_CARE: adoption.byFosterCarers ? '1' : '0' },
    NB_ADOPTR: adoption.adopters.endsWith('1') ? '1' : '2',
    ...{ SEX_ADOPTR: adoption.adopters, LS_ADOPTR: adoption.legalStatus },
  })
}

/** Looked after from 1 April to 31 March without a break. */
function isAllYear(touching: readonly CareTime[], { start, end }: CensusYear): boolean {
  return touching.some((time) => time.start <= start && time.end >= end)
}
