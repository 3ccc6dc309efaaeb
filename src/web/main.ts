import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../core/refusal.ts'
import { server } from './server.ts'

const root = process.env.THROUGHLINE_ROOT ?? process.cwd()
const data = resolve(process.env.THROUGHLINE_DATA ?? join(root, 'data'))
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'

try {
  await start()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`throughline: ${error.message}\n`)
  process.exit(2)
}

async function start(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal('usage', `PORT is ${process.env.PORT}, which is no port. Try PORT=3000 npm start.`)
  }
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
  } catch {
    throw new Refusal(
      'output-not-written',
      `The data folder ${data} cannot be made. Choose another: THROUGHLINE_DATA=/path npm start.`,
    )
  }
  const scripts = join(dirname(fileURLToPath(import.meta.url)), 'browser')
  const app = server({ root, scripts })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void app.close().then(() => process.exit(0))
    })
  }
  try {
    await app.listen({ port, host })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE') {
      throw new Refusal(
        'address-taken',
        `Something else uses port ${port}. Choose another: PORT=${port + 1} npm start.`,
      )
    }
    if (code === 'EACCES')
      throw new Refusal('address-taken', `You may not use port ${port}. Choose one above 1023: PORT=3000 npm start.`)
    throw error
  }
  const address = app.server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  process.stdout.write(`Throughline is at http://localhost:${taken}\n`)
}
