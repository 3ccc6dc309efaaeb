import { toldIndicators } from '../../../work/told-indicators.ts'
import { answerWith, json } from './answer-with.ts'
import { indicatorsOperation } from './operations.ts'

/** Every indicator, for programs. */
export default answerWith(indicatorsOperation, async ({ place }) => {
  const indicators = await toldIndicators(place)
  return { type: json, body: `${JSON.stringify({ indicators })}\n` }
})
