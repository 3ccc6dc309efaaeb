import { nationOf } from '../../../codes/regions.ts'
import { sharesDiffer } from '../../../core/chance.ts'
import { longDay } from '../../../core/day.ts'
import { spoken } from '../../../core/words.ts'
import { type Multiple, multiples, multiplesFinding, multiplesTable } from '../../../documents/charts/multiples.ts'
import type { AuthorityProfile } from '../../../work/authority-profile.ts'
import type { CareMeasure, MeasureId, MeasurePoint } from '../../../work/care-measures.ts'
import { partOfSplit } from '../../../work/care-splits.ts'
import { definitions } from './definitions.ts'
import { publishedDay } from './published-day.ts'
import { type CareSection, type Drawn, numberUnder, plain } from './section.ts'

/** What a measure is called, which way is better, and the children it counts. */
type About = {
  readonly name: string
  readonly better: 'higher' | 'lower'
  readonly set: 'in-care' | 'outcomes' | 'missing'
  readonly marks: readonly string[]
  /** The published indicator that counts the same children in the same way. */
  readonly published?: string
}

const about: Readonly<Record<MeasureId, About>> = {
  reviews: { name: 'Reviews in time', better: 'higher', set: 'in-care', marks: ['reviews.in-time'] },
  health: {
    name: 'Health assessments',
    better: 'higher',
    set: 'outcomes',
    marks: ['health.yes'],
    published: 'cla-health-assessment',
  },
  teeth: { name: 'Dental checks', better: 'higher', set: 'outcomes', marks: ['teeth.yes'], published: 'cla-dental' },
  immunised: {
    name: 'Immunisations up to date',
    better: 'higher',
    set: 'outcomes',
    marks: ['immunised.yes'],
    published: 'cla-immunisations',
  },
  development: {
    name: 'Development checks, under 5',
    better: 'higher',
    set: 'outcomes',
    marks: ['development.yes'],
    published: 'cla-development-assessment',
  },
  sdq: { name: 'Wellbeing score on file', better: 'higher', set: 'outcomes', marks: ['sdq.yes'] },
  score: { name: 'Mean wellbeing score', better: 'lower', set: 'outcomes', marks: ['sdq.yes'] },
  concern: { name: 'Wellbeing a concern', better: 'lower', set: 'outcomes', marks: ['concern.yes'] },
  moved: {
    name: '3 or more placements',
    better: 'lower',
    set: 'in-care',
    marks: ['moved.often'],
    published: 'cla-three-or-more-placements',
  },
  settled: {
    name: 'Same carers for 2 years',
    better: 'higher',
    set: 'in-care',
    marks: ['long.settled'],
    published: 'cla-long-term-stability',
  },
  far: {
    name: 'Outside and over 20 miles',
    better: 'lower',
    set: 'in-care',
    marks: ['where.outside', 'far.yes'],
    published: 'cla-more-than-20-miles-outside',
  },
  missing: {
    name: 'Went missing',
    better: 'lower',
    set: 'missing',
    marks: ['missing.yes'],
    published: 'cla-missing-share',
  },
}

/** Every measure from one 31 March to the next, as a wall of small pictures. */
export function measuresSection({ care, opens }: Drawn, profile: AuthorityProfile | null): CareSection {
  // Published figures are of children of every age.
  const published = care.age === null ? profile : null
  const all = care.measures.map((measure) => besideEngland(multipleOf(measure, opens), measure, published))
  const { outcomes, inCare } = care
  const lacks = (
    split: Parameters<typeof partOfSplit>[0],
    key: string,
    says: string,
    set: 'outcomes' | 'in-care',
    mark: string,
  ) => numberUnder(partOfSplit(split, key), (count) => `${spoken(count)} ${says}`, opens({ set, marks: [mark] }))
  return {
    ...plain,
    id: 'measures',
    heading: multiplesFinding(all),
    lead: `${all[0]?.points.length === 1 ? longDay(care.at) : `${spoken(all[0]?.points.length ?? 0)} years to ${longDay(care.at)}`}. Each picture has its own scale; the number is what to read. ${englandWords(all, care.age !== null)}`,
    drawing: multiples(all, 'measures'),
    under: [
      ...lacks(inCare.by.reviews, 'late', 'with a late review', 'in-care', 'reviews.late'),
      ...lacks(outcomes.by.health, 'no', 'without a health assessment', 'outcomes', 'health.no'),
      ...lacks(outcomes.by.teeth, 'no', 'without a dental check', 'outcomes', 'teeth.no'),
      ...lacks(outcomes.by.sdq, 'not-returned', 'without a wellbeing score', 'outcomes', 'sdq.no'),
    ],
    table: multiplesTable(all),
    note: `Health, dental checks, immunisations and wellbeing are known once a year, of children in care for the whole year: the latest are those to ${longDay(care.outcomesOn)}.`,
    workedOut: definitions.measures,
  }
}

function multipleOf({ id, points }: CareMeasure, opens: Drawn['opens']): Multiple {
  const { name, better, set, marks } = about[id]
  const last = points.at(-1)
  return {
    ...{ id, name, better, unit: id === 'score' ? 'score' : 'percent', differs: differs(id, points) },
    called: name.charAt(0).toLowerCase() + name.slice(1),
    points: points.map((point) => ({ name: longDay(point.on), value: point.value, counted: countedOf(id, point) })),
    ...(typeof last?.part === 'number' && last.part > 0 ? opens({ set, marks }) : {}),
  }
}

/** With the nation's published figures of the same days, where they count the same. */
function besideEngland(multiple: Multiple, { id, points }: CareMeasure, profile: AuthorityProfile | null): Multiple {
  const { published } = about[id]
  const figure = profile?.rows.find((row) => row.id === published)?.figure ?? null
  if (profile === null || figure === null) return multiple
  const of = (on: CareMeasure['points'][number]['on']) =>
    figure.points.find(({ period }) => publishedDay(period) === on)?.england ?? null
  return {
    ...multiple,
    nation: nationOf(profile.authority.code).name,
    points: multiple.points.map((point, at) => ({ ...point, england: of((points[at] as MeasurePoint).on) })),
  }
}

/** What stands in grey, or why nothing does. */
function englandWords(all: readonly Multiple[], isOfAge: boolean): string {
  const beside = all.find(({ points }) => points.some(({ england = null }) => england !== null))
  if (beside !== undefined) return `In grey ${beside.nation}, as published, where it counts the same.`
  if (isOfAge) return 'Published figures are of children of every age, so none stands beside these.'
  return all.some(({ nation }) => nation !== undefined)
    ? 'Of these years no figures of England are published here.'
    : 'Published figures of England are not loaded.'
}

function countedOf(id: MeasureId, { part, of }: MeasurePoint): string | null {
  if (typeof part !== 'number' || typeof of !== 'number') return null
  return id === 'score' ? `of ${spoken(of)}` : `${spoken(part)} of ${spoken(of)}`
}

/** Of a mean nothing is said: its spread is not known here. */
function differs(id: MeasureId, points: readonly MeasurePoint[]): boolean | null {
  const [before, now] = points.slice(-2)
  if (id === 'score' || now === undefined || before === undefined) return null
  const shares = [now, before].map(({ part, of }) => ({ part, of }))
  const [here, there] = shares
  if (typeof here?.part !== 'number' || typeof here.of !== 'number') return null
  if (typeof there?.part !== 'number' || typeof there.of !== 'number') return null
  return sharesDiffer({ part: here.part, of: here.of }, { part: there.part, of: there.of })
}
