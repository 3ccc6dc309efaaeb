import { capital } from './chart-words.ts'

/** What a measure is called begins with one of these where it is things of which there can be fewer. */
const several = [
  'children',
  'looked-after children',
  'unaccompanied children',
  'care leavers',
  're-referrals',
  'referrals',
  'assessments',
  'dental checks',
  'health assessments',
  'development assessments',
  'immunisations',
  'plans',
  'ended plans',
  'protection plans',
  'education, health and care plans',
  'annual reviews',
  'approved fostering places',
  'first-time entrants',
  'EHC plans',
  'pupils',
  'requests',
  'initial conferences',
  'initial child protection conferences',
  'section 47 enquiries',
  'care applications',
  'special guardianship orders',
  'approved fostering households',
  'social workers',
  'agency social workers',
  'suspensions',
  'permanent exclusions',
  'hospital admissions',
  'first time entrants',
  'two-year-olds',
  '16 and 17 year olds',
] as const

/** Of these the measure is one number: `children in need’s average Attainment 8`. */
const isOneNumber = /\b(average|share|growth|rate|rates|percentage|proportion|number)\b/

/** Whether `fewer` and `more` can be said of a measure by what it is called. */
function areSeveral(called: string): boolean {
  return several.some((start) => called === start || called.startsWith(`${start} `)) && !isOneNumber.test(called)
}

export type Side = 'below' | 'above' | 'level'

/** How an authority's number stands to others, in two pieces of a sentence: before `than similar authorities`, and alone. */
const sides = {
  several: { below: 'fewer', above: 'more', level: 'as many' },
  one: { below: 'lower', above: 'higher', level: 'the same' },
} as const

/** `fewer`, `more`, or of one number `lower`, `higher`. */
export function sideWord(called: string, side: Side): string {
  return sides[areSeveral(called) ? 'several' : 'one'][side]
}

/**
 * An authority against others in a sentence: `Walsall has had fewer re-referrals than similar authorities`; of what cannot
 * be fewer, `Average caseload: Walsall has been lower than similar authorities`.
 *
 * @param when   `ended` of one period, `until now` of several that go on to the last
 * @param others  `similar authorities`
 */
export function againstOthers(
  { title, called, authority }: { readonly title: string; readonly called: string; readonly authority: string },
  side: Side,
  when: 'ended' | 'until now',
  others: string,
): string {
  const than = side === 'level' ? 'as' : 'than'
  const word = sideWord(called, side)
  if (areSeveral(called)) {
    return `${authority} ${when === 'ended' ? 'had' : 'has had'} ${word} ${called} ${than} ${others}`
  }
  return `${capital(title)}: ${authority} ${when === 'ended' ? 'was' : 'has been'} ${word} ${than} ${others}`
}
