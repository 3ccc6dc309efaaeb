import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test, { before } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { roleIds } from '../../src/practice/roles.ts'
import type { Page } from '../../src/web/page.ts'
import { pages } from '../../src/web/pages/index.ts'
import { setHold } from '../../src/work/legal-hold.ts'
import { terminalActor } from '../../src/work/terminal-actor.ts'
import { type MadeUpPlace, madeUpPlace } from '../matrix/authority.ts'
import { TestBrowser, testServer, tokenIn } from '../web/served.ts'
import { formsOf, linksOf, type PageForm } from './page-forms.ts'

/** Every page a role is led to is opened as a person would, by its links, and every field of every form on it is tried. */

const hostile = [
  `"><script>alert('x')</script>{{7*7}}`,
  `" onmouseover="alert(1)" x="`,
  `' or 1=1; drop table access.account; --`,
  `%' union select password from access.password --`,
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini\u0000.xml',
  'x'.repeat(6000),
  '-1e309',
  '9'.repeat(40),
]
/** Pages of one kind (children, files, entries of the log) that are opened: they differ in what they are about. */
const ofOneKind = 2
const asOthers = roleIds.filter((id) => id !== 'operator')

let made: MadeUpPlace
let app: FastifyInstance
/** What a person opens first; all else by links. */
let beginAt: readonly string[] = []
const browsers = new Map<string, TestBrowser>()
before(async () => {
  made = await madeUpPlace()
  app = testServer(made.place)
  const { restricted, own } = made.children
  await setHold(made.place, await terminalActor(made.place, '101', undefined), own.reference, 'Made up')
  beginAt = ['/', '/account', '/account/password', '/administration', `/children/${restricted.reference}/break-glass`]
})

test('no field of any form, whoever fills it in, breaks a page or comes back as anything but text', async () => {
  const faults: string[] = []
  const opened = new Set<string>()
  const tried = new Set<string>()
  for (const role of asOthers) {
    const browser = await signedIn(role)
    for (const { at, body } of await crawl(browser, (page) => opened.add(page.path))) {
      for (const form of formsOf(body, at).filter(isTried)) {
        for (const { name } of form.fields.filter(({ kind }) => kind !== 'hidden' && kind !== 'button')) {
          const which = `${pageOf(form.action)?.path} ${name}`
          if (tried.has(which)) continue
          tried.add(which)
          const answers = await Promise.all(hostile.map((text) => send(browser, form, tokenIn(body), name, text)))
          faults.push(...answers.flatMap(wrongIn).map((what) => `${role}, ${which}: ${what}`))
        }
      }
    }
  }
  // What was taken in is shown by other pages.
  for (const role of ['administrator', 'director', 'records-officer'] as const) {
    for (const { at, answer } of await crawl(await signedIn(role), () => {})) {
      faults.push(...wrongIn(answer).map((what) => `${role}, ${at} afterwards: ${what}`))
    }
  }
  assert.deepEqual(faults, [])
  assert.ok(tried.size >= 40, [...tried].join('\n'))
  assert.ok(tried.has('/compare/find q'), [...tried].join('\n'))
  const unopened = pages.filter(({ path }) => !opened.has(path)).map(({ path }) => path)
  assert.deepEqual(
    unopened.filter((path) => !ledToByNothing.includes(path)),
    [],
  )
})

/** Pages that no link leads whoever has signed in: the ways in and out, those for somebody with two roles, the answer to a question, and where a choice that was filled in goes. */
const ledToByNothing = [
  '/sign-in',
  '/sign-in/service',
  '/sign-in/return',
  '/second-factor',
  '/choose-role',
  '/sign-out',
  '/returns/:id/answer',
  '/compare/find',
  '/compare/authorities',
  '/compare/indicators',
]

test('a search that would list everyone lists nobody, or one page', async () => {
  for (const role of ['analyst', 'director', 'social-worker', 'team-manager', 'records-officer', 'auditor'] as const) {
    const browser = await signedIn(role)
    await Promise.all(
      ['%', '_', '*', '', ' ', '%%%', '?', '.*', "' or ''='", 'a', '1', '\u0000'].map(async (find) => {
        const answer = await browser.fill('/children', { find })
        const shown = answer.statusCode === 303 ? await browser.visit(String(answer.headers.location)) : answer
        // Beside what is found stand the records one opened last.
        const found = shown.body.replace(/<p [^>]*id="recent">[\s\S]*?<\/p>/, '')
        const children = new Set(linksOf(found, '/children').filter((link) => /^\/children\/[^/?]+$/.test(link)))
        assert.equal(shown.statusCode, 200, `${role}: ${find}`)
        assert.ok(children.size <= 50, `${role}: ${find} lists ${children.size}`)
        if (find.trim() !== '' && answer.statusCode === 200)
          assert.match(shown.body, /Nobody was found/, `${role}: ${find}`)
      }),
    )
  }
})

test('an address with anything at all in it is a page or none, and never a fault', async () => {
  const browser = await signedIn('director')
  const parts = [...hostile, '%00', '%ff%fe', '%2e%2e%2f', '00000000-0000-0000-0000-000000000000', '~', '\u202e']
  for (const { path } of pages) {
    const names = path.match(/:\w+/g) ?? []
    const answers = await Promise.all(
      parts.map((part) => {
        const raw = /^%\w/.test(part) ? part : encodeURIComponent(part)
        const at = names.reduce((address, name) => address.replace(name, raw), path)
        return browser.get(`${at}?${asked.map((name) => `${name}=${raw}`).join('&')}`)
      }),
    )
    assert.deepEqual(answers.flatMap(wrongIn), [], path)
  }
})

/** The sources of the pages: the folder, the text, and the names that are read from a query. */
const sources = readdirSync('src/web/pages', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const text = readFileSync(join('src/web/pages', name), 'utf8')
    const names = [...text.matchAll(/\bquery\.(\w+)/g)].map(([, field]) => field as string)
    const paged = /\bpagesOf\(/.test(text) ? ['page'] : []
    return { folder: dirname(name), text, names: [...names, ...paged] }
  })
// Those two are read by their names as values.
const asked = [...new Set([...sources.flatMap(({ names }) => names), 'from', 'until'])]

/** What a page asks for by its address: the names its folder reads, those in its links to itself, and its form's. */
function queriedOn(page: Page, at: string, body: string): ReadonlySet<string> {
  const folders = sources.filter(({ text }) => text.includes(`'${page.path}'`)).map(({ folder }) => folder)
  const path = at.split('?')[0]
  const links = linksOf(body, at).filter((link) => link.split('?')[0] === path)
  const forms = formsOf(body, at).filter(({ method, action }) => method === 'GET' && action === path)
  return new Set([
    ...sources.filter(({ folder }) => folders.includes(folder)).flatMap(({ names }) => names),
    ...links.flatMap((link) => [...new URL(link, 'http://here').searchParams.keys()]),
    ...forms.flatMap(({ fields }) => fields.map(({ name }) => name)),
  ])
}

test('no field of any query, with whatever number, day or text in it, breaks a page or comes back as anything but text', async () => {
  const faults: string[] = []
  const tried = new Set<string>()
  for (const role of asOthers) {
    const browser = await signedIn(role)
    for (const { at, body } of await crawl(browser, () => {})) {
      const path = at.split('?')[0] as string
      const page = pageOf(at) as Page
      for (const name of queriedOn(page, at, body)) {
        const which = `${page.path} ${name}`
        if (tried.has(which)) continue
        tried.add(which)
        const answers = await Promise.all(
          strange.map(async (text) => ({
            text,
            answer: await browser.get(`${path}?${new URLSearchParams([[name, text]])}`),
          })),
        )
        for (const { text, answer } of answers) {
          const wrong = [...wrongIn(answer), ...(text === 'NaN' ? [] : noNumberIn(answer))]
          faults.push(...wrong.map((what) => `${role}, ${which}=${text.slice(0, 40)}: ${what}`))
        }
        const twice = await browser.get(`${path}?${name}=1&${name}=-1&${name}[]=2&${name}[a]=3`)
        faults.push(...wrongIn(twice).map((what) => `${role}, ${which} several times: ${what}`))
      }
    }
  }
  assert.deepEqual(faults, [])
  assert.ok(tried.size >= 30, [...tried].join('\n'))
})

/** What a query may be given that is no number, no day and no choice, or one far out of what there is. */
const strange = [
  ...[`"><script>alert('x')</script>{{7*7}}`, `' or 1=1; drop table access.account; --`, '../../../../etc/passwd'],
  ...['-1', '-99999999999999999999', '1.5', '1e309', 'NaN', '2147483648', '9223372036854775808', '8640000000000001'],
  ...['2026-02-30', '9999-12-31', '275760-09-13', '__proto__', '//elsewhere.example', '\r\nset-cookie: a=b'],
]

async function signedIn(role: string): Promise<TestBrowser> {
  const before = browsers.get(role)
  if (before !== undefined) return before
  const browser = new TestBrowser(app)
  browsers.set(role, browser)
  await browser.enter(made.place, role)
  assert.equal((await browser.get('/account')).statusCode, 200, role)
  return browser
}

/** Opens what there is for somebody, from the first page on, a few of each kind. */
async function crawl(browser: TestBrowser, open: (page: Page) => void) {
  const found: { at: string; body: string; answer: LightMyRequestResponse }[] = []
  const counts = new Map<string, number>()
  const waiting = [...beginAt]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const page = pageOf(at)
    if (page === null) continue
    const count = counts.get(page.path) ?? 0
    if (count >= ofOneKind) continue
    counts.set(page.path, count + 1)
    const answer = await browser.get(at)
    if (answer.statusCode !== 200) continue
    open(page)
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue
    found.push({ at, body: answer.body, answer })
    waiting.push(...linksOf(answer.body, at))
  }
  return found
}

/** The page behind an address; of two that fit, the one with fewer parts left open. */
function pageOf(address: string): Page | null {
  const path = address.split('?')[0] as string
  const fits = (page: Page) => new RegExp(`^${page.path.replace(/:\w+/g, '[^/]+')}$`).test(path)
  const open = (page: Page) => page.path.split(':').length
  return [...pages].filter(fits).sort((a, b) => open(a) - open(b))[0] ?? null
}

/** What would end the test itself: signing out, and removing what it is about. */
function isTried({ action, files }: PageForm): boolean {
  return !files && action !== '/sign-out' && action !== '/administration/sample/remove'
}

async function send(browser: TestBrowser, form: PageForm, token: string, name: string, text: string) {
  const others = Object.fromEntries(form.fields.map((field) => [field.name, field.value]))
  const secret = token.split('.')[0]
  // A form is answered once; each try is one of its own.
  const fields = { ...others, [name]: text, token: `${secret}.${Math.random()}` }
  if (form.method === 'POST') return browser.post(form.action, fields)
  const { token: _, ...asked } = fields
  return browser.get(`${form.action}?${new URLSearchParams(asked)}`)
}

/** A number that is none, on a page that was given none. */
function noNumberIn({ body }: LightMyRequestResponse): readonly string[] {
  return /\b(?:NaN|Infinity)\b|>\s*(?:undefined|null)\s*</.test(body) ? ['shows a number that is none'] : []
}

/** What is wrong with an answer; empty when nothing is. */
function wrongIn({ statusCode, body, headers }: LightMyRequestResponse): readonly string[] {
  const wrong: string[] = []
  if (![200, 303, 400, 403, 404, 413, 414, 422].includes(statusCode)) wrong.push(`answered ${statusCode}`)
  if (/<script>alert|(?:href|src|action)="\s*javascript:/i.test(body)) wrong.push('script comes back')
  if (headers.location !== undefined && !/^\/(?![/\\])/.test(String(headers.location))) wrong.push('it leads elsewhere')
  if ([headers['set-cookie'] ?? []].flat().some((cookie) => cookie.startsWith('a='))) wrong.push('a header is added')
  if (/script(>|&gt;)49/.test(body)) wrong.push('a template is filled in')
  if (/" onmouseover="alert/.test(body)) wrong.push('an attribute comes back')
  if (/\n\s+at \S+ \(|root:x:0|node_modules|syntax error at/.test(body)) wrong.push('it tells of our inside')
  return wrong
}
