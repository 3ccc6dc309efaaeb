import type { Counts } from './areas.ts'
import { amount, type Level, share } from './levels.ts'
import { weeklyCost } from './spending.ts'

/** How the interactive tool writes the years of a measure. */
export type Years = { readonly first: number; readonly last: number; readonly as: 'year' | 'academic' | 'outturn' }

/** A measure that no release has, and how it is made up: of a level, or of counts that a release is made of. */
export type OwnMeasure = {
  readonly measure: string
  /** For a count: of how many children a level is. */
  readonly by:
    | { readonly level: Level; readonly name: string; readonly times: number; readonly ofChildren?: boolean }
    | {
        readonly of: (counts: Counts) => readonly [part: number | undefined, whole: number | undefined]
        readonly per: number
      }
  readonly years: Years
  /** Years of which there is nothing. */
  readonly without?: readonly number[]
  /** The newest year is not final yet. */
  readonly isProvisional?: boolean
}

const to2025: Years = { first: 2016, last: 2025, as: 'year' }
const to2024: Years = { first: 2016, last: 2024, as: 'year' }
const noTests = [2020, 2021]

/** A percentage, rate or score by its level. */
function drawn(measure: string, level: Level, years: Years, times = level.is === 'share' ? 100 : 1): OwnMeasure {
  return { measure, by: { level, name: measure, times }, years }
}

/** The same under a name by which something is known of Merrowdale. */
function drawnAs(name: string, own: OwnMeasure): OwnMeasure {
  return 'level' in own.by ? { ...own, by: { ...own.by, name } } : own
}

/** A number of something for each child. */
function counted(measure: string, name: string, perThousand: number, years: Years): OwnMeasure {
  const level = amount(perThousand / 1_000, { spread: 0.12, drift: 0.06, wobble: 0.015 })
  return { measure, by: { level, name, times: 1, ofChildren: true }, years }
}

function made(
  measure: string,
  of: (counts: Counts) => readonly [part: number | undefined, whole: number | undefined],
  per = 100,
): OwnMeasure {
  return { measure, by: { of, per }, years: to2025 }
}

const rate = 10_000

/** What is made of the counts of children in need. */
export const needMeasures: readonly OwnMeasure[] = [
  made('CPP_Total_Rateper10,000', ({ referrals, base }) => [referrals, base], rate),
  made('RefBySource_Police_%', ({ police, referrals }) => [police, referrals]),
  made('RefBySource_Schl_%', ({ schools, referrals }) => [schools, referrals]),
  made('RefBySource_HealthServ_%', ({ health, referrals }) => [health, referrals]),
  made('Continue_Assess_Comp', ({ assessedInTime, assessed }) => [assessedInTime, assessed]),
  made('CIN', ({ inNeed, base }) => [inNeed, base], rate),
  made('CINTime2more', ({ inNeedTwoYears, inNeed }) => [inNeedTwoYears, inNeed]),
  made('Section_47', ({ enquiries, base }) => [enquiries, base], rate),
  made('ISCP_Conf', ({ conferences, base }) => [conferences, base], rate),
  made('CP_conf_15days', ({ conferencesInTime, conferences }) => [conferencesInTime, conferences]),
  made('CPP_Abuse_Rate', ({ planStarts, base }) => [planStarts, base], rate),
  made('CPP_rate', ({ plans, base }) => [plans, base], rate),
  made('RevCP', ({ reviewsInTime, plans }) => [reviewsInTime, plans]),
  made('CPPlans2yrs', ({ endedAfterTwoYears, ended }) => [endedAfterTwoYears, ended]),
]

/** What is made of the counts of children looked after. */
export const careMeasures: readonly OwnMeasure[] = [
  made('Children_missing', ({ missing, lookedAfter }) => [missing, lookedAfter]),
]

const poor = { poverty: 0.6, wobble: 0.03 }
const results = { poverty: -0.5, spread: 0.12, wobble: 0.04 }

/** Results were higher before the closures. */
function before(more: number): Readonly<Record<number, number>> {
  return { 2016: more / 2, 2017: more, 2018: more, 2019: more }
}

function scored(points: number): Level {
  return amount(points, { spread: 0.05, poverty: -0.5, wobble: 0.015, years: { 2020: 0.08, 2021: 0.1, 2022: 0.06 } })
}

function passed(percent: number): Level {
  return share(percent, { ...results, years: { 2020: 0.3, 2021: 0.33, 2022: 0.2 } })
}

const rising = { 2017: -0.62, 2018: -0.6, 2019: -0.6, 2021: -0.5, 2022: 0.22, 2023: 0.15, 2024: 0.08 }
const closed = { 2020: -0.3, 2021: -0.5, 2022: -0.3, 2023: -0.1 }

function academic(last: number): Years {
  return { first: 2016, last, as: 'academic' }
}

/** What no return of children with a social worker has: schools, young people, courts, carers. */
export const drawnMeasures: readonly OwnMeasure[] = [
  drawn('CareApplications', amount(9.3, { spread: 0.22, poverty: 0.5, drift: -0.02, wobble: 0.08 }), to2025),
  drawn('CareLeavers_LA_NotInTouch', share(5.2, { spread: 0.25, wobble: 0.1 }), to2025),
  drawn('StayingPut', share(35, { spread: 0.25, drift: 0.02 }), to2025),
  drawn('ChildPov', share(21, { ...poor, spread: 0.25 }), { first: 2022, last: 2025, as: 'year' }),
  drawn('LAC_SEN_Statement', share(35, { spread: 0.14, drift: 0.04 }), { first: 2017, last: 2025, as: 'year' }),
  drawn('LAC_Fixed_ Ex', share(14.2, { spread: 0.18, years: { 2020: -0.2, 2021: -0.5, 2022: -0.3 } }), to2024),
  drawn('SEN_EHC_Excpt_20wks', share(55, { spread: 0.8, drift: -0.05, wobble: 0.3 }), to2024),
  drawn('SEN_PEC_AN_REVIEW_MEET_REC', share(91, { spread: 0.5 }), { first: 2024, last: 2024, as: 'year' }),
  counted('SEN_CASES_JAN', 'education plans', 33, { first: 2019, last: 2025, as: 'year' }),
  counted('SEN_INIT_REQ', 'requests for plans', 8.2, { first: 2019, last: 2024, as: 'year' }),
  drawn('SEN_TotStat', share(5.3, { spread: 0.15, drift: 0.075, wobble: 0.015 }), to2025),
  drawn('SEN_AppealableDec', share(2.8, { spread: 0.35, drift: 0.07, wobble: 0.1 }), to2024),
  { ...drawn('FSP_NEW_GOODDEV', share(66.8, { ...results, years: before(0.18) }), to2025), without: noTests },
  { ...drawn('KS2RWM_Expected_STD', share(61, { ...results, years: before(0.16) }), to2025), without: noTests },
  { ...drawn('NonDAP_NEW_KS2_RWM', share(68, { ...results, years: before(0.16) }), to2025), without: noTests },
  { ...drawn('DAP_NEW_KS2_RWM', share(46, { ...results, years: before(0.16) }), to2025), without: noTests },
  { ...drawn('AVG_Attain8_Score', scored(44.6), to2025), isProvisional: true },
  { ...drawn('NonFSM_AVG_Attain8_Score', scored(48.8), to2025), isProvisional: true },
  { ...drawn('FSM_AVG_Attain8_Score', scored(33.6), to2025), isProvisional: true },
  { ...drawn('EngMaths9-4', passed(62), { ...to2025, first: 2017 }), isProvisional: true },
  { ...drawn('EngMaths9-5', passed(42.5), { ...to2025, first: 2017 }), isProvisional: true },
  drawn('FirstYJS', amount(138, { ...poor, spread: 0.2, drift: -0.06, wobble: 0.08 }), to2024),
  drawn('ReoffYO15-17', share(31, { spread: 0.22, wobble: 0.15 }), to2024),
  drawn('16-17 NEET', share(3.4, { ...poor, spread: 0.25 }), { first: 2018, last: 2025, as: 'year' }),
  drawn('16-17_not known_NEET', share(5.2, { ...poor, spread: 0.25 }), { first: 2019, last: 2025, as: 'year' }),
  drawn('16-17Ed&Training', share(92, { spread: 0.2 }), { first: 2017, last: 2025, as: 'year' }),
  drawn('Sept_Guarantee', share(95.8, { spread: 0.3, wobble: 0.15 }), to2025),
  { ...drawn('TotPerAbNew', share(19.2, { ...poor, spread: 0.12, years: rising }), to2025), without: [2020] },
  drawn('TotPermEx', amount(0.13, { ...poor, spread: 0.3, years: closed }), academic(2024)),
  drawn('TotFixedEx', amount(11.2, { ...poor, spread: 0.25, years: closed }), academic(2024)),
  counted('Number_Foster_Places(New)', 'foster places', 3.6, { first: 2022, last: 2025, as: 'year' }),
  drawnAs('two-year-olds', drawn('%_2yr_olds', share(66, { spread: 0.25 }), { first: 2018, last: 2025, as: 'year' })),
  drawnAs('weekly cost', drawn('LACFinance', weeklyCost, { first: 2017, last: 2025, as: 'outturn' })),
]

/** A progress score: it goes about nought, so its level is of how far it is from -1. */
export const progress: OwnMeasure = {
  ...drawn('AVG_Prog8_Score', amount(0.93, { ...results, spread: 0.13 }), { first: 2016, last: 2024, as: 'year' }),
  without: noTests,
}
