import { Refusal } from '../core/refusal.ts'
import { openIdService, type SignInService } from '../outside/sign-in-provider.ts'

/** The ways in. */
export type Entrance = {
  /** May one sign in with a password that is kept here? */
  readonly passwords: boolean
  /** The sign-in service of the authority; null when there is none. */
  readonly service: SignInService | null
}

/** The page a sign-in service sends people back to. */
export const returnPath = '/sign-in/return'

/**
 * The ways in, as the environment sets them.
 *
 * @param address  where people reach this copy, without a slash at the end
 * @throws Refusal when a part of the setting is missing
 */
export function entranceFrom(environment: Readonly<Record<string, string | undefined>>, address: string): Entrance {
  const passwords = environment.THROUGHLINE_PASSWORDS !== 'off'
  const issuer = environment.THROUGHLINE_OIDC_ISSUER
  const clientId = environment.THROUGHLINE_OIDC_CLIENT_ID
  const clientSecret = environment.THROUGHLINE_OIDC_CLIENT_SECRET
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) {
    if (!passwords)
      throw new Refusal(
        'usage',
        'THROUGHLINE_PASSWORDS is off and there is no sign-in service, so nobody could sign in. Set THROUGHLINE_OIDC_ISSUER, or leave passwords on.',
      )
    return { passwords, service: null }
  }
  if (issuer === undefined || !URL.canParse(issuer) || clientId === undefined || clientSecret === undefined) {
    throw new Refusal(
      'usage',
      'A sign-in service needs THROUGHLINE_OIDC_ISSUER (an address), THROUGHLINE_OIDC_CLIENT_ID and THROUGHLINE_OIDC_CLIENT_SECRET, all three.',
    )
  }
  return { passwords, service: openIdService({ issuer, clientId, clientSecret, returnsTo: address + returnPath }) }
}
