import type { FastifyInstance } from 'fastify'
import { Refusal } from '../core/refusal.ts'

const minute = 60_000

/**
 * How many requests one address may make in a minute. Kept in memory and forgotten after two minutes: it keeps one
 * program that has gone wild from everybody else, and is no defence against many computers at once. Each process that serves
 * pages counts what reaches it, so an address may make somewhat more where there are several.
 */
export function limitRequests(app: FastifyInstance, perMinute: number): void {
  let began = Date.now()
  let now = new Map<string, number>()
  let before = new Map<string, number>()
  app.addHook('onRequest', async (request) => {
    if (isFree(request.routeOptions.url)) return
    const passed = Date.now() - began
    if (passed >= minute) {
      before = passed < 2 * minute ? now : new Map()
      now = new Map()
      began = Date.now()
    }
    const count = (now.get(request.ip) ?? 0) + 1
    now.set(request.ip, count)
    // The minute slides: of the one before, as much counts as still lies within sixty seconds.
    const share = 1 - Math.min(1, (Date.now() - began) / minute)
    if (count + (before.get(request.ip) ?? 0) * share > perMinute) {
      throw new Refusal('too-many', 'This computer has asked for too many pages. Wait a minute, then go on.')
    }
  })
}

/** Files of pages come by the dozen, and whoever watches over us must always be answered. */
function isFree(route: string | undefined): boolean {
  return route === '/health' || route === '/ready' || route?.startsWith('/assets/') === true
}
