import { type Day, longDay } from '../core/day.ts'
import { type SsdField, type SsdTable, ssdCodes } from '../ssd/model.ts'
import type { Held } from '../store/subject.ts'
import { headingOf, labelOf } from './subject-headings.ts'

/** Why something must be looked at before the record is given out; it may be about somebody else. */
export type ThirdParty = "a worker's name" | 'another child or relative' | 'free text, which may speak of others'

/** One thing said of the child, in words. */
export type Said = {
  /** What it is: `Day the early help began`. */
  readonly label: string
  readonly value: string
  /** Null when it is about the child alone. */
  readonly thirdParty: ThirdParty | null
}

/** A row in words: what it is, and what it says, blanks left out. */
export type SaidRow = { readonly key: string; readonly says: readonly Said[] }

/** A table of the record in words. */
export type SaidTable = {
  readonly table: SsdTable
  /** What it holds: `Child in need plans`. */
  readonly heading: string
  readonly rows: readonly SaidRow[]
}

/** The rows of a child in plain words: codes as what they mean, keys left out. */
export function saidTables({ canonical, others, workers, teams }: Held, personId: string): readonly SaidTable[] {
  const asChild = others['ssd.ssd_mother'] ?? []
  return canonical
    .map(({ table, rows }) => ({ table, rows: table.name === 'ssd_mother' ? [...rows, ...asChild] : rows }))
    .map(({ table, rows }) => ({
      table,
      heading: headingOf(table),
      rows: rows.map((row) => saidRow(table, row, personId, { workers, teams })),
    }))
}

type Names = Pick<Held, 'workers' | 'teams'>

function saidRow(table: SsdTable, row: Readonly<Record<string, unknown>>, personId: string, names: Names): SaidRow {
  const key = String(row[table.primaryKey[1] as string])
  const says = table.fields.flatMap((field): readonly Said[] => {
    const value = row[field.name]
    if (value === null || value === undefined || value === '') return []
    return said(table, field, value, personId, names)
  })
  return { key, says }
}

function said(table: SsdTable, field: SsdField, value: unknown, personId: string, names: Names): readonly Said[] {
  const label = labelOf(field.description)
  const plain = (text: string, thirdParty: ThirdParty | null = null): readonly Said[] => [
    { label, value: text, thirdParty },
  ]
  const parent = field.foreignKey?.split('.')[0]
  const text = String(value)
  if (parent === 'ssd_professionals') return plain(names.workers.get(text) ?? text, "a worker's name")
  if (parent === 'ssd_department' || field.name.endsWith('_team')) return plain(names.teams.get(text) ?? text)
  if (parent === 'ssd_person') return text === personId ? [] : plain(text, 'another child or relative')
  if (table.name === 'ssd_family' && field.name === 'fami_family_id') return plain(text, 'another child or relative')
  if (isKey(table, field)) return []
  if (field.type === 'jsonb') return jsonSaid(field, label, value)
  if (field.type === 'date') return plain(typeof value === 'number' ? longDay(value as Day) : text)
  if (typeof value === 'boolean') return plain(value ? 'Yes' : 'No')
  if (field.codeSet !== null) return plain(meaning(field.codeSet, text))
  return plain(text, isFreeText(field) ? 'free text, which may speak of others' : aboutOthers(field))
}

/** Keys are for programs: the child's own identifier is shown, and no other. */
function isKey(table: SsdTable, field: SsdField): boolean {
  if (table.name === 'ssd_person') return false
  return table.primaryKey.includes(field.name) || field.foreignKey !== null
}

function isFreeText({ type, name }: SsdField): boolean {
  return type === 'text' || /_(?:desc|comment|comments|reason)$/.test(name)
}

function aboutOthers({ name }: SsdField): ThirdParty | null {
  if (/worker|advisor|professional_name/.test(name)) return "a worker's name"
  return /sibling|adopter/.test(name) ? 'another child or relative' : null
}

/** Flags and lists of codes as words; what is written in a comment is marked. */
function jsonSaid({ codeSet }: SsdField, label: string, value: unknown): readonly Said[] {
  if (Array.isArray(value)) {
    const words = value.map((each) => (codeSet === null ? String(each) : meaning(codeSet, String(each))))
    return words.length === 0 ? [] : [{ label, value: words.join('; '), thirdParty: null }]
  }
  if (typeof value !== 'object' || value === null) {
    return [{ label, value: String(value), thirdParty: 'free text, which may speak of others' }]
  }
  return Object.entries(value).flatMap(([name, each]): readonly Said[] => {
    if (each === null || each === '') return []
    const isFlag = each === 'Y' || each === 'N' || typeof each === 'boolean'
    const text = isFlag ? (each === 'Y' || each === true ? 'Yes' : 'No') : String(each)
    const words = name
      .replace(/_(?:FLAG|JSON)$/i, '')
      .replaceAll('_', ' ')
      .toLowerCase()
    const isText = !isFlag && typeof each === 'string'
    const what = `${label}: ${words}`
    return [{ label: what, value: text, thirdParty: isText ? 'free text, which may speak of others' : null }]
  })
}

function meaning(codeSet: string, code: string): string {
  const found = ssdCodes(codeSet)?.find(([known]) => known === code)?.[1]
  // What is no code of the set and is written in words is said as it was written.
  return found ?? (/[a-z]/.test(code) ? code : `${code} (as recorded)`)
}
