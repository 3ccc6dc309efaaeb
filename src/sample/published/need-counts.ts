import { type Area, type Counts, countsOf, nation } from './areas.ts'
import type { Draws } from './draws.ts'
import { amount, share } from './levels.ts'

/** Children aged 0 to 17 of each authority at mid-2024; of the nation all together. */
const children: Readonly<Record<string, number>> = {
  '101': 67_857,
  '102': 61_420,
  '103': 74_910,
  '104': 58_730,
  '105': 81_260,
  '106': 66_340,
  '107': 55_980,
  '108': 71_510,
  '109': 63_870,
  '110': 88_640,
  '111': 52_390,
  [nation.code]: 9_412_300,
}

/** @param year  of the mid-year estimate */
export function populationOf(draws: Draws, area: Area, year: number): number {
  return countsOf(area, (place) => {
    const level = amount(children[place.code] as number, { spread: 0, drift: 0.002, wobble: 0.002 })
    return { children: Math.round(draws.at('population', level, place, year)) }
  }).children as number
}

const covid = { 2021: -0.09 }
const levels = {
  referrals: amount(0.0535, { spread: 0.16, poverty: 0.6, wobble: 0.05, years: covid }),
  're-referrals': share(21.5, { spread: 0.16 }),
  'no further action': share(6.2, { spread: 0.4, wobble: 0.12 }),
  'not in need': share(30.5, { spread: 0.18 }),
  'in need': amount(0.0346, { spread: 0.16, poverty: 0.7 }),
  'awaiting assessment': share(4, { spread: 0.3, wobble: 0.12 }),
  assessed: share(81, { spread: 0.15 }),
  enquiries: amount(0.0195, { spread: 0.2, poverty: 0.5, drift: 0.02 }),
  conferences: amount(0.0064, { spread: 0.2, poverty: 0.6 }),
  'plans starting': amount(0.0057, { spread: 0.2, poverty: 0.6 }),
  'second plans': share(24, { spread: 0.16, drift: 0.01 }),
  plans: amount(0.0047, { spread: 0.2, poverty: 0.6, wobble: 0.07 }),
  'in need two years': share(34, { spread: 0.16 }),
  'plans ended': amount(0.0058, { spread: 0.18, poverty: 0.6 }),
  'ended after two years': share(5, { spread: 0.3, wobble: 0.15 }),
  'source police': share(29.5, { spread: 0.14 }),
  'source schools': share(20.4, { spread: 0.14, years: { 2021: -0.45 } }),
  'source health': share(14.8, { spread: 0.14 }),
  'assessed in time': share(84.5, { spread: 0.35, wobble: 0.12 }),
  'conferences in time': share(82, { spread: 0.35, wobble: 0.12 }),
  'reviews in time': share(91, { spread: 0.5, wobble: 0.2 }),
}

export type NeedLevel = keyof typeof levels

/** What was done for children in need in a year to 31 March, and how many there were at its end. */
export function needCounts(draws: Draws, area: Area, year: number): Counts {
  return draws.counts('in need', area, year, (place) => {
    const base = populationOf(draws, place, year - 1)
    const of = (name: NeedLevel, whole: number) => draws.count(name, levels[name], place, year, whole)
    const referrals = of('referrals', base)
    const noFurtherAction = of('no further action', referrals)
    const notInNeed = of('not in need', referrals)
    const inNeed = of('in need', base)
    const assessed = of('assessed', referrals)
    const conferences = of('conferences', base)
    const planStarts = of('plans starting', base)
    const plans = of('plans', base)
    const ended = of('plans ended', base)
    return {
      ...{ base, referrals, noFurtherAction, notInNeed, inNeed, assessed, conferences, planStarts, plans, ended },
      rereferrals: of('re-referrals', referrals),
      started: referrals - noFurtherAction - notInNeed,
      awaiting: of('awaiting assessment', inNeed),
      enquiries: of('enquiries', base),
      secondPlans: of('second plans', planStarts),
      inNeedTwoYears: of('in need two years', inNeed),
      endedAfterTwoYears: of('ended after two years', ended),
      police: of('source police', referrals),
      schools: of('source schools', referrals),
      health: of('source health', referrals),
      assessedInTime: of('assessed in time', assessed),
      conferencesInTime: of('conferences in time', conferences),
      reviewsInTime: of('reviews in time', plans),
    }
  })
}
