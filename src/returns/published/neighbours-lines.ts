import type { Draft } from './draft.ts'
import { areaOfNumber } from './published-area.ts'
import type { NeighbourRow } from './published-file.ts'

/** A neighbour as a file has it: texts, and the columns in which they stand. */
export type NeighbourLine = {
  readonly row: number
  readonly model: string
  readonly area: string
  readonly rank: string
  readonly neighbour: string
  readonly closeness: string
  readonly columns: { readonly neighbour: string; readonly closeness: string }
}

export type NeighbourRows = readonly NeighbourRow[]

/** How like a neighbour is, likest first, in the department's words of 2025: those of 2021 have other capitals. */
const closenesses = ['Extremely close', 'Very close', 'Close', 'Somewhat close', 'Not close']

/** Neighbours of which each is an authority, has a place from 1 to 10, and stands once among those of its authority. */
export function neighbourRows(draft: Draft, lines: readonly NeighbourLine[]): NeighbourRows {
  const places = new Map<string, number>()
  const pairs = new Map<string, number>()
  const rows = lines.flatMap((line): NeighbourRow[] => {
    const read = neighbourOf(draft, line)
    if (read === null) return []
    const of = `${read.area} in the model of ${read.model}`
    const [place, pair] = [`${of}: ${read.rank}`, `${of}: ${read.neighbour}`]
    const before = places.get(place) ?? pairs.get(pair)
    if (before !== undefined) {
      draft.refuse(
        `The authority ${of} has neighbour ${read.rank}, ${read.neighbour}, twice: in rows ${before} and ${line.row}.`,
        'Take out the line that is wrong, or load the file as it was published.',
        { row: line.row, column: line.columns.neighbour },
      )
      return []
    }
    places.set(place, line.row)
    pairs.set(pair, line.row)
    return [read]
  })
  if (rows.length === lines.length) tellWhoHasFewer(draft, rows)
  return rows
}

function neighbourOf(draft: Draft, line: NeighbourLine): NeighbourRow | null {
  const neighbour = areaOfNumber(line.neighbour)
  const closeness = closenesses.find((words) => words.toLowerCase() === line.closeness.trim().toLowerCase())
  if (neighbour === null || neighbour === line.area) {
    const says = `“${line.neighbour}” is no authority that ${line.area} can have as its neighbour.`
    draft.refuse(says, 'A neighbour is the three-digit number of another authority.', {
      row: line.row,
      column: line.columns.neighbour,
    })
  }
  if (closeness === undefined) {
    const says = `“${line.closeness}” is no closeness.`
    draft.refuse(says, `It is one of: ${closenesses.join(', ')}.`, { row: line.row, column: line.columns.closeness })
  }
  const rank = /^([1-9]|10)$/.test(line.rank) ? Number(line.rank) : null
  if (rank === null) {
    draft.refuse(`“${line.rank}” is no place among ten neighbours.`, 'Places are 1 to 10.', {
      row: line.row,
      column: 'rank',
    })
  }
  if (neighbour === null || closeness === undefined || rank === null) return null
  return { model: line.model, area: line.area, rank, neighbour, closeness }
}

function tellWhoHasFewer(draft: Draft, rows: NeighbourRows): void {
  const counts = new Map<string, number>()
  for (const { model, area } of rows) {
    const of = `${area} (${model})`
    counts.set(of, (counts.get(of) ?? 0) + 1)
  }
  const fewer = [...counts].filter(([, count]) => count < 10).map(([of]) => of)
  if (fewer.length === 0) return
  draft.mention(`Fewer than ten neighbours: ${fewer.join(', ')}.`, 'Their medians are of those they have.')
}
