import type { FastifyInstance } from 'fastify'
import type { Place } from '../work/place.ts'
import { readiness } from '../work/readiness.ts'

/** For whoever watches over us: is the process alive, and can it do its work? */
export function sayHowItIs(app: FastifyInstance, place: Place): void {
  app.get('/health', () => ({ status: 'well' }))
  app.get('/ready', async (_request, reply) => {
    const missing = await readiness(place)
    if (missing === null) return { status: 'ready' }
    return reply.code(503).send({ status: 'not ready', reason: missing })
  })
}
