import { adoptersLegalStatus } from '../../codes/adopters-legal-status.ts'
import { adoptersSex } from '../../codes/adopters-sex.ts'
import { careLeaverAccommodation } from '../../codes/care-leaver-accommodation.ts'
import { careLeaverActivity } from '../../codes/care-leaver-activity.ts'
import { careLeaverInTouch } from '../../codes/care-leaver-in-touch.ts'
import { categoryOfNeed } from '../../codes/category-of-need.ts'
import { ethnicity } from '../../codes/ethnicity.ts'
import { legalStatus } from '../../codes/legal-status.ts'
import { lookedAfterSex } from '../../codes/looked-after-sex.ts'
import { lookedAfterUpnUnknown } from '../../codes/looked-after-upn-unknown.ts'
import { missingOrAway } from '../../codes/missing-or-away.ts'
import { placementProvider } from '../../codes/placement-provider.ts'
import { placementType } from '../../codes/placement-type.ts'
import { previousPermanence } from '../../codes/previous-permanence.ts'
import { reasonEpisodeCeased } from '../../codes/reason-episode-ceased.ts'
import { reasonForNewEpisode } from '../../codes/reason-for-new-episode.ts'
import { reasonForPlacementChange } from '../../codes/reason-for-placement-change.ts'
import { reasonPlacedCeased } from '../../codes/reason-placed-ceased.ts'
import { reasonWorkerChanged } from '../../codes/reason-worker-changed.ts'
import { reviewCode } from '../../codes/review-code.ts'
import { sdqReason } from '../../codes/sdq-reason.ts'
import type { CodeSet } from '../../core/code-set.ts'

/**
 * The tables of the looked-after return and their columns, in the order they are written. They are read in any order.
 *
 * Source: DfE, SSDA903 guide; the columns as authorities export them, 2022-23 to 2026-27.
 */

/**
 * How a cell is read. A `date` becomes a day; all else stays text in capitals. A `part date` may have `zz` for what is not
 * known; a `flag` is 0, 1 or blank.
 */
type Kind = 'date' | 'part date' | 'code' | 'flag' | 'number' | 'postcode' | 'text'

export type Column = {
  readonly name: string
  readonly kind: Kind
  /** What it says, in our own words. */
  readonly means: string
  /** The codes it may hold, where it is a code; for `UPN` those that stand in place of a number. */
  readonly codes?: CodeSet
  /** It has no place in a table of values: only the XML form has it. */
  readonly onlyInXml?: true
  /** It is in no file: it is worked out from the others and the lists, for the rules. */
  readonly derived?: true
}

export type Table = {
  /** One row for each. */
  readonly rowFor: string
  /** First collection year; left out when it was there in 2022-23. */
  readonly from?: number
  /** The columns by which a child's rows stand in order; blanks are last, and ties stay as in the file. */
  readonly order: readonly string[]
  readonly columns: readonly Column[]
}

type Named<Name extends string, Of extends Kind> = Column & { readonly name: Name; readonly kind: Of }

function date<Name extends string>(name: Name, means: string): Named<Name, 'date'> {
  return { name, kind: 'date', means }
}

function code<Name extends string>(name: Name, codes: CodeSet, means: string): Named<Name, 'code'> {
  return { name, kind: 'code', codes, means }
}

function flag<Name extends string>(name: Name, means: string): Named<Name, 'flag'> {
  return { name, kind: 'flag', means }
}

function text<Name extends string>(name: Name, means: string): Named<Name, 'text'> {
  return { name, kind: 'text', means }
}

function derived<Name extends string, Of extends Kind>(name: Name, kind: Of, means: string): Named<Name, Of> {
  return { name, kind, means, derived: true }
}

const child = text('CHILD', "The authority's own number for the child, the same from year to year")
const born = date('DOB', 'Date of birth; that of Header stands, and the others must agree')
const sex = code('SEX', lookedAfterSex, 'Sex')

export const layout = {
  Header: {
    rowFor: 'child',
    order: [],
    columns: [
      child,
      sex,
      born,
      code('ETHNIC', ethnicity, 'Ethnic group'),
      {
        name: 'UPN',
        kind: 'text',
        codes: lookedAfterUpnUnknown,
        means: 'Unique pupil number, or why there is none',
      },
      flag('MOTHER', 'A girl in care who is a mother'),
      date('MC_DOB', 'Date of birth of her first child'),
      {
        name: 'UASC',
        kind: 'flag',
        means: 'Came alone and sought asylum; from tables of values, whether the child has a row in UASC',
        onlyInXml: true,
      },
    ],
  },
  Episodes: {
    rowFor: 'episode of care',
    order: ['DECOM', 'DEC'],
    columns: [
      child,
      date('DECOM', 'The episode began'),
      code('RNE', reasonForNewEpisode, 'What began or changed that day'),
      code('LS', legalStatus, 'Legal status'),
      code('CIN', categoryOfNeed, 'Why the child was in need when the period of care began'),
      code('PLACE', placementType, 'Type of placement'),
      code('PLACE_PROVIDER', placementProvider, 'Who provides it; blank for temporary and Z placements'),
      date('DEC', 'The episode ended; blank while open on 31 March'),
      code('REC', reasonEpisodeCeased, 'Why it ended'),
      code('REASON_PLACE_CHANGE', reasonForPlacementChange, 'Why the placement changed, on the episode that ends'),
      { name: 'HOME_POST', kind: 'postcode', means: "The child's home before care" },
      { name: 'PL_POST', kind: 'postcode', means: 'Where the placement is' },
      text('URN', 'Ofsted number: SC and six digits, or seven digits; XXXXXXX where there is none or it is not known'),
      derived(
        'PL_LA',
        'code',
        'The authority in which the placement is, by its postcode: its ONS code, or WAL, SCO, NIR or NUK',
      ),
      derived(
        'PL_LOCATION',
        'code',
        "IN the area of the child's own authority, or OUT of it, by the postcode of the placement",
      ),
      derived('PL_DISTANCE', 'number', 'Miles between home and placement in a straight line, to one decimal'),
    ],
  },
  Reviews: {
    rowFor: 'statutory review in the year',
    order: ['REVIEW'],
    columns: [
      child,
      born,
      date('REVIEW', 'The review was held'),
      code('REVIEW_CODE', reviewCode, 'How the child took part'),
    ],
  },
  UASC: {
    rowFor: 'child who came alone and sought asylum',
    order: [],
    columns: [child, sex, born, date('DUC', 'The status ended; the 18th birthday when it simply lapses')],
  },
  OC2: {
    rowFor: 'child looked after for the whole year',
    order: [],
    columns: [
      child,
      born,
      { name: 'SDQ_SCORE', kind: 'number', means: 'Score of strengths and difficulties, 0 to 40' },
      code('SDQ_REASON', sdqReason, 'Why there is no score'),
      flag('CONVICTED', 'Convicted or cautioned in the year'),
      flag('HEALTH_CHECK', 'Development checks are up to date (under five)'),
      flag('IMMUNISATIONS', 'Immunisations are up to date'),
      flag('TEETH_CHECK', 'Teeth were checked in the year'),
      flag('HEALTH_ASSESSMENT', 'The yearly health assessment was done'),
      flag('SUBSTANCE_MISUSE', 'Has a problem with drugs or alcohol'),
      flag('INTERVENTION_RECEIVED', 'Had help with it'),
      flag('INTERVENTION_OFFERED', 'Was offered help and had none'),
    ],
  },
  OC3: {
    rowFor: 'care leaver who turned 17 to 21 in the year',
    order: [],
    columns: [
      child,
      born,
      code('IN_TOUCH', careLeaverInTouch, 'In touch around the birthday'),
      code('ACTIV', careLeaverActivity, 'Activity around the birthday'),
      code('ACCOM', careLeaverAccommodation, 'Accommodation around the birthday, and whether it is suitable'),
    ],
  },
  AD1: {
    rowFor: 'child adopted in the year',
    order: ['DATE_INT'],
    columns: [
      child,
      born,
      date('DATE_INT', 'The decision that the child should be placed for adoption'),
      date('DATE_MATCH', 'Matched with adopters'),
      flag('FOSTER_CARE', "The adopters were the child's foster carers"),
      { name: 'NB_ADOPTR', kind: 'number', means: 'Number of adopters, 1 or 2' },
      code('SEX_ADOPTR', adoptersSex, 'Sex of the adopters'),
      code('LS_ADOPTR', adoptersLegalStatus, 'How the adopters stand to each other in law'),
    ],
  },
  PlacedAdoption: {
    rowFor: 'decision that a child should be placed for adoption',
    order: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
    columns: [
      child,
      born,
      date('DATE_PLACED', 'The decision'),
      date('DATE_PLACED_CEASED', 'It was reversed'),
      code('REASON_PLACED_CEASED', reasonPlacedCeased, 'Why it was reversed'),
    ],
  },
  PrevPerm: {
    rowFor: 'child who started to be looked after',
    order: [],
    columns: [
      child,
      born,
      code('PREV_PERM', previousPermanence, 'The lasting arrangement that had ended before'),
      text(
        'LA_PERM',
        'The authority that arranged it: three digits, NIR, NUK, SCO, WAL, or CON where it is confidential',
      ),
      { name: 'DATE_PERM', kind: 'part date', means: 'The date of that order' },
    ],
  },
  Missing: {
    rowFor: 'time a child was missing or away',
    order: ['MIS_START', 'MIS_END'],
    columns: [
      child,
      born,
      code('MISSING', missingOrAway, 'Missing, or away without authorisation'),
      date('MIS_START', 'First day'),
      date('MIS_END', 'Last day; blank while it goes on'),
    ],
  },
  SWEpisodes: {
    rowFor: 'spell with one social worker',
    from: 2024,
    order: ['SW_DECOM', 'SW_DEC'],
    columns: [
      child,
      born,
      text('SW_ID', "The worker's registration number, beginning SW, or a placeholder beginning XX"),
      date('SW_DECOM', 'The spell began'),
      date('SW_DEC', 'The spell ended'),
      code('SW_REASON', reasonWorkerChanged, 'Why the worker changed'),
    ],
  },
  DoLo: {
    rowFor: 'order that deprives a child of liberty',
    from: 2027,
    order: ['DOLO_START', 'DOLO_END'],
    columns: [child, born, date('DOLO_START', 'The order began'), date('DOLO_END', 'The order ended')],
  },
} as const satisfies Readonly<Record<string, Table>>

export type TableName = keyof typeof layout

export const tableNames = Object.keys(layout) as readonly TableName[]

/** The table as any table, when only its name is known. */
export function tableOf(name: TableName): Table {
  return layout[name]
}

const inCsv = new Map(
  tableNames.map((name) => [
    name,
    tableOf(name).columns.filter(({ onlyInXml, derived }) => onlyInXml !== true && derived !== true),
  ]),
)

/** The columns a table has as a table of values, in order. */
export function csvColumns(name: TableName): readonly Column[] {
  return inCsv.get(name) as readonly Column[]
}
