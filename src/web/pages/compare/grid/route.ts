import { countOf } from '../../../../core/words.ts'
import { inWords, joined } from '../../../../documents/charts/chart-words.ts'
import { type ComparedGrid, comparedGrid } from '../../../../work/compared-grid.ts'
import { directionsByIndicator } from '../../../../work/indicator-direction.ts'
import { noteFiguresTaken } from '../../../../work/open-figures.ts'
import { contentsOf } from '../../../../work/published-contents.ts'
import { publishedFigures } from '../../../../work/published-figures.ts'
import type { FiguresPage } from '../../../page.ts'
import { gridPath, setsPath, trailToCompare } from '../addresses.ts'
import { tableFile } from '../table-file.ts'
import { readGrid, withAdded } from './asked.ts'
import { choicesOf } from './choices.ts'
import { chosenOf, gridShown } from './shown.ts'
import { gridTable } from './table.ts'

/** Any authorities in any indicators, as a table and in small pictures. */
const page: FiguresPage = {
  path: '/compare/grid',
  may: 'signed-in',
  opensToAll: true,
  records: 'compare.open',

  async show({ place, query, home, actor }) {
    const figures = await publishedFigures(place)
    const contents = await contentsOf(figures)
    const asked = readGrid(query)
    const more = withAdded(asked, query, figures, contents)
    if (more !== null) return { goTo: gridPath(more.authorities, more.indicators) }
    const grid = await comparedGrid(figures, asked, await directionsByIndicator(place, home))
    const heading = headingOf(grid)
    const here = gridPath(asked.authorities, asked.indicators)
    const parts = here.includes('?') ? '&' : '?'
    return {
      view: 'compare/grid/view.njk',
      model: {
        ...{ title: heading, here: 'compare', heading, asked, trail: trailToCompare },
        ...{ choices: choicesOf(grid, contents), chosen: chosenOf(grid, asked) },
        isEmpty: grid.authorities.length === 0 || grid.rows.length === 0,
        ...{ grid: gridShown(grid), unknown: grid.unknown },
        ...{ csv: `${here}${parts}as=csv`, xlsx: `${here}${parts}as=xlsx` },
        save: actor === null ? null : setsPath(here),
        sources: grid.releases.map(({ title, published }) => (published === null ? title : `${title}, ${published}`)),
        licences: licencesOf(grid),
      },
    }
  },

  async download({ place, query, home, actor }) {
    const { as } = query
    if (as !== 'csv' && as !== 'xlsx') return null
    const grid = await comparedGrid(
      await publishedFigures(place),
      readGrid(query),
      await directionsByIndicator(place, home),
    )
    const table = gridTable(grid)
    await noteFiguresTaken(place, actor, table.rows.length, 'published figures, a grid')
    const notes = [headingOf(grid), ...licencesOf(grid)]
    return tableFile(as, { name: 'compare', sheet: 'Compare', table, notes })
  },
}
export default page

const licencesOf = ({ releases }: ComparedGrid) => [...new Set(releases.map(({ licence }) => licence))]

/** `Wirral and Walsall in three indicators` */
function headingOf({ authorities, rows }: ComparedGrid): string {
  if (authorities.length === 0 && rows.length === 0) return 'Choose authorities and indicators'
  const who =
    authorities.length > 3
      ? countOf(authorities.length, 'authority', 'authorities')
      : authorities.length === 0
        ? 'No authority yet'
        : joined(authorities.map(({ name }) => name))
  const what = rows.length === 1 ? rows[0]?.called : `${inWords(rows.length)} indicators`
  return rows.length === 0 ? `${who}: choose indicators` : `${who}: ${what}`
}
