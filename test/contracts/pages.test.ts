import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { plusDays } from '../../src/core/day.ts'
import { permissions, roles } from '../../src/practice/roles.ts'
import { child, episode } from '../../src/returns/cin-census/example.ts'
import { child as inCare } from '../../src/returns/ssda903/example.ts'
import type { ClosedPage, Page } from '../../src/web/page.ts'
import { pages } from '../../src/web/pages/index.ts'
import type { LogLine } from '../../src/web/request-log.ts'
import { server } from '../../src/web/server.ts'
import { loadMadeUpPublished } from '../../src/work/load-made-up-published.ts'
import { dayInEngland } from '../../src/work/place.ts'
import { referenceList } from '../../src/work/reference.ts'
import { grantAccess, restrictRecord } from '../../src/work/restrict-record.ts'
import { styles } from '../../tools/make-styles.ts'
import { testPlace } from '../database.ts'
import { actorHere, loadText, operatorHere, placeWith } from '../loaded-place.ts'
import { lookedAfterZip } from '../looked-after-return.ts'
import { TestBrowser, testServer, testSettings } from '../web/served.ts'

const scripts = mkdtempSync(join(tmpdir(), 'scripts-'))
let app: FastifyInstance

before(async () => {
  for (const name of ['checker.js', 'checker-lists.js', 'reference.js', 'look-again.js', 'keys.js', 'sending.js'])
    writeFileSync(join(scripts, name), '// put here for the test')
  app = server({ root: process.cwd(), scripts, place: await testPlace(), settings: testSettings() })
})
after(async () => {
  await app.close()
  rmSync(scripts, { recursive: true })
})

const get = (url: string) => app.inject({ method: 'GET', url })

type Entry = { readonly what: string; readonly detail: string | null }

const why = 'A reason in more than twenty letters'
const isRecorded = (page: Page): page is ClosedPage => page.records !== null

/** A copy with three children, one of them restricted, and somebody signed in for each permission. */
const recorded = (async () => {
  const place = await placeWith(
    ['ANN1', 'BEN2', 'CAT3'].map((LAchildID) => child({ LAchildID }, [episode({ CINreferralDate: '2025-05-06' })])),
    dayInEngland(),
  )
  await loadText(place, 'ssda903-2026.zip', lookedAfterZip([inCare({ CHILD: 'ANN1', Reviews: [{}] })]))
  await loadMadeUpPublished(place, operatorHere)
  const lines: LogLine[] = []
  const served = testServer(place, { log: (line) => lines.push(line) })
  const browsers = new Map<string, TestBrowser>()
  for (const { id } of roles) {
    await actorHere(place, `${id}-signing-in`, id, 'T1')
    const browser = new TestBrowser(served)
    await browser.enter(place, `${id}-signing-in`)
    browsers.set(id, browser)
  }
  await restrictRecord(place, operatorHere, 'BEN2', { reason: why, owner: 'director-signing-in' })
  const until = plusDays(place.today(), 1)
  await grantAccess(place, operatorHere, 'BEN2', { to: 'records-officer-signing-in', until, reason: why })
  const rows = async <Row>(text: string) => (await place.store.owner.query(text)).rows as Row[]
  const references = await rows<{ person_id: string; reference: string }>(
    'select person_id, reference from access.child_reference',
  )
  const referenceTo = (person: string) => references.find(({ person_id }) => person_id === person)?.reference ?? ''
  const [submission] = await rows<{ id: string }>(
    "select submission_id as id from work.submission where return = 'cin-census'",
  )
  const [grant] = await rows<{ id: string }>('select grant_id as id from access.restriction_grant')
  const addressOf = (path: string) =>
    path
      .replace(':reference', referenceTo(/restricted|break-glass/.test(path) ? 'BEN2' : 'ANN1'))
      .replace(':id', submission?.id ?? '')
      .replace('/rules/:code', '/rules/8500')
      .replace(':indicator', 're-referrals-12m')
      .replace(':authority', '101')
      .replace(':grant', grant?.id ?? '')
      .replace('/front-door/children', '/front-door/children?period=2025-04_2026-03')
      .replace('/children-in-care/children', '/children-in-care/children?at=2026-03-31')
  const browserFor = ({ may }: ClosedPage) => {
    const those = roles.filter((role) => role.may.includes(may))
    const one = those.find(({ scope }) => scope === 'all') ?? those[0]
    return browsers.get(one?.id ?? 'administrator') as TestBrowser
  }
  return {
    lines,
    secrets: [
      ...references.flatMap(({ person_id, reference }) => [person_id, reference]),
      ...roles.map(({ id }) => `${id}-signing-in`),
      ...['Made-up', why],
    ],
    open: (page: ClosedPage, query = '') => {
      const address = addressOf(page.path)
      return browserFor(page).get(query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`)
    },
    send: (page: ClosedPage, fields: Readonly<Record<string, string>>) =>
      browserFor(page).fill(addressOf(page.path), fields),
    logged: () => rows<Entry>('select what, detail from access.log order by entry'),
  }
})()

test('every page says who may see it and what the access log records of it', () => {
  for (const page of pages) {
    assert.ok(page.may in permissions, page.path)
    assert.ok(page.records === null || page.records.length > 0, page.path)
  }
})

test('every page and every entry of the reference is drawn, under 150 kB, with one heading', async () => {
  const addresses = ['/', ...pages.flatMap((page) => ('addresses' in page ? (page.addresses?.() ?? []) : []))]
  assert.ok(addresses.length > 130)
  for (const address of addresses) {
    const { statusCode, body } = await get(address)
    assert.equal(statusCode, 200, address)
    assert.equal(body.split('<h1').length - 1, 1, address)
    assert.ok(body.length < 150_000, address)
    assert.doesNotMatch(body, />(undefined|null|\[object Object\])</, address)
    assert.doesNotMatch(body, / style="| on[a-z]+="|<script>(?!<)/, `${address} has markup that the policy forbids`)
  }
})

test('every answer carries a policy that lets the page ask for nothing', async () => {
  const { headers } = await get('/check')
  assert.match(String(headers['content-security-policy']), /default-src 'none'.*connect-src 'none'/)
  assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
})

test('only the page that sends files may send anything from its script, and that to ourselves', async () => {
  const policyOf = async (url: string) => String((await get(url)).headers['content-security-policy'])
  const asking = []
  for (const { path } of pages) if (/connect-src 'self'/.test(await policyOf(path))) asking.push(path)
  assert.deepEqual(asking, ['/returns/send'])
  assert.equal(
    await policyOf('/returns/send'),
    (await policyOf('/check')).replace("connect-src 'none'", "connect-src 'self'"),
  )
})

test('an address that is none gives a page that says so, and so does one that climbs', async () => {
  for (const address of [
    '/nowhere',
    '/reference/rules/9999',
    '/reference/codes/8867',
    '/assets/x/../../package.json',
    '/reference/rules/%3Cscript%3E',
  ]) {
    const { statusCode, body } = await get(address)
    assert.equal(statusCode, 404, address)
    assert.doesNotMatch(body, /<script>/)
  }
})

test('the reference is searched without a script, and what was typed comes back as text', async () => {
  const found = await get('/reference?find=no%20further%20action%20plan')
  assert.match(found.body, /4000/)
  assert.doesNotMatch(found.body, /href="\/reference\/rules\/8750"/)
  const hostile = await get('/reference?find=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E')
  assert.doesNotMatch(hostile.body, /<script>alert/)
})

test('every line of the reference has an address of its own', () => {
  const addresses = referenceList().map(({ address }) => address)
  assert.equal(new Set(addresses).size, addresses.length)
})

test('the style sheet of govuk-frontend is fresh', () => {
  assert.equal(styles().stale, false, 'run npm run styles')
})

/** Pages that record what is done on them, and nothing when they are only looked at. */
const recordWhatIsDone = ['/administration/log/check', '/children/:reference/break-glass']

test('every page that shows somebody writes what the log is to say of it, once', async () => {
  const { open, send, logged } = await recorded
  for (const page of pages.filter(isRecorded)) {
    const before = await logged()
    const answer = recordWhatIsDone.includes(page.path) ? await send(page, { reason: why }) : await open(page)
    assert.ok(answer.statusCode === 200 || answer.statusCode === 303, `${page.path}: ${answer.statusCode}`)
    const written = (await logged()).slice(before.length).filter(({ what }) => what === page.records)
    assert.equal(written.length, 1, page.path)
  }
})

const pictures: Readonly<Record<string, string>> = { '/front-door': 'as=who-told-us', '/children-in-care': 'as=flow' }

test('every file that can be saved from a page is logged as an export, with how many rows it has', async () => {
  const { open, logged } = await recorded
  const exporting = pages.filter((page): page is ClosedPage => 'download' in page && page.download !== undefined)
  assert.ok(exporting.length > 0)
  for (const page of exporting) {
    const before = await logged()
    // A page of several pictures has a file for each.
    const { headers } = await open(page, pictures[page.path] ?? 'as=csv&download=csv')
    assert.match(String(headers['content-disposition']), /^attachment/, page.path)
    const written = (await logged()).slice(before.length).filter(({ what }) => /(^|\.)export$/.test(what))
    assert.equal(written.length, 1, page.path)
    assert.match(String(written[0]?.detail), /^\d+ \w+/, page.path)
  }
})

test('a search is logged with what was searched for', async () => {
  const { send, logged } = await recorded
  const before = await logged()
  const children = pages.find(({ path }) => path === '/children') as ClosedPage
  await send(children, { find: 'ann1' })
  const written = (await logged()).slice(before.length).filter(({ what }) => what === 'search')
  assert.deepEqual(
    written.map(({ what, detail }) => [what, detail]),
    [['search', 'ann1']],
  )
})

test('the log of requests names no child and nobody, whatever was asked', async () => {
  const { lines, secrets, open } = await recorded
  await open(pages.find(({ path }) => path === '/children') as ClosedPage, '?find=ANN1&team=BEN2')
  const said = JSON.stringify(lines)
  assert.ok(lines.length > 30)
  assert.match(said, /"\/children\/:reference"/)
  assert.deepEqual(
    secrets.filter((secret) => said.toLowerCase().includes(secret.toLowerCase())),
    [],
  )
})
