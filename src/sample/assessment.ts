import type { Day } from '../core/day.ts'
import { workingDayAfter } from '../core/working-days.ts'
import type { Chance } from './random.ts'
import type { Story } from './story.ts'

/** Parameters of assessments. Source: specification of the made-up authority, `process.assessment`. */
const onTime = [
  [[1, 10], 0.11],
  [[11, 20], 0.12],
  [[21, 30], 0.22],
  [[31, 40], 0.31],
  [[41, 45], 0.24],
] as const
const lateShare = 0.155
const lateTail = { from: 46, meanMore: 16, cap: 160 }

/** Share of assessments that find each factor. */
const factorShares: readonly (readonly [code: string, share: number])[] = [
  ['1A', 0.017],
  ['1B', 0.1174],
  ['1C', 0.0232],
  ['2A', 0.0429],
  ['2B', 0.1248],
  ['2C', 0.0316],
  ['3A', 0.1302],
  ['3B', 0.3422],
  ['3C', 0.0638],
  ['4A', 0.1366],
  ['4B', 0.3048],
  ['4C', 0.0372],
  ['5A', 0.0823],
  ['5B', 0.0212],
  ['5C', 0.0117],
  ['6A', 0.0386],
  ['6B', 0.0468],
  ['6C', 0.0114],
  ['7A', 0.0238],
  ['8F', 0.003],
  ['10A', 0.0279],
  ['11A', 0.0176],
  ['12A', 0.0045],
  ['13A', 0.021],
  ['14A', 0.0593],
  ['15A', 0.0345],
  ['16A', 0.1643],
  ['17A', 0.2218],
  ['18B', 0.0329],
  ['18C', 0.1245],
  ['19B', 0.0238],
  ['19C', 0.0404],
  ['20', 0.2263],
  ['22A', 0.0015],
  ['23A', 0.0046],
  ['24A', 0.0257],
]

/** The working day on which an assessment is completed, counted from its start: most within 45, bunched before the limit. */
export function assessmentLength(chance: Chance, start: Day, story: Story): number {
  const [from, to] = chance.pick<readonly [number, number]>(onTime)
  const usual = chance.whole(from, to)
  const late = Math.min(lateTail.from + Math.floor(chance.wait(lateTail.meanMore)), lateTail.cap)
  return chance.happens(lateShare * story('lateAssessments', start)) ? late : usual
}

/** The day that many working days after the start. */
export function assessmentDone(start: Day, workingDays: number): Day {
  return workingDayAfter(start, workingDays)
}

/** What an assessment finds; never nothing. */
export function factorsFound(chance: Chance, unaccompanied: boolean): string[] {
  const found = factorShares.filter(([, share]) => chance.happens(share)).map(([code]) => code)
  if (unaccompanied) found.unshift('9A')
  return found.length > 0 ? found : ['20']
}
