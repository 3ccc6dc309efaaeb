import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import test from 'node:test'

/** The rooms below and what each may import, read from the table in ARCHITECTURE.md. */
function allowedImports(): Map<string, ReadonlySet<string>> {
  const page = readFileSync('ARCHITECTURE.md', 'utf8')
  const table = /\| room \| may import \| kind \|\n\|[-| ]+\n((?:\|.*\n)+)/.exec(page)?.[1]
  assert.ok(table, 'ARCHITECTURE.md has the table of rooms')
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, room, may, kind]) => ({ room: room as string, may: may as string, kind: kind as string }))
  const above = new Map<string, ReadonlySet<string>>()
  for (const [at, { room, may }] of rows.entries()) {
    const earlier = rows.slice(0, at).map((row) => row.room)
    const pure = rows.filter(({ kind }) => kind === 'P').map((row) => row.room)
    if (may === '–') above.set(room, new Set())
    else if (may === 'every room above') above.set(room, new Set(earlier))
    else if (may === 'P rooms only') above.set(room, new Set(pure))
    else above.set(room, new Set(may.split(' ')))
  }
  return above
}

const rooms = allowedImports()

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : /\.ts$/.test(name) && !name.endsWith('.d.ts') ? [path] : []
  })
}

/** The room a file of `src` is in; `web/assets` is a room of its own, for what runs in the browser. */
function roomOf(path: string): string {
  const parts = path.split('/')
  return parts[1] === 'web' && parts[2] === 'assets' ? 'web/assets' : (parts[1] as string)
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map((found) => (found[1] ?? found[2]) as string)
}

const files = filesUnder('src')

test('every folder of src is a room of ARCHITECTURE.md', () => {
  const unknown = [...new Set(files.map(roomOf))].filter((room) => !rooms.has(room))
  assert.deepEqual(unknown, [])
})

for (const room of rooms.keys()) {
  test(`${room} imports only what ARCHITECTURE.md allows`, () => {
    const may = rooms.get(room) as ReadonlySet<string>
    const breaches = files
      .filter((path) => roomOf(path) === room && !path.endsWith('.test.ts'))
      .flatMap((path) =>
        importsOf(path)
          .filter((target) => target.startsWith('.'))
          .map((target) => normalize(join(dirname(path), target)))
          .filter((target) => {
            const other = target.startsWith('src/') ? roomOf(target) : 'outside src'
            return other !== room && !may.has(other) && target !== 'package.json'
          })
          .map((target) => `${path} imports ${target}`),
      )
    assert.deepEqual(breaches, [])
  })
}

test('one return never imports another', () => {
  const breaches = files
    .filter((path) => path.startsWith('src/returns/') && path.split('/').length > 3)
    .flatMap((path) =>
      importsOf(path)
        .filter((target) => target.startsWith('.'))
        .map((target) => normalize(join(dirname(path), target)))
        .filter((target) => target.startsWith('src/returns/') && target.split('/')[2] !== path.split('/')[2])
        .map((target) => `${path} imports ${target}`),
    )
  assert.deepEqual(breaches, [])
})

/** Packages written in plain JavaScript: they run wherever the pure rooms do. */
const plainPackages = ['@noble/hashes']

test('pure rooms use no package that needs Node', () => {
  const outside = files
    .filter((path) =>
      ['core', 'ssd', 'codes', 'checking', 'returns', 'across', 'journeys', 'sample', 'practice', 'reports'].includes(
        roomOf(path),
      ),
    )
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) =>
      importsOf(path)
        .filter((target) => !target.startsWith('.'))
        .filter((target) => !plainPackages.some((name) => target === name || target.startsWith(`${name}/`)))
        .map((target) => `${path} imports ${target}`),
    )
  assert.deepEqual(outside, [])
})
