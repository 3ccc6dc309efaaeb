import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import test from 'node:test'
import { indexes } from '../../tools/make-index.ts'

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}

const sources = filesUnder('src')
const code = sources.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))

/** Files that are one table of facts may be as long as the facts. */
function isData(path: string): boolean {
  return path.startsWith('src/codes/') || path.endsWith('/index.ts') || path.endsWith('tables.ts')
}

test('no file of code is longer than 300 lines', () => {
  const long = code
    .filter((path) => !isData(path))
    .map((path) => [path, readFileSync(path, 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > 300)
  assert.deepEqual(long, [])
})

test('no file is named for being a helper', () => {
  const named = sources.filter((path) =>
    /(^|[-/])(utils?|helpers?|common|manager|service|types|misc)([-./]|$)/.test(path.slice(4)),
  )
  assert.deepEqual(named, [])
})

test('files are kebab-case, or named by a code of DfE', () => {
  const odd = code.filter(
    (path) =>
      !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.d)?|[A-Z]*\d+[A-Za-z]*(?:STG\d)?|EPI|NoE)\.ts$/.test(basename(path)),
  )
  assert.deepEqual(odd, [])
})

test('nothing under src sits more than four folders down', () => {
  assert.deepEqual(
    sources.filter((path) => path.split('/').length > 6),
    [],
  )
})

test('generated lists are fresh', () => {
  assert.deepEqual(
    indexes()
      .filter(({ stale }) => stale)
      .map(({ path }) => `${path}: run npm run index`),
    [],
  )
})

test('nothing is left for later', () => {
  const left = code.filter((path) =>
    /\b(TODO|FIXME|XXX|HACK)\b|not (yet )?implemented/i.test(readFileSync(path, 'utf8')),
  )
  assert.deepEqual(left, [])
})

test('only relative imports with their ending, so that Node can run the sources as they stand', () => {
  const bare = code.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g)]
      .map(([, target]) => target as string)
      .filter((target) => !/\.(ts|json|js|css|njk)$/.test(target))
      .map((target) => `${path}: ${target}`),
  )
  assert.deepEqual(bare, [])
})
