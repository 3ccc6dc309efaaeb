import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
// @ts-expect-error plain JavaScript that has no types
import { ruleForBrowser } from '../../tools/browser-bundle.js'

const folders = ['src/returns/cin-census/rules', 'src/returns/ssda903/rules']
const rules = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name !== 'index.ts')
    .map((name) => `${folder}/${name}`),
)

test('what the checker carries of a rule has no examples: each is written in the form that is cut', () => {
  const cut = rules.map((path) => [path, ruleForBrowser(readFileSync(path, 'utf8')) as string] as const)
  assert.deepEqual(
    cut
      .filter(([, text]) => !text.includes('\n  examples: () => [],\n') || /\n {6}is: '(?:right|wrong)'/.test(text))
      .map(([path]) => path),
    [],
  )
})
