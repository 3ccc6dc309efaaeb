import { countOf, spoken } from '../../../core/words.ts'
import { bars, barsTable } from '../../../documents/charts/bars.ts'
import { stockAndFlow } from '../../../documents/charts/stock-and-flow.ts'
import {
  flowSide,
  type StockAndFlowData,
  stockAndFlowFinding,
  stockAndFlowTable,
} from '../../../documents/charts/stock-and-flow-finding.ts'
import { monthMark } from '../../../work/care-counts.ts'
import type { CareMonth } from '../../../work/care-flow.ts'
import { partOfSplit, sumOfParts } from '../../../work/care-splits.ts'
import { periodWords } from '../../../work/front-door-period.ts'
import { opensTo, type Under } from '../front-door/section.ts'
import { definitions } from './definitions.ts'
import { reasonsFinding } from './findings.ts'
import { type CareSection, type Drawn, numberUnder, plain, present, splitBars } from './section.ts'

/** How many are in care, and what changed it. */
export function flowSection({ care, opens }: Drawn): CareSection {
  const { flow, inCare } = care
  const hrefsOf = ({ number }: CareMonth) => ({
    started: opens({ set: 'started', marks: [monthMark(number)] }).href,
    left: opens({ set: 'left', marks: [monthMark(number)] }).href,
  })
  const data: StockAndFlowData = {
    counted: { one: 'child in care', many: 'children in care' },
    ...{ now: flow.now, yearAgo: flow.yearAgo, ...opens({ set: 'in-care', marks: [] }) },
    started: { ...flow.started, ...opens({ set: 'started', marks: ['span.this'] }) },
    left: { ...flow.left, ...opens({ set: 'left', marks: ['span.this'] }) },
    months: flow.months.map((month) => ({ ...month, hrefs: hrefsOf(month) })),
  }
  return {
    ...plain,
    id: 'flow',
    heading: stockAndFlowFinding(care.age === null ? data : withoutYearBefore(data)),
    drawing: stockAndFlow(data, 'flow'),
    under: [
      ...numberUnder(
        flow.now,
        (count) => `All ${countOf(count, 'child', 'children')}`,
        opens({ set: 'in-care', marks: [] }),
      ),
      ...numberUnder(
        flow.started.now,
        (count) => `${spoken(count)} who started`,
        opens({ set: 'started', marks: ['span.this'] }),
      ),
      ...numberUnder(
        flow.left.now,
        (count) => `${spoken(count)} who left, and where to`,
        opens({ set: 'left', marks: ['span.this'] }),
      ),
      ...numberUnder(
        partOfSplit(inCare.by.alone, 'yes'),
        (count) => `${spoken(count)} unaccompanied`,
        opens({ set: 'in-care', marks: ['alone.yes'] }),
      ),
      ...strange(flow.months),
    ],
    table: flow.months.length === 0 ? null : stockAndFlowTable(data),
    note: care.age === null ? null : 'Birthdays, too, bring children into an age and out of it.',
    workedOut: definitions.flow,
  }
}

/** Of an age, who came and who left do not tell why there are more or fewer. */
const withoutYearBefore = (data: StockAndFlowData): StockAndFlowData => ({
  ...data,
  started: { ...data.started, before: null },
  left: { ...data.left, before: null },
})

/** Months out of the usual, in words: the picture has them in rust. */
function strange(months: readonly CareMonth[]): readonly Under[] {
  const words = (month: CareMonth) => {
    const [came, went] = [
      flowSide(month.started, month.usualStarted, month.isUnfinished),
      flowSide(month.left, month.usualLeft, month.isUnfinished),
    ]
    const at = periodWords({ from: month.number, to: month.number })
    return [
      ...(came === null ? [] : [`${at}: ${came === 'above' ? 'more' : 'fewer'} started than usual`]),
      ...(went === null ? [] : [`${at}: ${went === 'above' ? 'more' : 'fewer'} left than usual`]),
    ]
  }
  return months
    .slice(-12)
    .flatMap(words)
    .slice(-2)
    .map((says) => opensTo(says, null))
}

/** Why those of the last 12 months left. */
export function reasonsSection({ care, opens }: Drawn): CareSection {
  const split = present(care.reasons.by.reason)
  const data = {
    counted: { one: 'child', many: 'children' },
    unit: 'count' as const,
    subject: 'Why children left care',
    bars: splitBars(split, 'left', 'reason', opens, ['span.this']),
  }
  const guardians = ['E43', 'E44', 'E45', 'E46', 'E47', 'E48']
  const guarded = sumOfParts(split, guardians)
  return {
    ...plain,
    id: 'reasons',
    heading: reasonsFinding(split),
    drawing: bars(data, 'reasons'),
    under: numberUnder(
      guarded,
      (count) => countOf(count, 'special guardianship order', 'special guardianship orders'),
      opens({ set: 'left', marks: ['guardian.yes', 'span.this'] }),
    ),
    table: barsTable(data),
    workedOut: definitions.reasons,
  }
}
