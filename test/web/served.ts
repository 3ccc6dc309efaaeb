import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { accountBySubject } from '../../src/store/accounts.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { server } from '../../src/web/server.ts'
import type { WebSettings } from '../../src/web/settings.ts'
import { beginSession } from '../../src/work/begin-session.ts'
import type { Place } from '../../src/work/place.ts'

/** As tests are served: no log, no limit on requests, passwords on, no sign-in service. */
export function testSettings(changed: Partial<WebSettings> = {}): WebSettings {
  return {
    address: null,
    entrance: { passwords: true, service: null },
    proxy: null,
    requestsPerMinute: Number.POSITIVE_INFINITY,
    log: () => {},
    ...changed,
  }
}

// At the top of the file: one that is asked for within a test would end with that test.
const endings: (() => Promise<void>)[] = []
after(async () => {
  for (const end of endings.reverse()) await end()
})

/** A server that is asked directly, without a port; gone when the test file ends. */
export function testServer(place: Place, changed: Partial<WebSettings> = {}): FastifyInstance {
  const scripts = mkdtempSync(join(tmpdir(), 'scripts-'))
  for (const name of ['checker.js', 'checker-lists.js', 'reference.js', 'look-again.js', 'keys.js', 'sending.js'])
    writeFileSync(join(scripts, name), '// put here for the test')
  const app = server({ root: process.cwd(), scripts, place, settings: testSettings(changed) })
  endings.push(async () => {
    await app.close()
    rmSync(scripts, { recursive: true, force: true })
  })
  return app
}

/** A browser, as far as forms need one: it keeps cookies, and sends a form with the token the page carried. */
export class TestBrowser {
  readonly #app: FastifyInstance
  readonly #cookies = new Map<string, string>()
  /** The address requests come from. */
  from = '127.0.0.1'

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  keep(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.#ask({ method: 'GET', url })
  }

  /** Goes where it is sent until it is shown a page. */
  async visit(url: string): Promise<LightMyRequestResponse> {
    const answer = await this.get(url)
    return answer.statusCode === 303 ? this.visit(String(answer.headers.location)) : answer
  }

  /** Sends a form as the browser has it, with no page looked at first. */
  post(url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
    return this.#ask({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  }

  /** Sends a form in which files may be chosen, with none chosen. */
  postNoFile(url: string, token: string): Promise<LightMyRequestResponse> {
    const part = (about: string, value: string) =>
      `--of-a-test\r\ncontent-disposition: form-data; ${about}\r\n\r\n${value}\r\n`
    return this.#ask({
      method: 'POST',
      url,
      payload: `${part('name="token"', token)}${part('name="files"; filename=""', '')}--of-a-test--\r\n`,
      headers: { 'content-type': 'multipart/form-data; boundary=of-a-test' },
    })
  }

  /** Opens a page and sends the form on it. */
  async fill(url: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse> {
    const page = await this.visit(url)
    return this.post(url.split('?')[0] as string, { token: tokenIn(page.body), ...fields })
  }

  async signIn(subject: string, password: string, to = '/'): Promise<LightMyRequestResponse> {
    const answer = await this.fill('/sign-in', { subject, password, to })
    return answer.statusCode === 303 ? this.visit(String(answer.headers.location)) : answer
  }

  /** Has a session as after signing in, without the half second a password takes: for tests that are not about signing in. */
  async enter(place: Place, subject: string): Promise<void> {
    const account = await transaction(place.store.pool, 'keep', byItself('', place.today()), (db) =>
      accountBySubject(db, 'local', subject),
    )
    if (account === null) throw new Error(`Nobody is called ${subject}`)
    const { account_id, name } = account
    const who = { account: account_id, name, signedInBy: 'password', secondFactor: false, replaces: null } as const
    this.keep('throughline', await beginSession(place, { ...who, request: 'a test' }))
  }

  async #ask({ headers, ...rest }: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app.inject({
      ...rest,
      headers: { ...headers, ...(cookie === '' ? {} : { cookie }) },
      remoteAddress: this.from,
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return answer
  }
}

/** What the form of a page carries. */
export function tokenIn(page: string): string {
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}
