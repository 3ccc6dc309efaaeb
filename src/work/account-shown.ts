import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { permissions, roleOf } from '../practice/roles.ts'
import { accountById } from '../store/accounts.ts'
import { secondFactorOf } from '../store/second-factors.ts'
import { acting } from './acting.ts'
import { localIssuer } from './local-issuer.ts'
import type { Place } from './place.ts'

const reaches = {
  all: 'every child of the authority',
  team: 'the children of your team',
  own: 'the children you work with',
  none: 'no child',
} as const

/** An account as its owner sees it. */
export function accountShown(place: Place, actor: Actor) {
  return acting(place, actor, 'signed-in', 'keep', async (db) => {
    const account = await accountById(db, actor.account)
    const role = roleOf(actor.role)
    if (account === null || role === null) throw new Refusal('not-there', 'Your account was closed a moment ago.')
    const factor = await secondFactorOf(db, actor.account)
    const isLocal = account.issuer === localIssuer
    return {
      name: account.name,
      subject: account.subject,
      isMadeUp: account.made_up,
      hasPassword: isLocal,
      hasSecondFactor: factor !== null && factor.confirmed_at !== null,
      signIn: actor.signIn,
      role: role.name,
      reach: reaches[actor.scope],
      aliases: actor.pseudonymous,
      may: role.may.map((permission) => permissions[permission]),
    }
  })
}
