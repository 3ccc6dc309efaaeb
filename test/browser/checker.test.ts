import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before, describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import { readXlsx } from 'hucre/xlsx'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { SampleCensus } from '../../src/sample/census.ts'
// @ts-expect-error the bundle is made by plain JavaScript that has no types
import { bundle } from '../../tools/bundle.js'
import { faultsOf, noBrowser, openSample, serve, startBrowser } from './browser.ts'

const launched = await startBrowser()
const census = (faults: readonly string[]) =>
  Buffer.from([...new SampleCensus({ seed: 3, children: 5000, faults }, 2026).text()].join(''))
const xml = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/xml', buffer })
/** A looked-after return of two tables, whose child came in care for a reason that is no code (rule 143). */
const lookedAfter = [
  { name: 'a.csv', text: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\nANN1,F,02/06/2013,WBRI,,,\r\n' },
  {
    name: 'b.csv',
    text: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\r\nANN1,14/03/2026,Q,C2,N1,U6,PR4,,,,TH1 1AA,TH2 1AB,SC900001\r\n',
  },
].map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }))
const hostile = '<script>document.title="hurt"</script><img src=x onerror=alert(1)>'

describe('the checker in a browser', { skip: launched === null ? noBrowser : false, timeout: 600_000 }, () => {
  const browser = launched as Browser
  let address = ''
  let close: () => Promise<void> = async () => {}
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []

  before(async () => {
    ;({ address, close } = await serve())
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
  })
  after(async () => {
    await browser.close()
    await close()
  })

  test('the made-up file is checked, and no request is made after the page has loaded', async () => {
    await page.goto(`${address}/check`, { waitUntil: 'networkidle' })
    const requests: string[] = []
    const listen = (request: { url(): string }) => {
      if (!request.url().startsWith('blob:')) requests.push(request.url())
    }
    page.on('request', listen)
    await page.click('#try')
    await page.waitForSelector('#view')
    assert.match((await page.textContent('h1')) ?? '', /^\d+ children need a fix before you send$/)
    assert.equal(await page.isVisible('#sample-banner'), true)
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download CSV')])
    const csv = await readFile(await download.path(), 'utf8')
    assert.match(csv, /^\ufeffrule,severity,message,child,table,row,line,fields,values,why,to put it right\r\n/)
    await page.click('text=By child')
    await page.click('.tl-people a')
    await page.waitForSelector('.tl-notes')
    page.off('request', listen)
    assert.deepEqual(requests, [])
  })

  test('the Excel worklist opens, with a line for every issue', async () => {
    await openSample(page, address)
    const issues = await page.$$eval('.tl-rules .rec', (cells) =>
      cells.reduce((sum, cell) => sum + Number(cell.textContent?.replace(',', '')), 0),
    )
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download worklist')])
    const { sheets } = await readXlsx(await readFile(await download.path()))
    assert.equal(sheets[0]?.rows.length, issues + 1)
  })

  test('an uploaded file shows exactly the planted faults, and a child with its cells marked', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', xml('census.xml', census(['no-factors', 'upn-letter'])))
    await page.waitForSelector('.tl-rules')
    assert.deepEqual(
      await page.$$eval('.tl-rules td:first-child a', (links) => links.map((link) => link.textContent)),
      ['1510', '8897Q'],
    )
    assert.equal(await page.isVisible('#sample-banner'), true)
    await page.click('.tl-rules .kids a')
    await page.click('.tl-people a')
    await page.waitForSelector('.tl-notes')
    assert.match((await page.textContent('#child-heading')) ?? '', /^Child T\d+: one error$/)
    assert.equal(await page.$$eval('td.bad', (cells) => cells.length), 1)
    assert.match((await page.textContent('.tl-notes')) ?? '', /To put it right:/)
  })

  test('filters live in the address, and going back goes back', async () => {
    await page.click('text=All rules')
    await page.click('text=Queries 1')
    await page.waitForFunction(() => location.hash === '#kind=query')
    assert.equal(await page.$$eval('.tl-rules tbody tr', (rows) => rows.length), 1)
    await page.goBack()
    await page.waitForFunction(() => document.querySelectorAll('.tl-rules tbody tr').length === 2)
    assert.doesNotMatch(page.url(), /T\d{7}/)
  })

  test('a child is found by a part of its identifier, which stays out of the address', async () => {
    await page.fill('#search-text', 'T1000001')
    await page.press('#search-text', 'Enter')
    await page.waitForSelector('#found-heading')
    assert.equal(await page.textContent('#found-heading'), '1 child found')
    assert.doesNotMatch(page.url(), /T1000001/)
  })

  test('keys alone take one through: choose, list, child, next, back', async () => {
    await openSample(page, address)
    await page.focus('text=By child')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.tl-people a')
    assert.equal(await page.evaluate('document.activeElement.id'), 'children-heading')
    await page.focus('.tl-people a')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.tl-notes')
    const first = await page.textContent('#child-heading')
    await page.keyboard.press('j')
    await page.waitForFunction((before) => document.getElementById('child-heading')?.textContent !== before, first)
    await page.keyboard.press('u')
    await page.waitForSelector('.tl-people')
    await page.keyboard.press('/')
    assert.equal(await page.evaluate('document.activeElement.id'), 'search-text')
  })

  test('two files are compared: what was fixed, what is still there, what is new', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', xml('new.xml', census(['no-factors', 'upn-letter'])))
    await page.waitForSelector('.tl-rules')
    await page.setInputFiles('#compare', xml('old.xml', census(['no-factors', 'ethnicity-blank'])))
    await page.waitForSelector('text=Since old.xml')
    const counts = await page.$$eval('.tl-three table td.n', (cells) => cells.map((cell) => cell.textContent))
    assert.equal(counts.length, 3)
    assert.equal(Number(counts[1]) + Number(counts[2]), 2)
    const fixed = Number(counts[0])
    assert.ok(fixed >= 1)
    await page.click('[aria-label^="Fixed:"]')
    await page.waitForSelector('#fixed-heading')
    assert.equal(await page.$$eval('#view tbody tr', (rows) => rows.length), fixed)
    await page.goBack()
    await page.waitForSelector('.tl-rules')
    await page.click('[aria-label^="New:"]')
    await page.waitForSelector('.tl-people')
  })

  test('several files are checked, and one that is refused does not keep the others back', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', [
      xml('a.xml', census([])),
      xml('b.xml', Buffer.from('%PDF-1.7')),
      xml('c.xml', census(['no-factors'])),
    ])
    await page.waitForSelector('#view')
    assert.match((await page.textContent('[aria-label="Files"]')) ?? '', /b\.xml was refused.*PDF/)
    assert.equal(await page.textContent('h1'), 'Nothing to fix')
    await page.click('text=c.xml')
    await page.waitForSelector('.tl-rules >> text=8897Q')
  })

  test('a file that is no census is refused by what it is, and another can be chosen', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', xml('report.xml', Buffer.from('%PDF-1.7')))
    await page.waitForSelector('.tl-box--late')
    assert.match((await page.textContent('.tl-box--late')) ?? '', /It is a PDF document/)
    assert.equal(await page.isVisible('#file'), true)
  })

  test('a check can be cancelled, and another begun', async () => {
    const once = census([]).toString()
    const [from, to] = [once.indexOf('    <Child>'), once.lastIndexOf('  </Children>')]
    // From a disk, as anybody's: handed over as text it takes longer than the check.
    const folder = mkdtempSync(join(tmpdir(), 'large-'))
    const large = join(folder, 'large.xml')
    writeFileSync(large, once.slice(0, from) + once.slice(from, to).repeat(70) + once.slice(to))
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', large)
    await page.click('#cancel')
    await page.waitForSelector('text=Cancelled')
    await page.click('#try')
    await page.waitForSelector('#view')
    rmSync(folder, { recursive: true })
  })

  test('what a file says is shown as text, never as markup', async () => {
    const escaped = hostile.replaceAll('<', '&lt;')
    const text = census(['ethnicity-blank'])
      .toString()
      .replace(/<LAchildID>[^<]*/g, `<LAchildID>${escaped}`)
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', xml('<img src=x onerror=alert(1)>.xml', Buffer.from(text)))
    await page.click('text=By child')
    await page.waitForSelector('.tl-people')
    assert.equal(await page.evaluate("document.querySelectorAll('main script:not([src]), main img').length"), 0)
    assert.notEqual(await page.title(), 'hurt')
    await page.click('.tl-people a')
    await page.waitForSelector('.tl-notes')
    assert.match((await page.textContent('#child-heading')) ?? '', /<script>/)
  })

  test('nothing hinders anybody on any page or state, on a desk or a telephone', async () => {
    const found: string[] = []
    const look = async (name: string) => {
      // The narrowest last: what is gone on with is clicked there.
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 800 })
        found.push(...(await faultsOf(page, width > 320)).map((fault) => `${name} at ${width}: ${fault}`))
      }
    }
    for (const path of [
      '/',
      '/check',
      '/reference',
      '/reference/rules/8565',
      '/reference/codes/AssessmentFactors',
      '/reference/tables/CINdetails',
      '/nowhere',
    ]) {
      await page.goto(address + path)
      await look(path)
    }
    await openSample(page, address)
    await look('result')
    await page.click('text=By table')
    await look('tables')
    await page.click('text=By child')
    await page.waitForSelector('.tl-people')
    await look('children')
    await page.click('.tl-people a')
    await page.waitForSelector('.tl-notes')
    await look('child')
    assert.deepEqual(found, [])
  })

  test('the static copy works from a file share, with no server at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'checker-'))
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'tools/write-checker.ts', await bundle(), folder],
      { encoding: 'utf8' },
    )
    assert.equal(status, 0, stderr)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    await page.setInputFiles('#file', lookedAfter)
    await page.waitForSelector('.tl-rules')
    assert.match((await page.textContent('.tl-lead:not(#intro)')) ?? '', /^Looked-after return 2025-26\. 2 files, /)
    assert.ok((await page.$$eval('.tl-rules a', (links) => links.map((link) => link.textContent))).includes('143'))
    await page.click('#again')
    await page.click('#try')
    await page.waitForSelector('.tl-rules')
    await page.click('.tl-rules a')
    await page.waitForSelector('text=How it judges')
    assert.match(page.url(), /^file:.*reference-rules-\d+Q?\.html$/)
    rmSync(folder, { recursive: true })
  })

  test('no page broke the policy it was sent with, or a script', () => {
    assert.deepEqual(complaints, [])
  })
})
