import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { server } from '../../src/web/server.ts'
import type { Place } from '../../src/work/place.ts'
// The bundle is made by plain JavaScript that has no types.
// @ts-expect-error
import { bundle } from '../../tools/bundle.js'
import { testPlace } from '../database.ts'
import { testSettings } from '../web/served.ts'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const quiet = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

/** Starts a browser: one that is installed, else the one that npm brings for Linux x64; null where there is neither. */
export async function startBrowser(): Promise<Browser | null> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const own = installed.find((path) => existsSync(path))
  if (own !== undefined) return chromium.launch({ executablePath: own, args: [...quiet, ...sandbox], headless: true })
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  // Its own list of flags asks for a single process, in which closing a page hangs, and for no web security.
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...quiet, ...sandbox],
    headless: true,
  })
}

/** Why tests in a browser did not run where there is none. */
export const noBrowser = 'no Chromium is installed, and npm brings one for Linux x64 only'

/** Serves the pages on a free port, over a running copy with nothing in it unless one is given. */
export async function serve(place?: Place): Promise<{ address: string; close: () => Promise<void> }> {
  const scripts = join((await bundle()) as string, 'browser')
  const app = server({ root: process.cwd(), scripts, place: place ?? (await testPlace()), settings: testSettings() })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, close: () => app.close() }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe has against the page as it stands, and whether it can be scrolled sideways.
 *
 * @param asked  is axe asked too?
 */
export async function faultsOf(page: Page, asked = true): Promise<string[]> {
  const found = asked ? await askedAxe(page) : []
  const wide = (await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )) as number
  return wide > 0 ? [...found, `scrolls sideways by ${wide}`] : found
}

async function askedAxe(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe)
  return (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target).slice(0, 3).join(' ')))`,
  )) as string[]
}

/** The made-up file, checked and shown. */
export async function openSample(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/check`)
  await page.click('#try')
  await page.waitForSelector('#view', { timeout: 30_000 })
}
