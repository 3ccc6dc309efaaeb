import assert from 'node:assert/strict'
import test from 'node:test'
import type { AuthorityProfile, ProfileFigure, ProfileRow } from '../../../../work/authority-profile.ts'
import { profileFinding, profileLead } from './finding.ts'
import { changeShown, lineShown } from './line.ts'

const figure: ProfileFigure = {
  ...{ kind: 'reporting-year', source: 'release', period: '2025', isProvisional: false },
  own: { value: 19.7, status: 'ok', grade: null },
  ...{ similar: 21.2, used: 10, members: 10, england: { value: 22.6, grade: null }, region: null },
  ...{ rank: 82, of: 153, band: 'B' },
  change: { from: { period: '2024', value: 21.3 }, by: -1.6, across: [] },
  movement: { is: 'usual', usual: 3, canBeRounding: false },
  standing: { is: 'among', times: 0.3, betterThan: 6, worseThan: 4, of: 10 },
  points: [{ period: '2025', own: { value: 19.7, status: 'ok' }, isProvisional: false, similar: 21.2, england: 22.6 }],
  ...{ breaks: [], all: [30, 19.7, 10], from: null, others: [], grades: [] },
}

const row = (changed: Partial<ProfileFigure> | null, about: Partial<ProfileRow> = {}): ProfileRow => ({
  ...{ id: 're-referrals-12m', title: 'Re-referrals', called: 're-referrals', domain: 'front door', unit: '%' },
  ...{ decimals: 1, better: 'lower', isTurned: false, isSize: false, nationIsSum: false },
  figure: changed === null ? null : { ...figure, ...changed },
  ...about,
})

const apart = (is: 'better' | 'worse'): Partial<ProfileFigure> => ({
  standing: { is, times: is === 'better' ? 2 : -2, betterThan: 5, worseThan: 5, of: 10 },
})

const profile = (rows: readonly ProfileRow[]): AuthorityProfile => ({
  authority: { code: '335', name: 'Walsall', isMadeUp: false },
  ...{ model: '2025', similar: [{ code: '354', name: 'Rochdale', closeness: 'Close' }], ended: null, rows },
})

test('the heading says on how many indicators it stands apart from similar authorities, the larger number first', () => {
  const rows = [row(apart('better')), row(apart('worse')), row(apart('worse')), row({})]
  assert.equal(
    profileFinding(profile(rows)),
    'Walsall is worse than similar authorities on two indicators, and better on one',
  )
})

test('standing apart on one side only says none of the other', () => {
  assert.equal(
    profileFinding(profile([row(apart('better')), row({})])),
    'Walsall is better than similar authorities on one indicator, and worse on none',
  )
})

test('standing apart on nothing is a finding', () => {
  assert.equal(
    profileFinding(profile([row({}), row({})])),
    'Walsall lies among similar authorities on all two indicators compared',
  )
})

test('where nothing is called better or worse the heading does not say so', () => {
  assert.equal(profileFinding(profile([row({ standing: null })])), 'Walsall in one indicator')
  assert.match(profileLead(profile([row({ standing: null })])).join(' '), /calls none of them close/)
})

test('an authority that is no more says what took its place', () => {
  const gone = { ...profile([row({ standing: null })]), ended: { year: 2023, now: ['Cumberland', 'Westmorland'] } }
  assert.match(profileLead(gone).join(' '), /ended in April 2023. Its area is now in Cumberland and Westmorland\./)
})

test('a change within what is usual has no mark and small words', () => {
  assert.deepEqual(changeShown(row({}), figure), { mark: null, word: 'No: usual', says: '−1.6 points on 2024' })
})

test('a change a little larger than is usual is slight, and has no mark', () => {
  const slight = { ...figure, movement: { is: 'better', usual: 1, canBeRounding: false } as const }
  assert.deepEqual(changeShown(row({}), slight), { mark: null, word: 'Slightly better', says: '−1.6 points on 2024' })
})

test('a change of more than twice what is usual has its word and mark', () => {
  const worse = { ...figure, movement: { is: 'worse', usual: 0.7, canBeRounding: false } as const }
  assert.deepEqual(changeShown(row({}), worse), { mark: 'worse', word: 'Worse', says: '−1.6 points on 2024' })
})

test('a change of one whole point can be rounding', () => {
  const rounded = {
    ...figure,
    change: { from: { period: '2024', value: 20 }, by: 1, across: [] },
    movement: { is: 'usual', usual: 1, canBeRounding: true } as const,
  }
  const shown = changeShown(row({}, { decimals: 0 }), rounded)
  assert.deepEqual(shown, { mark: null, word: 'No: can be rounding', says: '+1 point on 2024' })
})

test('a change over a year without a figure names that year and why', () => {
  const across = [{ period: '2024', status: 'suppressed' }] as const
  const jump = { ...figure, change: { from: { period: '2023', value: 21.3 }, by: -1.6, across } }
  assert.equal(changeShown(row({}), jump).word, 'None for 2024: withheld')
})

test('a line without a figure says why in its place, and still shows the others', () => {
  const line = lineShown(row({ own: { value: null, status: 'suppressed', grade: null }, rank: null }), 'Walsall', '335')
  assert.deepEqual([line.figure, line.why, line.similar], [null, '2025: withheld', '21.2%'])
})

test('what only the nation has, and what no file has, say so', () => {
  const nation = lineShown(row({ own: null, of: 0, rank: null, similar: null }), 'Walsall', '335')
  assert.equal(nation.why, 'Published for the nation only')
  assert.equal(lineShown(row(null), 'Walsall', '335').why, 'No file with it is loaded')
})
