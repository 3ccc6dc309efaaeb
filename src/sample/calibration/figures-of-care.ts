import { type Day, plusYears } from '../../core/day.ts'
import type { CareEpisode } from '../care-episodes.ts'
import type { CareHistory, CareTime } from '../care-history.ts'
import type { DraftChild } from '../cut-looked-after.ts'
import type { Life } from '../life.ts'
import { type Counts, end, inYear, start, type Target } from './counts.ts'

/** Figures of children looked after and of care leavers. */
export const targetsOfCare: readonly Target[] = [
  ['looked after', null, 665, 70],
  ['with short breaks', null, 24, 12],
  ['came into care', null, 180, 42],
  ['left care', null, 205, 42],
  ['unaccompanied', null, 29, 14],
  ['on the way to adoption', null, 37, 18],
  ['adopted', null, 27, 18],
  ['care leavers with an open case', null, 164, 35],
  ['care leavers aged 19 to 21 in the return', null, 231, 40],
  ['new placements', null, 500, 80],
  ['days from care to placement for adoption', 'placed for adoption in the year', 58_000, 8_000],
  ['days from placement order to match', 'matched in the year', 26_500, 7_000],
  ['three or more placements', 'looked after', 9.5, 2.5],
  ['in one place for two years', 'in care for two and a half years', 68, 7],
  ['U6', 'looked after', 42, 6],
  ['U3', 'looked after', 19, 5],
  ['U4', 'looked after', 10.5, 4],
  ['K2', 'looked after', 12.5, 4],
  ['K3', 'looked after', 5.5, 3],
  ['P1', 'looked after', 6.8, 3],
  ['A', 'looked after', 2.3, 1.6],
  ['C2', 'looked after', 68, 5],
  ['C1', 'looked after', 11, 4],
  ['V2', 'looked after', 14, 5],
  ['E1', 'looked after', 6, 2.5],
  ['outside', 'looked after', 40, 6],
  ['outside and more than 20 miles away', 'looked after', 14, 4],
  ['missing in the year', 'looked after', 11, 2.5],
  ['left at 18', 'left care', 38, 5],
  ['left for home', 'left care', 27, 6],
  ['health assessment', 'in care all year', 92, 3],
  ['teeth', 'in care all year', 83, 4],
  ['immunised', 'in care all year', 92, 4],
  ['score given', 'asked for a score', 93, 4],
  ['sum of scores', 'score given', 1_520, 100],
  ['cause for concern', 'score given', 43, 6],
  ['convicted', 'asked of convictions', 2, 1.5],
  ['substance misuse', 'in care all year', 2, 1.5],
  ['reviews in time', 'reviews', 94, 4],
  ['in suitable accommodation', 'care leavers aged 19 to 21 in the return', 88, 5],
  ['in education, training or work', 'care leavers aged 19 to 21 in the return', 53, 6],
  ['in touch', 'care leavers aged 19 to 21 in the return', 94, 4],
]

const twentyMiles = 20 * 1609.3

/** Counts what happened to one child who was looked after or had short breaks. */
export function countCare(counts: Counts, history: CareHistory): void {
  const { breaks, times } = history
  if (breaks?.LS === 'V4' && breaks.stays.some((stay) => stay.start <= end && stay.end > end)) {
    counts.add('with short breaks')
  }
  for (const time of times) {
    countTime(counts, history, time)
    for (const { isInTime } of time.reviews) {
      counts.add('reviews')
      if (isInTime) counts.add('reviews in time')
    }
  }
}

function countTime(counts: Counts, history: CareHistory, time: CareTime): void {
  const { adoption, episodes, ending } = time
  if (inYear(time.start)) counts.add('came into care')
  if (inYear(time.end)) {
    counts.add('left care')
    if (ending === 'adopted') counts.add('adopted')
    if (ending === '18') counts.add('left at 18')
    if (ending === 'home') counts.add('left for home')
  }
  const made = adoption?.adoption ?? null
  if (adoption !== null && made !== null && inYear(made.placed)) {
    counts.add('placed for adoption in the year')
    counts.add('days from care to placement for adoption', made.placed - time.start)
  }
  if (adoption !== null && made !== null && inYear(made.matched)) {
    counts.add('matched in the year')
    counts.add('days from placement order to match', made.matched - adoption.ordered)
  }
  const lasting = episodes.filter(({ placement }) => !placement.isTemporary)
  lasting.forEach(({ from, placement }, at) => {
    const isMove = placement.address.postcode !== lasting[at - 1]?.placement.address.postcode
    if (inYear(from) && (isMove || placement.PLACE !== lasting[at - 1]?.placement.PLACE)) counts.add('new placements')
  })
  if (time.start <= end && time.end > end) countInCare(counts, history, time, lasting)
}

function countInCare(
  counts: Counts,
  { child, home }: CareHistory,
  time: CareTime,
  lasting: readonly CareEpisode[],
): void {
  counts.add('looked after')
  if (child.unaccompanied) counts.add('unaccompanied')
  const { adoption } = time
  if (adoption !== null && adoption.decided <= end && !(adoption.reversed !== null && adoption.reversed.on <= end))
    counts.add('on the way to adoption')
  counts.add(time.episodes.findLast(({ from }) => from <= end)?.LS ?? '')
  const { PLACE, address } = (lasting.findLast(({ from }) => from <= end) as CareEpisode).placement
  counts.add(PLACE.startsWith('A') ? 'A' : PLACE)
  if (!address.postcode.startsWith('TH')) {
    counts.add('outside')
    const metres = Math.hypot(address.easting - home.easting, address.northing - home.northing)
    if (metres > twentyMiles) counts.add('outside and more than 20 miles away')
  }
  if (time.missing.some(({ from }) => inYear(from))) counts.add('missing in the year')
  const stays = staysOf(lasting)
  if (stays.filter(({ to }) => to >= start).length >= 3) counts.add('three or more placements')
  if (end - time.start < 912 || plusYears(child.born, 16) <= end) return
  counts.add('in care for two and a half years')
  if (end - (stays.at(-1)?.from ?? end) >= 730) counts.add('in one place for two years')
}

/** Times in one place up to 31 March; with adopters the place before counts on. */
function staysOf(lasting: readonly CareEpisode[]): readonly { readonly from: Day; readonly to: Day }[] {
  const stays: { from: Day; to: Day; postcode: string }[] = []
  for (const { from, to, placement } of lasting) {
    if (from > end) break
    const { postcode } = placement.address
    const last = stays.at(-1)
    if (last !== undefined && (last.postcode === postcode || placement.PLACE.startsWith('A'))) last.to = to
    else stays.push({ from, to, postcode })
  }
  return stays
}

/** Counts what the return of the year says of a child. */
export function countReturn(counts: Counts, { tables, history }: DraftChild): void {
  for (const { cells } of tables.OC2) {
    counts.add('in care all year')
    if (cells.HEALTH_ASSESSMENT === '1') counts.add('health assessment')
    if (cells.TEETH_CHECK === '1') counts.add('teeth')
    if (cells.IMMUNISATIONS === '1') counts.add('immunised')
    if (cells.SUBSTANCE_MISUSE === '1') counts.add('substance misuse')
    if (cells.CONVICTED !== undefined) counts.add('asked of convictions')
    if (cells.CONVICTED === '1') counts.add('convicted')
    if (cells.SDQ_SCORE !== undefined || cells.SDQ_REASON !== undefined) counts.add('asked for a score')
    if (cells.SDQ_SCORE === undefined) continue
    counts.add('score given')
    counts.add('sum of scores', Number(cells.SDQ_SCORE))
    if (Number(cells.SDQ_SCORE) >= 17) counts.add('cause for concern')
  }
  for (const { cells } of tables.OC3) {
    if (plusYears(history.child.born, 19) > end) continue
    counts.add('care leavers aged 19 to 21 in the return')
    if (cells.IN_TOUCH === 'YES') counts.add('in touch')
    if (/^[A-QS-Z]1$/.test(String(cells.ACCOM))) counts.add('in suitable accommodation')
    if (/^[FP]/.test(String(cells.ACTIV))) counts.add('in education, training or work')
  }
}

/** Counts the cases that stay open after care ended at eighteen. */
export function countLeavers(counts: Counts, { child, episodes }: Life): void {
  for (const { care, closed } of episodes) {
    if (care === null || care.end < plusYears(child.born, 18) || care.end > end) continue
    if (closed === null || closed > end) counts.add('care leavers with an open case')
  }
}
