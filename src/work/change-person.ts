import type { Actor } from '../practice/actor.ts'
import { renameAccount } from '../store/accounts.ts'
import { acting, log } from './acting.ts'
import { mineAlone, type WhichAccount } from './keep-accounts.ts'
import type { Place } from './place.ts'

/** How somebody is called, and whether they see aliases in place of names and identifiers whatever their role. */
export type PersonWords = { readonly name: string; readonly pseudonymous: boolean }

/** Changes how somebody is called, and whether they see names. Who they are does not change. */
export async function changePerson(place: Place, actor: Actor, which: WhichAccount, to: PersonWords): Promise<void> {
  const { account } = await mineAlone(place, actor, which)
  await acting(place, actor, 'manage-people', 'keep', async (db) => {
    await renameAccount(db, account.account_id, to.name, to.pseudonymous)
    const detail = `${account.subject}: before ${inWords(account)}; after ${inWords(to)}`
    await log(db, place, actor, { what: 'account.change', object: account.account_id, detail })
  })
}

function inWords({ name, pseudonymous }: PersonWords): string {
  return `${name}, ${pseudonymous ? 'sees aliases' : 'sees names where the role does'}`
}
