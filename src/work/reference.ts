import { inYear } from '../checking/rule.ts'
import { codeSets } from '../codes/index.ts'
import { period } from '../core/period.ts'
import { firstRuleset, lastRuleset } from '../returns/cin-census/check.ts'
import { exampleRows, type ShownRow } from '../returns/cin-census/example-rows.ts'
import type { CinRule } from '../returns/cin-census/rule.ts'
import { cinRules } from '../returns/cin-census/rules/index.ts'
import { tables } from '../returns/cin-census/tables.ts'
import { type SsdTable, ssdCodes, ssdRelationships, ssdTables } from '../ssd/model.ts'

/** One thing the reference knows: a rule, a code set or a table, as text and tables to be drawn anywhere. */
export type ReferenceEntry = {
  readonly kind: 'rule' | 'code set' | 'table' | 'dataset'
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
  readonly rows: readonly ShownRow[]
}

/** A line of the reference's contents. */
export type ReferenceLine = {
  readonly kind: ReferenceEntry['kind']
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

/** The lines whose words, or the words of what stands behind them, hold every word asked for. */
export function findReference(asked: string): readonly ReferenceLine[] {
  const words = asked.toLowerCase().split(/\s+/)
  return referenceList().filter((line) => {
    const entry = reference(line.name)
    const text = [
      line.name,
      line.title,
      ...(entry?.parts.map((part) => part.text) ?? []),
      ...(entry?.tables.flatMap(({ rows }) => rows.flat()) ?? []),
    ]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Every rule, code set and table, in that order. */
export function referenceList(): readonly ReferenceLine[] {
  return contents().map((line) => ({ ...line, address: referenceAddress(line) }))
}

function contents(): readonly Omit<ReferenceLine, 'address'>[] {
  return [
    ...[...cinRules]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((rule) => ({
        kind: 'rule' as const,
        name: rule.code,
        title: inYear(rule.title, lastRuleset),
        severity: rule.severity,
        ...(isLasting(rule) ? {} : { years: years(rule.from, rule.to) }),
      })),
    ...codeSets.map(({ item, name }) => ({
      kind: 'code set' as const,
      name: item.split(/[ ,]/)[0] as string,
      title: name,
    })),
    ...tables.map(({ name, title }) => ({ kind: 'table' as const, name, title })),
    ...ssdTables.map(({ name, description }) => ({ kind: 'dataset' as const, name, title: description })),
  ]
}

/** The rule of that code, the code set of that item or name, or the table of that name; null when there is none. */
export function reference(asked: string): ReferenceEntry | null {
  const wanted = asked.toLowerCase()
  const rule = cinRules.find(({ code }) => code.toLowerCase() === wanted || code.toLowerCase() === `${wanted}q`)
  if (rule !== undefined) return ruleEntry(rule)
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
          rows: set.codes.map(({ code, means, from, to, note }) => [code, means, years(from, to), note ?? '']),
        },
      ],
      examples: [],
    }
  }
  const dataset = ssdTables.find(({ name }) => name === wanted)
  if (dataset !== undefined) return datasetEntry(dataset)
  const table = tables.find(({ name }) => name.toLowerCase() === wanted)
  if (table === undefined) return null
  const rules = cinRules.filter((rule) =>
    inYear(rule.fields, lastRuleset).some((field) => field.startsWith(`${table.name}.`)),
  )
  return {
    kind: 'table',
    name: table.name,
    title: table.title,
    parts: [{ heading: 'One row for each', text: table.rowFor }],
    tables: [
      {
        heading: 'Fields',
        columns: ['Field', 'CBDS', 'Holds', 'Rules that look at it'],
        rows: table.fields.map(({ name, cbds, holds }) => [name, cbds, holds, rulesOn(rules, `${table.name}.${name}`)]),
      },
    ],
    examples: [],
  }
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

function rulesOn(rules: readonly CinRule[], field: string): string {
  return rules
    .filter((rule) => (inYear(rule.fields, lastRuleset) as readonly string[]).includes(field))
    .map(({ code }) => code)
    .sort()
    .join(' ')
}

function ruleEntry(rule: CinRule): ReferenceEntry {
  const now = rule.to ?? lastRuleset
  const fields = inYear(rule.fields, now)
  return {
    kind: 'rule',
    name: rule.code,
    title: inYear(rule.title, now),
    parts: [
      {
        heading: 'Kind',
        text:
          rule.severity === 'error'
            ? 'Error: must be put right before sign-off'
            : 'Query: may stay with an explanation',
      },
      { heading: 'How it judges', text: inYear(rule.explains, now) },
      { heading: 'To put it right', text: inYear(rule.putRight, now) },
      { heading: 'Fields', text: fields.join(', ') },
      { heading: 'Years', text: years(rule.from, rule.to) },
      ...changes(rule),
      { heading: 'Source', text: rule.source },
      ...(rule.peer === undefined ? [] : [{ heading: 'Other validators', text: rule.peer }]),
    ],
    tables: [],
    examples: rule.examples().map((example) => ({
      is: example.is,
      period: period(example.year),
      because: example.because,
      rows: exampleRows(example, inYear(rule.fields, example.year)),
    })),
  }
}

/** How a rule that changed judged before. */
function changes(rule: CinRule): { heading: string; text: string }[] {
  const { explains } = rule
  if (typeof explains === 'string') return []
  return explains.changes.slice(0, -1).map(([from, text], at) => {
    const until = (explains.changes[at + 1]?.[0] as number) - 1
    return { heading: from === until ? period(from) : `${period(from)} to ${period(until)}`, text }
  })
}

/** Is it in force in every year whose rules we have? */
function isLasting({ from, to }: CinRule): boolean {
  return (from ?? firstRuleset) <= firstRuleset && to === undefined
}

function years(from: number | undefined, to: number | undefined): string {
  if (from === undefined && to === undefined) return 'all'
  if (to === undefined) return `from ${period(from as number)}`
  return from === undefined ? `to ${period(to)}` : `${period(from)} to ${period(to)}`
}
