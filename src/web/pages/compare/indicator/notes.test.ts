import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleCell, exampleComparison, examplePeriod, examplePlaced } from './example.ts'
import { notesOf } from './notes.ts'

const notes = (changes: Parameters<typeof exampleComparison>[0]) =>
  notesOf(exampleComparison(changes), 'reporting-year').join('\n')
const chosen = (changes: Parameters<typeof examplePeriod>[0]) => notes({ periods: [examplePeriod(changes)] })

test('a plain comparison needs no note', () => {
  assert.equal(notes({}), '')
})

test('similar authorities whose number is withheld are named, counted and left out of the median', () => {
  const [first] = examplePeriod().neighbours.members
  const withheld = { ...examplePlaced('357', 'Tameside', exampleCell('suppressed')), closeness: 'Close' }
  const members = first === undefined ? [] : [first, withheld]
  const says = chosen({ neighbours: { model: '2025', median: 17.2, mean: 17.2, used: 1, members } })
  assert.match(
    says,
    /One of the two similar authorities has no number in this year and is left out of the median: Tameside \(withheld\)/,
  )
  assert.match(says, /rests on 1 of 2/)
})

test('a provisional number is said to be one', () => {
  const own = examplePlaced('335', 'Walsall', { ...exampleCell(19.7), note: 'provisional' }, 2)
  assert.match(chosen({ own }), /Figures for 31 March 2025 are provisional/)
})

test('a year without a number between others is a gap, and says why', () => {
  const year = (period: string, cell: ReturnType<typeof exampleCell>) =>
    examplePeriod({ period, own: examplePlaced('335', 'Walsall', cell, 2) })
  const periods = [
    year('2023', exampleCell(23.8)),
    year('2024', exampleCell('unavailable')),
    year('2025', exampleCell(19.7)),
  ]
  assert.match(notes({ periods }), /no number for 2024 \(not available\): the line has a gap there/)
})

test('years before the first number are no gap', () => {
  const before = examplePeriod({ period: '2024', own: examplePlaced('335', 'Walsall', exampleCell('not-applicable')) })
  assert.equal(notes({ periods: [before, examplePeriod()] }), '')
})

test('an authority to which none is close says so', () => {
  const neighbours = examplePeriod().neighbours
  const members = neighbours.members.map((member) => ({ ...member, closeness: 'Not close' }))
  assert.match(chosen({ neighbours: { ...neighbours, members } }), /all of its two “not close”/)
})

test('whole percentages say that a change of 1 can be rounding', () => {
  assert.match(notes({ decimals: 0 }), /a change of 1 from one year to the next can be rounding/)
})

test('where neither end is better there are no bands', () => {
  assert.match(notes({ better: 'neither' }), /Neither higher nor lower is better/)
})

test('a reorganised authority says when it began', () => {
  const broken = [{ period: '2024', why: 'Cumberland began in April 2023; before that its area was part of Cumbria.' }]
  assert.match(notes({ broken }), /began in April 2023/)
})

test('that the nation’s number is a sum of rates is said, and that nothing is compared with it', () => {
  const notes = notesOf(exampleComparison({ nationIsSum: true }), 'calendar-year')
  assert.ok(notes.some((note) => note.startsWith('The number the source gives of England is a sum of rates')))
})
