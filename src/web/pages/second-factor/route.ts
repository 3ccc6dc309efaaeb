import { enrolment, enterCode } from '../../../work/second-factor.ts'
import type { Visitor } from '../../../work/visit.ts'
import { localPath, withTo } from '../../local-path.ts'
import type { AskedAtEntrance, EntrancePage } from '../../page.ts'
import { onward } from '../../way-in.ts'

/** A code from the app on one's phone; before the first one, the secret to put into it. */
const page: EntrancePage = {
  path: '/second-factor',
  may: 'anyone',
  entrance: true,
  records: null,

  async show(asked) {
    const { visitor, query } = asked
    if (!hasUse(visitor)) return { goTo: onward(visitor, query.to) }
    return { view: 'second-factor/view.njk', model: await model(asked, visitor, query.to) }
  },

  async save(sent) {
    const { place, visitor, form, from, request } = sent
    if (!hasUse(visitor)) return { goTo: onward(visitor, form.to) }
    const answer = await enterCode(place, visitor, form.code ?? '', { from, request })
    if ('token' in answer) return { goTo: withTo('/second-factor', localPath(form.to)), session: answer.token }
    return {
      view: 'second-factor/view.njk',
      model: { ...(await model(sent, visitor, form.to)), wrong: answer },
      status: 422,
    }
  },
}
export default page

/** Asked of somebody on the way in, and open to whoever wants to set one up. Made-up accounts are everybody's. */
function hasUse(visitor: Visitor | null): visitor is Visitor {
  if (visitor === null || visitor.account.madeUp) return false
  return visitor.needs === 'second-factor' || (visitor.needs === null && !visitor.enrolled)
}

async function model({ place }: AskedAtEntrance, visitor: Visitor, wanted: string | undefined) {
  const setUp = await enrolment(place, visitor)
  return {
    title: setUp === null ? 'Enter a code' : 'Set up a second factor',
    here: 'second-factor',
    setUp,
    isNeeded: visitor.needs === 'second-factor',
    to: localPath(wanted),
    wrong: null,
  }
}
