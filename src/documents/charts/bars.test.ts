import assert from 'node:assert/strict'
import test from 'node:test'
import { type Bar, barsFinding, barsTable, sortedBars } from './bars.ts'

const contacts = (...bars: readonly Bar[]) => ({
  counted: { one: 'contact', many: 'contacts' },
  unit: 'count' as const,
  subject: 'Contacts by who told us',
  bars,
})
const bar = (name: string, value: Bar['value']): Bar => ({ name, value })

test('one kind holds half or more', () => {
  assert.equal(barsFinding(contacts(bar('Schools', 40), bar('Police', 60))), '60% of contacts: Police')
})

test('two kinds hold half or more', () => {
  assert.equal(
    barsFinding(contacts(bar('Schools', 23), bar('Police', 33), bar('Health', 22), bar('Family', 22))),
    '56% of contacts: Police and schools',
  )
})

test('spread over many: the heading is the subject', () => {
  assert.equal(
    barsFinding(contacts(bar('a', 20), bar('b', 20), bar('c', 20), bar('d', 20), bar('e', 20))),
    'Contacts by who told us',
  )
})

test('of few contacts no share is said', () => {
  assert.equal(barsFinding(contacts(bar('Police', 20), bar('Schools', 5))), 'Contacts by who told us')
})

test('bars are sorted, and what is unknown is last', () => {
  const unknown: Bar = { name: 'Not recorded', value: 99, isUnknown: true }
  assert.deepEqual(
    sortedBars(contacts(unknown, bar('Small', 2), bar('Large', 5))).map(({ name }) => name),
    ['Large', 'Small', 'Not recorded'],
  )
})

test('fifteen kinds become eleven and the rest together', () => {
  const kinds = Array.from({ length: 15 }, (_, at) => bar(`Kind ${at}`, 100 - at))
  const sorted = sortedBars(contacts(...kinds))
  assert.equal(sorted.length, 12)
  assert.deepEqual(sorted.at(-1), { name: '4 other kinds', value: 89 + 88 + 87 + 86 })
})

test('kinds that stand together are not called small because one of them is withheld', () => {
  const kinds = Array.from({ length: 15 }, (_, at) => bar(`Kind ${at}`, at === 14 ? 'c' : 100 - at))
  assert.equal(sortedBars(contacts(...kinds)).at(-1)?.value, null)
})

test('the table has every kind', () => {
  const kinds = Array.from({ length: 15 }, (_, at) => bar(`Kind ${at}`, 100 - at))
  assert.equal(barsTable(contacts(...kinds)).rows.length, 15)
})
