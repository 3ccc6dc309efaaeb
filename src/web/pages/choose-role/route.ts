import { chooseRole } from '../../../work/choose-role.ts'
import type { Visitor } from '../../../work/visit.ts'
import { localPath, withTo } from '../../local-path.ts'
import type { EntrancePage } from '../../page.ts'
import { onward } from '../../way-in.ts'

/** Which of one's roles to act in. What one may do and whom one sees is always that of one role. */
const page: EntrancePage = {
  path: '/choose-role',
  may: 'anyone',
  entrance: true,
  records: null,

  show({ visitor, query }) {
    if (!hasChoice(visitor)) return { goTo: onward(visitor, query.to) }
    const now = visitor.actor
    const choices = visitor.roles.map(({ laCode, authority, role }) => ({
      value: `${laCode} ${role.id}`,
      name: role.name,
      authority,
      does: role.does,
      isNow: now !== null && now.laCode === laCode && now.role === role.id,
    }))
    const model = { title: 'Choose a role', here: 'choose-role', choices, to: localPath(query.to) }
    return { view: 'choose-role/view.njk', model }
  },

  async save({ place, visitor, form, request }) {
    if (!hasChoice(visitor)) return { goTo: onward(visitor, form.to) }
    const [laCode = '', role = ''] = (form.role ?? '').split(' ')
    await chooseRole(place, visitor, { laCode, role }, request)
    return { goTo: withTo('/sign-in', localPath(form.to)) }
  },
}
export default page

function hasChoice(visitor: Visitor | null): visitor is Visitor {
  return visitor !== null && visitor.roles.length > 1 && (visitor.needs === null || visitor.needs === 'role')
}
