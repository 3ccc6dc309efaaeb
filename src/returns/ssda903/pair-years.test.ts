import assert from 'node:assert/strict'
import test from 'node:test'
import { nothingTold, pairYears, yearInWords } from './pair-years.ts'

const headings = {
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
}
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const episodes = (...began: readonly string[]) =>
  file('episodes.csv', [headings.episodes, ...began.map((day) => `7,${day},S,C2,N1,U1,PR1,,,,,,`)].join('\n'))
const reviews = (held: string) => file('reviews.csv', `${headings.reviews}\n7,01/02/2012,${held},PN1\n`)
const notes = file('notes.txt', 'What we changed this year')
const folder = (name: string, ...files: readonly ReturnType<typeof file>[]) => ({ folder: name, files })
const codes = (found: Awaited<ReturnType<typeof pairYears>>) => found?.findings.map(({ code }) => code)

test('of two folders the later year is checked, with the year before it beside it, whatever they are called', async () => {
  const paired = await pairYears([
    folder('new', episodes('01/05/2024'), reviews('30/03/2025')),
    folder('old', episodes('01/05/2025'), reviews('14/03/2026')),
  ])
  assert.equal(paired?.now.folder, 'old')
  assert.equal(paired?.last?.folder, 'new')
  assert.equal(
    yearInWords(paired?.now ?? assert.fail()),
    '2025-26, because the newest date is 14 March 2026 in Reviews',
  )
})

test('a return that is two years older is not last year’s: it is left out and said', async () => {
  const paired = await pairYears([folder('2026', episodes('01/05/2025')), folder('2024', episodes('01/05/2023'))])
  assert.equal(paired?.last, null)
  assert.deepEqual(codes(paired), ['set-of-another-year'])
})

test('of two returns of one year the first by name is checked, and the other is a finding', async () => {
  const paired = await pairYears([folder('b', episodes('01/05/2025')), folder('a', episodes('02/05/2025'))])
  assert.equal(paired?.now.folder, 'a')
  assert.deepEqual(codes(paired), ['set-of-another-year'])
})

test('one date far in the future does not move a return to another year', async () => {
  const usual = new Array<string>(30).fill('01/05/2025')
  const paired = await pairYears([folder('', episodes(...usual, '02/06/2062'))])
  assert.equal(
    yearInWords(paired?.now ?? assert.fail()),
    '2025-26, because the newest date is 1 May 2025 in Episodes; one later date was taken for a slip',
  )
})

test('of a handful of dates each is believed', async () => {
  const paired = await pairYears([folder('', episodes('01/05/2025', '01/04/2026'))])
  assert.equal(paired?.now.year, 2027)
})

test('whoever knows better says which is this year’s, and the other is taken for last year’s', async () => {
  const both = [folder('a', episodes('01/05/2025')), folder('b', episodes('02/05/2025'))]
  const paired = await pairYears(both, { ...nothingTold, now: 'b' })
  assert.equal(paired?.now.folder, 'b')
  assert.equal(paired?.last?.folder, 'a')
  assert.deepEqual(codes(paired), [])
})

test('the year that was chosen finds its folder', async () => {
  const both = [folder('a', episodes('01/05/2025')), folder('b', episodes('01/05/2024'))]
  const paired = await pairYears(both, { ...nothingTold, year: 2025 })
  assert.equal(paired?.now.folder, 'b')
  assert.equal(paired?.last, null)
})

test('a year that no folder is of is the year of the newest, and the words say so', async () => {
  const paired = await pairYears([folder('', episodes('01/05/2025'))], { ...nothingTold, year: 2024 })
  assert.equal(
    yearInWords(paired?.now ?? assert.fail()),
    '2023-24, as chosen, though the newest date is 1 May 2025 in Episodes',
  )
})

test('files that are no table are said, and where there are none but those there is no return', async () => {
  const paired = await pairYears([folder('', episodes('01/05/2025')), folder('notes', notes)])
  assert.deepEqual(codes(paired), ['file-not-a-table'])
  assert.equal(await pairYears([folder('notes', notes)]), null)
})

test('a set that was given as last year’s is not checked, though its dates are newer', async () => {
  const both = [folder('a', episodes('01/05/2024')), folder('b', episodes('01/05/2025'))]
  const paired = await pairYears(both, { ...nothingTold, last: 'b' })
  assert.equal(paired?.now.folder, 'a')
  assert.equal(paired?.last?.folder, 'b')
})
