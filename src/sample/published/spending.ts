import { type Area, authorities, type Counts, countsOf, nation } from './areas.ts'
import { careCounts } from './care-counts.ts'
import type { Draws } from './draws.ts'
import { amount } from './levels.ts'
import { populationOf } from './need-counts.ts'
import type { Table } from './table.ts'

/** The net cost of a child looked after, in pounds a week. */
export const weeklyCost = amount(1_960, { spread: 0.1, drift: 0.075, wobble: 0.03 })

/** What comes back of each pound, of other authorities and the nation. */
const comesBack = 1 / 12
const weeks = 52

const levels = {
  'other money of care': amount(700, { spread: 0.1, poverty: 0.5 }),
  'money of other services': amount(12_200, { spread: 0.08, poverty: 0.3 }),
  'money of schools': amount(4_050, { spread: 0.08 }),
}

/** What a council spent in 2024-25, in pounds; levels are for each child. */
function spent(draws: Draws, area: Area): Counts {
  return countsOf(area, (place) => {
    const children = populationOf(draws, place, 2024)
    const { lookedAfter: inCare = 0 } = careCounts(draws, place, 2025)
    const of = (name: keyof typeof levels, whole: number) => draws.count(name, levels[name], place, 2025, whole)
    const lookedAfter = Math.round(
      (draws.at('weekly cost', weeklyCost, place, 2025) * inCare * weeks) / (1 - comesBack),
    )
    const care = lookedAfter + of('other money of care', children)
    const schools = of('money of schools', children)
    return { care, lookedAfter, schools, all: care + of('money of other services', children) }
  })
}

/** Council spending in 2024-25: all services, and the lines of children's social care. */
export function spendingTables(draws: Draws): readonly Table[] {
  return [
    table(draws, 'council-spending', (money) => ({
      'Education services': money('schools'),
      'Children Social Care': money('care'),
      'Total Service Expenditure': money('all'),
    })),
    table(draws, 'childrens-spending', childrensLines),
  ]
}

/** What each hundred pounds for children who are not looked after go to. */
const otherLines = {
  "Children's social care: Sure start children's centres and early years": 8,
  "Children's social care - Other children's and families services": 6,
  "Children's social care - Family Support Services": 27,
  "Children's social care - Youth Justice": 5,
  "Children's social care: Safeguarding children and young people’s services": 44,
  "Children's social care - Asylum Seekers": 3,
  "Children's social care: Services for young people": 7,
}

const lookedAfter = "Children's social care - Children Looked After"

function childrensLines(money: (name: string) => number): Readonly<Record<string, number>> {
  const care = money('care')
  const of = (percent: number) => Math.round((money('lookedAfter') * percent) / 100)
  const [residential, fostering, asylum] = [of(46), of(28), of(4)]
  const rest = care - money('lookedAfter')
  const others = Object.entries(otherLines).map(
    ([line, percent]) => [line, Math.round((rest * percent) / 100)] as const,
  )
  return {
    [lookedAfter]: money('lookedAfter'),
    [`${lookedAfter} of which residential care`]: residential,
    [`${lookedAfter} of which fostering services`]: fostering,
    [`${lookedAfter} of which asylum seeking children who are looked after`]: asylum,
    [`${lookedAfter} of which other`]: money('lookedAfter') - residential - fostering - asylum,
    ...Object.fromEntries(others),
    'TOTAL CHILDREN SOCIAL CARE': care,
  }
}

function table(
  draws: Draws,
  dataset: string,
  lines: (money: (name: string) => number) => Readonly<Record<string, number>>,
): Table {
  const of = (area: Area) => {
    const counts = spent(draws, area)
    return lines((part) => counts[part] ?? 0)
  }
  const start = ['E-code', 'ONS Code', 'Local authority', 'Notes', 'Class', 'Detailed Class', 'Certification']
  const headings = Object.keys(of(nation)).flatMap((line) => [
    ...[`${line} - Total Expenditure (C3 = C1 + C2)`, `${line} - Total Income (C6 = C4 + C5)`],
    `${line} - Net Current Expenditure (C7 = C3 - C6)`,
  ])
  const rowOf = (area: Area, place: readonly string[]) => [...place, ...Object.values(of(area)).flatMap(inThousands)]
  return {
    dataset,
    title: ['Revenue outturn 2024-25, £ thousand', 'Made up'],
    headings: [...start, ...headings],
    rows: [
      ...authorities.map((area) => {
        const kind = ['', 'MD', 'MD', 'Y']
        return rowOf(area, [`E9${area.code}`, area.ons, area.name, ...kind])
      }),
      rowOf(nation, ['Eng', nation.ons, nation.name.toUpperCase(), '', 'Eng', 'Eng', '[Y]']),
    ],
  }
}

/** Spent, taken in, and what is left, in thousands of pounds: about a twelfth comes in. */
function inThousands(pounds: number): readonly string[] {
  const [out, income] = [Math.round(pounds / 1_000), Math.round((pounds * comesBack) / 1_000)]
  return [out, income, out - income].map(String)
}
