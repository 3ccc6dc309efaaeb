import { type Day, parseDay } from '../../core/day.ts'
import { joinChildren, joinYears } from './join-children.ts'
import { type TableName, tableNames, tableOf } from './layout.ts'
import type { FoundPostcode, PostcodeDirectory } from './lists/postcode-directory.ts'
import type { ProviderList } from './lists/provider.ts'
import { blankRow } from './row-reader.ts'
import type { AnyRow, Draft, Row, Ssda903Child } from './shape.ts'

/** A row as examples write it: days as `2025-05-06`; a text that is no real day is kept as unreadable. */
type Written<Name extends TableName> = {
  readonly [Column in keyof Omit<Row<Name>, 'table' | 'row' | 'line' | 'unread' | 'asWritten'>]?:
    | (Row<Name>[Column] extends Day | null ? string | null : Row<Name>[Column])
    | undefined
}

type WrittenTables = { readonly [Name in TableName]?: readonly Written<Name>[] }

/** The authority of the examples, by its ONS code. */
export const exampleAuthority = 'E08990101'

/** A valid row of each table, for a girl of twelve in foster care since 2024. Only what differs is written in an example. */
const valid: { readonly [Name in TableName]: Written<Name> } = {
  Header: { SEX: 'F', DOB: '2013-06-02', ETHNIC: 'WBRI', UPN: 'P005012345678', MOTHER: '0' },
  Episodes: {
    ...{ DECOM: '2024-05-06', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'U6', PLACE_PROVIDER: 'PR1' },
    ...{ HOME_POST: 'TH1 1AA', PL_POST: 'TH2 1AB', URN: 'SC900001' },
  },
  Reviews: { DOB: '2013-06-02', REVIEW: '2025-09-02', REVIEW_CODE: 'PN1' },
  UASC: { SEX: 'F', DOB: '2013-06-02', DUC: '2031-06-02' },
  OC2: {
    ...{ DOB: '2013-06-02', SDQ_SCORE: '12', CONVICTED: '0', IMMUNISATIONS: '1', TEETH_CHECK: '1' },
    ...{ HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' },
  },
  OC3: { DOB: '2013-06-02', IN_TOUCH: 'YES', ACTIV: 'F2', ACCOM: 'B1' },
  AD1: {
    ...{ DOB: '2013-06-02', DATE_INT: '2025-05-06', DATE_MATCH: '2025-07-01', FOSTER_CARE: '0', NB_ADOPTR: '2' },
    ...{ SEX_ADOPTR: 'MF', LS_ADOPTR: 'L11' },
  },
  PlacedAdoption: { DOB: '2013-06-02', DATE_PLACED: '2025-05-06' },
  PrevPerm: { DOB: '2013-06-02', PREV_PERM: 'Z1' },
  Missing: { DOB: '2013-06-02', MISSING: 'M', MIS_START: '2025-08-01', MIS_END: '2025-08-03' },
  SWEpisodes: { DOB: '2013-06-02', SW_ID: 'SW000001', SW_DECOM: '2024-05-06', SW_REASON: 'FCONTA' },
  DoLo: { DOB: '2013-06-02', DOLO_START: '2026-05-06', DOLO_END: '2026-08-06' },
}

/**
 * A child of the 2025-26 return: a row of Header and one open episode, unless others are given; and the rows given of
 * other tables. Each row is a valid one (see above) with the columns given in place of its own. Write `Header: []` for
 * a child without one. `last` is what last year's return says of her; nothing when left out.
 *
 * `child({ Episodes: [{ DEC: '2025-07-01', REC: 'X1' }, { DECOM: '2025-07-01', RNE: 'P' }] })`
 */
export function child(
  written: WrittenTables & { readonly CHILD?: string; readonly last?: WrittenTables } = {},
): Ssda903Child {
  const { CHILD = 'T1000001', last, ...tables } = written
  const [now] = joined({ Header: [{}], Episodes: [{}], ...tables }, CHILD)
  const [before] = last === undefined ? [] : joined(last, CHILD)
  const [both] = joinYears(now === undefined ? [] : [now], before === undefined ? [] : [before])
  if (both === undefined) throw new Error('An example has a child with no row in either year')
  return both
}

function joined(tables: WrittenTables, CHILD: string): readonly Ssda903Child[] {
  return joinChildren(
    tableNames.map((table) => ({
      ...{ table, file: table, missing: [] },
      rows: (tables[table] ?? []).map((cells) => row(table, { CHILD, ...valid[table], ...cells })),
    })),
  )
}

function row(table: TableName, cells: Readonly<Record<string, unknown>>): AnyRow {
  const made = blankRow(table, 0, 1)
  for (const { name, kind } of tableOf(table).columns) {
    const text = (cells[name] ?? null) as string | null
    made[name] = kind === 'date' && text !== null ? parseDay(text) : text
    if (text !== null && made[name] === null) made.unread = { ...made.unread, [name]: text }
  }
  return made as unknown as AnyRow
}

/** Gives the rows of some children the numbers they would have in files that hold them in this order. */
export function numbered(children: readonly Ssda903Child[]): readonly Ssda903Child[] {
  for (const year of [children, children.map(({ last }) => last)]) {
    for (const table of tableNames) {
      const rows = year.flatMap((tables): readonly AnyRow[] => tables[table] as unknown as readonly AnyRow[])
      for (const [at, each] of rows.entries()) (each as unknown as Draft).row = at
    }
  }
  return children
}

/** Made-up postcodes, in a square of sea: two of the examples' authority, two of another, and one in Wales. */
const postcodes: Readonly<Record<string, FoundPostcode>> = {
  TH11AA: { authority: exampleAuthority, easting: 620_000, northing: 480_000 },
  // 3.1 miles from the first.
  TH21AB: { authority: exampleAuthority, easting: 625_000, northing: 480_000 },
  // 24.9 miles.
  XA11AA: { authority: 'E08990102', easting: 660_000, northing: 480_000 },
  // 372.8 miles.
  XA91ZZ: { authority: 'E08990102', easting: 20_000, northing: 480_000 },
  WW11AA: { authority: 'WAL', easting: 580_000, northing: 480_000 },
}

export const examplePostcodes: PostcodeDirectory = {
  of: null,
  count: Object.keys(postcodes).length,
  find: (postcode) => postcodes[postcode.replaceAll(' ', '')] ?? null,
}

/** Made-up providers: foster carers (SC900001), a children's home that closed (SC900002), supported accommodation (2900003). */
export const exampleProviders: ProviderList = new Map(
  [
    {
      ...{ urn: 'SC900001', authorities: [exampleAuthority], placements: ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'] },
      ...{ providers: ['PR1'], postcodes: ['TH11AA'], closedOn: null },
    },
    {
      ...{ urn: 'SC900002', authorities: ['E08990102'], placements: ['K2'], providers: ['PR4', 'PR5'] },
      ...{ postcodes: ['XA11AA'], closedOn: parseDay('2025-10-01') },
    },
    {
      ...{ urn: '2900003', authorities: [exampleAuthority], placements: ['K3'], providers: ['PR4'] },
      ...{ postcodes: ['TH21AB'], closedOn: null },
    },
  ].map((provider) => [provider.urn, provider]),
)
