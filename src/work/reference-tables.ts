import { tables } from '../returns/cin-census/tables.ts'
import { type Column, type TableName, tableNames, tableOf } from '../returns/ssda903/layout.ts'
import type { ReferenceEntry, ReferenceLine } from './reference.ts'
import { rulesOnField } from './reference-rules.ts'
import { yearsInWords } from './years-in-words.ts'

/** Both returns have tables called Header and Reviews: those of the looked-after return go by this before their names. */
const ofLookedAfter = 'SSDA903.'

/** Every table of every return. */
export function referenceTables(): readonly Omit<ReferenceLine, 'address'>[] {
  return [
    ...tables.map(({ name, title }) => ({ kind: 'table' as const, return: 'cin' as const, name, title })),
    ...tableNames.map((name) => ({
      ...{ kind: 'table' as const, return: 'ssda903' as const, name: `${ofLookedAfter}${name}` },
      title: `One row for each ${tableOf(name).rowFor}`,
    })),
  ]
}

/** @param wanted  the name in small letters; null when no table has it */
export function tableEntry(wanted: string): ReferenceEntry | null {
  const table = tables.find(({ name }) => name.toLowerCase() === wanted)
  if (table !== undefined) {
    return {
      ...{ kind: 'table', return: 'cin', name: table.name, title: table.title },
      parts: [{ heading: 'One row for each', text: table.rowFor }],
      tables: [
        {
          heading: 'Fields',
          columns: ['Field', 'CBDS', 'Holds', 'Rules that look at it'],
          rows: table.fields.map(({ name, cbds, holds }) => [
            ...[name, cbds, holds],
            rulesOnField('cin', (field) => field === `${table.name}.${name}`),
          ]),
        },
      ],
      examples: [],
    }
  }
  const name = tableNames.find((each) => [`${ofLookedAfter}${each}`, each].some((one) => one.toLowerCase() === wanted))
  return name === undefined ? null : lookedAfterTable(name)
}

function lookedAfterTable(name: TableName): ReferenceEntry {
  const { rowFor, from, columns } = tableOf(name)
  return {
    ...{ kind: 'table', return: 'ssda903', name: `${ofLookedAfter}${name}`, title: `One row for each ${rowFor}` },
    parts: [
      { heading: 'Return', text: 'Looked-after return (SSDA903)' },
      ...(from === undefined ? [] : [{ heading: 'Years', text: yearsInWords(from, undefined) }]),
    ],
    tables: [
      {
        heading: 'Columns',
        columns: ['Column', 'Holds', 'Says', 'Rules that look at it'],
        rows: columns.map((column) => [
          ...[column.name, holds(column), column.means],
          column.name === 'CHILD' ? '' : rulesOnField('ssda903', (field) => field === column.name),
        ]),
      },
    ],
    examples: [],
  }
}

const kinds = {
  date: 'date, dd/mm/yyyy',
  'part date': 'date, zz for what is not known',
  flag: '0, 1 or blank',
} as const

function holds({ kind, codes, derived, onlyInXml }: Column): string {
  const what =
    codes !== undefined
      ? `code: ${codes.item}`
      : (kinds[kind as keyof typeof kinds] ?? (kind === 'code' ? 'code' : kind))
  if (derived === true) return `worked out, ${what}`
  return onlyInXml === true ? `in XML only, ${what}` : what
}
