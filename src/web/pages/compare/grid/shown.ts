import { shortPeriod } from '../../../../core/published-period.ts'
import { countOf } from '../../../../core/words.ts'
import { inWords } from '../../../../documents/charts/chart-words.ts'
import { figureText, shortMissing } from '../../../../documents/charts/published-figure.ts'
import { smallLine } from '../../../../documents/charts/small-line.ts'
import type { ComparedGrid, GridCell, GridRow } from '../../../../work/compared-grid.ts'
import { gridPath, indicatorPath } from '../addresses.ts'
import { unitInHeading } from '../figure-words.ts'
import { isNationBeside } from '../similar.ts'
import type { GridAsked } from './asked.ts'

/** The most authorities that stand as columns; with more of them they stand as rows. */
const mostColumns = 12
/** The most figures that a page shows, and pictures: more than that nobody reads. */
const mostFigures = 2000
const mostPictures = 60

type Shown = {
  readonly text: string
  readonly path: string | null
  readonly rank: string | null
  readonly isMissing: boolean
}
type Heading = { readonly name: string; readonly says: string | null; readonly path: string | null }

/** A grid as the page shows it. */
export type GridShown = {
  readonly corner: string
  readonly heads: readonly Heading[]
  readonly lines: readonly { readonly head: Heading; readonly cells: readonly Shown[] }[]
  /** What is to be said of how it is laid out. */
  readonly notes: readonly string[]
  readonly pictures: readonly { readonly name: string; readonly drawings: readonly Picture[] }[]
}

type Picture = { readonly name: string; readonly path: string; readonly drawing: string }

/** Indicators down and authorities across, or the other way about where there are many authorities. */
export function gridShown(grid: ComparedGrid): GridShown {
  const { authorities, rows } = grid
  const figures = authorities.length * rows.length
  if (figures > mostFigures) return { ...tooMany(grid, figures), pictures: [] }
  const isAcross = authorities.length <= mostColumns
  const cells = rows.map((row) => row.cells.map((cell, at) => cellShown(row, cell, authorities[at]?.code ?? '')))
  const nation = rows.map(englandShown)
  const indicatorHeads = rows.map((row) => headOf(row, authorities[0]?.code ?? null))
  const authorityHeads = authorities.map(({ code, name }) => ({
    name,
    says: null,
    path: `/compare/authorities/${code}`,
  }))
  const england: Heading = { name: grid.nation, says: null, path: null }
  const notes = [
    ...(isAcross ? [] : [`Of more than ${inWords(mostColumns)} authorities each is a row.`]),
    ...(figures > mostPictures ? [`The first ${mostPictures} are drawn; the table has all.`] : []),
  ]
  return {
    corner: isAcross ? 'Indicator' : 'Authority',
    heads: isAcross ? [...authorityHeads, england] : indicatorHeads,
    lines: isAcross
      ? rows.map((_, at) => ({
          head: indicatorHeads[at] as Heading,
          cells: [...(cells[at] ?? []), nation[at] as Shown],
        }))
      : [
          ...authorities.map((_, at) => ({
            head: authorityHeads[at] as Heading,
            cells: cells.map((row) => row[at] as Shown),
          })),
          { head: england, cells: nation },
        ],
    notes,
    pictures: picturesOf(grid),
  }
}

function tooMany({ authorities, rows }: ComparedGrid, figures: number) {
  const all = `${countOf(authorities.length, 'authority', 'authorities')} in ${countOf(rows.length, 'indicator', 'indicators')}`
  const says = `${all} are ${countOf(figures, 'figure', 'figures')}: more than can be read on a page. Take them away as a file, or choose fewer.`
  return { corner: '', heads: [], lines: [], notes: [says] }
}

/** The title, and under it the unit and the year. */
function headOf({ id, title, unit, period }: GridRow, authority: string | null): Heading {
  const words = unitInHeading(unit)
  const when = period === null ? 'not loaded' : shortPeriod(period)
  const says = words === null || words === '%' || title.includes(words) ? when : `${words}, ${when}`
  return { name: title, says, path: period === null ? null : indicatorPath(id, authority) }
}

function cellShown(row: GridRow, { cell, rank, of }: GridCell, authority: string): Shown {
  const path = row.period === null ? null : indicatorPath(row.id, authority)
  const text = cell?.text ?? (cell?.value == null ? null : figureText(cell.value, row))
  const isPlaced = rank !== null && row.unit !== 'grade'
  return {
    text: text ?? shortMissing(cell?.status ?? null),
    ...{ path, rank: isPlaced ? `${rank} of ${of}` : null, isMissing: text === null },
  }
}

function englandShown(row: GridRow): Shown {
  const { england } = row
  if (row.nationIsSum) return { text: 'a sum of rates', path: null, rank: null, isMissing: true }
  const text = england?.text ?? (england?.value == null ? null : figureText(england.value, row))
  return { text: text ?? shortMissing(england?.status ?? null), path: null, rank: null, isMissing: text === null }
}

/** A small picture of each authority in each indicator. */
function picturesOf(grid: ComparedGrid): GridShown['pictures'] {
  const { authorities, rows } = grid
  let left = mostPictures
  return rows.flatMap((row) => {
    const drawn = row.unit === 'grade' || row.period === null ? [] : authorities.slice(0, left)
    left -= drawn.length
    const drawings = drawn.map(({ code, name }) => pictureOf(grid, row, code, name))
    return drawings.length === 0 ? [] : [{ name: row.title, drawings }]
  })
}

function pictureOf(grid: ComparedGrid, row: GridRow, code: string, name: string): Picture {
  const { id, title, called, unit, decimals, better } = row
  const england = isNationBeside(row) ? {} : { england: null }
  const points = grid.pointsOf(id, code).map((point) => ({ ...point, range: null, region: null, ...england }))
  const similarCount = points.some(({ similar }) => similar !== null) ? 10 : 0
  const about = { title, called, reading: { unit, decimals, better }, authority: name, region: null, breaks: [] }
  const drawing = smallLine({ ...about, similarBy: 'median', similarCount, points }, `g-${id}-${code}`)
  return { name, path: indicatorPath(id, code), drawing }
}

/** What is chosen, each with the address without it. */
export function chosenOf({ authorities, rows }: ComparedGrid, asked: GridAsked) {
  const without = (list: readonly string[], one: string) => list.filter((each) => each !== one)
  return {
    authorities: authorities.map(({ code, name }) => ({
      name,
      without: gridPath(without(asked.authorities, code), asked.indicators),
    })),
    indicators: rows.map(({ id, title }) => ({
      name: title,
      without: gridPath(asked.authorities, without(asked.indicators, id)),
    })),
  }
}
