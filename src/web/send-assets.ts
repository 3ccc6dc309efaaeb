import { brotliCompressSync, constants } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import type { AssetFile } from './asset-files.ts'

/** Style sheets, scripts and fonts under their hash, so that a browser need never ask twice. Fonts are found beside the style sheet. */
export function sendAssets(app: FastifyInstance, files: ReadonlyMap<string, AssetFile>): void {
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
