import assert from 'node:assert/strict'
import test, { after, before, describe } from 'node:test'
import type { Browser } from 'playwright-core'
import { faultsOf, noBrowser, startBrowser } from '../browser.ts'
import { type StoryPlace, storyPlace } from '../place.ts'

const launched = await startBrowser()

describe('a councillor who compares', { skip: launched === null ? noBrowser : false, timeout: 240_000 }, () => {
  const browser = launched as Browser
  let story: StoryPlace

  before(async () => {
    story = await storyPlace()
  })
  after(async () => {
    await browser.close()
    await story.close()
  })

  test('finds how the council stands among those like it, and opens one of them', async () => {
    const page = await story.enter(browser, 'councillor')
    await page.click('.tl-nav__row >> text=Compare')
    await page.click('main >> text="Re-referrals within 12 months"')
    await page.waitForURL(/\/compare\/indicators\/re-referrals-12m/)
    assert.match((await page.textContent('h1')) ?? '', /^Merrowdale .* similar authorities/)
    assert.match((await page.textContent('#meaning')) ?? '', /Made up: figures of authorities that do not exist/)
    assert.deepEqual(await faultsOf(page), [])
    await page.click('#table >> text=Ravensholt')
    await page.waitForURL(/authority=102/)
    assert.match((await page.textContent('h1')) ?? '', /^Ravensholt /)
    await page.context().close()
  })

  test('chooses another year and another indicator, and the address keeps the choice', async () => {
    const page = await story.enter(browser, 'councillor')
    await page.goto(`${story.address}/compare/indicators/re-referrals-12m?authority=101`)
    await page.selectOption('[name=period]', '2023')
    await page.selectOption('[name=with]', 'mean-2025')
    await page.click('main button[type=submit]')
    await page.waitForURL(/period=2023&with=mean-2025/)
    assert.match((await page.textContent('.tl-lead')) ?? '', /31 March 2023.*mean of ten/)
    await page.selectOption('[name=indicator]', 'persistent-absence-all')
    await page.click('main button[type=submit]')
    await page.waitForURL(/\/compare\/indicators\/persistent-absence-all/)
    assert.equal((await page.textContent('[name=period] option:checked'))?.slice(-2), '23')
    await page.context().close()
  })

  test('takes a drawing away as a picture that says where its figures come from', async () => {
    const page = await story.enter(browser, 'councillor')
    await page.goto(`${story.address}/compare/indicators/re-referrals-12m?authority=101`)
    const waiting = page.waitForEvent('download')
    await page.click('#ranked >> text=as PNG')
    const file = await waiting
    assert.equal(file.suggestedFilename(), 're-referrals-12m-101-2025-ranked.png')
    await page.context().close()
  })
})
