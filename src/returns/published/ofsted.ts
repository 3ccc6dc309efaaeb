import { isMadeUpArea } from '../../codes/regions.ts'
import { Draft } from './draft.ts'
import { addGrades } from './ofsted-figures.ts'
import { keepInspections } from './ofsted-inspections.ts'
import { ofstedRows, writtenDay } from './ofsted-rows.ts'
import { areaCode, datedColumns, type OfstedKind, type OfstedTable, ofstedTables } from './ofsted-tables.ts'
import { areaOfCode } from './published-area.ts'
import type { OpenedFile, Reader } from './published-file.ts'
import { monthOf } from './published-month.ts'

const called: Readonly<Record<OfstedKind, { readonly dataset: string; readonly title: string }>> = {
  'as at': { dataset: 'ofsted-outcomes', title: 'Ofsted: last inspections of children’s services' },
  'in year': { dataset: 'ofsted-in-year', title: 'Ofsted: inspections and visits of a year' },
  history: { dataset: 'ofsted-history', title: 'Ofsted: inspections of children’s services since 2018' },
}

/** When the inspections up to 31 March of a year were published, where a file does not say it. */
const publishedOf = { '2025': 'September 2025' }

/**
 * Ofsted's judgements of children's services since 2018: three tables, in text or together in the publisher's workbook.
 * That of last inspections gives figures, as at 31 March; all of them give the history.
 *
 * @source Ofsted, local authority inspection outcomes as at 31 March 2025
 */
export const ofstedReader: Reader = {
  recognises: (file) => ofstedTables(file).length > 0,

  read(file, wanted, published) {
    const tables = ofstedTables(file)
    const year = asAtYear(tables)
    const draft = new Draft({
      ...called[tables.some(({ kind }) => kind === 'as at') ? 'as at' : (tables[0]?.kind ?? 'as at')],
      published: published ?? onCover(file),
      publishedOf,
      isMadeUp: tables.some(isOfMadeUp),
    })
    if (file.sheets !== null) refuseMissing(draft, tables)
    const read = tables.map((table) => ({ table, rows: ofstedRows(draft, table) }))
    for (const { table, rows } of read) if (table.kind === 'as at') addGrades(draft, { table, rows, wanted, year })
    keepInspections(
      draft,
      read.flatMap(({ rows }) => rows),
    )
    const rowsRead = tables.reduce((sum, { table }) => sum + table.rows.length, 0)
    return draft.done(rowsRead, year ?? undefined)
  },
}

/**
 * The year on whose 31 March the judgements stood. The workbook says it above the table. The text does not: it is the
 * 31 March on or after the newest inspection. (Reports come out until three months later, so their dates would not do.)
 */
function asAtYear(tables: readonly OfstedTable[]): string | null {
  const titles = tables.filter(({ kind }) => kind === 'as at').flatMap(({ table }) => table.above)
  const said = titles.map((text) => /as at 31 March (20\d\d)/i.exec(text)?.[1]).find((year) => year !== undefined)
  if (said !== undefined) return said
  const days = tables.flatMap(({ kind, table }) =>
    table.rows.map((row) => writtenDay(row.text(datedColumns[kind].date)) ?? ''),
  )
  const newest = days.sort().at(-1) ?? ''
  if (newest === '') return null
  return newest.slice(5) <= '03-31' ? newest.slice(0, 4) : String(Number(newest.slice(0, 4)) + 1)
}

function isOfMadeUp({ table }: OfstedTable): boolean {
  return table.rows.some((row) => isMadeUpArea(areaOfCode(row.text(areaCode)) ?? ''))
}

/** `September 2025`, of the line `Published on:` on the first sheets of a workbook. */
function onCover({ sheets }: OpenedFile): string | null {
  const line = (sheets ?? []).flatMap(({ rows }) => rows).find((cells) => /^published on:?$/i.test(String(cells[0])))
  return line === undefined ? null : monthOf(line[1])
}

function refuseMissing(draft: Draft, tables: readonly OfstedTable[]): void {
  const kinds = Object.keys(called) as OfstedKind[]
  for (const kind of kinds.filter((one) => !tables.some((table) => table.kind === one))) {
    draft.refuse(
      `The workbook has no sheet with the table “${called[kind].title}”, or its headings cannot be found.`,
      'Load the workbook as it was published, with its three tables, or the one table as text (CSV).',
    )
  }
}
