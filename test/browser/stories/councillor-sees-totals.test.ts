import assert from 'node:assert/strict'
import test, { after, before, describe } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { noBrowser, startBrowser } from '../browser.ts'
import { type StoryPlace, storyPlace } from '../place.ts'

const launched = await startBrowser()

/** What is for everybody, and comes from files that know no child. */
const forEverybody = [
  '/reference',
  '/check',
  '/privacy',
  '/accessibility',
  '/sample',
  '/keys',
  '/walk',
  '/account',
  '/compare',
  '/api',
]
/** Pages looked at before a crawl is held to be endless. */
const most = 300

describe('a councillor', { skip: launched === null ? noBrowser : false, timeout: 240_000 }, () => {
  const browser = launched as Browser
  let story: StoryPlace

  before(async () => {
    story = await storyPlace()
  })
  after(async () => {
    await browser.close()
    await story.close()
  })

  test('sees totals on the first page, and is told why some are not shown', async () => {
    const page = await story.enter(browser, 'councillor')
    assert.match((await page.textContent('h1')) ?? '', /children are open|Children who are open/)
    assert.match((await page.textContent('main')) ?? '', /You see totals only\. Numbers from 1 to 5 are withheld/)
    await page.click('.tl-att__go')
    await page.waitForURL(/\/figures$/)
    await page.context().close()
  })

  test('finds no child and no number from 1 to 5 of children, wherever links lead', async () => {
    const page = await story.enter(browser, 'councillor')
    const seen = new Set<string>()
    const found: string[] = []
    const waiting = ['/']
    for (let path = waiting.shift(); path !== undefined && seen.size < most; path = waiting.shift()) {
      if (seen.has(path) || forEverybody.some((each) => path?.startsWith(each))) continue
      seen.add(path)
      const answer = await page.goto(story.address + path)
      if (answer?.status() !== 200) found.push(`${path}: answered ${answer?.status()}`)
      found.push(...(await smallNumbers(page)).map((text) => `${path}: ${text}`))
      waiting.push(...(await links(page, story.address)))
    }
    assert.deepEqual(found, [])
    assert.ok(seen.has('/figures'))
    assert.ok(
      [...seen].every(
        (path) => !/^\/(children(?!-in-care(\?|$))|my-children|my-team|returns|administration)/.test(path),
      ),
    )
    await page.context().close()
  })
})

/** Where the links of a page lead on this address, without what is after #. */
async function links(page: Page, address: string): Promise<readonly string[]> {
  const all = (await page.evaluate(
    "[...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), location.href).href)",
  )) as string[]
  const here = all.filter((href) => href.startsWith(`${address}/`))
  return here.map((href) => href.slice(address.length).replace(/#.*/, '')).filter((path) => !/[?&]as=/.test(path))
}

/** Sentences and cells that tell a number from 1 to 5 of children or of what happened to them. */
async function smallNumbers(page: Page): Promise<readonly string[]> {
  const text = (await page.evaluate('document.querySelector("main").textContent')) as string
  const sentences =
    text.match(
      /(?<![\d.,-])[1-5] (child|children|referrals?|assessments?|conferences?|reviews?|enquir(?:y|ies)|plans?)\b[^.\n]*/g,
    ) ?? []
  const cells = (await page.evaluate(
    "[...document.querySelectorAll('main td.n, main td.n a')].map((cell) => cell.textContent.trim()).filter((text) => /^[1-5]$/.test(text))",
  )) as string[]
  return [...sentences, ...cells.map((cell) => `a cell with ${cell}`)]
}
