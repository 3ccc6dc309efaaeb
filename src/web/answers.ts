import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type RefusalReason, refusalReasons } from '../core/refusal.ts'
import { refusalOf } from '../work/refusal-of.ts'
import type { Answer, Download, Shown } from './page.ts'
import { type LogLine, logFault } from './request-log.ts'

/** Draws what is shown, in the frame of whoever asks, and sends it. */
export type Draw = (request: FastifyRequest, reply: FastifyReply, shown: NonNullable<Shown>) => FastifyReply

/** Finds out who asks where no page has done so, for the frame of the answer. Whoever has no session costs nothing. */
export type Recognise = (request: FastifyRequest) => Promise<void>

const statuses: Partial<Readonly<Record<RefusalReason, number>>> = {
  usage: 400,
  'not-permitted': 403,
  'form-out-of-date': 403,
  'sign-in-refused': 403,
  'not-there': 404,
  'sent-already': 409,
  'too-many': 429,
  'database-away': 503,
  'too-slow': 503,
}

/** How something that was refused is said to a program; null when it is a fault of ours. */
export function refusedAs(
  error: unknown,
): { readonly status: number; readonly what: string; readonly next: string } | null {
  const refusal = refusalOf(error)
  if (refusal === null) return null
  return { status: statuses[refusal.reason] ?? 422, what: refusalReasons[refusal.reason], next: refusal.next }
}

/** Pages for all that went otherwise than asked: no such page, a refusal, a request nobody understands, a fault of ours. */
export function answerWhatWentOtherwise(
  app: FastifyInstance,
  draw: Draw,
  recognise: Recognise,
  log: (line: LogLine) => void,
): void {
  const say = (request: FastifyRequest, reply: FastifyReply, status: number, heading: string, text: string) =>
    draw(request, reply, { view: 'error-view.njk', model: { title: heading, heading, text }, status })

  app.setNotFoundHandler(async (request, reply) => {
    await recognise(request)
    const text = 'If you typed the address, check it. If a link brought you here, the page has moved or gone.'
    return say(request, reply, 404, 'There is no page at this address', text)
  })
  app.setErrorHandler(async (error: { statusCode?: number }, request, reply) => {
    const { refuse } = request.routeOptions.config
    const refusal = refusalOf(error)
    if (refusal !== null) {
      if (refusal.reason === 'too-many') reply.header('retry-after', '60')
      const refused = refuse === undefined ? null : refusedAs(error)
      if (refuse !== undefined && refused !== null) return sendAnswer(reply, refuse(refused))
      return say(request, reply, statuses[refusal.reason] ?? 422, refusalReasons[refusal.reason], refusal.next)
    }
    const status = error.statusCode ?? 500
    if (status < 500) {
      await recognise(request)
      const text = 'Your browser sent something we do not understand. Nothing was changed. Go back and try again.'
      return say(request, reply, status, 'We did not understand that', text)
    }
    const fault = randomBytes(4).toString('hex')
    logFault(log, request, fault, error)
    const text = `Nothing that was saved before is lost. When you report it, give the reference ${fault}.`
    const what = 'Something broke on our side'
    if (refuse !== undefined) return sendAnswer(reply, refuse({ status: 500, what, next: text }))
    return say(request, reply, 500, what, text)
  })
}

/** Sends a file to be saved. */
export function sendDownload(reply: FastifyReply, { name, type, bytes }: Download): FastifyReply {
  const plain = name.replace(/[^\w.() -]/g, '_')
  return reply
    .headers({
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
    .send(Readable.from(bytes))
}

/** Sends what a program asked for. */
export function sendAnswer(reply: FastifyReply, { status, type, headers = {}, body }: Answer): FastifyReply {
  return reply
    .code(status)
    .headers({ 'content-type': type, ...headers })
    .send(body)
}

export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.headers({ 'content-type': 'text/html; charset=utf-8' }).send(page)
}
