import type { FastifyInstance, FastifyRequest } from 'fastify'

/** One line of the log of requests. It never holds an address with what stands in it, nor anything that was sent. */
export type LogLine = {
  readonly time: string
  readonly request: string
  readonly method: string
  /** The pattern of the page's address: `/children/:reference`; null when there is no such page. */
  readonly page: string | null
  readonly status?: number
  readonly ms?: number
  /** Of a fault: the reference the person was given, and where in our code it was. */
  readonly fault?: string
  readonly stack?: readonly string[]
}

/** A line about each request, once it has been answered. */
export function logRequests(app: FastifyInstance, log: (line: LogLine) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    log({ ...about(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
  })
}

/** A line about a fault. */
export function logFault(log: (line: LogLine) => void, request: FastifyRequest, fault: string, error: unknown): void {
  log({ ...about(request), fault, stack: whereIn(error) })
}

const about = (request: FastifyRequest) => ({
  time: new Date().toISOString(),
  request: request.id,
  method: request.method,
  page: request.routeOptions.url ?? null,
})

/** What broke and where. The database quotes values in what it says, so that is left out and its code stands for it. */
function whereIn(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return ['something that is no error was thrown']
  const { severity, code } = error as { severity?: string; code?: string }
  const what = severity === undefined ? `${error.name}: ${error.message}` : `${error.name} ${code} of the database`
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [what, ...lines.map((line) => line.trim())]
}
