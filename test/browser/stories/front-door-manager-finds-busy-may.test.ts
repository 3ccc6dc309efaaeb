import assert from 'node:assert/strict'
import test, { after, before, describe } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { child, episode } from '../../../src/returns/cin-census/example.ts'
import { censusText, loadText } from '../../loaded-place.ts'
import { noBrowser, startBrowser } from '../browser.ts'
import { type StoryPlace, storyPlace } from '../place.ts'

const launched = await startBrowser()

/** A year in which each month brought twenty referrals, six of them from the police. */
function evenYear(year: number): string {
  const months = ['04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02', '03']
  const children = months.flatMap((month, at) =>
    Array.from({ length: 20 }, (_, n) =>
      child({ LAchildID: `E${year}M${month}N${n}` }, [
        episode({
          CINreferralDate: `${at < 9 ? year - 1 : year}-${month}-1${n % 10}`,
          ReferralSource: n < 6 ? '6' : '2A',
        }),
      ]),
    ),
  )
  return censusText(year, children)
}

const numberIn = (text: string | null) => Number((/[\d,]+/.exec(text ?? '')?.[0] ?? '').replaceAll(',', ''))

describe('a front-door manager', { skip: launched === null ? noBrowser : false, timeout: 240_000 }, () => {
  const browser = launched as Browser
  let story: StoryPlace

  before(async () => {
    story = await storyPlace()
    // What is usual for a month needs three years before it.
    await loadText(story.place, 'census-2023.xml', evenYear(2023))
    await loadText(story.place, 'census-2024.xml', evenYear(2024))
    await loadText(story.place, 'census-2025.xml', evenYear(2025))
  })
  after(async () => {
    await browser.close()
    await story.close()
  })

  /** On a narrow screen the line of navigation is behind its menu. */
  async function toFrontDoor(page: Page): Promise<void> {
    if (await page.isVisible('.tl-nav__menu summary')) {
      await page.click('.tl-nav__menu summary')
      await page.click('.tl-nav__menu a[href="/front-door"]')
    } else await page.click('.tl-nav__row a[href="/front-door"]')
    await page.waitForURL(/\/front-door$/)
  }

  test('finds why May was busy and opens the children behind it, by clicking only', async () => {
    const page = await story.enter(browser, 'front-door-manager')
    await toFrontDoor(page)
    assert.match((await page.textContent('#months h2')) ?? '', /May brought more referrals than usual/)
    await page.click('text=Why May 2025 was busy')
    await page.waitForURL(/period=2025-05/)
    const found = (await page.textContent('main h2')) ?? ''
    assert.match(found, /^May 2025 was busy: \d+ police referrals, where .* are usual$/)
    await page.click('#sources .at-560 a[aria-label^="Police: "]')
    await page.waitForURL(/\/front-door\/children\?period=2025-05&source=police/)
    assert.equal(numberIn(await page.textContent('h1')), numberIn(found.replace('May 2025', '')))
    await page.click('tbody tr:first-child th a')
    await page.waitForURL(/\/children\/[a-z0-9]+$/)
    await page.context().close()
  })

  test('opens each number of the page to a list that has as many', async () => {
    const page = await story.enter(browser, 'front-door-manager')
    await toFrontDoor(page)
    const opened = async (selector: string, number: number) => {
      await page.click(selector)
      await page.waitForURL(/\/front-door\/children/)
      assert.equal(numberIn(await page.textContent('h1')), number, selector)
      await page.goBack()
    }
    const linked = async (selector: string) => ({ selector, number: numberIn(await page.textContent(selector)) })
    for (const each of ['#re-referrals .tl-under a', '#assessments .tl-under a', '#steps tbody tr:last-child td a']) {
      const { selector, number } = await linked(each)
      await opened(selector, number)
    }
    await page.context().close()
  })

  test('prints the front door on three sheets, with its filters and the day, and nothing to press or cut in two', async () => {
    const page = await story.enter(browser, 'front-door-manager')
    await toFrontDoor(page)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    assert.equal(pdf.match(/\/MediaBox \[0 0 84\d(\.\d+)? 59\d(\.\d+)?\]/g)?.length, 3)
    // As wide as the sheet without its margins: 277 mm. It is 191 mm high.
    await page.setViewportSize({ width: 1047, height: 722 })
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.tl-filters, .tl-nav, .tl-footer').locator('visible=true').count(), 0)
    assert.match((await page.textContent('.only-paper >> nth=1')) ?? '', /Who told us: everyone. Need: any./)
    assert.match((await page.textContent('.tl-header')) ?? '', /\d{1,2} [A-Z][a-z]+ \d{4}, data loaded /)
    const tallest = (await page.evaluate(
      "Math.max(...[...document.querySelectorAll('.tl-sec')].map((each) => each.getBoundingClientRect().height))",
    )) as number
    assert.ok(tallest < 722, `${tallest} px are more than a sheet has`)
    await page.context().close()
  })

  test('does the same on a telephone', async () => {
    const page = await story.enter(browser, 'front-door-manager', 390)
    await toFrontDoor(page)
    await page.selectOption('[name=source]', 'police')
    await page.click('.tl-filters button')
    await page.waitForURL(/source=police/)
    await page.click('text=Why May 2025 was busy')
    await page.waitForURL(/period=2025-05/)
    assert.match((await page.textContent('main h2')) ?? '', /^May 2025 was busy/)
    await page.context().close()
  })
})
