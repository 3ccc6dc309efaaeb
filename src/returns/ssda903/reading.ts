import { type Day, plusYears } from '../../core/day.ts'
import type { Need, Ssda903Return } from './rule.ts'
import type { Row, Ssda903Child, Ssda903Tables } from './shape.ts'

/**
 * How rules read a child, so that each says only what it judges.
 *
 * @source specification of the rules, conventions: blanks, order of episodes, periods of care, looked after for the year
 */

type Episode = Row<'Episodes'>
type MaybeDay = Day | null

/** Is the one before the other? A day that is not known is before none, and none is before it. */
export const isBefore = (one: MaybeDay, other: MaybeDay): boolean => one !== null && other !== null && one < other

/** Is the one after the other? */
export const isAfter = (one: MaybeDay, other: MaybeDay): boolean => isBefore(other, one)

/** Is it between the two, both included? */
export const isWithin = (at: MaybeDay, first: Day, last: Day): boolean => at !== null && at >= first && at <= last

/** Is the code one of these? A blank is one of none. */
export const isOneOf = (code: string | null, codes: ReadonlySet<string>): boolean => code !== null && codes.has(code)

/** Is it one of several short breaks (V3, V4)? A blank legal status is not. */
export const isShortBreak = ({ LS }: Episode): boolean => LS === 'V3' || LS === 'V4'

/** The day of an nth birthday; null without a date of birth. Of 29 February it is 28 February in other years. */
export const birthday = (born: MaybeDay, years: number): MaybeDay => (born === null ? null : plusYears(born, years))

/** The child's date of birth, by the first row of Header. */
export const bornOn = ({ Header }: Ssda903Tables): MaybeDay => Header[0]?.DOB ?? null

/** Had they reached that age by that day? Not when either is not known. */
export const isAged = (years: number, born: MaybeDay, at: MaybeDay): boolean => {
  if (born === null || at === null) return false
  // Years have 365 days or 366: only near the birthday need it be worked out.
  if (at - born < 365 * years) return false
  return at - born >= 366 * years || plusYears(born, years) <= at
}

/** Does the episode touch the days from the first to the last? One without an end goes on; one without a beginning does not. */
export const touches = ({ DECOM, DEC }: Episode, first: Day, last: Day): boolean =>
  DECOM !== null && DECOM <= last && (DEC === null || DEC >= first)

/** This year's episode that began first; null when none has a beginning. */
export const firstEpisode = ({ Episodes }: Ssda903Tables): Episode | null =>
  Episodes.find(({ DECOM }) => DECOM !== null) ?? null

/** The episode that began last; null when none has a beginning. Of last year's with `lastEpisode(child.last)`. */
export const lastEpisode = ({ Episodes }: Ssda903Tables): Episode | null =>
  Episodes.findLast(({ DECOM }) => DECOM !== null) ?? null

/**
 * The episodes of each period of care, in order. A period goes on until an episode begins after the end of the one
 * before; an open episode does not end it. This year's return may cut off where a period began.
 */
export function periodsOfCare({ Episodes }: Ssda903Tables): readonly (readonly Episode[])[] {
  const periods: Episode[][] = []
  let before: Episode | undefined
  for (const episode of Episodes) {
    const isNew = before === undefined || isAfter(episode.DECOM, before.DEC)
    if (isNew) periods.push([episode])
    else periods.at(-1)?.push(episode)
    before = episode
  }
  return periods
}

/**
 * Was the child looked after without a break for the twelve months up to 31 March, by this year's episodes?
 *
 * Coming into care on 1 April and leaving on 31 March do not break it; short breaks do. An episode has to cover 1 April.
 */
export function isLookedAfterAllYear({ Episodes }: Ssda903Tables, { start, end }: Ssda903Return): boolean {
  let coversStart = false
  for (const episode of Episodes) {
    const { RNE, REC, DECOM, DEC } = episode
    const isInYear = touches(episode, start, end)
    if (isInYear && isShortBreak(episode)) return false
    if (RNE === 'S' && DECOM !== null && DECOM > start && DECOM <= end) return false
    if (REC !== 'X1' && DEC !== null && DEC >= start && DEC < end) return false
    if (isInYear && DECOM !== null && DECOM <= start && (DEC === null || DEC > start)) coversStart = true
  }
  return coversStart
}

/**
 * Does, or did last year, the child count as one who came alone and sought asylum? By Header; where that was not given,
 * by a row of UASC that says anything but who it is.
 */
export function isOrWasUasc(child: Ssda903Child, about: Ssda903Return): boolean {
  return isUasc(child, about.has('Header')) || isUasc(child.last, about.has('Header_last'))
}

function isUasc({ Header, UASC }: Ssda903Tables, hasHeader: boolean): boolean {
  if (hasHeader) return Header.some(({ UASC: flag }) => flag !== null && Number(flag) === 1)
  return UASC.some(({ SEX, DOB, DUC }) => SEX !== null || DOB !== null || DUC !== null)
}

/** Can it be known of anybody that they came alone and sought asylum, in either year? */
export function knowsUasc(has: (need: Need) => boolean, format: 'csv' | 'xml'): boolean {
  return has('UASC') || has('UASC_last') || (format === 'xml' && (has('Header') || has('Header_last')))
}
