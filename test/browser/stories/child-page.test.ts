import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test, { after, before, describe } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { faultsOf, noBrowser, startBrowser } from '../browser.ts'
import { type StoryPlace, storyPlace } from '../place.ts'

const launched = await startBrowser()

describe('the page of a child', { skip: launched === null ? noBrowser : false, timeout: 240_000 }, () => {
  const browser = launched as Browser
  let story: StoryPlace

  before(async () => {
    story = await storyPlace()
  })
  after(async () => {
    await browser.close()
    await story.close()
  })

  /** References of children that fit, by what the database says. */
  async function some(where: string): Promise<readonly string[]> {
    const { rows } = await story.place.store.owner.query<{ reference: string }>(
      `select c.reference from ssd.ssd_person p
       join access.child_reference c on c.la_code = p.la_code and c.person_id = p.pers_person_id
       left join journey.event e on e.la_code = p.la_code and e.person_id = p.pers_person_id
       where p.la_code = '101' and p.pers_person_id not in (select person_id from access.restriction) and ${where}
       group by c.reference order by count(e.event) desc, c.reference limit 1`,
    )
    return rows.map(({ reference }) => reference)
  }

  test('is reached by clicking, shows the life drawn, every date with its file, and who has looked', async () => {
    const page = await story.enter(browser, 'director')
    await page.click('.tl-nav__row >> text=Children')
    await page.click('tbody a >> nth=0')
    await page.waitForURL(/\/children\/[a-z2-9]{12}$/)
    assert.match((await page.textContent('.tl-now')) ?? '', /Now[\s\S]*Open clocks[\s\S]*People[\s\S]*since/)
    assert.equal(await page.locator('svg.only-broad').first().isVisible(), true)
    assert.equal(await page.locator('svg.only-tall').first().isVisible(), false)
    const all = await page.locator('#dates tbody tr').count()

    await page.click('text=Only deadlines')
    const deadlines = await page.locator('#dates tbody tr').count()
    assert.ok(deadlines > 0 && deadlines < all)
    assert.equal(await page.locator('#dates tbody tr:has(.tl-dues)').count(), deadlines)
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download CSV')])
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n')
    assert.equal(lines.length, deadlines + 1)

    await page.click('#dates tbody a >> nth=0')
    assert.match(page.url(), /\/returns\/[0-9a-f-]{36}$/)
    await page.goBack()
    await page.click('a:text("Who has looked")')
    assert.match((await page.textContent('main')) ?? '', /exported the record/)
    await page.context().close()
  })

  test('has no text under 12 px in its drawings, on a desk, a narrow desk and a telephone', async () => {
    const [reference] = await some('true')
    const page = await story.enter(browser, 'director')
    for (const width of [1280, 1056, 390]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`${story.address}/children/${reference}`)
      assert.ok((await smallestText(page)) >= 12, `${await smallestText(page)} px at ${width}`)
    }
    await page.context().close()
  })

  test('lies across A4 in print, whole, with nothing under 9 points and its head black on white', async () => {
    const [reference] = await some('true')
    const page = await story.enter(browser, 'director')
    await page.goto(`${story.address}/children/${reference}/print`)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sheets = pdf.match(/\/MediaBox \[[^\]]*\]/g) ?? []
    assert.deepEqual(
      [...new Set(sheets)].map((box) => /0 0 84\d(\.\d+)? 59\d(\.\d+)?\]/.test(box)),
      [true],
    )

    // As wide as the sheet without its margins: 277 mm.
    await page.setViewportSize({ width: 1047, height: 718 })
    await page.emulateMedia({ media: 'print' })
    assert.ok((await smallestText(page)) >= 12, `${await smallestText(page)} px`)
    const tallest = (await page.evaluate(
      "Math.max(...[...document.querySelectorAll('.tl-life')].map((section) => section.getBoundingClientRect().height))",
    )) as number
    assert.ok(tallest < 718, `${tallest} px are more than a sheet has`)
    assert.equal(
      await page.evaluate("getComputedStyle(document.querySelector('.tl-header')).backgroundColor"),
      'rgb(255, 255, 255)',
    )
    assert.equal(await page.locator('.tl-btn').first().isVisible(), false)
    await page.context().close()
  })

  test('hinders nobody and never scrolls sideways, whatever little or much is known', async () => {
    const references = (
      await Promise.all(
        [
          'true',
          "e.event is null or e.kind = 'birth'",
          'p.pers_dob is null and p.pers_expected_dob is not null',
          'p.pers_death_date is not null',
        ].map(some),
      )
    ).flat()
    assert.ok(references.length > 1)
    const page = await story.enter(browser, 'director')
    const found: string[] = []
    for (const reference of references) {
      await page.goto(`${story.address}/children/${reference}`)
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 800 })
        found.push(...(await faultsOf(page, width > 320)).map((fault) => `${reference} at ${width}: ${fault}`))
      }
    }
    assert.deepEqual(found, [])
    await page.context().close()
  })

  test('says to an analyst no identifier and no day of birth, in what is shown, drawn or taken away', async () => {
    const [reference = ''] = await some("p.pers_dob is not null and e.kind = 'assessment started'")
    const { rows } = await story.place.store.owner.query<{ person_id: string; born: string }>(
      `select c.person_id, to_char(p.pers_dob, 'FMDD FMMonth YYYY') as born from access.child_reference c
       join ssd.ssd_person p on p.la_code = c.la_code and p.pers_person_id = c.person_id where c.reference = $1`,
      [reference],
    )
    const { person_id = '', born = '' } = rows[0] ?? {}
    const page = await story.enter(browser, 'analyst')
    await page.goto(`${story.address}/children/${reference}`)
    const shown = await page.content()
    const taken = await (await page.request.get(`${story.address}/children/${reference}?as=csv`)).text()
    assert.match(taken, /Assessment started/)
    assert.deepEqual(
      [person_id, born].filter((text) => text === '' || shown.includes(text) || taken.includes(text)),
      [],
    )
    await page.context().close()
  })
})

/** The smallest text of the drawings that are seen, in pixels. */
async function smallestText(page: Page): Promise<number> {
  return (await page.evaluate(`Math.min(...[...document.querySelectorAll('svg.tl-svg')]
    .filter((svg) => svg.getBoundingClientRect().width > 0)
    .flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
      return [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')) * scale)
    }))`)) as number
}
