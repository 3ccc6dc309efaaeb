import { csvLine, csvStart } from '../formats/csv.ts'
import { canonicalTables, otherChildFields, personField } from '../ssd/model.ts'
import type { HeldRow } from '../store/subject.ts'
import { headingOf, labelOf } from './subject-headings.ts'
import type { SubjectRecord } from './subject-record.ts'
import type { Said } from './subject-words.ts'
import type { Look } from './who-looked.ts'

/** Something to look at before the record is given out. */
export type ReviewItem = { readonly number: number; readonly where: string; readonly said: Said }

/**
 * Everything in a record that may be about somebody else, numbered as the page numbers it; at the end what only files say,
 * which stands in `record.json` and not on the page.
 */
export function reviewOf({ tables, held, child }: SubjectRecord): readonly ReviewItem[] {
  const items: { where: string; said: Said }[] = []
  for (const { heading, rows } of tables) {
    for (const said of rows.flatMap(({ says }) => says)) {
      if (said.thirdParty !== null) items.push({ where: heading, said })
    }
  }
  items.push(...othersInClaims(held.others['landing.claim'] ?? [], child.personId, items))
  return items.map((item, at) => ({ number: at + 1, ...item }))
}

/** Other children and mothers whom what the files said names, those left out who are listed already. */
function othersInClaims(claims: readonly HeldRow[], personId: string, listed: readonly Omit<ReviewItem, 'number'>[]) {
  const found = new Map<string, Omit<ReviewItem, 'number'>>()
  for (const { table_name, fields } of claims) {
    const table = canonicalTables.find(({ name }) => name === table_name)
    if (table === undefined) continue
    for (const field of table.fields) {
      const value = (fields as HeldRow)[field.name]
      const isPerson = field.name === personField(table) || otherChildFields(table).includes(field.name)
      if (!isPerson || typeof value !== 'string' || value === personId) continue
      const said = { label: labelOf(field.description), value, thirdParty: 'another child or relative' } as const
      found.set(`${said.label} ${value}`, { where: `${headingOf(table)}, as files said (record.json)`, said })
    }
  }
  for (const { said } of listed) found.delete(`${said.label} ${said.value}`)
  return [...found.values()]
}

/** The list to tick: a column to fill in stands at the end. */
export function reviewCsv(items: readonly ReviewItem[], looks: readonly Look[]): string {
  const names = [...new Set(looks.map(({ name }) => name))]
  const reasons = [...new Set(looks.flatMap(({ reason }) => reason ?? []))]
  return file(
    ['number', 'review', 'why', 'where', 'what', 'value', 'give or hold back'],
    [
      ...items.map(({ number, where, said }) => [
        ...[number, 'third party', said.thirdParty ?? '', where, said.label, said.value, ''],
      ]),
      ...names.map((name, at) => [
        ...[items.length + at + 1, 'third party', "a worker's name", 'Who looked', 'Name', name, ''],
      ]),
      ...reasons.map((reason, at) => [
        ...[items.length + names.length + at + 1, 'third party', 'free text, which may speak of others'],
        ...['Who looked', 'Reason', reason, ''],
      ]),
    ],
  )
}

/** Where each row of the record is from: file, line, and when it was loaded. */
export function whereFromCsv({ held }: SubjectRecord): string {
  return file(
    ['table', 'row', 'fields', 'file', 'line', 'return', 'period', 'loaded'],
    held.origins.map((origin) => [
      ...[origin.table_name, origin.row_key, origin.fields?.join(' ') ?? 'all', origin.file_name, origin.line],
      ...[origin.return, origin.period, origin.loaded_at.toISOString()],
    ]),
  )
}

/** Who looked at the record, and when. */
export function whoLookedCsv(looks: readonly Look[]): string {
  return file(
    ['when', 'name', 'role', 'what', 'reason'],
    looks.map(({ at, name, role, did, reason }) => [at.toISOString(), name, role, did, reason ?? '']),
  )
}

function file(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return csvStart + csvLine(heading) + rows.map(csvLine).join('')
}
