import { indicators } from '../indicators/catalogue/index.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { ToolMeasure } from '../sample/published/lait.ts'
import { type MadeUpFile, madeUpPublishedFiles } from '../sample/published/published-files.ts'
import { demonstration } from './sample-files.ts'

const ofTool = 'lait:'

/** The made-up statistics of Merrowdale and its neighbours: all that an indicator of the catalogue is read from. */
export function madeUpPublished(): readonly MadeUpFile[] {
  // A measure that is an indicator itself is told as that indicator.
  const all = [...indicators.flatMap(partsOf), ...indicators.flatMap(measureOf)]
  return madeUpPublishedFiles(demonstration.seed, [...new Map(all.map((one) => [one.measure, one])).values()])
}

function measureOf(indicator: Indicator): readonly ToolMeasure[] {
  const { published, lait } = indicator
  if (lait === undefined) return []
  const column = 'by' in published || published.dataset === 'lait' ? null : published
  return [{ ...toldOf(indicator), measure: lait, column }]
}

/** The measures that a difference, a growth or what is left of a hundred is made of. */
function partsOf(indicator: Indicator): readonly ToolMeasure[] {
  const { published } = indicator
  if (!('by' in published)) return []
  const codes = 'less' in published ? [published.of, published.less] : [published.of]
  return codes
    .filter((code) => code.startsWith(ofTool))
    .map((code) => ({ ...toldOf(indicator), measure: code.slice(ofTool.length), better: 'neither', column: null }))
}

function toldOf({ domain, title, better, unit, decimals }: Indicator) {
  return { topic: domain, title, better, unit, decimals }
}
