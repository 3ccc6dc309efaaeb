import assert from 'node:assert/strict'
import test from 'node:test'
import { compareFiles, type NamedFile } from './agreement.ts'
import { FigureColumns, noFigures } from './figure-columns.ts'
import type { NeighbourRow, PublishedFile } from './published-file.ts'

type Number = readonly [code: string, area: string, period: string, value: number | null]

function fileOf(name: string, numbers: readonly Number[], neighbours: readonly NeighbourRow[] = []): NamedFile {
  const figures = new FigureColumns()
  for (const [at, [code, area, period, value]] of numbers.entries()) {
    figures.add({ code, area, period, row: at + 2, value, status: value === null ? 'suppressed' : 'ok' })
  }
  return {
    name,
    said: {
      ...{ outcome: 'read', dataset: 'referrals', title: name, licence: '', published: null, isMadeUp: false },
      ...{ newestPeriod: '2025', yearKinds: new Map(), rowsRead: numbers.length },
      figures: numbers.length === 0 ? noFigures : figures.figures(),
      ...{ neighbours, measures: [], inspections: [], leftOut: [], findings: [], unknownAreas: [] },
    } satisfies PublishedFile,
  }
}

const first = fileOf('first.csv', [
  ['cla-rate', '335', '2024', 80],
  ['cla-rate', '335', '2025', 82],
  ['cla-rate', '330', '2025', null],
])

test('a file that says the same of some figures is told which, whatever their order', () => {
  const again = fileOf('again.csv', [
    ['cin-rate', '335', '2025', 300],
    ['cla-rate', '330', '2025', null],
    ['cla-rate', '335', '2025', 82],
  ])
  const { figures, findings } = compareFiles(again, first)
  assert.deepEqual([[...figures], findings], [[1, 2], []])
})

test('two files that say different numbers of one authority and year are named, with both rows', () => {
  const { findings } = compareFiles(fileOf('other.csv', [['cla-rate', '335', '2025', 83]]), first)
  assert.equal(findings.length, 1)
  assert.equal(findings[0]?.says, 'cla-rate of 335, 2025 is 83 here, and 82 in row 3 of first.csv.')
  assert.deepEqual([findings[0]?.weight, findings[0]?.row], ['refuses', 2])
})

test('a number where the other file has a symbol is another number', () => {
  const { findings } = compareFiles(fileOf('other.csv', [['cla-rate', '330', '2025', 60]]), first)
  assert.match(findings[0]?.says ?? '', /is 60 here, and suppressed in row 4/)
})

test('a number that differs in its last binary digit is the same', () => {
  const { figures } = compareFiles(fileOf('other.csv', [['cla-rate', '335', '2024', 80 + 1e-13]]), first)
  assert.equal(figures.size, 1)
})

test('of many disagreements five are told and the others counted', () => {
  const numbers = Array.from({ length: 8 }, (_, at): Number => ['cla-rate', '335', String(2010 + at), at])
  const others = numbers.map(([code, area, period, value]): Number => [code, area, period, (value ?? 0) + 1])
  const { findings } = compareFiles(fileOf('b.csv', others), fileOf('a.csv', numbers))
  assert.equal(findings.length, 6)
  assert.equal(findings[5]?.says, '3 more are not as in a.csv.')
})

test('neighbours of one rank in one model are the same authority or a disagreement', () => {
  const like = (neighbour: string): NeighbourRow => ({
    ...{ model: '2025', area: '335', rank: 1, neighbour, closeness: 'close' },
  })
  const wide = fileOf('wide.csv', [], [like('333')])
  assert.deepEqual([...compareFiles(fileOf('tidy.csv', [], [like('333')]), wide).neighbours], [0])
  const { findings } = compareFiles(fileOf('tidy.csv', [], [like('330')]), wide)
  assert.equal(findings[0]?.says, 'Neighbour 1 of 335 in the model of 2025 is 330 here, and 333 in wide.csv.')
})

test('a list of neighbours that goes on where the other ends is kept whole', () => {
  const like = (rank: number): NeighbourRow => ({
    ...{ model: '2025', area: '335', rank, neighbour: String(300 + rank), closeness: 'close' },
  })
  const short = fileOf('short.csv', [], [like(1)])
  assert.equal(compareFiles(fileOf('long.csv', [], [like(1), like(2)]), short).neighbours.size, 0)
})
