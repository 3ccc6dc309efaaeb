import type { TableName } from './layout.ts'

/**
 * Where the XML form has what the tables of values have. Readers accept the elements of a group in any order.
 *
 * Source: DfE, SSDA903 guide, XML form. It has no social workers and no orders that deprive a child of liberty.
 */
export type XmlGroup = {
  /** By element: the table and column it fills. */
  readonly values: Readonly<Record<string, readonly [table: TableName, column: string]>>
  /** By element: a group within this one. */
  readonly groups: Readonly<Record<string, XmlGroup>>
  /** The table in which the element begins a row, even where nothing is in it. */
  readonly table?: TableName
}

/** The root element. */
export const xmlRoot = 'EXPSSDA903'

/** Tables an XML file always gives, also those in which it has no row. */
export const xmlTables = [
  'Header',
  'Episodes',
  'Reviews',
  'UASC',
  'OC2',
  'OC3',
  'AD1',
  'PlacedAdoption',
  'PrevPerm',
  'Missing',
] as const satisfies readonly TableName[]

function values<Name extends TableName>(table: Name, columns: readonly string[]): XmlGroup['values'] {
  return Object.fromEntries(columns.map((column) => [column, [table, column] as const]))
}

function rowsOf(table: TableName, columns: readonly string[], more: XmlGroup['values'] = {}): XmlGroup {
  return { values: { ...values(table, columns), ...more }, groups: {}, table }
}

const oc2 = [
  'SDQ_SCORE',
  'SDQ_REASON',
  'CONVICTED',
  'HEALTH_CHECK',
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED',
  'INTERVENTION_OFFERED',
]
const episode = ['DECOM', 'RNE', 'LS', 'CIN', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE', 'HOME_POST']

/** What stands in a `CHILD`. */
export const xmlChild: XmlGroup = {
  values: {},
  groups: {
    HEADER: {
      table: 'Header',
      values: {
        CHILDID: ['Header', 'CHILD'],
        ...values('Header', ['UPN', 'SEX', 'DOB', 'ETHNIC', 'UASC', 'MOTHER', 'MC_DOB']),
        ...values('UASC', ['DUC']),
        ...values('OC3', ['IN_TOUCH', 'ACTIV', 'ACCOM']),
        ...values('AD1', ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR']),
      },
      groups: {
        AREVIEW: rowsOf('Reviews', ['REVIEW', 'REVIEW_CODE']),
        AMISSING: rowsOf('Missing', ['MISSING', 'MIS_START', 'MIS_END']),
        PERMANENCE: rowsOf('PrevPerm', ['PREV_PERM', 'LA_PERM', 'DATE_PERM']),
        OC2: rowsOf('OC2', oc2),
        AD_PLACED: rowsOf('PlacedAdoption', ['DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED']),
      },
    },
    EPISODE: rowsOf('Episodes', [...episode, 'PL_POST', 'URN'], { PL: ['Episodes', 'PLACE'] }),
  },
}
