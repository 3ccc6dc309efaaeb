import assert from 'node:assert/strict'
import test from 'node:test'
import { inAuthority, plans, plansWanted, tidyFile } from './example-tidy.ts'
import { type Figure, figureAt, type PublishedFile } from './published-file.ts'
import { readPublishedFile } from './read-published.ts'

const figuresOf = ({ figures }: PublishedFile): readonly Figure[] =>
  Array.from({ length: figures.length }, (_, at) => figureAt(figures, at))

const readPlans = (...rows: string[]) => readPublishedFile(tidyFile(plans, rows), plansWanted)

test('a row of separators alone is a blank one, and separators behind the last heading head nothing', async () => {
  const row = inAuthority('2025', '335', '200,50,25')
  const blank = await readPlans(row, ','.repeat(12), inAuthority('2025', '336', '1,1,1'))
  assert.deepEqual(
    figuresOf(blank).map(({ area, row }) => [area, row]),
    [
      ['335', 2],
      ['336', 4],
    ],
  )
  const headed = await readPublishedFile(tidyFile(`${plans},,`, [row, `${row},,`]), plansWanted)
  assert.deepEqual([headed.outcome, headed.figures.length], ['read', 1])
})

test('years of another form than the table has are refused, in all of its rows too', async () => {
  const file = await readPlans(inAuthority('202425', '335', '200,50,25'))
  assert.match(file.findings[0]?.says ?? '', /Row 2: 202425 is another kind of year.* written like 2025/)
})

test('a file without rows says so, and does not speak of categories that it has none of', async () => {
  const file = await readPlans()
  assert.deepEqual(
    file.findings.map(({ says }) => says),
    ['No row is of a year and an area.'],
  )
})

test('a kind of area is known however it is capitalised', async () => {
  const file = await readPlans(inAuthority('2025', '335', '1,1,1').replace('Local authority', 'Local Authority'))
  assert.equal(figuresOf(file)[0]?.area, '335')
})

test('a number beyond all measure refuses the file as an unknown symbol does', async () => {
  const file = await readPlans(inAuthority('2025', '335', '200,50,1e999'))
  assert.deepEqual([file.outcome, file.findings[0]?.row], ['refused', 2])
})

test('what stands in place of a number of an authority is told as an area that is not known', async () => {
  const file = await readPlans(inAuthority('2025', '335', '1,1,1'), inAuthority('2025', 'a</b>', '1,1,1'))
  assert.deepEqual([file.figures.length, file.unknownAreas[0]?.rows], [1, 1])
})

test('of a thousand kinds of area that are none of ours sixty are told, and all rows are counted', async () => {
  const rows = Array.from({ length: 1_000 }, (_, at) =>
    inAuthority('2025', '335', '1,1,1').replace('Local authority', `Ward ${at}`),
  )
  const { leftOut } = await readPlans(inAuthority('2025', '335', '1,1,1'), ...rows)
  assert.deepEqual([leftOut.length, leftOut.at(-1)], [61, { why: 'for other reasons', rows: 940 }])
})
