import { standaloneDrawing } from '../../../../documents/standalone.ts'
import { drawingAsPng, tableAsCsv, tableAsWorkbook } from '../../../../work/chart-files.ts'
import { judgementsOf } from '../../../../work/inspections.ts'
import { noteFiguresTaken } from '../../../../work/open-figures.ts'
import type { AskedOfFigures, Download, FiguresPage } from '../../../page.ts'
import { drawingNames } from './asked.ts'
import { gradeModel, gradeTable } from './grade-model.ts'
import { sourceLines } from './meaning.ts'
import { chosenWords, drawingsOf, indicatorModel, tableOf } from './model.ts'
import { type IndicatorShown, indicatorShown } from './shown.ts'

/** An indicator for an authority: over the years, among those like it, and among all. */
const page: FiguresPage = {
  path: '/compare/indicators/:indicator',
  may: 'signed-in',
  opensToAll: true,
  records: 'compare.open',

  async show(asking) {
    const shown = await indicatorShown(asking)
    if (!isGrade(shown)) return { view: 'compare/indicator/view.njk', model: indicatorModel(shown) }
    const judgements = await judgementsOf(asking.place, shown.compared.comparison.authority.code)
    return { view: 'compare/indicator/grade-view.njk', model: gradeModel(shown, judgements) }
  },

  async download(asking) {
    const { as } = asking.query
    if (as !== 'csv' && as !== 'xlsx' && as !== 'svg' && as !== 'png') return null
    const shown = await indicatorShown(asking)
    return as === 'csv' || as === 'xlsx' ? tableFile(asking, shown, as) : drawingFile(asking, shown, as)
  },
}
export default page

/** Are they grades of inspections, which are words and not numbers? */
const isGrade = ({ compared }: IndicatorShown) => compared.indicator.unit === 'grade'

/** Name of a file: what it is of, and when. */
function nameOf({ compared }: IndicatorShown, of: string, ending: string): string {
  const { indicator, comparison } = compared
  const name = indicator.id.replace(/[^\w-]/g, '-')
  return `${name}-${comparison.authority.code}-${comparison.chosen.period}${of}.${ending}`
}

const linesOf = ({ compared, asked }: IndicatorShown) => [chosenWords(compared, asked), ...sourceLines(compared)]

async function tableFile(asking: AskedOfFigures, shown: IndicatorShown, as: 'csv' | 'xlsx'): Promise<Download> {
  const { compared, asked } = shown
  const table = isGrade(shown) ? gradeTable(compared.comparison, asked) : tableOf(compared, asked)
  await noteFiguresTaken(asking.place, asking.actor, table.rows.length, `published figures, ${compared.indicator.id}`)
  const lines = linesOf(shown)
  const all = asked.rows === 'all' ? '-all' : ''
  return as === 'csv'
    ? { name: nameOf(shown, all, 'csv'), type: 'text/csv; charset=utf-8', bytes: one(tableAsCsv(table, lines)) }
    : {
        name: nameOf(shown, all, 'xlsx'),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: tableAsWorkbook(compared.comparison.authority.name, table, lines),
      }
}

/** Null where there is a sentence in place of the drawing. */
async function drawingFile(asking: AskedOfFigures, shown: IndicatorShown, as: 'svg' | 'png'): Promise<Download | null> {
  const of = drawingNames.find((name) => name === asking.query.of)
  if (of === undefined || isGrade(shown)) return null
  const { heading, says, drawing, table } = drawingsOf(shown.compared, shown.asked)[of]
  const svg = standaloneDrawing({ drawing, heading, says, notes: linesOf(shown) })
  if (svg === null) return null
  await noteFiguresTaken(
    asking.place,
    asking.actor,
    table.rows.length,
    `published figures, ${shown.compared.indicator.id}`,
  )
  return as === 'svg'
    ? { name: nameOf(shown, `-${of}`, 'svg'), type: 'image/svg+xml', bytes: one(svg) }
    : { name: nameOf(shown, `-${of}`, 'png'), type: 'image/png', bytes: one(await drawingAsPng(asking.place, svg)) }
}

async function* one(bytes: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield bytes
}
