import { giveRole } from '../../../../work/keep-accounts.ts'
import { isKnown, servicesUsed } from '../../../../work/list-people.ts'
import { localIssuer } from '../../../../work/local-issuer.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, lineFault, type Problem, type Said, said } from '../problems.ts'
import { personPath } from './person-words.ts'
import { roleFaults, roleGiven, roleOptions } from './role-form.ts'

const fields = ['name', 'signsIn', 'issuer', 'subject', 'role', 'team', 'worker', 'aliases']

/** Adds somebody: who they are, how they sign in, and their first role. */
const page: ClosedPage = {
  path: '/administration/people/add',
  may: 'manage-people',
  records: null,

  async show(asked) {
    const [issuer = ''] = await servicesUsed(asked.place, asked.actor)
    return form({ signsIn: 'local', issuer })
  },

  async save(sent) {
    const filled = said(sent.form, fields)
    const issuer = filled.signsIn === 'service' ? filled.issuer : localIssuer
    const problems = [...faults(filled), ...(await alreadyHere(sent, issuer ?? '', filled.subject ?? ''))]
    return doOrSay(
      problems,
      async (wrong) => form(filled, wrong),
      async () => {
        const { account } = await giveRole(sent.place, sent.actor, {
          ...{ subject: filled.subject ?? '', issuer, name: filled.name, pseudonymous: filled.aliases === 'yes' },
          ...roleGiven(filled),
        })
        return { goTo: personPath(account) }
      },
    )
  },
}
export default page

function faults(filled: Said): readonly Problem[] {
  const service = filled.signsIn === 'service'
  return [
    ...lineFault('name', filled.name, 'Enter their name, as it is shown and logged'),
    ...(service && !isAddress(filled.issuer ?? '')
      ? [{ field: 'issuer', says: 'Enter the address of the sign-in service, which begins with https://' }]
      : []),
    ...lineFault('subject', filled.subject, 'Enter what they sign in as'),
    ...roleFaults(filled),
  ]
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && text.length <= 300
}

/** Somebody who is listed already is given a further role on their own page, where one sees what they have. */
async function alreadyHere({ place, actor }: AskedBy, issuer: string, subject: string): Promise<readonly Problem[]> {
  if (subject === '' || !(await isKnown(place, actor, issuer, subject))) return []
  return [{ field: 'subject', says: 'Somebody here signs in as that. Find them among the people' }]
}

function form(filled: Said, problems: readonly Problem[] = []) {
  return {
    view: 'administration/people/add-view.njk',
    model: { title: 'Add somebody', here: 'administration', said: filled, problems, roles: roleOptions },
  }
}
