import { type Area, type Counts, countsOf } from './areas.ts'
import { careCounts } from './care-counts.ts'
import { countCell, shareCell } from './cells.ts'
import type { Draws } from './draws.ts'
import { amount, share } from './levels.ts'
import { type Table, tidyTable, yearsFrom } from './table.ts'

const levels = {
  'leavers 17 to 18': amount(0.17, { spread: 0.1 }),
  'leavers 19 to 21': amount(0.42, { spread: 0.1, drift: 0.03 }),
  'leavers active 17 to 18': share(64, { spread: 0.2 }),
  'leavers active 19 to 21': share(54, { spread: 0.18 }),
  'leavers not known 17 to 18': share(6, { spread: 0.2 }),
  'leavers not known 19 to 21': share(6.5, { spread: 0.25 }),
  'leavers suitable 17 to 18': share(91, { spread: 0.3 }),
  'leavers suitable 19 to 21': share(88.5, { spread: 0.3 }),
  'leavers higher 19 to 21': share(12, { spread: 0.15 }),
  'leavers apprentices 19 to 21': share(9.5, { spread: 0.15 }),
}

type LeaverLevel = keyof typeof levels
type Age = '17 to 18' | '19 to 21'

const ages: readonly Age[] = ['17 to 18', '19 to 21']

/** Young people who were looked after, at an age: what they do, and where they live. */
export function leaverCounts(draws: Draws, area: Area, year: number, age: Age): Counts {
  return countsOf(area, (place) => {
    const { lookedAfter = 0 } = careCounts(draws, place, year)
    const of = (name: LeaverLevel, whole: number) => draws.count(name, levels[name], place, year, whole)
    const all = of(`leavers ${age}`, lookedAfter)
    const active = of(`leavers active ${age}`, all)
    const unknown = Math.min(all - active, of(`leavers not known ${age}`, all))
    const suitable = of(`leavers suitable ${age}`, all)
    return {
      ...{ all, active, unknown, suitable },
      higher: of('leavers higher 19 to 21', active),
      apprentices: of('leavers apprentices 19 to 21', active),
      unsuitable: Math.round((all - suitable) / 2),
    }
  })
}

/** The releases of care leavers. */
export function leaverTables(draws: Draws): readonly Table[] {
  const common = { identifier: 'Reporting year', periods: yearsFrom(2021, 2025) } as const
  const columns = ['care_leaver_age', 'breakdown', 'care_leaver_count', 'care_leaver_percent']
  const both = (rows: (area: Area, period: string, age: Age) => string[][]) => (area: Area, period: string) =>
    ages.flatMap((age) => rows(area, period, age).map((cells) => [`${age} years`, ...cells]))
  return [
    tidyTable({
      dataset: 'care-leaver-activity',
      ...{ ...common, columns },
      rows: both((area, period, age) => activityRows(area, leaverCounts(draws, area, Number(period), age))),
    }),
    tidyTable({
      dataset: 'care-leaver-accommodation',
      ...{ ...common, columns },
      rows: both((area, period, age) => accommodationRows(area, leaverCounts(draws, area, Number(period), age))),
    }),
  ]
}

function rowOf(area: Area, all: number) {
  return (breakdown: string, part: number) => [breakdown, countCell(area, part), shareCell(area, part, all, 0)]
}

function activityRows(area: Area, counts: Counts): string[][] {
  const { all = 0, active = 0, unknown = 0, higher = 0, apprentices = 0 } = counts
  const row = rowOf(area, all)
  const otherLearning = Math.round((active - higher - apprentices) * 0.45)
  const inactive = all - active - unknown
  const [ill, parenting] = [Math.round(inactive * 0.24), Math.round(inactive * 0.12)]
  const outside = 'Not in education, training or employment, owing to'
  return [
    row('Education other than higher education', otherLearning),
    row('Higher education i.e. studies beyond A level', higher),
    row('In an apprenticeship', apprentices),
    ['In training or employment', 'z', 'z'],
    row('In training or employment (excl. apprenticeship)', active - higher - apprentices - otherLearning),
    row(`${outside} illness or disability`, ill),
    row(`${outside} other reasons`, inactive - ill - parenting),
    row(`${outside} pregnancy or parenting`, parenting),
    ['Total', countCell(area, all), '100'],
    row('Total in education, employment or training', active),
    row('Total information not known', unknown),
    row('Total not in education, employment or training', inactive),
  ]
}

function accommodationRows(area: Area, { all = 0, suitable = 0, unsuitable = 0 }: Counts): string[][] {
  const row = rowOf(area, all)
  return [
    row('Accommodation considered suitable', suitable),
    row('Accommodation considered unsuitable', unsuitable),
    row('No information', all - suitable - unsuitable),
    ['Suitability total', countCell(area, all), '100'],
  ]
}
