import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test, { after, before, describe } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { day } from '../../../src/core/day.ts'
import { child } from '../../../src/returns/cin-census/example.ts'
import { child as inCare } from '../../../src/returns/ssda903/example.ts'
import { censusText, placeWith } from '../../loaded-place.ts'
import { lookedAfterZip } from '../../looked-after-return.ts'
import { password, person } from '../../web/people.ts'
import { faultsOf, noBrowser, serve, startBrowser } from '../browser.ts'

const launched = await startBrowser()
/** Rule 8770Q asks of each why there is no UPN. */
const asked = Array.from({ length: 40 }, (_, at) =>
  child({ LAchildID: `C${at + 1}`, UPN: null, UPNunknown: 'UN1', PersonBirthDate: '2014-05-02' }),
)
const plain = child({ LAchildID: 'PLAIN' })
const withoutEthnicity = { ...plain, characteristics: { ...plain.characteristics, Ethnicity: null } }

describe('an analyst', { skip: launched === null ? noBrowser : false, timeout: 120_000 }, () => {
  const browser = launched as Browser
  let address = ''
  let close: () => Promise<void> = async () => {}
  let page: Page

  before(async () => {
    const place = await placeWith([...asked, withoutEthnicity], day('2026-06-01'))
    await person(place, 'ann', 'analyst', { laCode: '101' })
    ;({ address, close } = await serve(place))
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.setDefaultTimeout(60_000)
    await page.goto(`${address}/sign-in`)
    await page.fill('[name=subject]', 'ann')
    await page.fill('[name=password]', password)
    await page.click('main button[type=submit]')
    await page.waitForURL(`${address}/`)
  })
  after(async () => {
    await browser.close()
    await close()
  })

  test('explains a query for forty children at once and signs the return off, by clicking', async () => {
    await page.click('.tl-nav__row >> text=Returns')
    await page.click('tbody >> text=Children in need census')
    await page.click('text=Look at the result')
    assert.equal(await page.textContent('h1'), '1 child needs a fix before you send')
    await page.click('[aria-label="40 children with rule 8770Q"]')
    assert.match((await page.textContent('h1')) ?? '', /^40 children: /)
    await page.click('text=Explain and keep')
    await page.fill('#says', 'The register gives no number yet')
    assert.equal(await page.isChecked('text=All 40 children below'), true)
    assert.deepEqual(await faultsOf(page), [])
    await page.click('button:has-text("Explain and keep")')
    await page.waitForSelector('text=40 of 40 explained')
    await page.click('.tl-trail >> text=Result')
    await page.click('main >> text=Sign off')
    await page.fill('#left', 'The school is asked')
    await page.click('button:has-text("Sign off")')
    await page.waitForURL(/\/result$/)
    assert.match((await page.textContent('main')) ?? '', /Signed off by Made-up ann, data analyst/)
    assert.match(
      (await page.textContent('main')) ?? '',
      /1 error and 41 queries were left in it, 2 without an explanation\. Why: The school is asked/,
    )
    assert.deepEqual(await faultsOf(page), [])
  })

  test('sees one child with the cells outlined, and takes the notes and the worklist away', async () => {
    await page.click('[aria-label="1 child with rule 4220"]')
    await page.click('.tl-people a')
    assert.equal(await page.locator('td.bad').count(), 1)
    assert.match((await page.textContent('.tl-notes')) ?? '', /To put it right:/)
    await page.click('.tl-trail >> text=Result')
    await page.click('text=Notes of the return')
    assert.match(await page.inputValue('#text'), /^8770Q .*\n40 children \(/)
    const [notes] = await Promise.all([page.waitForEvent('download'), page.click('text=Download CSV')])
    assert.equal((await readFile(await notes.path(), 'utf8')).trim().split('\r\n').length, 41)
    await page.click('.tl-trail >> text=Result')
    const [list] = await Promise.all([page.waitForEvent('download'), page.click('text=Download worklist')])
    assert.equal(list.suggestedFilename(), 'worklist.xlsx')
  })

  test('checks a file in the browser and sends the very file in, which then takes the place of the one before', async () => {
    await page.click('.tl-nav__row >> text=Check a return')
    const buffer = Buffer.from(censusText(2026, [...asked, plain]))
    await page.setInputFiles('#file', { name: 'put-right.xml', mimeType: 'text/xml', buffer })
    await page.waitForSelector('#view')
    await page.click('text=Send this file in')
    await page.waitForURL(/\/returns\/[0-9a-f-]{36}$/)
    assert.match((await page.textContent('main')) ?? '', /put-right\.xml/)
    assert.match((await page.textContent('h1')) ?? '', /^Children in need census, 2025-26$/)
  })

  test('says of a looked-after return of which year it is, and sends it in as that of the year', async () => {
    await page.click('.tl-nav__row >> text=Check a return')
    const buffer = Buffer.from(lookedAfterZip([inCare({ Reviews: [{}] })]))
    await page.setInputFiles('#file', { name: 'ssda903.zip', mimeType: 'application/zip', buffer })
    await page.click('text=Say otherwise')
    await page.selectOption('#this-year', '2025')
    await page.click('text=Check it so')
    await page.waitForSelector('text=This year’s is 2024-25, as chosen, though the newest date is')
    await page.click('text=Send this file in')
    await page.waitForURL(/\/returns\/[0-9a-f-]{36}$/)
    assert.match((await page.textContent('main')) ?? '', /2024-25, chosen when it was sent in/)
  })
})
