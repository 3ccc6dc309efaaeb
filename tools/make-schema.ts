/** Writes what follows from the steps of the schema: the schema on one page, and how it is spread. `npm run schema`. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { openEmbedded } from '../src/store/embedded-server.ts'
import { migrate, schemaSteps } from '../src/store/migrate.ts'
import { printDistribution } from '../src/store/print-distribution.ts'
import { printSchema } from '../src/store/print-schema.ts'

/** What is generated from a database that has every step. */
export async function generatedFromSchema(
  client: pg.Client,
): Promise<readonly { readonly path: string; readonly text: string; readonly stale: boolean }[]> {
  const steps = schemaSteps('src/store/schema')
  const texts = [
    { path: 'src/store/schema.sql', text: await printSchema(client, steps) },
    { path: 'src/store/sizes/distribute.sql', text: await printDistribution(client, steps) },
  ]
  return texts.map(({ path, text }) => ({ path, text, stale: written(path) !== text }))
}

function written(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (process.argv[1]?.endsWith('make-schema.ts')) {
  const data = mkdtempSync(join(tmpdir(), 'tl-schema-'))
  const server = await openEmbedded(data, process.cwd())
  try {
    const client = new pg.Client(server.connection)
    client.on('error', () => {})
    await client.connect()
    await migrate(client, schemaSteps('src/store/schema'))
    for (const { path, text, stale } of await generatedFromSchema(client)) {
      if (!stale) continue
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      console.log(`${path} written`)
    }
    await client.end()
  } finally {
    await server.leave()
    rmSync(data, { recursive: true, force: true })
  }
}
