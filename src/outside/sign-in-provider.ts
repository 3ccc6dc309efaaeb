import * as openid from 'openid-client'
import { Refusal } from '../core/refusal.ts'

/** What is remembered between going to the sign-in service and coming back. */
export type Errand = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** Who came back. */
export type Known = {
  /** What the service calls the account; never changes. */
  readonly subject: string
  readonly name: string | null
  /** Did the service itself ask for a second factor? */
  readonly secondFactor: boolean
}

/** Where people of an authority sign in to everything else. */
export type SignInService = {
  readonly issuer: string
  /** Where to send a browser, and what to remember until it is back. */
  begin(): Promise<{ readonly address: string; readonly errand: Errand }>
  /**
   * Who came back.
   *
   * @param query   what stood in the address the browser came back to
   * @throws Refusal 'sign-in-refused' when the answer is not one to that errand, or the service cannot be reached
   */
  complete(query: string, errand: Errand): Promise<Known>
}

export type SignInServiceSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The address of ours that a browser comes back to. */
  readonly returnsTo: string
}

/** A sign-in service that speaks OpenID Connect: the code flow with PKCE (S256), state and nonce. */
export function openIdService({ issuer, clientId, clientSecret, returnsTo }: SignInServiceSettings): SignInService {
  let found: openid.Configuration | null = null
  // Looked up when first needed and kept: our pages come up while the service is away.
  const configuration = async () => {
    if (found !== null) return found
    const plain = new URL(issuer).protocol === 'http:' ? [openid.allowInsecureRequests] : []
    found = await openid.discovery(new URL(issuer), clientId, undefined, openid.ClientSecretBasic(clientSecret), {
      // The token comes to us over TLS; its signature is looked at all the same.
      execute: [...plain, openid.enableNonRepudiationChecks],
      timeout: 10,
    })
    return found
  }
  return {
    issuer,
    async begin() {
      const errand = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      }
      try {
        const address = openid.buildAuthorizationUrl(await configuration(), {
          redirect_uri: returnsTo,
          scope: 'openid profile',
          code_challenge: await openid.calculatePKCECodeChallenge(errand.verifier),
          code_challenge_method: 'S256',
          state: errand.state,
          nonce: errand.nonce,
        })
        return { address: address.href, errand }
      } catch (error) {
        throw refused(error)
      }
    },
    async complete(query, { state, nonce, verifier }) {
      try {
        const answer = await openid.authorizationCodeGrant(await configuration(), new URL(`${returnsTo}?${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = answer.claims()
        if (claims === undefined) throw new Error('The sign-in service said nothing of who it is')
        return {
          subject: claims.sub,
          name: typeof claims.name === 'string' ? claims.name : null,
          secondFactor: Array.isArray(claims.amr) && claims.amr.includes('mfa'),
        }
      } catch (error) {
        throw refused(error)
      }
    },
  }
}

/** What a person can do about it. What the service said stays with us: it may hold names. */
function refused(error: unknown): Refusal {
  const { code, name } = error as { code?: string; name?: string }
  const away = name === 'TypeError' || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT'
  return new Refusal(
    'sign-in-refused',
    away
      ? 'The sign-in service of your authority does not answer. Try again in a few minutes; if it goes on, tell whoever looks after it.'
      : 'The sign-in service did not confirm who you are, or its answer came twice or too late. Nothing was changed. Begin again from the sign-in page.',
  )
}
