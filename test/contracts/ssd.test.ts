import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { canonicalTables, ssdCodes, ssdRelationships, ssdTables } from '../../src/ssd/model.ts'

const fieldOf = (table: string, field: string) =>
  canonicalTables.find(({ name }) => name === table)?.fields.find(({ name }) => name === field)

test('every table of the dataset has la_code first in its key, and the rest of the key among its fields', () => {
  for (const { name, primaryKey } of ssdTables) {
    assert.equal(primaryKey[0], 'la_code', name)
    for (const field of primaryKey.slice(1)) assert.ok(fieldOf(name, field), `${name}.${field}`)
  }
})

test('every field stands once in its table, and says what it holds', () => {
  for (const { name, fields } of ssdTables) {
    assert.equal(new Set(fields.map((field) => field.name)).size, fields.length, name)
    for (const field of fields) assert.ok(field.description !== '' && field.type.length > 2, `${name}.${field.name}`)
  }
})

test('what points, points at something that is there', () => {
  const lost = ssdRelationships.filter(
    ({ child, childField, parent, parentField }) => !fieldOf(child, childField) || !fieldOf(parent, parentField),
  )
  assert.deepEqual(lost, [])
})

test('every code set a field names is there, with codes', () => {
  const sets = ssdTables.flatMap(({ fields }) => fields.flatMap(({ codeSet }) => codeSet ?? []))
  assert.deepEqual(
    [...new Set(sets)].filter((set) => (ssdCodes(set) ?? []).length === 0),
    [],
  )
})

test('the model has every object and field of the specification', {
  skip: existsSync('../shared/spec/ssd-model.json') ? false : 'the specification is not here',
}, () => {
  const { objects } = JSON.parse(readFileSync('../shared/spec/ssd-model.json', 'utf8')) as {
    objects: { name: string; fields: { name: string }[] }[]
  }
  const names = (tables: readonly { name: string; fields: readonly { name: string }[] }[]) =>
    tables.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`))
  assert.deepEqual(names(ssdTables), names(objects))
})
