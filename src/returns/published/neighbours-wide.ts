import { localAuthority } from '../../codes/local-authorities.ts'
import type { Draft } from './draft.ts'
import { folded, type HeadedRow, type HeadedRows, isWhole, placeOf } from './headed-rows.ts'
import { type NeighbourLine, type NeighbourRows, neighbourRows } from './neighbours-lines.ts'
import { oneRowEach } from './one-row-each.ts'
import { areaOfNumber } from './published-area.ts'

type Place = {
  readonly rank: string
  readonly neighbour: number
  readonly closeness: number
  readonly columns: NeighbourLine['columns']
}

/** The neighbours of a table that has a line for each authority: its number, then each neighbour and how close it is. */
export function wideNeighbours(draft: Draft, table: HeadedRows, model: string): NeighbourRows {
  const number = numberPlace(table)
  const places = neighbourPlaces(draft, table)
  if (number === -1) refuseColumn(draft, table, 'LA num')
  if (number === -1 || places.length < 10 || !isWhole(draft, table)) return []
  const lines = table.rows.flatMap((line) => {
    const area = areaOf(draft, line, number)
    if (area === null) return []
    // The workbook of 2025 has, below its own, those of authorities that had ended: lines of the model of 2021.
    const isOfModelBefore = model === '2025' && localAuthority(area)?.to !== undefined
    if (isOfModelBefore) draft.leaveOut('of an authority that had ended: its line in the model before')
    return isOfModelBefore ? [] : [{ line, area, row: line.row }]
  })
  const firsts = oneRowEach(draft, table, table.headings[number] as string, lines)
  return neighbourRows(
    draft,
    firsts.flatMap(({ line, area }) => places.map((place) => lineOf(line, place, area, model))),
  )
}

function lineOf(row: HeadedRow, place: Place, area: string, model: string): NeighbourLine {
  const [neighbour, closeness] = [row.at(place.neighbour), row.at(place.closeness)]
  return { row: row.row, model, area, rank: place.rank, neighbour, closeness, columns: place.columns }
}

/** Null of a line that is of no authority: a note between those of today and those that are no more. */
function areaOf(draft: Draft, row: HeadedRow, number: number): string | null {
  const text = row.at(number)
  if (text === '') {
    draft.leaveOut('a note, and no authority')
    return null
  }
  const area = areaOfNumber(text)
  if (area === null) draft.unknownArea(row.at(number + 1) || text)
  return area
}

/** The column of the authority's number; -1 where there is none. */
export function numberPlace({ headings }: HeadedRows): number {
  return headings.findIndex((heading) => ['la num', 'la number', 'old_la_code', 'la_number'].includes(folded(heading)))
}

/** Where each neighbour stands, and how close it is: under a heading of its own, or in the column behind, headed SNP. */
function neighbourPlaces(draft: Draft, table: HeadedRows): readonly Place[] {
  const folds = table.headings.map(folded)
  return Array.from({ length: 10 }, (_, at) => String(at + 1)).flatMap((rank): Place[] => {
    const neighbour = folds.findIndex((fold) => fold === `sn${rank}` || fold === `sn_${rank}`)
    if (neighbour === -1) {
      refuseColumn(draft, table, `SN${rank}`)
      return []
    }
    const behind = folds[neighbour + 1] === 'snp' ? neighbour + 1 : -1
    const named = folds.indexOf(`sn_${rank}p`)
    const closeness = Math.max(behind, named)
    if (closeness === -1) {
      refuseColumn(draft, table, `SNP behind SN${rank}`)
      return []
    }
    const [one, other] = [table.headings[neighbour] as string, table.headings[closeness] as string]
    return [{ rank, neighbour, closeness, columns: { neighbour: one, closeness: `${other} of ${one}` } }]
  })
}

function refuseColumn(draft: Draft, table: HeadedRows, column: string): void {
  draft.refuse(
    `No column is headed “${column}”${placeOf(table)}.`,
    'Load the file as it was published. Headings that have been merged or moved apart cannot be read.',
    { row: table.headingsRow, column },
  )
}
