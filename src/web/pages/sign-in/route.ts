import { roles } from '../../../practice/roles.ts'
import { demonstrationAccounts, demonstrationPassword } from '../../../work/demonstration-accounts.ts'
import { signIn } from '../../../work/sign-in.ts'
import { heldAuthorities } from '../../../work/visit.ts'
import { localPath } from '../../local-path.ts'
import type { AskedAtEntrance, EntrancePage } from '../../page.ts'
import { onward } from '../../way-in.ts'

/** The way in: a password that is kept here, or the sign-in service of the authority. */
const page: EntrancePage = {
  path: '/sign-in',
  may: 'anyone',
  entrance: true,
  records: null,

  async show(asked) {
    if (asked.visitor !== null) return { goTo: onward(asked.visitor, asked.query.to) }
    return { view: 'sign-in/view.njk', model: await model(asked, asked.query.to) }
  },

  async save(sent) {
    const { place, entrance, form, from, visitor, request } = sent
    const answer = await signIn(place, entrance, {
      subject: form.subject ?? '',
      password: form.password ?? '',
      from,
      replaces: visitor?.session ?? null,
      request,
    })
    // Who it is now, and what still stands between them and the page, is seen with the next request.
    if ('token' in answer)
      return { goTo: `/sign-in?to=${encodeURIComponent(localPath(form.to))}`, session: answer.token }
    const wrong = { left: answer.left, subject: form.subject ?? '' }
    return { view: 'sign-in/view.njk', model: { ...(await model(sent, form.to)), wrong }, status: 422 }
  },
}
export default page

async function model({ place, entrance }: AskedAtEntrance, wanted: string | undefined) {
  const held = await heldAuthorities(place)
  const accounts = entrance.passwords ? await demonstrationAccounts(place, held) : []
  const [only, ...others] = held
  return {
    title: 'Sign in',
    here: 'sign-in',
    forWhom:
      only !== undefined && others.length === 0 ? `of ${only.name}’s children’s services` : 'of children’s services',
    passwords: entrance.passwords,
    hasService: entrance.service !== null,
    to: localPath(wanted),
    accounts: accounts.map((account) => ({ ...account, reach: reachOf(account.sees) })),
    password: demonstrationPassword,
    wrong: null,
  }
}

/** What goes with the name of a role: how far it sees. */
function reachOf(name: string): string {
  const role = roles.find((each) => each.name === name)
  if (role === undefined) return ''
  return role.suppressed ? ', totals only' : role.scope === 'none' ? ', no child' : ''
}
