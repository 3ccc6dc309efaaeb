import { worklistColumns, worklistLine } from '../../../checking/worklist.ts'
import { Refusal } from '../../../core/refusal.ts'
import { csvLine, csvStart } from '../../../formats/csv.ts'
import { fileKind } from '../../../formats/file-kind.ts'
import { mostSheetRows, workbook } from '../../../formats/workbook.ts'
import { asUtf8, encodingOf } from '../../../formats/xml/encoding.ts'
import { zipEntries } from '../../../formats/zip.ts'
import { childRow, type Filter } from '../../../returns/cin-census/checked-census.ts'
import type { CinRule } from '../../../returns/cin-census/rule.ts'
import { SampleCensus } from '../../../sample/census.ts'
import { CheckedFile, pieces } from './checked-file.ts'
import { childRecord } from './child-record.ts'
import type { Ask, ChildLine, FileLine, Told } from './messages.ts'

const perPage = 50
const sampleChildren = 20_000

type Given = { readonly name: string; readonly checked: CheckedFile | null; readonly refused: string | null }

let given: Given[] = []
let shown = 0

const tell = (told: Told) => (postMessage as (message: Told) => void)(told)

addEventListener('message', (event) => {
  void answer((event as MessageEvent<Ask>).data).catch((error: unknown) => {
    if (error instanceof Refusal) tell({ kind: 'refused', name: '', message: error.message })
    else tell({ kind: 'fault', message: error instanceof Error ? error.name : 'unknown' })
  })
})

async function answer(ask: Ask): Promise<void> {
  switch (ask.kind) {
    case 'check':
      given = []
      for (const file of ask.files) await take(file, ask.year)
      return tellChecked()
    case 'sample':
      given = []
      await checkOne('cin-2026.xml', sampleFile(), ask.year)
      return tellChecked()
    case 'show':
      shown = ask.file
      return tell({
        kind: 'checked',
        files: given.map(lineOf),
        shown,
        summary: given[shown]?.checked?.summary() ?? null,
      })
    case 'children':
      return tellChildren(ask.filter, ask.page)
    case 'child':
      return tell({ kind: 'child', record: await childRecord(current(), ask.row, ask.filter) })
    case 'search':
      return search(ask.text)
    case 'worklist':
      return tell({ kind: 'worklist', name: `worklist.${ask.format}`, blob: await worklist(ask.format) })
    case 'compare': {
      const earlier = new CheckedFile(ask.file.name, await utf8(ask.file))
      await earlier.run(current().check.year, (read) =>
        tell({ kind: 'progress', name: ask.file.name, read, total: earlier.file.size }),
      )
      await current().compareWith(earlier)
      return tellChecked()
    }
  }
}

function current(): CheckedFile {
  const checked = given[shown]?.checked
  if (!checked) throw new Error('No file is shown')
  return checked
}

/** Takes in a file: a census, or each census in a ZIP. One that is refused does not keep the others from being checked. */
async function take(file: File, year: number | null): Promise<void> {
  try {
    const start = new Uint8Array(await file.slice(0, 512).arrayBuffer())
    const kind = fileKind(start)
    if (kind === 'empty') throw new Refusal('file-empty', 'Nothing is in it. Export the return again.')
    if (kind !== 'xml' && kind !== 'zip') {
      throw new Refusal(
        'file-not-xml',
        `It is ${kind.other}. A census is an XML file: choose the file your system exported for the return.`,
      )
    }
    if (kind === 'xml') return await checkOne(file.name, await utf8(file), year)
    let found = 0
    for await (const entry of zipEntries(pieces(file, () => {}))) {
      const parts: Uint8Array[] = []
      for await (const piece of entry.bytes) parts.push(piece.slice())
      const inside = new Blob(parts as BlobPart[])
      if (fileKind(new Uint8Array(await inside.slice(0, 512).arrayBuffer())) !== 'xml') continue
      found++
      await checkOne(entry.name.split('/').at(-1) as string, await utf8(inside), year)
    }
    if (found === 0)
      throw new Refusal('zip-without-returns', 'No file in it is XML. Pack the census files and try again.')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    given.push({ name: file.name, checked: null, refused: error.message })
  }
}

async function checkOne(name: string, file: Blob, year: number | null): Promise<void> {
  try {
    const checked = new CheckedFile(name, file)
    await checked.run(year, (read) => tell({ kind: 'progress', name, read, total: file.size }))
    given.push({ name, checked, refused: null })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    given.push({ name, checked: null, refused: error.message })
  }
}

/** The file as UTF-8: itself, nearly always. */
async function utf8(file: Blob): Promise<Blob> {
  const start = new Uint8Array(await file.slice(0, 256).arrayBuffer())
  if (encodingOf(start) === 'utf-8') return file
  const parts: Uint8Array[] = []
  for await (const piece of asUtf8(pieces(file, () => {}))) parts.push(piece)
  // What the declaration says of the encoding is no longer so.
  const whole = new Blob(parts as BlobPart[])
  const head = await whole.slice(0, 256).text()
  const declaration = /^\ufeff?<\?xml[^>]*\?>/.exec(head)?.[0] ?? ''
  return new Blob([whole.slice(new TextEncoder().encode(declaration).length)])
}

function sampleFile(): Blob {
  return new Blob([...new SampleCensus({ seed: 7, children: sampleChildren, faults: 'usual' }, 2026).text()])
}

function tellChecked(): void {
  const first = given.findIndex(({ checked }) => checked !== null)
  if (given[shown]?.checked == null) shown = Math.max(0, first)
  tell({ kind: 'checked', files: given.map(lineOf), shown, summary: given[shown]?.checked?.summary() ?? null })
}

function lineOf({ name, checked, refused }: Given): FileLine {
  return { name, refused, withError: checked?.tally.children().withError ?? 0, children: checked?.check.children ?? 0 }
}

function tellChildren(filter: Filter, page: number): void {
  const rows = current().childrenMatching(filter)
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const at = Math.min(page, pages)
  tell({
    kind: 'children',
    lines: childLines(rows.slice((at - 1) * perPage, at * perPage)),
    count: rows.length,
    page: at,
    pages,
  })
}

function childLines(rows: readonly number[]): ChildLine[] {
  const checked = current()
  const wanted = new Set(rows)
  const codes = new Map<number, Set<CinRule>>()
  for (const issue of checked.matching({ kind: 'all', rule: null, table: null })) {
    const child = checked.issues.child(issue)
    if (!wanted.has(child)) continue
    codes.set(child, (codes.get(child) ?? new Set()).add(checked.check.rules[checked.issues.rule(issue)] as CinRule))
  }
  return rows.map((row) => {
    const found = [...(codes.get(row) ?? [])]
    const of = (severity: string) => found.filter((rule) => rule.severity === severity).map(({ code }) => code)
    return { row, id: checked.ids[row] ?? '', line: checked.lines[row] ?? 0, errors: of('error'), queries: of('query') }
  })
}

function search(text: string): void {
  const checked = current()
  const wanted = text.trim().toLowerCase()
  const rows: number[] = []
  if (wanted !== '') {
    for (let row = 0; row < checked.ids.length; row++) {
      if (checked.ids[row]?.toLowerCase().includes(wanted) || checked.upns[row]?.toLowerCase().includes(wanted))
        rows.push(row)
    }
  }
  tell({ kind: 'found', lines: childLines(rows.slice(0, perPage)), count: rows.length })
}

/** The worklist is made by going over the file again: its lines are never all in memory at once. */
async function worklist(format: 'csv' | 'xlsx'): Promise<Blob> {
  const checked = current()
  const { year } = checked.check
  const lines: (string | number)[][] = []
  const parts: BlobPart[] = [csvStart + csvLine([...worklistColumns])]
  await checked.eachIssue((issue) => {
    const row = childRow(issue)
    const line = worklistLine(issue.rule, year, row < 0 ? null : (checked.ids[row] ?? null), issue.cells)
    if (format === 'csv') parts.push(csvLine(line))
    else lines.push(line)
  })
  if (format === 'csv') return new Blob(parts, { type: 'text/csv' })
  if (lines.length > mostSheetRows) {
    throw new Refusal(
      'output-not-written',
      `There are more issues than a sheet has lines (${mostSheetRows.toLocaleString('en-GB')}). Choose CSV.`,
    )
  }
  const bytes: Uint8Array[] = []
  for await (const piece of workbook('Worklist', worklistColumns, lines)) bytes.push(piece)
  return new Blob(bytes as BlobPart[], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}
