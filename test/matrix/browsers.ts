import { randomBytes } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Place } from '../../src/work/place.ts'
import { TestBrowser, tokenIn } from '../web/served.ts'
import { directorOf102 } from './authority.ts'
import { everybody, type Who } from './who.ts'

/** Somebody at a browser, signed in where they have an account. */
export type AtBrowser = {
  get(url: string): Promise<LightMyRequestResponse>
  /** Sends a form of theirs, which was drawn for nobody else and was not sent before. */
  send(url: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>
  /** Sends a form in which a file may be chosen, with none chosen. */
  sendNoFile(url: string): Promise<LightMyRequestResponse>
}

/** Everybody at a browser of their own. */
export async function browsers(app: FastifyInstance, place: Place): Promise<Readonly<Record<Who, AtBrowser>>> {
  const found: Partial<Record<Who, AtBrowser>> = {}
  for (const who of everybody) found[who] = await atBrowser(app, place, who)
  return found as Record<Who, AtBrowser>
}

async function atBrowser(app: FastifyInstance, place: Place, who: Who): Promise<AtBrowser> {
  const browser = new TestBrowser(app)
  let secret = 'none'
  if (who !== 'nobody') {
    const subject = who === 'director of 102' ? directorOf102 : who
    await browser.enter(place, subject)
    const { statusCode, body } = await browser.get('/account')
    if (statusCode !== 200) throw new Error(`${who} is not let in: ${statusCode}`)
    secret = tokenIn(body).split('.')[0] as string
  }
  const token = () => `${secret}.${randomBytes(16).toString('hex')}`
  return {
    get: (url) => browser.get(url),
    send: (url, fields) => browser.post(url, { token: token(), ...fields }),
    sendNoFile: (url) => browser.postNoFile(url, token()),
  }
}
