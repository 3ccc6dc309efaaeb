import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import { resultBar, type Width } from './result-bar.ts'
import { textWidth } from './svg.ts'

const cases = {
  ordinary: { children: 4936, withError: 96, withQueryOnly: 99 },
  'all-clean': { children: 300, withError: 0, withQueryOnly: 0 },
  'all-wrong': { children: 300, withError: 300, withQueryOnly: 0 },
  'one-in-many': { children: 500_000, withError: 1, withQueryOnly: 1 },
  'one-child': { children: 1, withError: 0, withQueryOnly: 1 },
}

for (const [name, totals] of Object.entries(cases)) {
  for (const width of [1120, 358] as readonly Width[]) {
    test(`the bar of children is drawn as before: ${name}, ${width} wide`, () => {
      const drawn = `${resultBar(totals, width, 'bar')}\n`
      const path = `test/goldens/result-bar-${name}-${width}.svg`
      if (process.env.GOLDENS === 'write') writeFileSync(path, drawn)
      assert.equal(drawn, readFileSync(path, 'utf8'))
    })

    test(`no label of the bar leaves the drawing or is smaller than 12: ${name}, ${width} wide`, () => {
      const texts = [
        ...resultBar(totals, width, 'bar').matchAll(
          /<text x="([\d.]+)" y="(\d+)"( text-anchor="end")?[^>]*font-size="(\d+)">([^<]*)/g,
        ),
      ]
      for (const [, x, , anchor, size, text] of texts) {
        const length = textWidth(text as string, Number(size), true)
        const from = anchor === undefined ? Number(x) : Number(x) - length
        assert.ok(from >= -1 && from + length <= width + 1, `${text} from ${from}`)
        assert.ok(Number(size) >= 12)
      }
    })
  }
}
