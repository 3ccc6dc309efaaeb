import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { refusalReasons } from '../../src/core/refusal.ts'

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}

const page = readFileSync('docs/refusals.md', 'utf8')
const reasons = Object.keys(refusalReasons)

test('every refusal has a paragraph in docs/refusals.md, and no other has', () => {
  const documented = [...page.matchAll(/^## `([a-z-]+)`$/gm)].map(([, reason]) => reason as string)
  assert.deepEqual([...documented].sort(), [...reasons].sort())
})

test('every refusal is used', () => {
  const code = filesUnder('src')
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('core/refusal.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  assert.deepEqual(
    reasons.filter((reason) => !code.includes(`'${reason}'`)),
    [],
  )
})
