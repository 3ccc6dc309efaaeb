import { randomBytes } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { type AssetFile, assetFiles } from './asset-files.ts'
import type { Page } from './page.ts'
import { pages } from './pages/index.ts'
import { policyHeader } from './policy.ts'
import { type Render, views } from './views.ts'

export type ServerOptions = {
  /** The checkout. */
  readonly root: string
  /** The folder with the bundled scripts. */
  readonly scripts: string
}

/** Everything that happens to a request, in reading order. */
export function server({ root, scripts }: ServerOptions): FastifyInstance {
  const app = fastify({ logger: false, bodyLimit: 65_536 })
  const files = assetFiles(root, scripts)
  const render = views(root, {
    link: (path) => path,
    asset: (name) => `/assets/${files.get(name)?.hash}/${name}`,
    policy: null,
  })
  sendSafely(app)
  sendAssets(app, files)
  app.get('/health', () => ({ status: 'well' }))
  for (const page of pages) showPage(app, page, render)
  sayWhatIsNotThere(app, render)
  return app
}

/** Headers on every answer. */
function sendSafely(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policyHeader,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'x-frame-options': 'DENY',
    })
  })
}

/** Style sheets, scripts and fonts under their hash, so that a browser need never ask twice. Fonts are found beside the style sheet. */
function sendAssets(app: FastifyInstance, files: ReadonlyMap<string, AssetFile>): void {
  const packed = new Map<string, Buffer>()
  app.get<{ Params: { name: string } }>('/assets/:hash/:name', (request, reply) => {
    const file = files.get(request.params.name)
    if (file === undefined) return reply.callNotFound()
    reply.headers({
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    if (file.type.startsWith('font/') || !/\bbr\b/.test(String(request.headers['accept-encoding'])))
      return reply.send(file.bytes)
    let small = packed.get(file.name)
    if (small === undefined) {
      small = brotliCompressSync(file.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      packed.set(file.name, small)
    }
    return reply.header('content-encoding', 'br').send(small)
  })
}

function showPage(app: FastifyInstance, page: Page, render: Render): void {
  app.get(page.path, (request, reply) => {
    const params = request.params as Record<string, string>
    const query = Object.fromEntries(
      Object.entries(request.query as object).map(([name, value]) => [name, String(value)]),
    )
    const shown = page.show({ params, query })
    if (shown === null) return reply.callNotFound()
    return html(reply, render(shown.view, shown.model))
  })
}

function sayWhatIsNotThere(app: FastifyInstance, render: Render): void {
  app.setNotFoundHandler((_request, reply) => {
    const text = 'If you typed the address, check it. If a link brought you here, the page has moved or gone.'
    return html(
      reply.code(404),
      render('error-view.njk', { title: 'Page not found', heading: 'There is no page at this address', text }),
    )
  })
  app.setErrorHandler((error: { statusCode?: number; stack?: string }, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) {
      const text = 'Your browser sent something we do not understand. Go back and try again.'
      return html(
        reply.code(status),
        render('error-view.njk', { title: 'Not understood', heading: 'We did not understand that', text }),
      )
    }
    const reference = randomBytes(4).toString('hex')
    process.stderr.write(`Fault ${reference}: ${error.stack ?? 'no stack'}\n`)
    const text = `Something broke on our side. Nothing you did is lost. When you report it, give the reference ${reference}.`
    return html(
      reply.code(500),
      render('error-view.njk', { title: 'Something broke', heading: 'Something broke', text }),
    )
  })
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(page)
}
