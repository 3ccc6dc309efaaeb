import { roleOf } from '../../../../practice/roles.ts'
import type { Person } from '../../../../work/list-people.ts'
import { timeInWords } from '../../../../work/log-text.ts'

/** A role somebody has, in words: `Team manager of team T12`. */
export function roleInWords(role: string, team: string | null, worker: string | null): string {
  const name = roleOf(role)?.name ?? role
  return `${name}${team === null ? '' : ` of team ${team}`}${worker === null ? '' : `, worker ${worker}`}`
}

/** How an account signs in, as far as it is known here. */
export function signInInWords({ isLocal, account }: Pick<Person, 'isLocal' | 'account'>): string {
  if (!isLocal) return `With the sign-in service ${account.issuer}`
  if (!account.has_password) return 'No password yet'
  return account.must_change ? 'With a password that is good for one time, not used yet' : 'With a password'
}

/** When somebody came last. */
export function lastSignIn(at: Date | null): string {
  return at === null ? 'Never' : timeInWords(at)
}

/** The address of somebody's page, or of one of the pages under it. */
export function personPath(account: string, under = ''): string {
  return `/administration/people/${account}${under === '' ? '' : `/${under}`}`
}
