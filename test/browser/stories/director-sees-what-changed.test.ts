import assert from 'node:assert/strict'
import test, { after, before, describe } from 'node:test'
import type { Browser } from 'playwright-core'
import { faultsOf, noBrowser, startBrowser } from '../browser.ts'
import { type StoryPlace, storyPlace } from '../place.ts'

const launched = await startBrowser()

describe('a director', { skip: launched === null ? noBrowser : false, timeout: 120_000 }, () => {
  const browser = launched as Browser
  let story: StoryPlace

  before(async () => {
    story = await storyPlace()
  })
  after(async () => {
    await browser.close()
    await story.close()
  })

  test('sees on the first page what changed since last month, and opens what is behind it by clicking', async () => {
    const page = await story.enter(browser, 'director')
    assert.match((await page.textContent('h1')) ?? '', /^\d+ children are open, .* a month before$/)
    const changed = page.locator('.tl-att li', { hasText: 'a month before' })
    assert.ok((await changed.count()) > 0)
    assert.match((await changed.first().textContent()) ?? '', /on 28 February 2026: (no )?more than chance/)

    await page.click('.tl-att li:has-text("assessments in March 2026") a')
    await page.waitForURL(/\/front-door/)
    assert.match((await page.textContent('main')) ?? '', /assessment/i)

    await page.click('.tl-nav__row >> text=Home')
    await page.click('.tl-picture summary')
    assert.match((await page.textContent('.tl-picture table')) ?? '', /31 March 2026/)
    assert.deepEqual(await faultsOf(page), [])
    await page.context().close()
  })

  test('is led back to the first page by the keys g and h, which hear nothing while something is typed', async () => {
    const page = await story.enter(browser, 'director')
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.waitForURL(/\/children$/)
    await page.keyboard.press('/')
    assert.equal(await page.evaluate('document.activeElement.id'), 'find')
    await page.keyboard.type('gh?')
    assert.equal(await page.inputValue('#find'), 'gh?')
    await page.focus('h1 >> xpath=ancestor::main')
    await page.keyboard.press('j')
    assert.equal(await page.evaluate("document.activeElement.closest('tr, li') !== null"), true)
    await page.keyboard.press('g')
    await page.keyboard.press('h')
    await page.waitForURL(`${story.address}/`)
    await page.context().close()
  })

  test('switches the keys off, and then none is heard', async () => {
    const page = await story.enter(browser, 'director')
    await page.keyboard.press('?')
    await page.waitForURL(/\/keys$/)
    await page.click('text=Switch keys off')
    await page.waitForSelector('text=Keys are off')
    await page.keyboard.press('g')
    await page.keyboard.press('h')
    assert.equal(await page.locator('script[src*="keys.js"]').count(), 0)
    assert.match(page.url(), /\/keys$/)
    await page.click('text=Switch keys on')
    await page.waitForSelector('text=Keys are on')
    await page.context().close()
  })

  test('is shown round once, in five steps, and is not offered it again', async () => {
    const page = await story.enter(browser, 'director')
    await page.click('text=A walk round in five steps')
    assert.equal(await page.locator('.tl-walk li').count(), 5)
    await page.click('text=do not offer it on my first page again')
    await page.waitForURL(`${story.address}/`)
    assert.equal(await page.locator('text=A walk round in five steps').count(), 0)
    await page.context().close()
  })
})
