import assert from 'node:assert/strict'
import test, { after, before, describe } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { exampleTeam } from '../../example-team.ts'
import { password, person } from '../../web/people.ts'
import { faultsOf, noBrowser, serve, startBrowser } from '../browser.ts'

const launched = await startBrowser()

describe('a week and a team', { skip: launched === null ? noBrowser : false, timeout: 240_000 }, () => {
  const browser = launched as Browser
  let address = ''
  let close: () => Promise<void> = async () => {}

  before(async () => {
    const place = await exampleTeam()
    await person(place, 'ada', 'social-worker', { laCode: '101' })
    await person(place, 'tom', 'team-manager', { laCode: '101' })
    ;({ address, close } = await serve(place))
  })
  after(async () => {
    await browser.close()
    await close()
  })

  async function enter(subject: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 844 } })
    page.setDefaultTimeout(60_000)
    await page.goto(`${address}/sign-in`)
    await page.fill('[name=subject]', subject)
    await page.fill('[name=password]', password)
    await page.click('main button[type=submit]')
    await page.waitForURL(`${address}/`)
    return page
  }

  const textOf = async (page: Page, selector: string) => ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ')

  test('a social worker sees what is due this week on a telephone, and opens the child it is of', async () => {
    const page = await enter('ada', 390)
    await page.click('.tl-nav__menu summary')
    await page.click('.tl-nav__menu >> text=My children')
    assert.equal(await textOf(page, 'h1'), 'This week: 1 thing due, and 1 late')
    const [late, due] = await page.$$eval('.tl-att li', (items) => items.map((item) => item.textContent ?? ''))
    assert.match(late ?? '', /Assessment of BEN2.*38 working days late, was due Thursday 5 February/)
    assert.match(due ?? '', /Assessment of ANN1.*due Thursday 2 April, 2 working days left/)
    assert.match(await textOf(page, 'main'), /1 more child of yours is restricted/)
    assert.deepEqual(await faultsOf(page), [])
    await page.click('.tl-att li:nth-child(2) a')
    assert.match(await textOf(page, 'h1'), /^ANN1/)
  })

  test('a worker sees what of a record is to be put right, and how', async () => {
    const page = await enter('ada', 1280)
    await page.click('.tl-nav__row >> text=My children')
    const dan = page.locator('tr', { hasText: 'DAN4' })
    await dan.locator('summary').click()
    assert.match(
      (await dan.textContent()) ?? '',
      /Held since 1 April 2025, and nothing is open\. To put it right: End the allocation/,
    )
    assert.deepEqual(await faultsOf(page), [])
  })

  test('a team manager finds the child with most missed clocks and opens it, and a worker opens to their children', async () => {
    const page = await enter('tom', 1280)
    await page.click('.tl-nav__row >> text=My team')
    assert.equal(await textOf(page, 'h1'), 'Ashenholt safeguarding: BEN2 has most missed clocks, 2')
    assert.deepEqual(await faultsOf(page), [])
    await page.click('table >> text=Bob Umberloft')
    assert.equal(await textOf(page, '#children h2'), '1 child, with Bob Umberloft')
    await page.click('[aria-label="Children"] tbody a')
    assert.match(await textOf(page, 'h1'), /^CAT3/)
    await page.goBack()
    await page.click('.tl-att__go')
    assert.match(await textOf(page, 'h1'), /^BEN2/)
    await page.click('.tl-nav__row >> text=Children')
    assert.match(await textOf(page, '#recent'), /^You opened last BEN2 CAT3$/)
  })

  test('the list of a team takes itself away as a file, by keys alone', async () => {
    const page = await enter('tom', 390)
    await page.goto(`${address}/my-team`)
    assert.deepEqual(await faultsOf(page), [])
    await page.focus('text=Take this list away as CSV')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    assert.equal(file.suggestedFilename(), 'children-of-team.csv')
  })
})
