import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { SaxesParser } from 'saxes'
import { XmlScanner } from '../../src/formats/xml/index.ts'
import { checkCinCensus } from '../../src/returns/cin-census/check.ts'
import { cinRules } from '../../src/returns/cin-census/rules/index.ts'

/** Sample files by others and the specification lie beside the checkout where the project is built; it never contains them. */
const data = '../shared/data/cin'
const spec = '../shared/spec/cin-rules.json'
const files = existsSync(data) ? readdirSync(data).filter((name) => name.endsWith('.xml')) : []
const withoutFiles = files.length === 0 ? `the sample files are not here (${data})` : false

/** The elements and texts of a document, by our scanner and by saxes. */
function told(bytes: Uint8Array): { ours: string[]; saxes: string[] } {
  const ours: string[] = []
  const scanner = new XmlScanner({
    open: (name) => ours.push(`<${name}`),
    text: (at) => ours.push(at.text()),
    close: (name) => ours.push(`>${name}`),
  })
  for (let at = 0; at < bytes.length; at += 1000) scanner.write(bytes.slice(at, at + 1000))
  scanner.end()
  const saxes: string[] = []
  let text = ''
  const flush = () => {
    if (text.trim() !== '') saxes.push(text.trim())
    text = ''
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', (tag) => {
    flush()
    saxes.push(`<${tag.local}`)
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', (tag) => {
    flush()
    saxes.push(`>${tag.local}`)
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  return { ours, saxes }
}

test('the sample files are read as saxes reads them', { skip: withoutFiles }, () => {
  for (const name of files) {
    const { ours, saxes } = told(readFileSync(join(data, name)))
    assert.deepEqual(ours, saxes, name)
  }
})

test('every rule in force runs on every sample file, and none breaks down', { skip: withoutFiles }, async () => {
  for (const name of files) {
    async function* bytes() {
      yield readFileSync(join(data, name))
    }
    const { rulesRun, rulesNotRun } = await checkCinCensus(bytes(), { year: 2026 })
    assert.equal(rulesRun.length, 109, name)
    assert.deepEqual(rulesNotRun, [], name)
  }
})

test('every object of the specification is a rule, with its years and severity', {
  skip: existsSync(spec) ? false : 'the specification is not here',
}, () => {
  const objects = JSON.parse(readFileSync(spec, 'utf8')) as {
    code: string
    severity: string
    from: string
    to: string | null
  }[]
  const year = (period: string) => Number(period.slice(0, 4)) + 1
  for (const { code, severity, from } of objects) {
    const rule = cinRules.find((each) => each.code === code)
    assert.ok(rule, code)
    assert.equal(rule.severity, severity, code)
    assert.ok(rule.from <= year(from) && rule.to === undefined, code)
  }
  assert.equal(cinRules.length, new Set(objects.map(({ code }) => code)).size)
})
