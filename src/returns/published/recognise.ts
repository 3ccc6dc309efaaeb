import { adoptionTimesReader } from './adoption-times.ts'
import { ethnicityReader } from './ethnicity.ts'
import { fingertipsReader } from './fingertips.ts'
import { laitReader } from './lait.ts'
import { laitDictionaryReader } from './lait-dictionary.ts'
import { neighboursReader } from './neighbours.ts'
import { ofstedReader } from './ofsted.ts'
import { ofstedEarlyReader } from './ofsted-early.ts'
import type { OpenedFile, Reader } from './published-file.ts'
import { spendingReader } from './spending.ts'
import { tidyReader } from './tidy.ts'

/** Every reader. Those that know one table come before the one that tells tidy tables by some of their columns. */
const readers: readonly Reader[] = [
  neighboursReader,
  ofstedReader,
  ofstedEarlyReader,
  spendingReader,
  ethnicityReader,
  fingertipsReader,
  adoptionTimesReader,
  laitDictionaryReader,
  laitReader,
  tidyReader,
]

/** Who reads a file, by its headings; or what it is that nobody reads, in the middle of a sentence. */
export function recognise(file: OpenedFile): { readonly reader: Reader } | { readonly noReader: string } {
  const reader = readers.find((one) => one.recognises(file))
  return reader === undefined ? { noReader: whatItIs(file) } : { reader }
}

const tidyHeadings = ['time_period', 'time_identifier', 'geographic_level']

function whatItIs({ table, sheets }: OpenedFile): string {
  const headings = table?.headings ?? headingsOf(sheets ?? [])
  const has = (...names: string[]) => names.every((name) => headings.includes(name))
  if (has('col_name', 'col_type'))
    return 'a description of the columns of another file, which Throughline does not need'
  if (isListOfAuthorities(headings)) return 'a list of authorities, which Throughline has of its own'
  if (sheets !== null && has('time_period', 'geographic_level')) {
    return 'a table of the department saved as a workbook: load the CSV file as which it was published'
  }
  const shown = headings.filter((heading) => heading !== '' && !tidyHeadings.includes(heading))
  const names = shown.slice(0, 8).join(', ').slice(0, 300)
  if (tidyHeadings.some((name) => has(name)))
    return `a table of the department of which no indicator is made (${names})`
  return names === '' ? 'nothing that is known' : `no table that is known (its columns: ${names})`
}

/** Names and numbers or codes of authorities, and no column that says when. */
function isListOfAuthorities(headings: readonly string[]): boolean {
  const folded = headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  )
  const hasCode = folded.some((heading) => /^(old la code|new la code|la (code|number|num|id)|number)$/.test(heading))
  const hasName = folded.some((heading) => /^(la name|name|local authority|local authority name)$/.test(heading))
  const hasTime = folded.some((heading) => /period|year|date/.test(heading) && !/seen/.test(heading))
  return hasCode && hasName && !hasTime
}

/** The first row of a workbook that has three texts or more. */
function headingsOf(sheets: NonNullable<OpenedFile['sheets']>): readonly string[] {
  const rows = sheets.flatMap(({ rows }) => rows.slice(0, 15))
  const first = rows.find((cells) => cells.filter((cell) => typeof cell === 'string' && cell !== '').length >= 3)
  return (first ?? []).map((cell) => String(cell ?? '').trim())
}
