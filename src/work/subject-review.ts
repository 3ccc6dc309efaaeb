import { csvLine, csvStart } from '../formats/csv.ts'
import type { SubjectRecord } from './subject-record.ts'
import type { Said } from './subject-words.ts'
import type { Look } from './who-looked.ts'

/** Something to look at before the record is given out. */
export type ReviewItem = { readonly number: number; readonly where: string; readonly said: Said }

/** Everything in a record that may be about somebody else, numbered as the page numbers it. */
export function reviewOf({ tables }: SubjectRecord): readonly ReviewItem[] {
  const items: { where: string; said: Said }[] = []
  for (const { heading, rows } of tables) {
    for (const said of rows.flatMap(({ says }) => says)) {
      if (said.thirdParty !== null) items.push({ where: heading, said })
    }
  }
  return items.map((item, at) => ({ number: at + 1, ...item }))
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
