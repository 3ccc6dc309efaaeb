import { type Area, type Counts, countsOf } from './areas.ts'
import { careCounts } from './care-counts.ts'
import { countCell, numberCell, shareCell } from './cells.ts'
import type { Draws } from './draws.ts'
import { amount, type Level, share } from './levels.ts'
import { needCounts } from './need-counts.ts'
import { type Table, tidyTable } from './table.ts'

/** Groups of children with a social worker: how the release names them, and how many of them are pupils. */
const groups = {
  'in need': 'CINO at 31 March',
  'in care': 'CLA 12 months at 31 March',
  'on plans': 'CPPO at 31 March',
} as const

type Group = keyof typeof groups

const names = Object.keys(groups) as Group[]

/** Absence rose after the closures, and has come down a little since. */
const after = { 2019: -0.35, 2021: -0.2, 2022: -0.05, 2023: 0.05, 2024: 0.03 }

function three(inNeed: Level, inCare: Level, onPlans: Level): Readonly<Record<Group, Level>> {
  return { 'in need': inNeed, 'in care': inCare, 'on plans': onPlans }
}

const absence = { spread: 0.12, wobble: 0.04, poverty: 0.3, years: after }
const results = { spread: 0.16, wobble: 0.07, poverty: -0.3, years: { 2019: 0.2, 2020: 0.3, 2021: 0.4, 2022: 0.2 } }
const points = { ...results, years: { 2019: 0.08, 2020: 0.16, 2021: 0.2, 2022: 0.1 } }

const levels = {
  overall: three(share(17.4, absence), share(8.9, absence), share(21.6, absence)),
  persistent: three(share(46, absence), share(20.4, absence), share(55.4, absence)),
  severe: three(share(11.3, absence), share(6.6, absence), share(15.4, absence)),
  expected: three(share(32, results), share(38, results), share(36, results)),
  score: three(amount(17.2, points), amount(17.6, points), amount(17, points)),
  'grade 4': three(share(20, results), share(24, results), share(21, results)),
} as const

/** Children of a group in an authority: of school age, ten or eleven, or sixteen. */
function pupilsOf(draws: Draws, area: Area, year: number, group: Group, of: 'school' | 'ten' | 'sixteen'): number {
  const { inNeed = 0, plans = 0 } = needCounts(draws, area, year)
  const { lookedAfter = 0 } = careCounts(draws, area, year)
  const all = { 'in need': inNeed - plans - lookedAfter, 'in care': lookedAfter, 'on plans': plans }[group]
  const share = { school: { 'in need': 0.63, 'in care': 0.55, 'on plans': 0.6 } }.school[group]
  const part = {
    school: share,
    ten: group === 'in need' ? 0.055 : 0.062,
    sixteen: group === 'on plans' ? 0.055 : 0.075,
  }
  return Math.round(all * part[of])
}

/** The releases of outcomes at school of children with a social worker. */
export function outcomeTables(draws: Draws): readonly Table[] {
  return [absenceTable(draws), keyStage2(draws), keyStage4(draws)]
}

/** The calendar year in which an academic year ends. */
function endOf(period: string): number {
  return Number(period.slice(0, 4)) + 1
}

const years = ['201819', '201920', '202021', '202122', '202223', '202324', '202425']

function absenceTable(draws: Draws): Table {
  const sessions = 350
  return tidyTable({
    dataset: 'absence',
    // None was collected in the year of the closures.
    ...{ identifier: 'Academic year', periods: years.filter((year) => year !== '201920') },
    columns: [
      ...['absence_terms', 'social_care_group', 'phase_type_grouping', 't_pupils', 't_sess_possible', 't_sess_overall'],
      ...['pt_overall', 't_sess_authorised', 'pt_sess_authorised', 't_sess_unauthorised', 'pt_sess_unauthorised'],
      ...['t_pupils_pa_10_exact', 'pt_pupils_pa_10_exact', 't_pupils_pa_50_exact', 'pt_pupils_pa_50_exact'],
    ],
    rows: (area, period) =>
      names.map((group) => {
        const year = endOf(period)
        const counts = countsOf(area, (place) => {
          const pupils = pupilsOf(draws, place, year, group, 'school')
          const of = (name: 'overall' | 'persistent' | 'severe', whole: number) =>
            draws.count(`${name} absence ${group}`, levels[name][group], place, year, whole)
          const missed = of('overall', pupils * sessions)
          return { pupils, missed, persistent: of('persistent', pupils), severe: of('severe', pupils) }
        })
        const { pupils = 0, missed = 0, persistent = 0, severe = 0 } = counts
        const authorised = Math.round(missed * 0.53)
        const of = (part: number, whole: number) => [countCell(area, part), shareCell(area, part, whole, 1)]
        const possible = pupils * sessions
        return [
          ...['six half terms', groups[group], 'Total', countCell(area, pupils), String(possible)],
          ...[...of(missed, possible), ...of(authorised, possible), ...of(missed - authorised, possible)],
          ...[...of(persistent, pupils), ...of(severe, pupils)],
        ]
      }),
  })
}

/** Small groups of pupils are shown but for the smallest. */
const withheld = 2

function version(period: string): string {
  return period === '202425' ? 'Revised' : 'Final'
}

const subjects = ['read', 'writta', 'mat', 'rwm', 'gps', 'scita']
/** How many more reach the standard in one subject than in reading, writing and mathematics together. */
const easier: Readonly<Record<string, number>> = { read: 1.35, writta: 1.2, mat: 1.28, rwm: 1, gps: 1.27, scita: 1.4 }
const progress = ['read', 'writta', 'mat'].flatMap((subject) => [
  ...[`t_${subject}_progress_eligible_pupils`, `t_${subject}_progress_score`, `avg_${subject}_progress_score`],
  ...[`avg_${subject}_progress_score_lower_CI`, `avg_${subject}_progress_score_upper_CI`],
])

function keyStage2(draws: Draws): Table {
  return tidyTable({
    dataset: 'key-stage-2',
    ...{ identifier: 'Academic year', periods: years },
    columns: [
      ...['social_care_group', 'version'],
      ...subjects.flatMap((subject) => [
        ...[`t_${subject}_eligible_pupils`, `t_${subject}_met_expected_standard`],
        `pt_${subject}_met_expected_standard`,
      ]),
      ...progress,
    ],
    rows: (area, period) =>
      names.map((group) => {
        const start = [groups[group], version(period)]
        const noTests = period === '201920' || period === '202021'
        if (noTests) return [...start, ...Array<string>(subjects.length * 3 + progress.length).fill('x')]
        const { pupils = 0, met = 0 } = tested(draws, area, endOf(period), group)
        const cells = subjects.flatMap((subject) => {
          const part = Math.min(pupils, Math.round(met * (easier[subject] as number)))
          return [...[String(pupils), String(part)], shareCell(area, part, pupils, 0, withheld)]
        })
        return [...start, ...cells, ...progress.map(() => 'x')]
      }),
  })
}

function tested(draws: Draws, area: Area, year: number, group: Group): Counts {
  return countsOf(area, (place) => {
    const pupils = pupilsOf(draws, place, year, group, 'ten')
    return { pupils, met: draws.count(`expected ${group}`, levels.expected[group], place, year, pupils) }
  })
}

function keyStage4(draws: Draws): Table {
  return tidyTable({
    dataset: 'key-stage-4',
    ...{ identifier: 'Academic year', periods: years },
    columns: [
      ...['social_care_group', 'version', 't_pupils', 't_att8', 'avg_att8', 't_l2basics_95', 'pt_l2basics_95'],
      ...['t_l2basics_94', 'pt_l2basics_94', 't_ebacc_e_ptq_ee', 'pt_ebacc_e_ptq_ee', 't_ebaccaps', 'avg_ebaccaps'],
      ...['t_inp8calc', 't_p8score', 'avg_p8score', 'p8score_CI_low', 'p8score_CI_upp'],
    ],
    rows: (area, period) =>
      names.map((group) => {
        const year = endOf(period)
        const counts = countsOf(area, (place) => {
          const pupils = pupilsOf(draws, place, year, group, 'sixteen')
          const of = (name: 'score' | 'grade 4', whole: number) =>
            draws.count(`${name} ${group}`, levels[name][group], place, year, whole)
          return { pupils, points: of('score', pupils * 4), passed: of('grade 4', pupils) }
        })
        const { pupils = 0, points = 0, passed = 0 } = counts
        const [strong, entered] = [Math.round(passed * 0.52), Math.round(passed * 0.6)]
        const of = (part: number) => [String(part), shareCell(area, part, pupils, 1, withheld)]
        return [
          ...[groups[group], version(period), String(pupils), String(points / 4), numberCell(points / 4 / pupils, 1)],
          ...[...of(strong), ...of(passed), ...of(entered), String(points / 12), numberCell(points / 12 / pupils, 2)],
          ...['x', 'x', 'x', 'x', 'x'],
        ]
      }),
  })
}
