import type { FastifyReply, FastifyRequest } from 'fastify'
import { isToken, newToken } from '../work/tokens.ts'

/**
 * Two cookies, and no others: the token of the session, and before there is one a random text by which a form of the
 * sign-in page is known to come from the browser it was sent to. Neither says anything about anybody.
 */
export class Cookies {
  readonly #secure: boolean

  /** @param address  the public address; where it is https, browsers are told never to send a cookie without it */
  constructor(address: string | null) {
    this.#secure = address?.startsWith('https:') ?? false
  }

  session(request: FastifyRequest): string | null {
    return request.cookies[this.#name('throughline')] ?? null
  }

  /** Gives the browser the token of a session, or with null takes it away. */
  setSession(reply: FastifyReply, token: string | null): void {
    this.#set(reply, 'throughline', token)
  }

  /** The random text of this browser, given to it now when it has none. */
  browser(request: FastifyRequest, reply: FastifyReply): string {
    const kept = request.cookies[this.#name('throughline-browser')]
    if (kept !== undefined && isToken(kept)) return kept
    const made = newToken()
    this.#set(reply, 'throughline-browser', made)
    return made
  }

  #name(name: string): string {
    return this.#secure ? `__Host-${name}` : name
  }

  #set(reply: FastifyReply, name: string, value: string | null): void {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.#secure } as const
    if (value === null) reply.clearCookie(this.#name(name), options)
    else reply.setCookie(this.#name(name), value, options)
  }
}
