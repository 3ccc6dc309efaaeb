import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../core/day.ts'
import type { HeldChild } from '../../../work/held-children.ts'
import type { TeamSeen } from '../../../work/team-seen.ts'
import type { FileInHand } from '../../../work/what-needs-me-returns.ts'
import { analystPage } from './analyst.ts'
import { administratorPage, recordsPage } from './keepers.ts'
import { newsSince } from './news.ts'
import { teamPage } from './team.ts'
import { workerPage } from './worker.ts'

const known = day('2026-03-31')
const census: FileInHand = {
  ...{ id: 'one', returnId: 'cin-census', return: 'Children in need census', period: '2026', file: 'cin-2026.xml' },
  ...{ children: { withErrors: 96, all: 4936 }, queries: ['8670', '8815Q'] },
}
const nothing = { newest: null, inForce: [], fewer: [] }
const noFile = { asks: [], failed: [] }

const child = (name: string, due: HeldChild['due'], missed = 0): HeldChild => ({
  ...{ name, identifier: null, reference: `ref-${name}`, age: '7', workers: ['W1'], heldSince: day('2026-01-05') },
  ...{ open: 'Need plan', since: null, lastEvent: null, isNew: false, due, missed, doubts: [] },
})
const late = {
  ...{ what: 'Conference', words: '5 working days late, was due Tuesday 24 March', dueOn: day('2026-03-24') },
  ...{ late: true, thisWeek: false },
}
const thisWeek = {
  ...{ what: 'Assessment', words: 'due Friday 3 April, 3 working days left', dueOn: day('2026-04-03') },
  ...{ late: false, thisWeek: true },
}
const later = {
  ...{ what: 'Assessment', words: 'due Friday 1 May, 21 working days left', dueOn: day('2026-05-01') },
  ...{ late: false, thisWeek: false },
}
const own = (children: readonly HeldChild[]) => ({ knownTo: known, newlyHeld: 0, restricted: 0, children })

/** A team of one worker with these children, who have all missed something. */
const team = (children: readonly HeldChild[], nobody = 0): TeamSeen => ({
  ...{ team: { id: 'T1', name: 'North' }, held: children.length, restricted: 0, workers: [], most: children },
  ...{ worker: null, children, count: children.length, names: new Map() },
  deadlines: { open: 0, late: 0, thisWeek: 0, missed: children.reduce((sum, { missed }) => sum + missed, 0) },
  counts: {
    ...{ all: children.length, week: 0, missed: children.length, nobody, doubts: 0 },
    late: children.filter(({ due }) => due.length > 0).length,
  },
})

test('an analyst reads how many children are to be fixed, and goes straight to the file', () => {
  const page = analystPage({ ...nothing, inForce: [census] }, noFile, day('2026-11-26'))
  assert.equal(page.heading, '96 children to fix')
  assert.deepEqual(page.things[0]?.opens, { name: 'Work through', path: '/returns/one/result' })
  assert.match(page.things[0]?.says ?? '', /Of 4,936 in the file, 1\.9%/)
})

test('children of an earlier census are not counted among those to fix', () => {
  const before = { ...census, id: 'two', period: '2025' }
  assert.equal(analystPage({ ...nothing, inForce: [census, before] }, noFile, known).heading, '96 children to fix')
})

test('a file that waits for an answer comes before the children to fix', () => {
  const page = analystPage({ ...nothing, inForce: [census] }, { asks: [{ ...census, id: 'three' }], failed: [] }, known)
  assert.equal(page.heading, '96 children to fix, and 1 file waits for an answer')
  assert.equal(page.things[0]?.opens?.path, '/returns/three/answer')
})

test('in November the census opens in four months', () => {
  const [calendar] = analystPage(nothing, noFile, day('2026-11-26')).pictures
  assert.equal(calendar?.heading, 'CIN census opens in four months')
})

test('a census whose queries nobody explained and that nobody signed off has both still to be done', () => {
  const page = analystPage({ ...nothing, newest: { file: census, unexplained: 2, isSignedOff: false } }, noFile, known)
  assert.deepEqual(
    page.things.map(({ what }) => what),
    ['2 queries have no explanation yet', 'Children in need census 2025-26 is not signed off'],
  )
})

test('a late conference stands before an assessment that is due this week; one that is due in May comes after the week', () => {
  const page = workerPage(own([child('A', [later]), child('B', [thisWeek]), child('C', [late])]))
  assert.equal(page.heading, 'Two things need you, one of them now')
  assert.deepEqual(
    page.things.map(({ what }) => what),
    ['C: conference is late', 'B: assessment is due this week'],
  )
  assert.deepEqual(page.next?.lines, [
    { name: 'A: assessment due Friday 1 May, 21 working days left', path: '/children/ref-A' },
  ])
})

test('with nothing late and nothing due this week nothing needs a worker today', () => {
  const page = workerPage(own([child('A', [later])]))
  assert.equal(page.heading, 'Nothing needs you today')
  assert.equal(page.lead, '1 child, nothing late and nothing due this week.')
})

test('a team manager finds the child with something late first, then whom nobody holds, then who missed most before', () => {
  const page = teamPage({ knownTo: known, seen: team([child('A', [], 3), child('B', [late], 1)], 4) }, [])
  assert.equal(page.heading, 'Two things need you, one of them now')
  assert.deepEqual(
    page.things.map(({ what }) => what),
    ['B: 1 deadline is late', '4 children have no worker', 'A: 3 deadlines were missed'],
  )
})

test('a records officer is told that records are still being counted, and not that none is due', () => {
  const page = recordsPage({ due: null, undated: null, byRule: null, held: 1, leftOut: 0, restricted: 2 }, [], [])
  assert.match(page.note ?? '', /being counted/)
  assert.deepEqual(
    page.things.map(({ what }) => what),
    ['1 record is held'],
  )
})

test('an administrator whose copy has no backup has one thing to do, now', () => {
  assert.equal(administratorPage([{ about: 'no backup' }], {}, []).heading, 'One thing needs you now')
})

test('on the first visit there is a walk instead of news', () => {
  const { lines } = newsSince(null, null, () => true, day('2026-11-26'))
  assert.deepEqual(
    lines.map(({ path }) => path),
    ['/walk'],
  )
})

test('what was loaded since the last visit opens for those who may see files, and is plain text for others', () => {
  const since = {
    at: new Date('2026-11-25T17:05:00Z'),
    files: [{ return: 'Children in need census', period: '2026', state: 'loaded' as const }],
    done: {},
  }
  assert.deepEqual(newsSince(since, null, () => true, day('2026-11-27')).lines, [
    { says: 'The children in need census of 2025-26 was loaded', path: '/returns' },
  ])
  assert.equal(newsSince(since, null, () => false, day('2026-11-27')).lines[0]?.path, null)
  assert.equal(
    newsSince(since, null, () => true, day('2026-11-27')).heading,
    'Since you last looked, 25 November 2026, 17:05',
  )
})

test('a visit of today and one of yesterday are told by these words', () => {
  const since = { at: new Date('2026-11-25T17:05:00Z'), files: [], done: {} }
  const heading = (today: string) => newsSince(since, null, () => true, day(today)).heading
  assert.equal(heading('2026-11-25'), 'Since you last looked, today 17:05')
  assert.equal(heading('2026-11-26'), 'Since you last looked, yesterday 17:05')
})
