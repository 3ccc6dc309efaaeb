import { careLeaverInTouch } from '../../../codes/care-leaver-in-touch.ts'
import { categoryOfNeed } from '../../../codes/category-of-need.ts'
import { mainNeeds } from '../../../codes/main-need.ts'
import { reasonEpisodeCeased } from '../../../codes/reason-episode-ceased.ts'
import { longDay } from '../../../core/day.ts'
import { firstDay, readPeriod } from '../../../work/front-door-period.ts'

/** What a mark says of a child, in the words of the page: `Legal status` and `Full care order`. */
type Said = { readonly title: string; readonly words: (value: string) => string }

/** What stands under a word: an address may ask for any, `constructor` too. */
const under = <Kind>(names: Readonly<Record<string, Kind>>, word: string): Kind | undefined =>
  Object.hasOwn(names, word) ? names[word] : undefined

const among =
  (names: Readonly<Record<string, string>>) =>
  (value: string): string =>
    under(names, value) ?? `Code ${value}`

const legal: Readonly<Record<string, string>> = {
  C1: 'Interim care order',
  C2: 'Full care order',
  E1: 'Placement order',
  V2: 'By agreement, section 20',
  L1: 'Police protection',
  L2: 'Emergency protection order',
  L3: 'Child assessment order',
  J1: 'On remand',
  J2: 'Held under PACE',
  J3: 'Youth rehabilitation order',
  D1: 'Freeing order',
  'not-known': 'Not recorded',
}

const reasons: Readonly<Record<string, string>> = {
  E1: 'Adopted',
  E11: 'Adopted, nobody opposed',
  E12: 'Adopted without consent',
  E2: 'Died',
  E3: 'Care taken over elsewhere',
  E4A: 'Went home, as planned',
  E4B: 'Went home, not as planned',
  E13: 'Went to relatives or others',
  E41: 'Child arrangements order',
  E43: 'Guardian: foster carer',
  E44: 'Guardian: somebody else',
  E45: 'Guardian: fostered, family',
  E46: 'Guardian: foster carer',
  E47: 'Guardian: family or friend',
  E48: 'Guardian: somebody else',
  E5: 'Own home, with support',
  E6: 'Own home, without support',
  E7: 'Adult residential care',
  E8: 'Any other reason',
  E9: 'Sentenced to custody',
  E14: 'The remand ended',
  E15: 'Found to be 18 or over',
  E16: 'Moved abroad',
  E17: '18, stayed with carers',
}

const moves: Readonly<Record<string, string>> = {
  CARPL: 'The care plan',
  CLOSE: 'Carer resigned, home closed',
  ALLEG: 'An allegation',
  STAND: 'Standards of care',
  APPRR: 'Approval withdrawn',
  CREQB: 'Carer asked: behaviour',
  CREQO: 'Carer asked: other reason',
  CHILD: 'The child asked',
  LAREQ: 'We asked',
  CUSTOD: 'Custody',
  OTHER: 'Any other reason',
}

const needNames: Readonly<Record<string, string>> = Object.fromEntries(mainNeeds.map(({ code, name }) => [code, name]))

const lives: Readonly<Record<string, string>> = {
  B: 'With parents or relatives',
  C: 'Residential care',
  D: 'Semi-independent',
  E: 'Supported lodgings',
  G: 'Gone abroad',
  H: 'Deported',
  K: 'Ordinary lodgings',
  R: 'Whereabouts not known',
  S: 'No fixed abode',
  T: 'Foyer',
  U: 'Independent living',
  V: 'Emergency accommodation',
  W: 'Bed and breakfast',
  X: 'In custody',
  Y: 'Elsewhere',
  Z: 'With former foster carers',
  'not-known': 'Not recorded',
}

/** Names of the kinds of mark, by their word in an address. */
const markNames: Readonly<Record<string, Said>> = {
  age: {
    title: 'Age',
    words: among({
      0: 'Under 1',
      '1-4': '1 to 4',
      '5-9': '5 to 9',
      '10-15': '10 to 15',
      '16-17': '16 and 17',
      'not-known': 'Not recorded',
    }),
  },
  sex: { title: 'Sex', words: among({ F: 'Girls', M: 'Boys', U: 'Not recorded' }) },
  need: {
    title: 'Need',
    words: (code) =>
      code === 'not-known' ? 'Not recorded' : (under(needNames, code) ?? categoryOfNeed.meaning(code) ?? code),
  },
  legal: { title: 'Legal status', words: among(legal) },
  home: {
    title: 'Where they live',
    words: among({
      'foster-own': 'Foster carer, ours',
      'foster-other': 'Foster carer, agency',
      family: 'Family or friends',
      'childrens-home': 'Children’s home',
      supported: 'Supported or independent',
      parents: 'With parents',
      adopters: 'Placed for adoption',
      other: 'Elsewhere',
      'not-known': 'Not recorded',
    }),
  },
  provider: {
    title: 'Provider',
    words: among({
      PR0: 'A parent',
      PR1: 'Our own',
      PR2: 'Another authority',
      PR3: 'Another public body',
      PR4: 'Private',
      PR5: 'Voluntary',
      none: 'None',
    }),
  },
  alone: { title: 'Unaccompanied', words: among({ yes: 'Unaccompanied', no: 'Not unaccompanied' }) },
  placements: {
    title: 'Placements in 12 months',
    words: (many) => (many === '6' ? '6 or more' : many),
  },
  moved: { title: 'Placements in 12 months', words: () => 'three or more' },
  long: {
    title: 'In care for two and a half years, under 16',
    words: among({
      settled: 'two years or more with the same carer',
      moved: 'less than two years with the same carer',
    }),
  },
  where: {
    title: 'Where',
    words: among({ inside: 'Inside the authority', outside: 'Outside the authority', 'not-known': 'Not known' }),
  },
  miles: {
    title: 'Miles from home',
    words: (miles) => (/^\d+$/.test(miles) ? (Number(miles) / 10).toFixed(1) : 'Not known'),
  },
  far: { title: 'From home', words: () => 'more than 20 miles' },
  near: { title: 'From home', words: () => '20 miles or less' },
  why: { title: 'Why they moved', words: among(moves) },
  interim: { title: 'Weeks on an interim care order', words: (weeks) => weeks },
  court: { title: 'On an interim care order', words: () => 'for more than 26 weeks' },
  from: { title: 'Lived until then', words: () => 'with parents on a care order' },
  order: {
    title: 'With parents on a care order',
    words: among({ home: 'at present', year: 'for a year or more' }),
  },
  parents: { title: 'Months with parents on a care order', words: (months) => months },
  adoption: {
    title: 'Adoption',
    words: among({
      decided: 'Decided',
      ordered: 'Placement order made',
      matched: 'Matched',
      placed: 'With the adopters',
    }),
  },
  adopting: { title: 'Adoption', words: () => 'on the way' },
  reviews: { title: 'Reviews of the year', words: among({ late: 'one or more late', 'in-time': 'all in time' }) },
  month: {
    title: 'Month',
    words: (month) => {
      const period = readPeriod(month)
      return period === null ? month : longDay(firstDay(period.from)).slice(2)
    },
  },
  span: { title: 'When', words: among({ this: 'in the 12 months', before: 'in the 12 months before those' }) },
  reason: {
    title: 'Why they left',
    words: (code) =>
      code === 'not-known'
        ? 'Not recorded'
        : (under(reasons, code) ?? reasonEpisodeCeased.meaning(code) ?? `Code ${code}`),
  },
  adopted: { title: 'Adopted', words: yesOrNo },
  guardian: { title: 'Special guardianship order', words: yesOrNo },
  missing: { title: 'Missing in 12 months', words: among({ yes: 'once or more', no: 'never' }) },
  again: { title: 'Missing in 12 months', words: () => 'more than once' },
  times: { title: 'Times missing', words: (times) => times },
  outcome: { title: 'In care for the whole year', words: among({ yes: 'yes' }) },
  health: { title: 'Health assessment', words: yesOrNo },
  teeth: { title: 'Dental check', words: yesOrNo },
  immunised: { title: 'Immunisations up to date', words: yesOrNo },
  development: { title: 'Development check, under 5', words: yesOrNo },
  sdq: { title: 'Wellbeing score', words: among({ yes: 'there is one', no: 'there is none' }) },
  score: { title: 'Score', words: (score) => score },
  concern: { title: 'Wellbeing score', words: () => '17 or more' },
  leaver: { title: 'Age', words: among({ '17-18': '17 and 18', '19-21': '19 to 21' }) },
  touch: {
    title: 'In touch',
    words: (code) => (code === 'not-known' ? 'Not recorded' : (careLeaverInTouch.meaning(code) ?? `Code ${code}`)),
  },
  suitable: {
    title: 'Home suitable',
    words: among({ yes: 'suitable', no: 'not suitable', 'not-known': 'not recorded' }),
  },
  lives: { title: 'Lives', words: among(lives) },
  does: {
    title: 'Does',
    words: among({
      higher: 'Higher education',
      education: 'Other education',
      apprentice: 'Apprenticeship',
      work: 'Work or training',
      G4: 'Neither: ill or disabled',
      G5: 'Neither: other reasons',
      G6: 'Neither: young parent',
      'not-known': 'Not recorded',
    }),
  },
  busy: { title: 'In education, work or training', words: yesOrNo },
}

function yesOrNo(value: string): string {
  return value === 'yes' ? 'yes' : value === 'no' ? 'no' : 'not recorded'
}

/** A mark as its kind and its words; null for one that says nothing by itself. */
export function markWords(mark: string): { readonly title: string; readonly words: string } | null {
  const [kind = '', value = ''] = mark.split('.')
  const said = under(markNames, kind)
  return said === undefined ? null : { title: said.title, words: said.words(value) }
}

/** The name of a part of a split: `markName('legal', 'C2')` is `Full care order`. */
export const markName = (kind: string, value: string): string => markNames[kind]?.words(value) ?? value
