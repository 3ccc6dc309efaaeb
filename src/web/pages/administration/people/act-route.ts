import { closeAccountHere, giveOneTimePassword, resetSecondFactor } from '../../../../work/keep-accounts.ts'
import { openPerson, type Person } from '../../../../work/list-people.ts'
import type { ClosedPage, Sent } from '../../../page.ts'
import { doOrSay, type Problem } from '../problems.ts'
import { personPath } from './person-words.ts'

type Act = {
  readonly title: string
  readonly says: string
  readonly button: string
  /** Does it; the password to be shown once, where there is one. */
  does(sent: Sent, which: { readonly issuer: string; readonly subject: string }): Promise<string | null>
}

const acts: Readonly<Record<string, Act>> = {
  close: {
    title: 'Close the account',
    says: 'Every role here ends, and they are signed out, at once. What they did stays in the log. The account is opened again by giving a role.',
    button: 'Close',
    does: ({ place, actor }, which) => closeAccountHere(place, actor, which).then(() => null),
  },
  password: {
    title: 'Give a password for one time',
    says: 'The password they have no longer works, and they are signed out. The new one is shown to you once; they choose another when they have signed in with it.',
    button: 'Give',
    does: ({ place, actor }, which) => giveOneTimePassword(place, actor, which),
  },
  'second-factor': {
    title: 'Take the second factor away',
    says: 'Do it for somebody who has lost their phone, and make sure that it is they who ask. They are signed out, and set up another when they sign in next, where the role needs one.',
    button: 'Take away',
    does: ({ place, actor }, which) => resetSecondFactor(place, actor, which).then(() => null),
  },
}

const actOf = (name = '') => (Object.hasOwn(acts, name) ? acts[name] : undefined)

/** Closes an account, gives it a password for one time, or takes its second factor away. */
const page: ClosedPage = {
  path: '/administration/people/:account/:act',
  may: 'manage-people',
  records: null,

  async show({ params, place, actor }) {
    const act = actOf(params.act)
    if (act === undefined) return null
    return confirm(await openPerson(place, actor, params.account ?? ''), params.act ?? '', act)
  },

  async save(sent) {
    const { params, place, actor } = sent
    const act = actOf(params.act)
    const person = await openPerson(place, actor, params.account ?? '')
    const { issuer, subject, account_id: account, name } = person.account
    if (act === undefined) return { goTo: personPath(account) }
    return doOrSay(
      [],
      async (wrong) => confirm(person, params.act ?? '', act, wrong),
      async () => {
        const password = await act.does(sent, { issuer, subject })
        if (password === null) return { goTo: personPath(account) }
        const model = { title: `A password for ${name}`, here: 'administration', name, subject, password }
        return { view: 'administration/people/password-view.njk', model: { ...model, back: personPath(account) } }
      },
    )
  },
}
export default page

function confirm({ account }: Person, name: string, act: Act, problems: readonly Problem[] = []) {
  return {
    view: 'administration/confirm-view.njk',
    model: {
      title: act.title,
      here: 'administration',
      says: act.says,
      path: personPath(account.account_id, name),
      back: personPath(account.account_id),
      backName: account.name,
      button: act.button,
      problems,
    },
  }
}
