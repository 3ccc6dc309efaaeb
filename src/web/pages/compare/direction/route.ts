import { longDay } from '../../../../core/day.ts'
import { directionsHere, publishersDirection, setDirection } from '../../../../work/indicator-direction.ts'
import { dayInEngland } from '../../../../work/place.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, type Problem, reasonFault, type Said, said } from '../../administration/problems.ts'
import { indicatorPath } from '../addresses.ts'

const words = { higher: 'Higher is better', lower: 'Lower is better', neither: 'Neither way is better' } as const

/** Which way an indicator is better, where an authority reads it otherwise than the publisher does. */
const page: ClosedPage = {
  path: '/compare/indicators/:indicator/direction',
  may: 'set-directions',
  records: null,

  show: (asked) => drawn(asked),

  async save(sent) {
    const { place, actor, params } = sent
    const filled = said(sent.form, ['better', 'reason'])
    const { better = '', reason } = filled
    const problems = [
      ...(better in words ? [] : [{ field: 'better', says: 'Say which way is better' }]),
      ...reasonFault(reason, 'why it is read so here'),
    ]
    const indicator = params.indicator ?? ''
    const again = async (wrong: readonly Problem[]) => {
      const form = await drawn(sent, wrong, filled)
      return form ?? { view: 'error-view.njk', model: noSuch, status: 404 }
    }
    return doOrSay(problems, again, async () => {
      await setDirection(place, actor, { indicator, better, reason: reason ?? '' })
      return { goTo: indicatorPath(indicator, actor.laCode) }
    })
  },
}
export default page

const noSuch = {
  title: 'No such indicator',
  heading: 'No such indicator',
  text: 'There is no indicator at this address.',
}

async function drawn({ place, actor, params }: AskedBy, problems: readonly Problem[] = [], filled: Said = {}) {
  const indicator = publishersDirection(params.indicator ?? '')
  if (indicator === null) return null
  const ours = (await directionsHere(place, actor.laCode)).find((each) => each.indicator === indicator.id)
  return {
    view: 'compare/direction/view.njk',
    model: {
      ...{ title: `Which way is better: ${indicator.title}`, here: 'compare', heading: indicator.title, problems },
      path: indicatorPath(indicator.id, actor.laCode),
      action: `/compare/indicators/${indicator.id}/direction`,
      publishers: words[indicator.better],
      ours: ours === undefined ? null : { ...ours, words: words[ours.better], on: longDay(dayInEngland(ours.setAt)) },
      options: Object.entries(words).map(([value, name]) => ({
        value,
        name: value === indicator.better ? `${name}, as the publisher has it` : name,
      })),
      said: { better: filled.better ?? ours?.better ?? indicator.better, reason: filled.reason ?? '' },
    },
  }
}
