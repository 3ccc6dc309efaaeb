import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { permissions } from '../../src/practice/roles.ts'
import { pages } from '../../src/web/pages/index.ts'
import { server } from '../../src/web/server.ts'
import { referenceList } from '../../src/work/reference.ts'
import { styles } from '../../tools/make-styles.ts'
import { testPlace } from '../database.ts'
import { testSettings } from '../web/served.ts'

const scripts = mkdtempSync(join(tmpdir(), 'scripts-'))
let app: FastifyInstance

before(async () => {
  for (const name of ['checker.js', 'reference.js', 'look-again.js']) writeFileSync(join(scripts, name), '// put here for the test')
  app = server({ root: process.cwd(), scripts, place: await testPlace(), settings: testSettings() })
})
after(async () => {
  await app.close()
  rmSync(scripts, { recursive: true })
})

const get = (url: string) => app.inject({ method: 'GET', url })

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
