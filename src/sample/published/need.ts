import { type Area, countsOf } from './areas.ts'
import { countCell, partCells, shareCell } from './cells.ts'
import type { Draws } from './draws.ts'
import { amount } from './levels.ts'
import { needCounts, populationOf } from './need-counts.ts'
import { type Table, tidyTable, yearsFrom } from './table.ts'

const since2013 = { identifier: 'Reporting year', periods: yearsFrom(2013, 2025), isCodeFirst: true } as const

/** The releases of children in need, and the population that rates are worked out with. */
export function needTables(draws: Draws): readonly Table[] {
  return [population(draws), inNeed(draws), referrals(draws), factors(draws), secondPlans(draws), durations(draws)]
}

function population(draws: Draws): Table {
  return tidyTable({
    dataset: 'population',
    ...{ identifier: 'Reporting year', periods: yearsFrom(2012, 2024), isCodeFirst: true },
    columns: ['age_group', 'population_estimate'],
    rows: (area, period) => [['Children aged 0 to 17 years', String(populationOf(draws, area, Number(period)))]],
  })
}

function inNeed(draws: Draws): Table {
  return tidyTable({
    dataset: 'children-in-need',
    ...since2013,
    columns: [
      ...['category', 'Anypoint_episodes', 'Anypoint_child', 'Started_episodes', 'Started_child'],
      ...['Ended_episodes', 'Ended_child', 'At31_episodes', 'awaiting_assessment'],
    ],
    rows: (area, period) => {
      // One authority's return of a year was found wanting.
      if (area.code === '106' && period === '2024') return [['Children in Need', ...Array<string>(8).fill('u')]]
      const { inNeed = 0, started = 0, awaiting = 0 } = needCounts(draws, area, Number(period))
      const { inNeed: before = 0 } = needCounts(draws, area, Number(period) - 1)
      const ended = Math.max(0, before + started - inNeed)
      const children = (episodes: number) => Math.round(episodes * 0.95)
      const numbers = [
        ...[inNeed + ended, children(inNeed + ended), started, children(started)],
        ...[ended, children(ended), inNeed, awaiting],
      ]
      return [['Children in Need', ...numbers.map((number) => countCell(area, number))]]
    },
  })
}

function referrals(draws: Draws): Table {
  return tidyTable({
    dataset: 'referrals',
    ...since2013,
    columns: [
      ...['category', 'referral_count', 'rereferral_count', 'rereferral_percent', 'no_further_action_count'],
      ...['no_further_action_percent', 'not_in_need_count', 'not_in_need_percent', 'referral_child_count'],
      ...['rereferral_child_count', 'rereferral_child_percent'],
    ],
    rows: (area, period) => {
      const counts = needCounts(draws, area, Number(period))
      const { referrals = 0, rereferrals = 0, noFurtherAction = 0, notInNeed = 0 } = counts
      const [children, again] = [Math.round(referrals * 0.88), Math.round(rereferrals * 0.82)]
      const pair = (part: number, whole = referrals) => [countCell(area, part), shareCell(area, part, whole, 1)]
      return [
        [
          ...['Referrals and Re-referrals', countCell(area, referrals), ...pair(rereferrals)],
          ...[...pair(noFurtherAction), ...pair(notInNeed), countCell(area, children), ...pair(again, children)],
        ],
      ]
    },
  })
}

/** Percent of assessments in which a factor was found; zero for two that are collected no more. */
const factorShares: Readonly<Record<string, number>> = {
  ...{ Alcohol_Misuse_child: 2.2, Alcohol_Misuse_parent: 14, Alcohol_Misuse_person: 2.4, Drug_Misuse_child: 4.6 },
  ...{ Drug_Misuse_parent: 14.5, Drug_Misuse_person: 3, Domestic_Abuse_child: 11, Domestic_Abuse_parent: 32 },
  ...{ Domestic_Abuse_person: 5.2, Mental_Health_child: 17, Mental_Health_parent: 33, Mental_Health_person: 4.4 },
  ...{ Learning_Disability_child: 12, Learning_Disability_parent: 3.2, Learning_Disability_person: 1.4 },
  ...{ Physical_Disability_child: 4.5, Physical_Disability_parent: 5.5, Physical_Disability_person: 1.1 },
  ...{ Young_Carer: 3.6, Privately_fostered: 0.4, Unaccompanied_asylum_seeker: 1.1, Going_missing: 3.4 },
  ...{ Child_sexual_exploitation: 2.5, Trafficking: 0.4, Gangs: 1.6, Socially_unacceptable_behaviour: 6.8 },
  ...{
    Self_harm: 4.9,
    Neglect: 18,
    Emotional_Abuse: 19,
    Physical_Abuse_unknown: 0,
    Physical_Abuse_child_on_child: 2.9,
  },
  ...{ Physical_Abuse_adult_on_child: 12, Sexual_Abuse_unknown: 0, Sexual_Abuse_child_on_child: 2.6 },
  ...{ Sexual_Abuse_adult_on_child: 3.6, Female_Genital_Mutilation: 0.2, Faith_linked_abuse: 0.4 },
  ...{ Child_criminal_exploitation: 3.1, Other: 16 },
}

function factors(draws: Draws): Table {
  return tidyTable({
    dataset: 'assessment-factors',
    ...{ identifier: 'Reporting year', periods: yearsFrom(2018, 2025), isCodeFirst: true },
    columns: ['category', 'Episodes_with_assessment_factor', ...Object.keys(factorShares)],
    rows: (area, period) => {
      const found = factorCounts(draws, area, Number(period))
      const cells = Object.keys(factorShares).map((factor) =>
        // It was first asked for in 2021-22.
        factor === 'Child_criminal_exploitation' && Number(period) < 2022 ? 'x' : countCell(area, found[factor] ?? 0),
      )
      return [['Factors identified at the end of assessment', countCell(area, found.base ?? 0), ...cells]]
    },
  })
}

function factorCounts(draws: Draws, area: Area, year: number) {
  return countsOf(area, (place) => {
    const { assessed = 0 } = needCounts(draws, place, year)
    const base = draws.count('with a factor', amount(0.86, { spread: 0.05, wobble: 0.02 }), place, year, assessed)
    const found = Object.entries(factorShares).map(([factor, percent]) => {
      const level = amount(percent / 100, { wobble: 0.07 })
      return [factor, percent === 0 ? 0 : draws.count(`factor ${factor}`, level, place, year, base)] as const
    })
    return { base, ...Object.fromEntries(found) }
  })
}

function secondPlans(draws: Draws): Table {
  return tidyTable({
    dataset: 'second-plans',
    ...since2013,
    columns: ['category', 'CPP_start', 'CPP_subsequent', 'CPP_subsequent_percent'],
    rows: (area, period) => {
      const { planStarts = 0, secondPlans = 0 } = needCounts(draws, area, Number(period))
      const counts = [countCell(area, planStarts), countCell(area, secondPlans)]
      const category = 'Child Protection Plans which are a second or subsequent plan'
      return [[category, ...counts, shareCell(area, secondPlans, planStarts, 1)]]
    },
  })
}

/** Lengths of plans that are open, with their weights. */
const lengths = {
  '3_months_or_less': 30,
  more_than_3_months_6_months: 24,
  more_than_6_months_less_than_1_year: 27,
  '1_year_less_than_2_years': 15.2,
  '2_years_or_more': 3.8,
}

function durations(draws: Draws): Table {
  return tidyTable({
    dataset: 'plan-durations',
    ...since2013,
    columns: ['category', 'CPP_At31', ...Object.keys(lengths).flatMap((length) => [length, `${length}_percent`])],
    rows: (area, period) => {
      const { plans = 0 } = needCounts(draws, area, Number(period))
      const open = countsOf(area, (place) => {
        const whole = needCounts(draws, place, Number(period)).plans ?? 0
        return draws.parts('plans open', lengths, place, Number(period), whole)
      })
      const cells = partCells(area, open, 1).flatMap(({ count, percent }) => [count, percent])
      return [['Child Protection Plans by length of time', countCell(area, plans), ...cells]]
    },
  })
}
