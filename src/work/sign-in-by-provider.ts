import { Refusal } from '../core/refusal.ts'
import { accountBySubject } from '../store/accounts.ts'
import { addSignInState, takeSignInState } from '../store/sign-in-states.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { beginSession } from './begin-session.ts'
import type { Entrance } from './entrance.ts'
import type { Place } from './place.ts'
import { hashOfToken } from './tokens.ts'

/** Only the browser that went may come back: the state is kept together with what only that browser knows. */
const keptState = (state: string, browser: string) => hashOfToken(`${state} ${browser}`)

/**
 * Where to send somebody who signs in with their authority.
 *
 * @param browser  a random text that only this browser and we know
 * @param goesTo   the page they wanted
 * @throws Refusal when there is no such service, or it does not answer
 */
export async function goToService(
  place: Place,
  { service }: Entrance,
  browser: string,
  goesTo: string,
): Promise<string> {
  if (service === null) throw new Refusal('not-there', 'No sign-in service is set up here.')
  const { address, errand } = await service.begin()
  const { state, nonce, verifier } = errand
  await transaction(place.store.pool, 'keep', byItself('', place.today()), (db) =>
    addSignInState(db, keptState(state, browser), { nonce, verifier, goes_to: goesTo }),
  )
  return address
}

/**
 * Signs in somebody who came back.
 *
 * @param query  what stood in the address they came back to
 * @returns the token of the session, and the page they wanted
 * @throws Refusal when nobody was sent there from this browser, when the service did not confirm who it is, and when the
 *   account is not known here
 */
export async function comeFromService(
  place: Place,
  { service }: Entrance,
  query: string,
  came: { readonly browser: string; readonly replaces: string | null; readonly request: string },
): Promise<{ readonly token: string; readonly goesTo: string }> {
  if (service === null) throw new Refusal('not-there', 'No sign-in service is set up here.')
  const state = new URLSearchParams(query).get('state') ?? ''
  const keep = <Result>(work: Parameters<typeof transaction<Result>>[3]) =>
    transaction(place.store.pool, 'keep', byItself('', place.today()), work)
  const remembered = await keep((db) => takeSignInState(db, keptState(state, came.browser)))
  if (remembered === null) {
    throw new Refusal(
      'sign-in-refused',
      'Nobody went to the sign-in service from this browser in the last ten minutes, or they have come back already. Begin again from the sign-in page.',
    )
  }
  const { nonce, verifier, goes_to: goesTo } = remembered
  const known = await service.complete(query, { state, nonce, verifier })
  const account = await keep((db) => accountBySubject(db, service.issuer, known.subject))
  if (account === null || account.closed_at !== null) {
    throw new Refusal(
      'sign-in-refused',
      `Your authority knows you, but you have no account here. Give your administrator this identifier: ${known.subject}`,
    )
  }
  const token = await beginSession(place, {
    account: account.account_id,
    name: account.name,
    signedInBy: 'sign-in service',
    secondFactor: known.secondFactor,
    replaces: came.replaces,
    request: came.request,
  })
  return { token, goesTo }
}
