import type { LightMyRequestResponse } from 'fastify'
import { refusalReasons } from '../../src/core/refusal.ts'
import type { Page } from '../../src/web/page.ts'
import { pages } from '../../src/web/pages/index.ts'
import type { MadeUpPlace } from './authority.ts'
import type { AtBrowser } from './browsers.ts'
import { expectedPages, type Outcome } from './expected-pages.ts'
import type { Reaches } from './reach.ts'
import { everybody, type Kind, kinds, type Who } from './who.ts'

/** What came of asking for one page as one person. */
export type Observation = {
  readonly path: string
  readonly does: 'opens' | 'sends'
  readonly who: Who
  /** The kind of child it was about; null where a page is about none. */
  readonly kind: Kind | null
  readonly outcome: Outcome | string
  readonly status: number
  /** Identifiers, school numbers and references of children whom they may not see. */
  readonly outOfPlace: readonly string[]
  /** The body without what is new with each request. */
  readonly body: string
}

/** Where a page is, with what stands in its address. */
export type AddressOf = (path: string, reference: string) => string

/** What stands in the addresses: things of authority 101. */
export async function addresses({ place, children }: MadeUpPlace, leaver: string): Promise<AddressOf> {
  const one = async (text: string, values: readonly unknown[]) =>
    String(Object.values((await place.store.owner.query(text, [...values])).rows[0])[0])
  const account = await one('select account_id from access.account where subject = $1', [leaver])
  const role = await one('select grant_id from access.role_grant where account_id = $1', [account])
  const submission = await one(
    `select submission_id from work.submission where la_code = $1 and return = 'cin-census' limit 1`,
    ['101'],
  )
  const granted = children['restricted, with a grant']
  const grant = await one(
    `select grant_id from access.restriction_grant where la_code = '101' and person_id = $1 and until > now() limit 1`,
    [granted.identifier],
  )
  return (path, reference) =>
    path
      .replace('/restricted/:reference/grants/:grant', `/restricted/${granted.reference}/grants/${grant}`)
      .replace('/roles/:grant', `/roles/${role}`)
      .replace(':reference', reference)
      .replace(':child', reference)
      .replace(':account', account)
      .replace(':act', 'password')
      .replace(':id', submission)
      .replace('/rules/:code', '/rules/8500')
      .replace('period/:rule', 'period/child-in-need')
      .replace('/reference/:kind/:name', '/reference/rules/8500')
      .replace('/:indicator/direction', '/re-referrals-12m/direction')
      .replace('/compare/authorities/:authority', '/compare/authorities/101')
      .replace('/compare/grid', '/compare/grid?authorities=101,102&indicators=re-referrals-12m,cla-rate')
      .replace('/compare/find', '/compare/find?q=absence')
      .replace('/compare/indicators/:indicator', '/compare/indicators/re-referrals-12m?authority=101')
      .replace('/front-door/children', '/front-door/children?period=2025-04_2026-03')
      .replace('/children-in-care/children', '/children-in-care/children?at=2026-03-31')
}

/** Opens every page as everybody, on every kind of child; or sends the form of every page that has one, with nothing in it. */
export async function observe(
  made: MadeUpPlace,
  asking: Readonly<Record<Who, AtBrowser>>,
  does: Observation['does'],
  addressOf: AddressOf,
  reaches: Reaches,
): Promise<readonly Observation[]> {
  const found: Observation[] = []
  for (const page of pages.filter((each) => does === 'opens' || isSent(each))) {
    const expected = expectedPages[page.path]
    const about: readonly (Kind | null)[] = expected?.is === 'of a child' ? kinds : [null]
    for (const kind of about) {
      const { reference } = made.children[kind ?? 'own']
      const url = addressOf(page.path, reference)
      for (const who of everybody) {
        const answer = await ask(asking[who], page, does, url)
        const shut = expected?.is === 'closed' && expected.namesShut ? shutOf(made) : []
        found.push({
          ...{ path: page.path, does, who, kind, outcome: outcomeOf(answer), status: answer.statusCode },
          // What is for everybody comes from files and knows no child; the first page knows those of who asks.
          outOfPlace:
            expected?.is === 'for everybody' && page.path !== '/'
              ? []
              : reaches.outOfPlace(answer.body, who, [...inAddress(url), ...shut]),
          body: withoutWhatIsNew(answer.body).replaceAll(reference, 'THE-REFERENCE'),
        })
      }
    }
  }
  return found
}

/** Has it a form that does no harm with nothing filled in? */
function isSent(page: Page): boolean {
  if ('entrance' in page || page.may === 'anyone' || 'opensToAll' in page) return false
  const expected = expectedPages[page.path]
  return (page.save ?? page.upload) !== undefined && !(expected?.is === 'closed' && expected.sentLast)
}

function ask(browser: AtBrowser, page: Page, does: Observation['does'], url: string): Promise<LightMyRequestResponse> {
  if (does === 'opens') return browser.get(url)
  return 'upload' in page && page.upload !== undefined ? browser.sendNoFile(url) : browser.send(url, {})
}

export function outcomeOf({ statusCode, headers, body }: LightMyRequestResponse): Outcome | string {
  const location = String(headers.location ?? '')
  if (statusCode === 303) return location.startsWith('/sign-in') ? 's' : 'o'
  // A program is told so, and led nowhere.
  if (statusCode === 401) return 's'
  if (statusCode === 403 && body.includes(refusalReasons['not-permitted'])) return 'x'
  if (statusCode === 404) return /href="\/children\/\w+\/break-glass"/.test(body) ? 'g' : '-'
  // What is asked again was taken in, and so was a form without its file.
  return statusCode === 200 || statusCode === 422 || (statusCode === 400 && body.includes(refusalReasons.usage))
    ? 'o'
    : String(statusCode)
}

const inAddress = (url: string) => url.split('/')
const shutOf = ({ children }: MadeUpPlace) =>
  kinds.filter((kind) => kind.startsWith('restricted') || kind === 'sealed').map((kind) => children[kind].reference)

/** Tokens of forms, and the reference of a fault. */
export function withoutWhatIsNew(body: string): string {
  return body.replace(/(name="token" value=")[^"]+/g, '$1')
}
