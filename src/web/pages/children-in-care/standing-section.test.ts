import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../core/day.ts'
import type { AuthorityProfile, ProfileFigure, ProfileRow } from '../../../work/authority-profile.ts'
import { standingSection } from './standing-section.ts'

const figure: ProfileFigure = {
  ...{ kind: 'reporting-year', source: 'release', period: '2025', isProvisional: false },
  own: { value: 78, status: 'ok', grade: null },
  ...{ similar: 85, used: 3, members: 3, others: [80, 85, 90], england: { value: 81, grade: null }, region: null },
  ...{ rank: 120, of: 153, band: 'D', change: { from: null, by: null, across: [] } },
  movement: { is: 'unknown', usual: null, canBeRounding: false },
  ...{ standing: null, points: [], breaks: [], all: [], from: null, grades: [] },
}

const row = (id: string, title: string, changed: Partial<ProfileFigure> = {}): ProfileRow => ({
  ...{ id, title, called: title, domain: 'children looked after', unit: '%', decimals: 0, better: 'higher' },
  ...{ isTurned: false, isSize: false, nationIsSum: false, figure: { ...figure, ...changed } },
})
const dental = row('cla-dental', 'Dental checks')

const profile = (rows: readonly ProfileRow[], similar = 3): AuthorityProfile => ({
  authority: { code: '101', name: 'Merrowdale', isMadeUp: true },
  model: '2025',
  similar: Array.from({ length: similar }, (_, at) => ({ code: `10${at + 2}`, name: 'A place', closeness: 'Close' })),
  ended: null,
  rows,
})
const at = day('2026-03-31')

test('the heading says what puts us behind, the table what the others have', () => {
  const section = standingSection(profile([dental]), at)
  assert.equal(section?.heading, 'Only dental checks put us behind three similar authorities')
  assert.deepEqual(
    section?.table?.rows.map((cells) => cells.map(({ text }) => text)),
    [['Dental checks', '78%', '80%', '90%', '3', 'higher']],
  )
})

test('what is of another year has its own day, also where only the year is known', () => {
  const missing = row('cla-missing-share', 'Missing', { kind: 'calendar-year', period: '2024' })
  assert.match(
    standingSection(profile([dental, missing]), at)?.lead ?? '',
    /^As published, 31 March 2025: .* authority\. Going missing 31 March 2024\. Our own records run ahead/,
  )
})

test('where the page is of the day of the figures nothing runs ahead', () => {
  assert.doesNotMatch(standingSection(profile([dental]), day('2025-03-31'))?.lead ?? '', /ahead/)
})

test('one of ours that is withheld leaves the others in its row', () => {
  const withheld = row('cla-health-assessment', 'Health', { own: { value: null, status: 'suppressed', grade: null } })
  const section = standingSection(profile([dental, withheld]), at)
  assert.deepEqual(
    section?.table?.rows.map(([name, ours]) => [name?.text, ours?.text]),
    [
      ['Health assessments', ''],
      ['Dental checks', '78%'],
    ],
  )
})

test('without anybody like us, or without a number of ours, there is nothing to show', () => {
  assert.equal(standingSection(null, at), null)
  assert.equal(standingSection(profile([dental], 0), at), null)
  assert.equal(standingSection(profile([row('cla-dental', 'Dental checks', { own: null })]), at), null)
})
