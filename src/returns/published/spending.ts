import { readPublished } from '../../core/published-value.ts'
import { Draft } from './draft.ts'
import { type HeadedRow, type HeadedRows, headedRows, isReadable } from './headed-rows.ts'
import { areaOfCode } from './published-area.ts'
import type { OpenedFile, Reader } from './published-file.ts'
import { monthOf } from './published-month.ts'
import { spendingYear } from './spending-year.ts'
import { addWanted, type CellKind, type PlacedRow } from './wanted-columns.ts'

const columns = ['E-code', 'ONS Code', 'Local authority', 'Class', 'Certification']

/** Councils that have children's services, and England. */
const classes = new Set(['UA', 'MD', 'LB', 'SC', 'Eng'])

type Spending = { readonly dataset: string; readonly title: string; readonly table: HeadedRows }

/** When the outturn of a year was published, where a file does not say it. */
const publishedOf = { '202425': 'December 2025' }

/**
 * What councils spent in a year, in £ thousand: all services (RSX) or the lines of children's social care (RO3), in text
 * or the publisher's workbook. Totals of classes of councils and councils without children's services are left out.
 *
 * @source Ministry of Housing, Communities and Local Government, local authority revenue expenditure and financing
 */
export const spendingReader: Reader = {
  recognises: (file) => spendingIn(file) !== null,

  read(file, wanted, published) {
    const { dataset, title, table } = spendingIn(file) as Spending
    const year = spendingYear(table, published)
    const draft = new Draft({ dataset, title, published: published ?? saidIn(file), publishedOf })
    if (year === null) refuseYear(draft)
    if (isReadable(draft, table, columns)) {
      const rows = table.rows.flatMap((row) => placed(draft, row, year ?? ''))
      const asked = wanted.filter(({ column }) => column.dataset === dataset)
      for (const { code } of asked) draft.series(code, 'financial-year')
      addWanted(draft, table, rows, asked, { kind: thousands, others: numbersOf(table) })
    }
    return draft.done(table.rows.length, year ?? undefined)
  },
}

/** Where a council has no number of its own a note may stand for it. */
const thousands: CellKind = {
  called: 'a number',
  read: (text) => (/^\[note \d+\]$/.test(text) ? { value: null, status: 'unavailable' } : readPublished(text)),
}

/** Columns of numbers say in brackets how they are made of one another: `Total Expenditure (C3 = C1 + C2)`. */
function numbersOf({ headings }: HeadedRows): readonly string[] {
  return headings.filter((heading) => /\(C\d/.test(heading))
}

function spendingIn(file: OpenedFile): Spending | null {
  for (const table of headedRows(file, columns, 3)) {
    const has = (start: string) => table.headings.some((heading) => heading.toLowerCase().startsWith(start))
    if (has('total children social care') || has("children's social care")) {
      return { dataset: 'childrens-spending', title: 'Council spending: children’s social care (RO3)', table }
    }
    if (has('total service expenditure') || has('education services')) {
      return { dataset: 'council-spending', title: 'Council spending: all services (RSX)', table }
    }
  }
  return null
}

function placed(draft: Draft, row: HeadedRow, period: string): readonly PlacedRow[] {
  const code = row.text('ONS Code')
  const why = whyLeftOut(row, code)
  if (why !== null) {
    draft.leaveOut(why)
    return []
  }
  const area = areaOfCode(code)
  if (area === null) draft.unknownArea(row.text('Local authority') || code)
  return area === null ? [] : [{ row, area, period }]
}

function whyLeftOut(row: HeadedRow, code: string): string | null {
  if (code === '' && row.text('E-code') === '') return 'reference data, and no council'
  if (/^E\d\d$/.test(code)) return 'the total of a class of councils'
  return classes.has(row.text('Class')) ? null : 'no council that has children’s services'
}

/** `December 2025`, where a sheet says on which day the release was published. */
function saidIn({ sheets }: OpenedFile): string | null {
  const texts = (sheets ?? []).flatMap(({ rows }) => rows.slice(0, 15).map((cells) => String(cells[0] ?? '')))
  const said = texts.map((text) => /published on (\d{1,2} [A-Z][a-z]+ 20\d\d)/.exec(text)?.[1])
  return monthOf(said.find((day) => day !== undefined))
}

function refuseYear(draft: Draft): void {
  draft.refuse(
    'Nothing in the file says of which year it is.',
    'Load it with the title above its headings, as in the publisher’s workbook, or say when it was published: --published "December 2025". What was spent in a year to March is published from the August after.',
  )
}
