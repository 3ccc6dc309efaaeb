import { changePassword } from '../../../work/change-password.ts'
import type { Visitor } from '../../../work/visit.ts'
import { localPath, withTo } from '../../local-path.ts'
import type { EntrancePage } from '../../page.ts'
import { onward } from '../../way-in.ts'

/** Another password; asked of whoever signed in with one that was good for one time. */
const page: EntrancePage = {
  path: '/account/password',
  may: 'anyone',
  entrance: true,
  records: null,

  show({ visitor, query }) {
    if (!mayChange(visitor)) return { goTo: onward(visitor, query.to) }
    return { view: 'account/password-view.njk', model: model(visitor, query.to) }
  },

  async save({ place, visitor, form, from, request }) {
    if (!mayChange(visitor)) return { goTo: onward(visitor, form.to) }
    const { current = '', password = '' } = form
    const answer = await changePassword(place, visitor, { current, password, from, request })
    if ('token' in answer) return { goTo: withTo('/sign-in', localPath(form.to)), session: answer.token }
    return { view: 'account/password-view.njk', model: { ...model(visitor, form.to), wrong: answer }, status: 422 }
  },
}
export default page

function mayChange(visitor: Visitor | null): visitor is Visitor {
  return visitor !== null && visitor.needs !== 'second-factor'
}

function model(visitor: Visitor, wanted: string | undefined) {
  return {
    title: 'Choose a password',
    here: 'account',
    isNeeded: visitor.needs === 'new-password',
    subject: visitor.account.subject,
    to: localPath(wanted),
    wrong: null,
  }
}
