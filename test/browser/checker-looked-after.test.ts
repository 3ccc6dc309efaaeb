import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before, describe } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PostcodeFile } from '../../src/returns/ssda903/lists/postcode-file.ts'
import { SampleCensus } from '../../src/sample/census.ts'
import { faultsOf, noBrowser, serve, startBrowser } from './browser.ts'

const launched = await startBrowser()

const header = (...rows: readonly string[]) => ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...rows].join('\r\n')
const episodes = (...rows: readonly string[]) =>
  ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN', ...rows].join(
    '\r\n',
  )
const reviews = (...rows: readonly string[]) => ['CHILD,DOB,REVIEW,REVIEW_CODE', ...rows].join('\r\n')

/** Ann's placement is none that there is, and Ben came in care this year; Cat is named by last year's return only. */
const thisYear = {
  'header.csv': header('ANN1,F,02/06/2013,WBRI,,,', 'BEN2,M,02/06/2014,WBRI,,,'),
  'episodes.csv': episodes(
    'ANN1,03/04/2023,S,C2,N1,Q9,PR1,,,,TH1 1AA,TH2 1AB,SC900001',
    'BEN2,14/03/2026,S,C2,N1,U6,PR4,,,,TH1 1AA,TH2 1AB,SC900001',
  ),
  'reviews.csv': reviews('ANN1,02/06/2013,05/05/2025,PN1'),
}
const lastYear = {
  'header.csv': header('ANN1,F,02/06/2012,WBRI,,,', 'CAT3,F,02/06/2010,WBRI,,,'),
  'episodes.csv': episodes(
    'ANN1,03/04/2023,S,C2,N1,U6,PR4,,,,TH1 1AA,TH2 1AB,SC900001',
    'CAT3,03/04/2022,S,C2,N1,U6,PR4,,,,TH1 1AA,TH2 1AB,SC900001',
  ),
  'reviews.csv': reviews('ANN1,02/06/2012,05/05/2024,PN1'),
}
type Files = Readonly<Record<string, string>>
const csv = (files: Files) =>
  Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }))
const zip = (name: string, years: Readonly<Record<string, Files>>) => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(years).flatMap(([folder, files]) =>
          Object.entries(files).map(([file, text]) => [`${folder}/${file}`, strToU8(text)] as const),
        ),
      ),
    ),
  ),
})
const census = () => {
  const text = [...new SampleCensus({ seed: 3, children: 200, faults: [] }, 2026).text()].join('')
  return { name: 'cin.xml', mimeType: 'text/xml', buffer: Buffer.from(text) }
}
const directory = () => {
  const made = new PostcodeFile()
  made.add({ postcode: 'TH11AA', area: 'E08990101', easting: 620_000, northing: 480_000 })
  made.add({ postcode: 'TH21AB', area: 'E08990101', easting: 625_000, northing: 480_000 })
  return {
    name: 'postcodes.bin',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(made.bytes('May 2025')),
  }
}
/** Ofsted's list with one provider in it. */
async function workbookOf(urn: string) {
  const rows = [
    ['URN', 'Placement code', 'Placement provider code', 'Setting postcode'],
    [urn, 'U6', 'PR4', 'TH2 1AB'],
  ]
  const workbook = await writeXlsx({ sheets: [{ name: 'Providers', rows }] })
  return {
    name: 'ofsted.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbook),
  }
}

describe('the looked-after return in the checker', {
  skip: launched === null ? noBrowser : false,
  timeout: 600_000,
}, () => {
  const browser = launched as Browser
  let address = ''
  let close: () => Promise<void> = async () => {}
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []
  const rules = () => page.$$eval('.tl-rules td:first-child a', (links) => links.map((link) => link.textContent ?? ''))
  const both = () => zip('both.zip', { new: thisYear, old: lastYear })

  before(async () => {
    ;({ address, close } = await serve())
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    page = await context.newPage()
    page.setDefaultTimeout(30_000)
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
  })
  after(async () => {
    await browser.close()
    await close()
  })

  test('its tables are told by what is in them, and the year by their newest date', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', csv(thisYear))
    await page.waitForSelector('#view')
    assert.match(
      (await page.textContent('#result')) ?? '',
      /This year’s is 2025-26, because the newest date is 14 March 2026 in Episodes\./,
    )
    assert.match((await page.textContent('#result')) ?? '', /Last year’s return is not beside it\./)
    assert.ok((await rules()).includes('146'))
    assert.equal((await rules()).includes('203'), false)
  })

  test('last year’s files are added afterwards, and the rules that need them run', async () => {
    await page.setInputFiles('#last', csv(lastYear))
    await page.waitForSelector('text=beside it, is 2024-25')
    assert.ok((await rules()).includes('203'))
  })

  test('both years in one ZIP are paired, and nothing is asked of anybody while they are checked', async () => {
    await page.goto(`${address}/check`, { waitUntil: 'networkidle' })
    const requests: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith('blob:')) requests.push(request.url())
    })
    await page.setInputFiles('#file', both())
    await page.waitForSelector('#view')
    assert.match(
      (await page.textContent('.tl-lead:not(#intro)')) ?? '',
      /^Looked-after return 2025-26\. both\.zip\/new, /,
    )
    assert.deepEqual(requests, [])
    page.removeAllListeners('request')
  })

  test('a child is shown with all her rows of this year and last year, and the cells at fault', async () => {
    await page.click('text=By child')
    await page.click('.tl-people >> text=ANN1')
    await page.waitForSelector('.tl-notes')
    const captions = await page.$$eval('.tl-c caption', (all) =>
      all.map((each) => each.firstChild?.textContent?.trim()),
    )
    assert.deepEqual(captions, [
      'Header',
      'Episodes',
      'Reviews',
      'Header, last year',
      'Episodes, last year',
      'Reviews, last year',
    ])
    assert.ok((await page.$$eval('td.bad', (cells) => cells.length)) >= 2)
    assert.match((await page.textContent('#child')) ?? '', /Girl, born 2 June 2013, 12 on 31 March 2026\./)
    assert.doesNotMatch(page.url(), /ANN1/)
  })

  test('the worklist has a line for every issue, with the table and the line it stands in', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download CSV')])
    const text = await readFile(await download.path(), 'utf8')
    assert.match(text, /\r\n203,error,[^\r\n]*,ANN1,Header,0,2,/)
  })

  test('rules that did not run are told by what they need, and lists that are added let them run', async () => {
    await page.click('text=All rules')
    await page.click('text=What they need')
    await page.waitForSelector('#missing-heading')
    const before = Number.parseInt((await page.textContent('#missing-heading')) ?? '', 10)
    await page.setInputFiles('#postcodes', directory())
    await page.waitForSelector('text=Postcode directory of May 2025: 2 postcodes')
    await page.setInputFiles('#providers', await workbookOf('SC900001'))
    await page.waitForSelector('text=1 Ofsted numbers, from ofsted.xlsx')
    await page.selectOption('#authority', 'E08990101')
    await page.click('text=Use it')
    await page.waitForSelector('#authority', { state: 'detached' })
    assert.ok(Number.parseInt((await page.textContent('#missing-heading')) ?? '', 10) < before - 10)
    assert.equal(await page.isVisible('#sample-banner'), true)
  })

  test('the years can be swapped, and the year can be said', async () => {
    await page.click('text=Back to the rules')
    await page.click('text=Say otherwise')
    await page.click('#swap')
    await page.waitForSelector('text=This year’s is 2024-25')
    await page.click('text=Say otherwise')
    await page.selectOption('#this-year', '2024')
    await page.click('text=Check it so')
    await page.waitForSelector('text=This year’s is 2023-24, as chosen, though the newest date is')
  })

  test('a folder of years is gone into, and findings name file and line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'returns-'))
    for (const [year, files] of Object.entries({ 2026: thisYear, 2025: lastYear })) {
      mkdirSync(join(folder, year))
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, year, name), text)
    }
    writeFileSync(join(folder, '2026', 'notes.txt'), 'what we changed')
    await page.goto(`${address}/check`)
    await page.setInputFiles('#folder', folder)
    await page.waitForSelector('text=beside it, is 2024-25')
    await page.click('text=Findings about the files')
    await page.waitForSelector('#findings-heading')
    assert.match((await page.textContent('#view')) ?? '', /2026\/notes\.txt/)
    rmSync(folder, { recursive: true })
  })

  test('an earlier return is compared with: what was fixed and what is new', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles(
      '#file',
      csv({ ...thisYear, 'episodes.csv': thisYear['episodes.csv'].replace('Q9', 'U6') }),
    )
    await page.waitForSelector('#view')
    await page.setInputFiles('#compare', csv(thisYear))
    await page.waitForSelector('text=Since 3 files')
    await page.click('[aria-label^="Fixed:"]')
    await page.waitForSelector('#fixed-heading')
    assert.match((await page.textContent('#view')) ?? '', /ANN1/)
  })

  test('lists that are given together are one check more, not one each', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', csv(thisYear))
    await page.waitForSelector('#view')
    const said = await page.evaluateHandle(() => {
      const texts: string[] = []
      const status = document.getElementById('status') as HTMLElement
      new MutationObserver(() => texts.push(status.textContent ?? '')).observe(status, { childList: true })
      return texts
    })
    await page.setInputFiles('#file', [directory(), await workbookOf('SC900001')])
    await page.waitForFunction((texts) => texts.length > 3 && texts.at(-1) === '', said)
    const checks = (await said.jsonValue()).filter((text) => text.startsWith('Checking again'))
    assert.equal(checks.length, 1)
    assert.match(checks.join(), /with Postcode directory of May 2025: 2 postcodes; Ofsted’s list of providers/)
  })

  test('a census and a looked-after return that are chosen together are each checked as what they are', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', [...csv(thisYear), census()])
    await page.waitForSelector('[aria-label="Files"]')
    await page.click('text=cin.xml')
    await page.waitForSelector('text=Children in need census 2025-26')
  })

  test('a list chosen with a census is read, and the page goes on', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', [census(), directory()])
    await page.waitForSelector('text=Children in need census 2025-26')
    await page.waitForFunction(() => document.getElementById('status')?.textContent === '')
  })

  test('tables of something else are refused, and lists alone ask for the return', async () => {
    await page.goto(`${address}/check`)
    await page.setInputFiles('#file', csv({ 'budget.csv': 'Team,Pounds\nNorth,7\n' }))
    await page.waitForSelector('.tl-box--late')
    assert.match((await page.textContent('.tl-box--late')) ?? '', /none of the headings of the looked-after return/)
    await page.setInputFiles('#file', csv({ 'onspd.csv': 'pcds,lad23cd,east1m,north1m\n' }))
    await page.waitForSelector('text=There are only lists among the files')
  })

  test('the made-up return of two years is checked with lists of its own, which serve nothing else', async () => {
    await page.goto(`${address}/check`)
    await page.click('#try-looked-after')
    await page.waitForSelector('.tl-rules')
    assert.match(
      (await page.textContent('.tl-lead:not(#intro)')) ?? '',
      /^Looked-after return 2025-26\. made-up\/2025-26, /,
    )
    assert.match((await page.textContent('#result')) ?? '', /Last year’s, beside it, is 2024-25/)
    assert.equal(await page.isVisible('#sample-banner'), true)
    await page.click('text=What they need')
    await page.waitForSelector('text=made-up postcodes, which came with')
    assert.equal(await page.textContent('#missing-heading'), '1 rule did not run')
    await page.click('#again')
    await page.setInputFiles('#file', csv(thisYear))
    await page.waitForSelector('text=Last year’s return is not beside it.')
    await page.click('text=What they need')
    await page.waitForSelector('label[for="postcodes"]')
    assert.doesNotMatch((await page.textContent('#view')) ?? '', /made-up/)
  })

  for (const width of [1280, 390, 320]) {
    test(`nothing hinders anybody in any state at ${width} wide`, async () => {
      await page.setViewportSize({ width, height: 800 })
      const found: string[] = []
      const look = async (name: string) =>
        found.push(...(await faultsOf(page, width > 320)).map((fault) => `${name}: ${fault}`))
      await page.goto(`${address}/check`)
      await page.setInputFiles('#file', both())
      await page.waitForSelector('.tl-rules')
      await look('result')
      await page.click('text=What they need')
      await page.waitForSelector('#missing-heading')
      await look('missing')
      await page.click('text=Back to the rules')
      await page.click('text=By table')
      await look('tables')
      await page.click('text=By child')
      await page.click('.tl-people >> text=ANN1')
      await page.waitForSelector('.tl-notes')
      await look('child')
      assert.deepEqual(found, [])
    })
  }

  test('keys alone take one to a child and back', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.keyboard.press('u')
    await page.waitForSelector('.tl-people')
    assert.equal(await page.evaluate('document.activeElement.id'), 'children-heading')
    await page.focus('.tl-people a')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.tl-notes')
  })

  test('no page broke the policy it was sent with, or a script', () => {
    assert.deepEqual(complaints, [])
  })
})
