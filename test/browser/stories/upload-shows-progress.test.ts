import assert from 'node:assert/strict'
import test, { after, before, describe } from 'node:test'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { addAuthority } from '../../../src/store/authorities.ts'
import { byItself, transaction } from '../../../src/store/transaction.ts'
import { testPlace } from '../../database.ts'
import { password, person } from '../../web/people.ts'
import { faultsOf, noBrowser, serve, startBrowser } from '../browser.ts'

const launched = await startBrowser()
/** About 1.2 MB. */
const lines = Array.from({ length: 30_000 }, (_, at) => `C${at},W${at % 40},T1,allocated,2026-01-05,2026-02-05\n`)
const allocations = {
  name: 'allocations.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`child,worker_id,team_id,role,from,to\n${lines.join('')}`),
}

describe('an analyst who sends in a file', { skip: launched === null ? noBrowser : false, timeout: 60_000 }, () => {
  const browser = launched as Browser
  let address = ''
  let close: () => Promise<void> = async () => {}
  let page: Page
  let line: CDPSession

  /** Bytes a second in both directions, as on a slow line; nothing at all is a line that is down. */
  const slow = (bytes: number) =>
    line.send('Network.emulateNetworkConditions', {
      offline: bytes === 0,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytes,
    })

  before(async () => {
    const place = await testPlace()
    await transaction(place.store.pool, 'keep', byItself('330', place.today()), (db) =>
      addAuthority(db, '330', 'Ashenholt', false),
    )
    await person(place, 'ann', 'analyst')
    ;({ address, close } = await serve(place))
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.setDefaultTimeout(20_000)
    line = await page.context().newCDPSession(page)
    await page.goto(`${address}/sign-in`)
    await page.fill('[name=subject]', 'ann')
    await page.fill('[name=password]', password)
    await page.click('main button[type=submit]')
    await page.waitForURL(`${address}/`)
    await page.goto(`${address}/returns/send`)
  })
  after(async () => {
    await browser.close()
    await close()
  })

  const halfway = () => page.locator('#sending-words', { hasText: /^[1-9]/ }).waitFor()

  test('sees how much has gone, and when the line breaks has the file still chosen', async () => {
    await page.setInputFiles('#file', allocations)
    await slow(400_000)
    await page.click('text="Send"')
    await halfway()
    assert.match((await page.textContent('#sending-words')) ?? '', /^\d{1,3} of 1\d{3} kB sent$/)
    assert.deepEqual(await faultsOf(page), [])
    await slow(0)
    await page.waitForSelector('text=Sending broke off')
    assert.equal(await page.evaluate('document.getElementById("file").files[0].name'), 'allocations.csv')
    assert.deepEqual(await faultsOf(page), [])
  })

  test('stops it, presses again, and is led to the page of what was sent', async () => {
    await slow(400_000)
    await page.click('text="Send"')
    await page.click('text=Stop sending')
    await page.waitForSelector('text=You stopped it')
    await slow(-1)
    await page.click('text="Send"')
    await page.waitForURL(/\/returns\/[0-9a-f-]{36}$/)
    assert.match((await page.textContent('main')) ?? '', /allocations\.csv/)
  })

  test('is told on the same page what was refused', async () => {
    await page.goto(`${address}/returns/send`)
    await page.setInputFiles('#file', {
      name: 'report.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    })
    await page.click('text="Send"')
    await page.waitForSelector('text=This was not taken in')
    assert.equal(page.url(), `${address}/returns/send`)
    assert.equal(await page.isEnabled('text="Send"'), true)
    assert.deepEqual(await faultsOf(page), [])
  })
})
