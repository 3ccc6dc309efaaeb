import type { FastifyInstance } from 'fastify'
import { pages } from './pages/index.ts'
import { policyHeader, policyOfSending } from './policy.ts'

const sendsFiles = new Set(pages.flatMap((page) => ('upload' in page ? [page.path] : [])))

/** Headers on every answer. */
export function sendSafely(app: FastifyInstance, address: string | null): void {
  // Said only where the address is known to be https: a browser remembers it for a year.
  const onlyHttps = address?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}
  app.addHook('onSend', async (request, reply) => {
    reply.headers({
      'content-security-policy': sendsFiles.has(request.routeOptions.url ?? '') ? policyOfSending : policyHeader,
      'x-content-type-options': 'nosniff',
      // To ourselves only: without it a browser on plain http would not say where a form comes from.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'x-frame-options': 'DENY',
      ...onlyHttps,
    })
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}
