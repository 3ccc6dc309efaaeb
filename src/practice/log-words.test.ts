import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { logWords } from './log-words.ts'

test('everything the program writes to the log has its words', () => {
  const written = readdirSync('src/work')
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(join('src/work', name), 'utf8').matchAll(/\bwhat: '([a-z][a-z.-]*)'/g)])
    .map(([, what]) => what as string)
  assert.deepEqual(
    [...new Set(written)].filter((what) => logWords[what] === undefined),
    [],
  )
})
