import { Refusal } from '../core/refusal.ts'
import { type Entrance, entranceFrom } from '../work/entrance.ts'
import type { LogLine } from './request-log.ts'

/** How this copy is served. */
export type WebSettings = {
  /** The address people type, such as `https://throughline.example`; null when it is whatever reaches us. */
  readonly address: string | null
  readonly entrance: Entrance
  /** The proxy in front of us, whose word counts for the address a request came from; null when there is none. */
  readonly proxy: string | null
  /** Requests a minute that one address may make, files of pages apart. */
  readonly requestsPerMinute: number
  /** Where a line about each request goes. */
  readonly log: (line: LogLine) => void
}

/**
 * As the environment sets them.
 *
 * @throws Refusal when a setting cannot be what it is
 */
export function settingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
  port: number,
  log: (line: LogLine) => void,
): WebSettings {
  const address = publicAddress(environment.THROUGHLINE_ADDRESS)
  return {
    address,
    entrance: entranceFrom(environment, address ?? `http://localhost:${port}`),
    proxy: environment.THROUGHLINE_PROXY ?? null,
    requestsPerMinute: 600,
    log,
  }
}

function publicAddress(text: string | undefined): string | null {
  if (text === undefined) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '') {
    throw new Refusal(
      'usage',
      `THROUGHLINE_ADDRESS is ${text}, which is no address such as https://throughline.example.`,
    )
  }
  return url.origin
}
