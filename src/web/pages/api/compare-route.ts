import { compare } from '../../../work/compare.ts'
import { compareCsv } from '../../../work/compare-csv.ts'
import { compareJson } from '../../../work/compare-json.ts'
import { answerWith, csv, json } from './answer-with.ts'
import { compareOperation } from './operations.ts'
import { sourceGiven } from './source-given.ts'

/** An authority in one indicator, for programs: the same as the command `compare` gives. */
export default answerWith(compareOperation, async ({ place }, given) => {
  const compared = await compare(place, {
    indicator: given.indicator?.[0] ?? '',
    authority: given.authority?.[0] ?? '',
    period: given.period?.[0],
    source: sourceGiven(given),
    model: given.model?.[0],
    release: given.release === undefined ? undefined : Number(given.release[0]),
  })
  return given.format?.[0] === 'csv'
    ? { type: csv, body: compareCsv(compared) }
    : { type: json, body: `${JSON.stringify(compareJson(compared))}\n` }
})
