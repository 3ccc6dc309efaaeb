import assert from 'node:assert/strict'
import test, { after, before, describe } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { pages } from '../../src/web/pages/index.ts'
import { demonstrationPassword } from '../../src/work/demonstration-accounts.ts'
import { setHold } from '../../src/work/legal-hold.ts'
import { terminalActor } from '../../src/work/terminal-actor.ts'
import { leaver, type MadeUpPlace, madeUpPlace } from '../matrix/authority.ts'
import { type AddressOf, addresses } from '../matrix/observe-pages.ts'
import { type Insider, insiders } from '../matrix/who.ts'
import { faultsOf, noBrowser, serve, startBrowser } from './browser.ts'
import { onlyForAMoment, signedInPages } from './signed-in-pages.ts'

const launched = await startBrowser()

describe('the pages one signs in for', { skip: launched === null ? noBrowser : false, timeout: 600_000 }, () => {
  const browser = launched as Browser
  let made: MadeUpPlace
  let addressOf: AddressOf
  let address = ''
  let close: () => Promise<void> = async () => {}

  before(async () => {
    made = await madeUpPlace()
    await setHold(made.place, await terminalActor(made.place, '101', undefined), made.children.own.reference, 'Made up')
    addressOf = await addresses(made, leaver)
    ;({ address, close } = await serve(made.place))
  })
  after(async () => {
    await browser.close()
    await close()
  })

  /** Of a page under restrictions the child is one whose record is shut. */
  function where(path: string): string {
    const isShut = path.startsWith('/administration/restricted') || path.endsWith('/break-glass')
    return address + addressOf(path, made.children[isShut ? 'restricted' : 'own'].reference)
  }

  async function signedIn(role: Insider, complaints: string[]): Promise<Page> {
    const context = await browser.newContext()
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${role}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${role}: ${error}`))
    await page.goto(`${address}/sign-in`)
    await page.fill('[name=subject]', role)
    await page.fill('[name=password]', demonstrationPassword)
    await page.click('main button[type=submit]')
    await page.waitForURL(`${address}/`)
    return page
  }

  test('hinder nobody who is led to them, on a desk or a telephone, and never scroll sideways', async () => {
    const found: string[] = []
    // One that several roles are led to differs by role in its words only, but for the first page: axe is asked once, of one
    // page on a desk and of the next on a telephone, so that all of them take a minute.
    const asked = new Set<string>()
    const look = async (role: Insider) => {
      const page = await signedIn(role, found)
      for (const path of signedInPages[role]) {
        const answer = await page.goto(where(path))
        if (answer?.status() !== 200) found.push(`${role} ${path}: answered ${answer?.status()}`)
        const isAsked = path === '/' || !asked.has(path)
        asked.add(path)
        const askedAt = asked.size % 2 === 0 ? 1280 : 390
        for (const width of isAsked ? [askedAt, 320] : [320]) {
          await page.setViewportSize({ width, height: 800 })
          found.push(...(await faultsOf(page, width > 320)).map((fault) => `${role} ${path} at ${width}: ${fault}`))
        }
      }
      await page.context().close()
    }
    const waiting = [...insiders]
    const one = async () => {
      for (let role = waiting.shift(); role !== undefined; role = waiting.shift()) await look(role)
    }
    await Promise.all([one(), one()])
    assert.deepEqual(found, [])
  })

  test('are all in the list of what is looked at', () => {
    const listed = new Set(
      [...Object.values(signedInPages).flat(), ...onlyForAMoment].map((path) => path.split('?')[0]),
    )
    // What programs are given is looked at by nobody.
    const seen = pages.filter((page) => !('entrance' in page) && !('answer' in page))
    const closed = seen.filter(({ may }) => may !== 'anyone').map(({ path }) => path)
    assert.deepEqual(
      closed.filter((path) => !listed.has(path)),
      [],
    )
  })
})
