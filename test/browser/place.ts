import type { Browser, Page } from 'playwright-core'
import { demonstrationPassword } from '../../src/work/demonstration-accounts.ts'
import type { Place } from '../../src/work/place.ts'
import { madeUpPlace } from '../matrix/authority.ts'
import type { Insider } from '../matrix/who.ts'
import { serve } from './browser.ts'

/** A small made-up authority that is served, for stories told by clicking. */
export type StoryPlace = {
  readonly address: string
  readonly place: Place
  /** Somebody who has signed in, on the first page. Scripts that break and pages that fail end the story. */
  enter(browser: Browser, role: Insider, width?: number): Promise<Page>
  close(): Promise<void>
}

/** Makes it and serves it. */
export async function storyPlace(): Promise<StoryPlace> {
  const { place } = await madeUpPlace()
  const { address, close } = await serve(place)
  return { address, place, enter, close }

  async function enter(browser: Browser, role: Insider, width = 1280): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`${address}/sign-in`)
    await page.fill('[name=subject]', role)
    await page.fill('[name=password]', demonstrationPassword)
    await page.click('main button[type=submit]')
    await page.waitForURL(`${address}/`)
    return page
  }
}
