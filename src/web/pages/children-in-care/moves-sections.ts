import { bars, barsTable } from '../../../documents/charts/bars.ts'
import { sumOfParts } from '../../../work/care-splits.ts'
import { definitions } from './definitions.ts'
import { movesFinding } from './findings.ts'
import { type CareSection, type Drawn, plain, splitBars } from './section.ts'

/**
 * Why those with many placements moved: who had several reasons is counted with each. None where single children are not
 * shown, or where nobody moved so often.
 */
export function movesSections({ care: { inCare, whyMoved }, opens }: Drawn): readonly CareSection[] {
  if (whyMoved === null || whyMoved.length === 0) return []
  const data = {
    ...{ counted: { one: 'child', many: 'children' }, unit: 'count' as const, subject: 'Why they moved' },
    bars: splitBars(whyMoved, 'in-care', 'why', opens, ['moved.often']),
  }
  return [
    {
      ...plain,
      id: 'moves',
      heading: movesFinding(whyMoved, sumOfParts(inCare.by.placements, ['3', '4', '5', '6'])),
      lead: 'Who moved for several reasons is counted with each.',
      drawing: bars(data, 'moves'),
      table: barsTable(data),
      workedOut: definitions.moves,
    },
  ]
}
