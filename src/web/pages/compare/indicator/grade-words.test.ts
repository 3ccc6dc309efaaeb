import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleCell, exampleComparison, examplePeriod, examplePlaced } from './example.ts'
import { countsOfGrades, gradeHeading, gradesFinding, gradesOfSimilar } from './grade-words.ts'

/** An authority with its grade beside others with theirs. */
function judged(own: string | null, ...others: readonly string[]) {
  const members = others.map((grade, at) => ({
    ...examplePlaced(String(350 + at), `Authority ${at}`, exampleCell({ grade })),
    closeness: 'Close',
  }))
  const cell = own === null ? exampleCell('unavailable') : exampleCell({ grade: own })
  return exampleComparison({
    periods: [
      examplePeriod({
        own: examplePlaced('335', 'Walsall', cell),
        neighbours: { model: '2025', median: null, mean: null, used: 0, members },
      }),
    ],
  })
}

test('the heading says how many of those like it are judged alike', () => {
  assert.equal(
    gradeHeading(judged('Good', 'Good', 'Inadequate', 'Good')),
    'Walsall is judged good, as are two of the three authorities most like it',
  )
  assert.equal(
    gradeHeading(judged('Good', 'Good', 'Inadequate')),
    'Walsall is judged good, as is one of the two authorities most like it',
  )
})

test('it says so when none of them is', () => {
  assert.equal(
    gradeHeading(judged('Inadequate', 'Good', 'Good')),
    'Walsall is judged inadequate; none of the two authorities most like it is',
  )
})

test('an authority without a judgement is not given one', () => {
  assert.equal(gradeHeading(judged(null, 'Good')), 'No judgement of Walsall is published')
  assert.equal(gradesOfSimilar(judged(null, 'Good')), '')
})

test('grades are put in order from outstanding to inadequate', () => {
  assert.equal(
    gradesOfSimilar(judged('Good', 'Outstanding', 'Good', 'Inadequate')),
    'Of the three similar authorities one is judged better, one alike and one worse',
  )
})

test('the commonest grade is named with how many have it', () => {
  assert.equal(gradesFinding(judged('Good', 'Good', 'Inadequate')), '2 of 3 authorities are judged good')
})

test('a grade of the present that nobody has is counted as none', () => {
  assert.deepEqual(countsOfGrades(judged('Good')).find(({ grade }) => grade === 'Outstanding')?.count, 0)
})
