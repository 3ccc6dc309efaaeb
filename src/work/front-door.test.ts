import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { testPlace } from '../../test/database.ts'
import { actorHere, allocationsText, censusText, loadText, placeWith } from '../../test/loaded-place.ts'
import { day } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { allocation } from '../returns/allocations/example.ts'
import { assessment, child, cinPlan, enquiry, episode, protectionPlan } from '../returns/cin-census/example.ts'
import { type FrontDoor, frontDoor } from './front-door.ts'
import { type BehindAsked, exportFrontDoorChildren, frontDoorChildren } from './front-door-children.ts'
import { readPeriod } from './front-door-period.ts'
import { frontDoorTeams } from './front-door-teams.ts'
import type { Place } from './place.ts'
import { restrictRecord } from './restrict-record.ts'

const period = (text: string) => readPeriod(text) as NonNullable<ReturnType<typeof readPeriod>>
const everybody = { period: null, source: null, need: null }
const year = period('2025-04_2026-03')
const behind = (part: Partial<BehindAsked>): BehindAsked => ({
  ...{ of: 'referrals', period: year, sources: null, needs: null, results: null, since: null, step: null },
  ...{ days: null, team: null, order: 'newest', page: 1 },
  ...part,
})

/**
 * Ann was told of by her school in April, closed after assessment, and by the police in May: an enquiry, a conference on
 * its 14th working day, a plan. Ben's school was told nothing would be done. Cat, told of by the police in May, waits: her
 * assessment was late by a day. Dan, of the police in May, has a need plan and is restricted.
 */
let place: Place
let manager: Actor
let door: FrontDoor

before(async () => {
  place = await testPlace({ today: day('2026-06-01') })
  const closed = { CINclosureDate: '2025-04-30', ReasonForClosure: 'RC8' }
  const april = assessment({ AssessmentActualStartDate: '2025-04-08', AssessmentAuthorisationDate: '2025-04-29' })
  const late = assessment({ AssessmentActualStartDate: '2025-05-06', AssessmentAuthorisationDate: '2025-07-10' })
  await loadText(
    place,
    'census-2026.xml',
    censusText(2026, [
      child({ LAchildID: 'ANN1' }, [
        episode({ CINreferralDate: '2025-04-08', ...closed, PrimaryNeedCode: 'N5', assessments: [april] }),
        episode({
          ReferralSource: '6',
          assessments: [assessment()],
          enquiries: [enquiry()],
          protectionPlans: [protectionPlan()],
        }),
      ]),
      child({ LAchildID: 'BEN2' }, [
        episode({ CINreferralDate: '2025-06-02', ReferralNFA: 'true', PrimaryNeedCode: 'N0' }),
      ]),
      child({ LAchildID: 'CAT3' }, [episode({ ReferralSource: '6', assessments: [late] })]),
      child({ LAchildID: 'DAN4' }, [
        episode({ ReferralSource: '6', PrimaryNeedCode: 'N4', assessments: [assessment()], cinPlans: [cinPlan()] }),
      ]),
    ]),
  )
  await loadText(
    place,
    'allocations.csv',
    allocationsText([allocation({ child: 'CAT3', worker_id: 'W1', team_id: 'T1' })]),
  )
  manager = await actorHere(place, 'mo', 'front-door-manager')
  await restrictRecord(place, await actorHere(place, 'dora', 'director'), 'DAN4', {
    reason: 'Child of a member of staff',
  })
  door = (await frontDoor(place, manager, everybody)) as FrontDoor
})

const names = (some: readonly { readonly name: string; readonly count: unknown }[]) =>
  some.filter(({ count }) => count !== 0).map(({ name, count }) => `${name} ${count}`)

test('referrals are counted by who told us, for what need, and what happened by today, the restricted one too', () => {
  assert.deepEqual([door.sankey.total, door.children], [5, 4])
  assert.deepEqual(names(door.sankey.sources), ['Police 3', 'Schools 2'])
  assert.deepEqual(names(door.sankey.needs), [
    'Abuse or neglect 2',
    'Family under acute stress 1',
    'Family not coping 1',
    'Not stated 1',
  ])
  assert.deepEqual(names(door.sankey.results), [
    'No further action 1',
    'Assessment, then closed 1',
    'Child in need plan 1',
    'Protection plan or care 1',
    'Not decided yet 1',
  ])
})

test('a referral a month after another of the same child is a re-referral of the first month', () => {
  assert.equal(door.again.referrals, 5)
  assert.deepEqual(
    door.again.months.map(({ count }) => count),
    [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  )
})

test('assessments are timed from the referral, conferences from the start of the enquiry', () => {
  assert.deepEqual([door.assessments.days[26], door.assessments.days[46], door.conferences.days[14]], [2, 1, 1])
  assert.equal(
    door.assessments.days.reduce((sum, count) => Number(sum) + Number(count), 0),
    4,
  )
})

test('the months are those of the loaded year, without a usual range while no earlier year is loaded', () => {
  assert.deepEqual(
    door.months.months.slice(0, 3).map(({ month, count, usual }) => [month, count, usual]),
    [
      [4, 1, null],
      [5, 3, null],
      [6, 1, null],
    ],
  )
})

test('no referral of the only year has had twelve months: there is no cohort', () => {
  assert.equal(door.cohort, null)
})

test('a month alone is told apart by who told us and by need', async () => {
  const may = await frontDoor(place, manager, { ...everybody, period: period('2025-05') })
  assert.deepEqual(may?.parts?.sources, [{ key: 'police', count: 3, usual: null }])
  assert.deepEqual(
    may?.parts?.needs.map(({ key, count }) => [key, count]),
    [
      ['N1', 2],
      ['N4', 1],
    ],
  )
})

test('the list behind a number has as many lines as the number says, and says how many it may not show', async () => {
  const police = await frontDoorChildren(place, manager, behind({ sources: ['police'] }))
  assert.deepEqual([police.all, police.listed, police.lines.length, police.children], [3, 2, 2, 2])
  const planned = await frontDoorChildren(place, manager, behind({ results: ['plan-or-care'] }))
  assert.deepEqual(
    [planned.all, planned.lines[0]?.name, planned.lines[0]?.result],
    [1, 'ANN1', 'Protection plan or care'],
  )
  const open = await frontDoorChildren(place, manager, behind({ results: ['not-decided'] }))
  assert.deepEqual([open.all, open.lines[0]?.name], [1, 'CAT3'])
  const notStated = await frontDoorChildren(place, manager, behind({ needs: ['N0'] }))
  assert.deepEqual([notStated.all, notStated.lines[0]?.name], [1, 'BEN2'])
})

test('re-referrals open by how long after the other they came, with the day of the other', async () => {
  const first = await frontDoorChildren(place, manager, behind({ since: 1 }))
  assert.deepEqual([first.all, first.lines[0]?.before], [1, day('2025-04-08')])
  assert.equal((await frontDoorChildren(place, manager, behind({ since: 0 }))).all, 1)
  assert.equal((await frontDoorChildren(place, manager, behind({ since: 2 }))).all, 0)
})

test('steps open to the referrals after which they were taken within 12 months', async () => {
  assert.equal((await frontDoorChildren(place, manager, behind({ step: 'assessment' }))).all, 4)
  assert.equal((await frontDoorChildren(place, manager, behind({ step: 'conference' }))).all, 1)
  assert.equal((await frontDoorChildren(place, manager, behind({ step: 'plan' }))).all, 1)
})

test('the late assessment opens with its working days, the day it was due and the team that had the child then', async () => {
  const late = await frontDoorChildren(place, manager, behind({ of: 'assessments', days: { from: 46, to: null } }))
  const [line] = late.lines
  assert.deepEqual(
    [late.all, line?.name, line?.workingDays, line?.isLate, line?.due],
    [1, 'CAT3', 46, true, day('2025-07-09')],
  )
  const days = await frontDoorChildren(place, manager, behind({ of: 'assessments', days: { from: 26, to: 26 } }))
  assert.deepEqual([days.all, days.listed], [2, 1])
  const held = await frontDoorChildren(place, manager, behind({ of: 'conferences', days: { from: 14, to: 14 } }))
  assert.deepEqual([held.all, held.lines[0]?.name], [1, 'ANN1'])
})

test('teams are those that had the child when the assessment was done, and what no team had stands last', async () => {
  const teams = await frontDoorTeams(place, manager, 'assessment', year, { source: null, need: null })
  assert.deepEqual(
    teams.map(({ id, all, late }) => [id, all, late]),
    [
      ['T1', 1, 1],
      ['', 3, 0],
    ],
  )
  const ofTeam = await frontDoorChildren(place, manager, behind({ of: 'assessments', team: 'T1' }))
  const ofNone = await frontDoorChildren(place, manager, behind({ of: 'assessments', team: '' }))
  assert.deepEqual([ofTeam.all, ofTeam.lines[0]?.name, ofNone.all], [1, 'CAT3', 3])
})

test('a team manager lists the children of the team, and is told how many there are in all', async () => {
  const ofTeam = await actorHere(place, 'tess', 'team-manager', 'T1')
  const { all, listed } = await frontDoorChildren(place, ofTeam, behind({}))
  assert.deepEqual([all, listed], [5, 1])
})

test('who sees no figures is not told how many there are of children they do not reach', async () => {
  const worker = await actorHere(place, 'will', 'social-worker')
  const { all, lines } = await frontDoorChildren(place, worker, behind({}))
  assert.deepEqual([all, lines.length], [null, 0])
})

test('a councillor is shown whole years of everybody, and no small number in any of it', async () => {
  const councillor = await actorHere(place, 'cora', 'councillor')
  const shown = await frontDoor(place, councillor, { period: period('2025-05'), source: 'police', need: 'N1' })
  assert.deepEqual([shown?.period, shown?.chosen], [year, { source: null, need: null }])
  assert.deepEqual([shown?.children, shown?.parts, shown?.beside], [null, null, null])
  const numbers = JSON.stringify([shown?.sankey, shown?.months, shown?.again, shown?.assessments.days])
  assert.doesNotMatch(numbers, /"(count|total)":[1-5]\b/)
  assert.ok(shown?.assessments.days.every((count) => count === 'c' || count === 0))
  assert.deepEqual(await frontDoorTeams(place, councillor, 'assessment', year, { source: null, need: null }), [])
})

test('the list is taken away with a line for each, by alias for who works with aliases', async () => {
  const lines = await exportFrontDoorChildren(place, manager, behind({ sources: ['police'], order: 'name' }))
  assert.match(lines.join(''), /^\ufeffChild,Identifier,.*\r\nANN1,ANN1,.*\r\nCAT3,CAT3,.*\r\n$/)
  const analyst = await actorHere(place, 'ada', 'analyst')
  assert.doesNotMatch((await exportFrontDoorChildren(place, analyst, behind({}))).join(''), /ANN1/)
})

test('where nothing is loaded there is no front door yet', async () => {
  const empty = await testPlace()
  assert.equal(await frontDoor(empty, await actorHere(empty, 'mo', 'front-door-manager'), everybody), null)
})

test('a cohort is the year before the last, each of its referrals followed for twelve months', async () => {
  const two = await placeWith([child({ LAchildID: 'FAY5' })])
  const early = episode({
    CINreferralDate: '2024-05-07',
    assessments: [assessment({ AssessmentActualStartDate: '2025-05-08' })],
  })
  const inTime = episode({
    CINreferralDate: '2024-05-07',
    assessments: [assessment({ AssessmentActualStartDate: '2025-05-07' })],
  })
  await loadText(
    two,
    'census-2025.xml',
    censusText(2025, [child({ LAchildID: 'GUS6' }, [early]), child({ LAchildID: 'HAL7' }, [inTime])]),
  )
  const shown = await frontDoor(two, await actorHere(two, 'mo', 'front-door-manager'), everybody)
  assert.deepEqual(shown?.cohort?.period, period('2024-04_2025-03'))
  assert.deepEqual(
    shown?.cohort?.data.steps.map(({ count }) => count),
    [2, 1, 0, 0, 0],
  )
})
