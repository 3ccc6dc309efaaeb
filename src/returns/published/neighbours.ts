import { isMadeUp } from '../../codes/made-up.ts'
import { Draft } from './draft.ts'
import { type HeadedRows, headedRows, isReadable, placeOf } from './headed-rows.ts'
import { type NeighbourLine, type NeighbourRows, neighbourRows } from './neighbours-lines.ts'
import { numberPlace, wideNeighbours } from './neighbours-wide.ts'
import { areaOfNumber } from './published-area.ts'
import type { OpenedFile, PublishedFile, Reader } from './published-file.ts'

const tidyColumns = ['model', 'la_number', 'rank', 'neighbour_la_number', 'closeness']
const wideColumns = Array.from({ length: 10 }, (_, at) => [`SN${at + 1}`, `SN_${at + 1}`]).flat()

/** When each model was published. */
const publishedOf = { '2021': 'April 2021', '2025': 'May 2025' }

/**
 * The statistical neighbours of every authority, as the department's tool has them (a line for each authority, in text or
 * a workbook) or a line for each neighbour with the year of its model.
 *
 * @source published statistics specification, section 4
 */
export const neighboursReader: Reader = {
  recognises: (file) => tidyTable(file) !== null || wideTable(file) !== null,

  read(file, _wanted, published) {
    const tidy = tidyTable(file)
    return tidy === null ? readWide(wideTable(file) as HeadedRows, published) : readTidy(tidy, published)
  },
}

function tidyTable(file: OpenedFile): HeadedRows | null {
  return headedRows(file, tidyColumns, 4)[0] ?? null
}

function wideTable(file: OpenedFile): HeadedRows | null {
  return headedRows(file, wideColumns, 4)[0] ?? null
}

function readWide(table: HeadedRows, published: string | null): PublishedFile {
  const numbers = table.rows.map((row) => row.at(numberPlace(table)))
  const model = modelOf(new Set(numbers))
  const draft = draftOf(numbers, published)
  if (model === null) {
    draft.refuse(
      `Which model it is cannot be told${placeOf(table)}: that of 2021 has Cumbria (909), that of 2025 Cumberland (942).`,
      'Load it as lines with the columns model, la_number, rank, neighbour_la_number, closeness.',
      { row: table.headingsRow },
    )
  }
  return kept(draft, wideNeighbours(draft, table, model ?? ''), table, model ?? undefined)
}

/**
 * The layout has no year: the models are told apart by the authorities that there were. That of April 2021 has Cumbria,
 * which ended in 2023, and that of May 2025 has what became of it.
 */
function modelOf(numbers: ReadonlySet<string>): string | null {
  if (numbers.has('942')) return '2025'
  return numbers.has('909') ? '2021' : null
}

function readTidy(table: HeadedRows, published: string | null): PublishedFile {
  const models = [...new Set(table.rows.map((row) => row.text('model')))].sort()
  const newest = models.at(-1) ?? ''
  const numbers = table.rows.map((row) => row.text('la_number'))
  const draft = draftOf(numbers, published)
  if (!isReadable(draft, table, tidyColumns)) return draft.done(table.rows.length, newest)
  const lines = table.rows.flatMap((row): NeighbourLine[] => {
    const area = areaOfNumber(row.text('la_number'))
    if (area === null) draft.unknownArea(row.text('la_name') || row.text('la_number'))
    const [model, rank] = [row.text('model'), row.text('rank')]
    if (!/^20\d\d$/.test(model)) {
      draft.refuse(`“${model}” is no year of a model.`, 'A model is known by its year: 2021, 2025.', {
        row: row.row,
        column: 'model',
      })
    }
    const [neighbour, closeness] = [row.text('neighbour_la_number'), row.text('closeness')]
    const columns = { neighbour: 'neighbour_la_number', closeness: 'closeness' }
    return area === null ? [] : [{ row: row.row, model, area, rank, neighbour, closeness, columns }]
  })
  return kept(draft, neighbourRows(draft, lines), table, newest)
}

function draftOf(numbers: readonly string[], published: string | null): Draft {
  const isOfMadeUp = numbers.some(isMadeUp)
  const facts = { dataset: 'neighbours', title: 'Statistical neighbours', published, publishedOf }
  const draft = new Draft({ ...facts, isMadeUp: isOfMadeUp })
  if (isOfMadeUp && numbers.some((number) => areaOfNumber(number) !== null && !isMadeUp(number))) {
    draft.refuse('It has authorities that are made up beside real ones.', 'Load them apart.')
  }
  return draft
}

function kept(draft: Draft, rows: NeighbourRows, table: HeadedRows, model?: string): PublishedFile {
  for (const row of rows) draft.neighbour(row)
  return draft.done(table.rows.length, model)
}
