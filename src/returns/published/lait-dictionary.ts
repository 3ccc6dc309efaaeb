import { calendarDay, day, plusDays } from '../../core/day.ts'
import type { YearKind } from '../../core/published-period.ts'
import type { Better } from '../../core/published-source.ts'
import { Draft } from './draft.ts'
import { harmlessText } from './harmless-text.ts'
import type { Reader, TextTable } from './published-file.ts'

const columns = [
  'Measure_short',
  'Topic',
  'Measure',
  'Polarity',
  'y_axis_name',
  'Description',
  'Methodology',
  'dps',
  'Year_Type',
  'No_Quartile',
  'Last Update',
] as const

type Column = (typeof columns)[number]

/** A measure's year as the dictionary names it. A financial year of four digits is the year to 31 March; what is annual is counted on that day. */
const yearKinds: Readonly<Record<string, YearKind>> = {
  'Calendar Year': 'calendar-year',
  Annual: 'reporting-year',
  'Financial Year': 'reporting-year',
  'Academic Year': 'academic-year',
  'Annual (end of Sept)': 'september',
  'Annual - January': 'january',
}

const directions: Readonly<Record<string, Better>> = { High: 'higher', Low: 'lower' }

/**
 * Reads the data dictionary of the local authority interactive tool: what each measure is, which way is better, and of
 * what kind its years are. A measure that stands under two topics is taken once.
 */
export const laitDictionaryReader: Reader = {
  recognises: ({ table }) => table !== null && columns.filter((name) => table.headings.includes(name)).length > 6,
  read({ table }, _wanted, published) {
    const title = 'Local authority interactive tool: data dictionary'
    const draft = new Draft({ dataset: 'lait-dictionary', title, published, isMadeUp: isOfNobody(table) })
    const { headings = [], rows = [] } = table ?? {}
    for (const column of columns.filter((name) => !headings.includes(name))) {
      draft.refuse(`There is no column “${column}”.`, 'Load the file as it was published.', { row: 1, column })
    }
    const full = rows.flatMap((cells, at) => (cells.length === 0 ? [] : [{ cells, row: at + 2 }]))
    const seen = new Set<string>()
    for (const { cells, row } of full) readMeasure({ headings, cells, row }, { draft, seen })
    return draft.done(full.length, newestYear(table))
  },
}

type Row = { readonly headings: readonly string[]; readonly cells: readonly string[]; readonly row: number }
type Into = { readonly draft: Draft; readonly seen: Set<string> }

function readMeasure({ headings, cells, row }: Row, { draft, seen }: Into): void {
  const text = (column: Column) => known(cells[headings.indexOf(column)])
  const name = text('Measure_short')
  if (cells.length < headings.length || name === '') {
    draft.refuse(`Row ${row} has no name of a measure, or too few cells.`, 'Load the file as it was published.', {
      row,
    })
    return
  }
  const isBanded = text('No_Quartile') !== 'N'
  if (seen.has(name)) {
    draft.leaveOut('the same measure under another topic')
    return
  }
  seen.add(name)
  const kind = yearKinds[text('Year_Type')] ?? 'calendar-year'
  draft.series(`lait:${name}`, kind)
  draft.measure({
    code: `lait:${name}`,
    topic: text('Topic'),
    title: text('Measure'),
    description: text('Description'),
    method: text('Methodology'),
    better: directions[text('Polarity')] ?? 'neither',
    decimals: /^\d$/.test(text('dps')) ? Number(text('dps')) : null,
    unit: text('y_axis_name'),
    banded: isBanded,
  })
}

/** No area stands in it. One that is made up says so where others name who keeps the measures. */
function isOfNobody(table: TextTable | null): boolean {
  const place = table?.headings.findIndex((heading) => heading.startsWith('Data Owner')) ?? -1
  const owners = (table?.rows ?? []).filter((cells) => cells.length > 0).map((cells) => cells[place]?.trim())
  return owners.length > 0 && owners.every((owner) => owner === 'Made up')
}

/** The file writes NA where it says nothing. */
function known(cell: string | undefined): string {
  const text = harmlessText(cell ?? '')
  return text === 'NA' ? '' : text
}

/** The year in which it was last changed: days are counted as spreadsheets do. */
function newestYear(table: TextTable | null): string {
  const place = table?.headings.indexOf('Last Update') ?? -1
  const days = (table?.rows ?? [])
    .map((cells) => Number(cells[place] ?? ''))
    .filter((days) => days > 30_000 && days < 80_000)
  return String(calendarDay(plusDays(day('1899-12-30'), Math.max(36_526, ...days))).year)
}
