import type { ExampleRow } from '../checking/example-row.ts'
import { codeSets } from '../codes/index.ts'
import { type SsdTable, ssdCodes, ssdRelationships, ssdTables } from '../ssd/model.ts'
import { referenceRules, ruleEntry } from './reference-rules.ts'
import { referenceTables, tableEntry } from './reference-tables.ts'
import { yearsInWords } from './years-in-words.ts'

/** One thing the reference knows: a rule, a code set or a table, as text and tables to be drawn anywhere. */
export type ReferenceEntry = {
  readonly kind: 'rule' | 'code set' | 'table' | 'dataset'
  /** The return it belongs to, where it belongs to one. */
  readonly return?: 'cin' | 'ssda903'
  /** A rule's code, a set's item, a table's name. */
  readonly name: string
  readonly title: string
  readonly parts: readonly { readonly heading: string; readonly text: string }[]
  readonly tables: readonly {
    readonly heading: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
  readonly examples: readonly ReferenceExample[]
}

/** One example of a rule: the rows the rule looks at, and why they are right or wrong. */
export type ReferenceExample = {
  readonly is: 'right' | 'wrong'
  readonly period: string
  readonly because: string
  readonly rows: readonly ExampleRow[]
}

/** A line of the reference's contents. */
export type ReferenceLine = {
  readonly kind: ReferenceEntry['kind']
  readonly return?: ReferenceEntry['return']
  readonly name: string
  readonly title: string
  /** Error or query, for a rule. */
  readonly severity?: 'error' | 'query'
  /** The collection years of a rule, when it is not in force in all whose rules we have: `from 2023-24`. */
  readonly years?: string
  readonly address: string
}

/** Where the page of an entry is. */
export function referenceAddress({
  kind,
  name,
}: {
  readonly kind: ReferenceEntry['kind']
  readonly name: string
}): string {
  return `/reference/${{ rule: 'rules', 'code set': 'codes', table: 'tables', dataset: 'dataset' }[kind]}/${name}`
}

/** The words of each line and of what stands behind it, in small letters, read when first somebody looks for one. */
let wordsOfLines: readonly (readonly [line: ReferenceLine, text: string])[] | null = null

/** The lines whose words, or the words of what stands behind them, hold every word asked for. */
export function findReference(asked: string): readonly ReferenceLine[] {
  wordsOfLines ??= referenceList().map((line) => [line, wordsOf(line)])
  const words = asked.toLowerCase().split(/\s+/)
  return wordsOfLines.flatMap(([line, text]) => (words.every((word) => text.includes(word)) ? [line] : []))
}

function wordsOf({ name, title }: ReferenceLine): string {
  const entry = reference(name)
  const behind = [
    ...(entry?.parts.map(({ text }) => text) ?? []),
    ...(entry?.tables.flatMap(({ rows }) => rows.flat()) ?? []),
  ]
  return [name, title, ...behind].join(' ').toLowerCase()
}

/** Every rule, code set and table, in that order. */
export function referenceList(): readonly ReferenceLine[] {
  return contents().map((line) => ({ ...line, address: referenceAddress(line) }))
}

function contents(): readonly Omit<ReferenceLine, 'address'>[] {
  return [
    ...referenceRules(),
    ...codeSets.map(({ item, name }) => ({
      kind: 'code set' as const,
      name: item.split(/[ ,]/)[0] as string,
      title: name,
    })),
    ...referenceTables(),
    ...ssdTables.map(({ name, description }) => ({ kind: 'dataset' as const, name, title: description })),
  ]
}

/** The rule of that code, the code set of that item or name, or the table of that name; null when there is none. */
export function reference(asked: string): ReferenceEntry | null {
  const wanted = asked.toLowerCase()
  const rule = ruleEntry(wanted)
  if (rule !== null) return rule
  const set = codeSets.find(({ name, item }) => name === wanted || item.toLowerCase().split(/[ ,]+/).includes(wanted))
  if (set !== undefined) {
    return {
      kind: 'code set',
      name: set.item.split(/[ ,]/)[0] as string,
      title: set.name,
      parts: [{ heading: 'Source', text: set.source }],
      tables: [
        {
          heading: 'Codes',
          columns: ['Code', 'Means', 'Years', 'Note'],
          rows: set.codes.map(({ code, means, from, to, note }) => [code, means, yearsInWords(from, to), note ?? '']),
        },
      ],
      examples: [],
    }
  }
  const dataset = ssdTables.find(({ name }) => name === wanted)
  return dataset === undefined ? tableEntry(wanted) : datasetEntry(dataset)
}

/** A table of the Standard Safeguarding Dataset: its fields, what fills them, and their codes. */
function datasetEntry({ name, stage, description, primaryKey, fields }: SsdTable): ReferenceEntry {
  const sets = [...new Set(fields.flatMap(({ codeSet }) => codeSet ?? []))]
  const pointedAt = ssdRelationships.filter(({ parent }) => parent === name).map(({ child }) => child)
  return {
    kind: 'dataset',
    name,
    title: description,
    parts: [
      {
        heading: 'Dataset',
        text: 'Standard Safeguarding Dataset: the tables that returns will be brought together in',
      },
      { heading: 'Stage', text: stage.replaceAll('_', ' ') },
      { heading: 'Key', text: primaryKey.join(', ') },
      ...(pointedAt.length === 0 ? [] : [{ heading: 'Pointed at by', text: [...new Set(pointedAt)].join(', ') }]),
    ],
    tables: [
      {
        heading: 'Fields',
        columns: ['Field', 'Holds', 'Type', 'Item', 'Filled from'],
        rows: fields.map(({ name: field, description: holds, type, item, from }) => [
          field,
          holds,
          type,
          item ?? '',
          from.filter((source) => !source.startsWith('API:')).join(', '),
        ]),
      },
      ...sets.map((set) => ({
        heading: set.startsWith('json:')
          ? `Keys of ${set.slice(5).replaceAll('_', ' ')}`
          : `Codes: ${set.replaceAll('_', ' ')}`,
        columns: ['Code', 'Means'],
        rows: ssdCodes(set) ?? [],
      })),
    ],
    examples: [],
  }
}
