import { countOf, spoken } from '../../../core/words.ts'
import { bars, barsTable } from '../../../documents/charts/bars.ts'
import { type ChartTable, columns, countCell, wordCell } from '../../../documents/charts/chart-table.ts'
import { percent, sumOf } from '../../../documents/charts/chart-words.ts'
import { partOfSplit, sumOfParts } from '../../../work/care-splits.ts'
import { opensTo, type Under } from '../front-door/section.ts'
import { definitions } from './definitions.ts'
import { adoptionFinding, adoptionSteps, agesFinding, legalFinding, missingFinding, needFinding } from './findings.ts'
import { type CareSection, type Drawn, numberUnder, plain, present, splitBars } from './section.ts'
import { inCareBars } from './where-sections.ts'

const children = { one: 'child', many: 'children' }

/** Under which legal status they are in care. */
export function legalSection(drawn: Drawn): CareSection {
  const data = inCareBars(drawn, 'legal', 'Legal status')
  const { care, opens } = drawn
  return {
    ...plain,
    id: 'legal',
    heading: legalFinding(care.inCare.by.legal),
    drawing: bars(data, 'legal'),
    under: [
      ...numberUnder(
        partOfSplit(care.inCare.by.legal, 'C1'),
        (count) => `In court now: ${spoken(count)}`,
        opens({ set: 'in-care', marks: ['legal.C1'] }),
      ),
      ...interimUnder(drawn),
    ],
    table: barsTable(data),
    workedOut: definitions.legal,
  }
}

/** How long those in court have been on the interim order, and how many for longer than proceedings may take. */
function interimUnder({ care: { interim }, opens }: Drawn): readonly Under[] {
  if (interim === null || interim.weeks.length === 0) return []
  const { weeks, long } = interim
  const middle = weeks[Math.floor(weeks.length / 2)] as number
  return [
    ...numberUnder(
      long,
      (count) => `${spoken(count)} on an interim order for more than 26 weeks`,
      opens({ set: 'in-care', marks: ['court.long'] }),
    ),
    opensTo(`Median ${countOf(middle, 'week', 'weeks')} on it`, null),
  ]
}

/** The ages, youngest first: their order says more than their size. Where one age is asked for, girls and boys. */
export function agesSection(drawn: Drawn): CareSection {
  const { care, opens } = drawn
  const { sex, alone } = care.inCare.by
  const inOrder = ['0', '1-4', '5-9', '10-15', '16-17', 'not-known']
  const split = inOrder.flatMap((key) => present(care.inCare.by.age).filter((part) => part.key === key))
  const data = {
    ...{ counted: children, unit: 'count' as const, isInOrder: true as const },
    ...(care.age === null
      ? { subject: 'Children in care by age', bars: splitBars(split, 'in-care', 'age', opens) }
      : { subject: 'Girls and boys in care', bars: splitBars(present(sex), 'in-care', 'sex', opens) }),
  }
  return {
    ...plain,
    id: 'ages',
    heading: care.age === null ? agesFinding(care.inCare.by.age) : 'Girls and boys',
    drawing: bars(data, 'ages'),
    under: [
      ...numberUnder(
        partOfSplit(sex, 'F'),
        (count) => countOf(count, 'girl', 'girls'),
        opens({ set: 'in-care', marks: ['sex.F'] }),
      ),
      ...numberUnder(
        partOfSplit(sex, 'M'),
        (count) => countOf(count, 'boy', 'boys'),
        opens({ set: 'in-care', marks: ['sex.M'] }),
      ),
      ...numberUnder(
        partOfSplit(alone, 'yes'),
        (count) => `${spoken(count)} unaccompanied`,
        opens({ set: 'in-care', marks: ['alone.yes'] }),
      ),
    ],
    table: barsTable(data),
    workedOut: definitions.who,
  }
}

/** Why they came into care. */
export function needSection(drawn: Drawn): CareSection {
  const data = inCareBars(drawn, 'need', 'Why children are in care')
  return {
    ...plain,
    id: 'need',
    heading: needFinding(drawn.care.inCare.by.need),
    drawing: bars(data, 'need'),
    table: barsTable(data),
    workedOut: definitions.need,
  }
}

/** Who is on the way to adoption, how far, and how long the steps take. */
export function adoptionSection({ care, opens }: Drawn): CareSection {
  const { adoption } = care.inCare.by
  const way = adoptionSteps.flatMap((step) => adoption.filter(({ key }) => key === step))
  const data = {
    ...{ counted: children, unit: 'count' as const, subject: 'On the way to adoption' },
    isInOrder: true as const,
    bars: splitBars(present(way), 'in-care', 'adoption', opens),
  }
  const made = sumOfParts(care.reasons.by.reason, ['E1', 'E11', 'E12'])
  const times = care.adoption === null || care.adoption.adopted === 0 ? null : timesTable(care.adoption)
  return {
    ...plain,
    id: 'adoption',
    heading: adoptionFinding(adoption),
    drawing: way.every(({ count }) => count === 0) ? '' : bars(data, 'adoption'),
    under: [
      ...numberUnder(
        sumOfParts(way, null),
        (count) => `All ${spoken(count)}`,
        opens({ set: 'in-care', marks: ['adopting.yes'] }),
      ),
      ...numberUnder(
        made,
        (count) => countOf(count, 'adoption order in 12 months', 'adoption orders in 12 months'),
        opens({ set: 'left', marks: ['adopted.yes', 'span.this'] }),
      ),
    ],
    table: way.every(({ count }) => count === 0) ? null : barsTable(data),
    more: times === null ? [] : [{ name: 'Time between the steps', table: times }],
    workedOut: definitions.adoption,
  }
}

function timesTable({ adopted, to_placement, to_match, to_order }: NonNullable<Drawn['care']['adoption']>): ChartTable {
  const row = (name: string, days: number | null, limit: string) => [
    wordCell(name),
    days === null ? wordCell('not known') : countCell(Math.round(days)),
    wordCell(limit),
  ]
  return {
    columns: columns(
      [`Of ${countOf(adopted, 'child', 'children')} adopted in three years`, 'Mean days', 'National threshold'],
      ['Mean days'],
    ),
    rows: [
      row('From coming into care to moving in with the adopters', to_placement, '426 days'),
      row('From the placement order to the match', to_match, '121 days'),
      row('From moving in to the adoption order', to_order, ''),
    ],
  }
}

/** Who went missing from care, and how often. */
export function missingSection({ care, opens }: Drawn): CareSection {
  const split = care.missing.by.missing
  const gone = sumOfParts(split, ['once', 'more'])
  const names: Readonly<Record<string, string>> = { once: 'Once', more: 'More than once' }
  const share = percent(gone, sumOf(split.map(({ count }) => count)))
  const data = {
    ...{ counted: children, unit: 'count' as const, subject: 'Children who went missing' },
    bars: split
      .filter(({ key, count }) => key !== 'no' && count !== 0)
      .map(({ key, count }) => ({
        ...{ name: names[key] ?? key, value: count },
        ...opens({ set: 'missing', marks: [key === 'once' ? 'times.1' : 'again.yes'] }),
      })),
  }
  return {
    ...plain,
    id: 'missing',
    heading: missingFinding(split, care.timesMissing),
    drawing: gone === 0 ? '' : bars(data, 'missing'),
    under: [
      ...numberUnder(
        gone,
        (count) => `The ${countOf(count, 'child', 'children')}`,
        opens({ set: 'missing', marks: ['missing.yes'] }),
      ),
      ...(share === null ? [] : [opensTo(`${share} of those in care in the 12 months`, null)]),
    ],
    table: gone === 0 ? null : barsTable(data),
    workedOut: definitions.missing,
  }
}
