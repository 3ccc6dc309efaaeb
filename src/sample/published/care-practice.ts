import type { Area } from './areas.ts'
import { careCounts } from './care-counts.ts'
import { countCell, numberCell, shareCell } from './cells.ts'
import type { Draws } from './draws.ts'
import { type Table, tidyTable, yearsFrom } from './table.ts'

const identifier = 'Reporting year'
const counted = ['children_count', 'children_percent']
const stableGroup = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years'

/** What was done for children looked after: stability, health, school and workers. */
export function carePracticeTables(draws: Draws): readonly Table[] {
  return [stability(draws), health(draws), schoolMoves(draws), workerChanges(draws)]
}

/** A count and its percentage of a whole. */
function pair(area: Area, part: number, whole: number): readonly string[] {
  return [countCell(area, part), shareCell(area, part, whole, 0)]
}

function stability(draws: Draws): Table {
  return tidyTable({
    dataset: 'placement-stability',
    ...{ identifier, periods: yearsFrom(2021, 2025), columns: ['cla_group', 'placement_stability', ...counted] },
    rows: (area, period) => {
      const counts = careCounts(draws, area, Number(period))
      const { stableBase = 0, stable = 0, twoYears = 0, threeInTwoYears = 0 } = counts
      const { lookedAfter = 0, threePlacements = 0 } = counts
      const all = (whole: number) => ['Total children', countCell(area, whole), '100']
      return [
        [stableGroup, 'Living with the same carer for at least 2 years', ...pair(area, stable, stableBase)],
        [stableGroup, ...all(stableBase)],
        ['CLA 2 years on 31 March', ...all(twoYears)],
        [
          ...['CLA 2 years on 31 March', 'With 3 or more placements during the previous 2 years'],
          ...pair(area, threeInTwoYears, twoYears),
        ],
        ['CLA on 31 March', ...all(lookedAfter)],
        ['CLA on 31 March', 'With 3 or more placements during the year', ...pair(area, threePlacements, lookedAfter)],
      ]
    },
  })
}

const groups = {
  development: 'Development assessments: Children looked after ages 0 to 4 years',
  convictions: 'Convictions: Children looked after Ages 10 to 17 years',
  health: 'Health assessments: Children looked after all ages',
  score: 'Ages 5 to 16 years with SDQ score',
  misuse: 'Substance misuse: Children looked after all ages',
}
const convicted = 'Convicted or subject to youth cautions, or youth conditional cautions during the year'

function health(draws: Draws): Table {
  return tidyTable({
    dataset: 'looked-after-health',
    ...{ identifier, periods: yearsFrom(2021, 2025), columns: ['characteristic', 'breakdown', ...counted] },
    rows: (area, period) => healthRows(area, careCounts(draws, area, Number(period)), period),
  })
}

function healthRows(area: Area, counts: ReturnType<typeof careCounts>, period: string) {
  const number = (name: string) => counts[name] ?? 0
  const row = (group: string, breakdown: string, part: number, whole: number) =>
    // One authority sent nothing of it in one year.
    area.code === '109' && period === '2021'
      ? [group, breakdown, 'x', 'x']
      : [group, breakdown, ...pair(area, part, whole)]
  const whole = (group: string, breakdown: string, of: number) => [group, breakdown, countCell(area, of), '100']
  const [allYear, scored, middle] = [number('allYear'), number('scored'), number('middle')]
  const normal = scored - number('concern') - number('borderline')
  return [
    row(groups.development, 'Development assessments up to date', number('developed'), number('small')),
    whole(groups.development, 'Total ages 0 to 4 years', number('small')),
    row(groups.convictions, convicted, number('convicted'), number('tenUp')),
    whole(groups.convictions, 'Total ages 10 to 17 years', number('tenUp')),
    row(groups.health, 'Had their annual health assessment', number('assessed'), allYear),
    row(groups.health, 'Had their immunisations up to date', number('immunised'), allYear),
    row(groups.health, 'Had their teeth checked by a dentist', number('teeth'), allYear),
    whole(groups.health, 'Total all ages', allYear),
    row(groups.score, 'SDQ score is a cause for concern', number('concern'), scored),
    row(groups.score, 'SDQ score is borderline', number('borderline'), scored),
    row(groups.score, 'SDQ score is normal', normal, scored),
    row(groups.score, 'SDQ score was received', scored, middle),
    whole(groups.score, 'Total ages 5 to 16 years', middle),
    // The publisher puts the mean into the column of counts.
    [groups.score, 'SDQ average score', numberCell(number('scores') / scored, 1), 'z'],
    row(groups.misuse, 'Identified as having a substance misuse problem', number('misuse'), allYear),
    whole(groups.misuse, 'Total all ages', allYear),
  ]
}

function schoolMoves(draws: Draws): Table {
  return tidyTable({
    dataset: 'school-moves',
    ...{ identifier, periods: yearsFrom(2020, 2024) },
    columns: ['cla_group', 'move_measure', 'school_stability', 'number', 'percentage'],
    rows: (area, period) => {
      const { pupils = 0, moved = 0, movedMidYear = 0 } = careCounts(draws, area, Number(period))
      // Of authorities nothing was given out for the first year.
      const isOut = period === '2020' && area.level === 'Local authority'
      const rows = [
        ['CLA on 31 March', 'Any moves', 'Total children', countCell(area, pupils), '100'],
        ['CLA on 31 March', 'Any moves', 'With one or more moves during the year', ...pair(area, moved, pupils)],
        ['CLA on 31 March', 'Mid-year moves', 'Total children', countCell(area, pupils), '100'],
        [
          ...['CLA on 31 March', 'Mid-year moves', 'With one or more mid-year moves during the year'],
          ...pair(area, movedMidYear, pupils),
        ],
      ]
      return isOut ? rows.map((row) => [...row.slice(0, 3), 'x', 'x']) : rows
    },
  })
}

function workerChanges(draws: Draws): Table {
  return tidyTable({
    dataset: 'social-worker-changes',
    ...{ identifier, periods: ['2024'], columns: ['cla_group', 'sw_stability', 'number', 'percentage'] },
    rows: (area) => {
      const { lookedAfter = 0, threeWorkers = 0 } = careCounts(draws, area, 2024)
      return [
        ['CLA on 31 March', 'Total children', countCell(area, lookedAfter), '100'],
        ['CLA on 31 March', '3 or more social workers during the year', ...pair(area, threeWorkers, lookedAfter)],
      ]
    },
  })
}
