import { countOf, spoken } from '../../../core/words.ts'
import { bars, barsTable } from '../../../documents/charts/bars.ts'
import { percent } from '../../../documents/charts/chart-words.ts'
import { partOfSplit } from '../../../work/care-splits.ts'
import { opensTo } from '../front-door/section.ts'
import { definitions } from './definitions.ts'
import { leaversFinding, leaversHomesFinding } from './findings.ts'
import { type CareSection, type Drawn, numberUnder, plain, present, splitBars } from './section.ts'

/** Care leavers: what they do, and where they live. None on days before the last, and where an age of children is asked for. */
export function leaversSections({ care: { leavers }, opens }: Drawn): readonly CareSection[] {
  if (leavers === null) return []
  const { does, leaver, lives, suitable, touch } = leavers.by
  const barsOf = (by: keyof typeof leavers.by, subject: string) => ({
    ...{ counted: { one: 'care leaver', many: 'care leavers' }, unit: 'count' as const, subject },
    bars: splitBars(present(leavers.by[by]), 'leavers', by, opens),
  })
  const [activity, homes] = [barsOf('does', 'What care leavers do'), barsOf('lives', 'Where care leavers live')]
  const inSuitable = percent(partOfSplit(suitable, 'yes'), leavers.total)
  const more = (name: string, by: keyof typeof leavers.by) => ({ name, table: barsTable(barsOf(by, name)) })
  return [
    {
      ...plain,
      id: 'leavers',
      heading: leaversFinding(does, touch),
      drawing: bars(activity, 'leavers'),
      under: [
        ...numberUnder(
          leavers.total,
          (count) => `All ${countOf(count, 'care leaver', 'care leavers')}`,
          opens({ set: 'leavers', marks: [] }),
        ),
        ...numberUnder(
          partOfSplit(touch, 'NO'),
          (count) => `${spoken(count)} not in touch`,
          opens({ set: 'leavers', marks: ['touch.NO'] }),
        ),
      ],
      table: barsTable(activity),
      more: leaver.length === 0 ? [] : [more('By whether they are in touch', 'touch'), more('By age', 'leaver')],
      workedOut: definitions.leavers,
    },
    {
      ...plain,
      id: 'leavers-homes',
      heading: leaversHomesFinding(lives, suitable),
      drawing: bars(homes, 'leavers-homes'),
      under: [
        ...numberUnder(
          partOfSplit(suitable, 'no'),
          (count) => `${spoken(count)} in a home that is not suitable`,
          opens({ set: 'leavers', marks: ['suitable.no'] }),
        ),
        ...(inSuitable === null ? [] : [opensTo(`${inSuitable} in a suitable home`, null)]),
      ],
      table: barsTable(homes),
      more: suitable.length === 0 ? [] : [more('By whether it is suitable', 'suitable')],
      workedOut: definitions.leavers,
    },
  ]
}
