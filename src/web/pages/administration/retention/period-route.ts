import { Refusal } from '../../../../core/refusal.ts'
import { setRetention } from '../../../../work/retention-run.ts'
import { retentionSchedule } from '../../../../work/retention-shown.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, lineFault, type Problem, type Said, said } from '../problems.ts'

/** Sets the authority's own period for one line of the schedule. */
const page: ClosedPage = {
  path: '/administration/retention/period/:rule',
  may: 'manage-records',
  records: null,

  show: (asked) => form(asked, {}),

  async save(sent) {
    const { place, actor, params } = sent
    const filled = said(sent.form, ['period', 'ours'])
    const period = filled.ours === 'yes' ? 'default' : (filled.period ?? '')
    return doOrSay(
      lineFault('period', period, 'Enter a period, such as 30 years', 20),
      (wrong) => form(sent, filled, wrong),
      async () => {
        await setRetention(place, actor, params.rule ?? '', period)
        return { goTo: '/administration/retention' }
      },
      'period',
    )
  },
}
export default page

async function form({ params, place, actor }: AskedBy, filled: Said, problems: readonly Problem[] = []) {
  const line = (await retentionSchedule(place, actor)).find(({ rule }) => rule.id === params.rule)
  if (line === undefined) throw new Refusal('not-there', 'The schedule has no such line.')
  return {
    view: 'administration/retention/period-view.njk',
    model: {
      title: 'Change how long it is kept',
      here: 'administration',
      what: line.rule.what,
      keeps: line.keeps,
      own: line.own,
      isLaw: line.rule.basis === 'law',
      source: line.rule.source,
      path: `/administration/retention/period/${line.rule.id}`,
      said: filled,
      problems,
    },
  }
}
