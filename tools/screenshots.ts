/** Takes pictures of every page and state into a folder, to be looked at: `npm run screenshots -- FOLDER`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { SampleCensus } from '../src/sample/census.ts'
import { openSample, serve, startBrowser } from '../test/browser/browser.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name a folder for the pictures: npm run screenshots -- FOLDER')
mkdirSync(folder, { recursive: true })

const browser = await startBrowser()
if (browser === null) throw new Error('There is no browser to take pictures with')
const { address, close } = await serve()
const earlier = [
  ...new SampleCensus({ seed: 7, children: 20_000, faults: ['no-factors', 'upn-letter'] }, 2026).text(),
].join('')

for (const [size, width] of [
  ['desktop', 1280],
  ['phone', 390],
] as const) {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  const picture = (name: string) => page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: true })
  for (const [name, path] of [
    ['home', '/'],
    ['check', '/check'],
    ['reference', '/reference'],
    ['rule', '/reference/rules/2885'],
    ['codes', '/reference/codes/ReferralSource'],
    ['table', '/reference/tables/Section47'],
    ['not-found', '/nowhere'],
  ] as const) {
    await page.goto(address + path)
    await picture(name)
  }
  await openSample(page, address)
  await picture('result')
  await page.setInputFiles('#compare', { name: 'cin-2026-v1.xml', mimeType: 'text/xml', buffer: Buffer.from(earlier) })
  await page.waitForSelector('text=Still there')
  await picture('compare')
  await page.click('text=By child')
  await page.waitForSelector('.tl-people')
  await picture('children')
  await page.click('.tl-people a')
  await page.waitForSelector('.tl-notes')
  await picture('child')
  await page.click('text=All rules')
  await page.click('text=By table')
  await picture('tables')
  await page.click('#again')
  await page.setInputFiles('#file', {
    name: 'report.xml',
    mimeType: 'text/xml',
    buffer: Buffer.from('%PDF-1.7 and so on'),
  })
  await page.waitForSelector('.tl-box--late')
  await picture('refused')
  if (size === 'desktop') {
    await openSample(page, address)
    await page.click('text=By child')
    await page.click('.tl-people a')
    await page.waitForSelector('.tl-notes')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 760, height: 1000 })
    await picture('print')
  }
  await page.close()
}
await browser.close()
await close()
