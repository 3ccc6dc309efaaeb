import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../core/day.ts'
import type { HeldChild } from '../../../work/held-children.ts'
import type { TeamSeen } from '../../../work/team-seen.ts'
import { choiceFinding, teamFinding, workersFinding } from './finding.ts'

const child = (name: string, missed: number): HeldChild => ({
  ...{ name, identifier: null, reference: 'abcdefghijkm', age: '11', workers: ['W1'], heldSince: day('2025-04-01') },
  ...{ open: null, since: null, lastEvent: null, isNew: false, due: [], doubts: [], missed },
})

/** A team of some children, those with most missed clocks first. */
function team(most: readonly HeldChild[], late = 0): TeamSeen {
  const missed = most.reduce((sum, each) => sum + each.missed, 0)
  return {
    ...{ team: { id: 'T1', name: 'Safeguarding' }, held: 40, restricted: 0, workers: [], worker: null, children: [] },
    ...{ count: 40, names: new Map(), most, deadlines: { open: 9, late, thisWeek: 0, missed } },
    counts: { all: 40, late, week: 0, missed: most.length, nobody: 0, doubts: 0 },
  }
}

const worker = (name: string, children: number) => ({
  ...{ name, mark: name, children, open: 0, late: 0, thisWeek: 0, missed: 0 },
})

test('the child with most missed clocks is named', () => {
  assert.equal(teamFinding(team([child('BEN2', 5), child('ANN1', 3)])), 'Safeguarding: BEN2 has most missed clocks, 5')
})

test('of two with as many none is named, but how many clocks are late', () => {
  assert.equal(teamFinding(team([child('BEN2', 2), child('ANN1', 2)], 1)), 'Safeguarding: 1 clock is late')
  assert.equal(
    teamFinding(team([child('BEN2', 2), child('ANN1', 2)])),
    'Safeguarding: nothing is late, and 2 children missed a clock before',
  )
})

test('no clock was missed, and no child is held', () => {
  assert.equal(teamFinding(team([])), 'Safeguarding: no clock was missed')
  assert.equal(teamFinding({ ...team([]), held: 0 }), 'Safeguarding: no child is held today')
})

test('the loads of workers are told from least to most', () => {
  assert.equal(
    workersFinding([worker('Ada', 16), worker('Bob', 14)], 30),
    '2 workers hold 30 children, from 14 to 16 each',
  )
  assert.equal(workersFinding([worker('Ada', 15), worker('Bob', 15)], 30), '2 workers hold 30 children, 15 each')
  assert.equal(workersFinding([worker('Ada', 15)], 15), '1 worker holds 15 children')
  assert.equal(workersFinding([], 0), 'Nobody in the team holds a child')
})

test('among teams to choose from, how many hold a child with something late', () => {
  const teams = [
    { id: 'T1', name: 'Safeguarding' },
    { id: 'T2', name: 'Assessment' },
  ]
  const load = (id: string, late: number) => ({ team: id, name: id, children: 9, workers: 2, with_nobody: 0, late })
  assert.equal(choiceFinding(teams, [load('T1', 3), load('T2', 0)]), '1 of 2 teams holds a child with something late')
  assert.equal(choiceFinding(teams, [load('T1', 0), load('T2', 0)]), '2 teams hold children today')
  assert.equal(choiceFinding([], []), 'No team holds a child today')
})
