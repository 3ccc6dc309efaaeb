import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../core/day.ts'
import type { AuthorityFacts } from '../../../work/what-needs-me-authority.ts'
import {
  inTimeOfYear,
  inTimeThings,
  openThings,
  openTotals,
  overdueThings,
  referralsOfYear,
  referralThings,
} from './authority-things.ts'
import { councillorHeading, councillorPage } from './councillor.ts'
import { directorHeading, directorPage } from './director.ts'
import { frontDoorPage } from './front-door.ts'

const march = day('2026-03-31')

const anywhere = { name: 'Look', path: '/' }

/** An authority in which nothing is late and nothing has changed. */
const quiet: AuthorityFacts = {
  ...{ knownTo: march, month: march, overdue: [], days: [], plans: [], anything: [] },
  open: {
    now: [
      { kind: 'protection plan', count: 120 },
      { kind: 'need plan', count: 340 },
    ],
    before: [
      { kind: 'protection plan', count: 120 },
      { kind: 'need plan', count: 340 },
    ],
    beforeOn: day('2026-02-28'),
  },
  met: { month: [], before: [] },
  referrals: { month: 90, usual: { low: 70, high: 110, years: 5 } },
  year: { met: [], metBefore: [], referrals: 4200, referralsBefore: 4100 },
}

test('three reviews that are overdue are one thing, with the day the first was due', () => {
  const overdue = [
    { kind: 'cp_review_1', count: 1, first_due: day('2026-01-02') },
    { kind: 'cp_review_n', count: 2, first_due: day('2025-06-24') },
  ]
  const [thing] = overdueThings({ ...quiet, overdue }, null)
  assert.equal(thing?.what, '3 reviews of protection plans are overdue')
  assert.equal(thing?.says, 'The first was due 24 June 2025.')
})

test('a share in time that fell by more than chance has to be looked into, and says both months', () => {
  const met = {
    month: [{ kind: 'assessment', in_time: 600, late: 400 }],
    before: [{ kind: 'assessment', in_time: 800, late: 200 }],
  }
  const [thing] = inTimeThings({ ...quiet, met }, anywhere)
  assert.equal(thing?.mark, 'due')
  assert.equal(thing?.what, '60% of assessments in March 2026 were finished within 45 working days')
  assert.equal(thing?.says, '80% in February 2026: the difference is more than chance.')
  assert.deepEqual(thing?.opens, {
    name: 'See the 400 late',
    path: '/front-door/children?of=assessments&period=2026-03&days=46-',
  })
})

test('of a few conferences the number is said, and not a percentage', () => {
  const met = { month: [{ kind: 's47_conference', in_time: 6, late: 1 }], before: [] }
  const [thing] = inTimeThings({ ...quiet, met }, anywhere)
  assert.equal(thing?.what, '6 of 7 conferences in March 2026 were held within 15 working days')
})

test('of a few conferences a councillor is told nothing', () => {
  const met = [{ kind: 's47_conference', in_time: 6, late: 1 }]
  assert.deepEqual(inTimeOfYear({ ...quiet, year: { ...quiet.year, met } }, anywhere), [])
})

test('a share of which one was late is withheld from a councillor, as one of this year and as one of the year before', () => {
  const fine = [{ kind: 'assessment', in_time: 600, late: 400 }]
  const telling = [{ kind: 'assessment', in_time: 99, late: 1 }]
  const year = { ...quiet.year, met: fine, metBefore: telling }
  assert.deepEqual(inTimeOfYear({ ...quiet, year: { ...year, met: telling } }, anywhere), [])
  const [thing] = inTimeOfYear({ ...quiet, year }, anywhere)
  assert.deepEqual(
    [thing?.what, thing?.says],
    ['60% of assessments in the year were finished within 45 working days', ''],
  )
})

test('a councillor reads the referrals of the year beside the year before, and no few of them', () => {
  assert.equal(referralsOfYear(quiet, anywhere)[0]?.says, '4,100 in the year before.')
  assert.deepEqual(referralsOfYear({ ...quiet, year: { ...quiet.year, referrals: 4 } }, anywhere), [])
})

test('a change that is more than chance comes before a larger number that has hardly changed', () => {
  const before = [
    { kind: 'protection plan', count: 60 },
    { kind: 'need plan', count: 338 },
  ]
  const things = openThings({ ...quiet, open: { ...quiet.open, before } }, null)
  assert.deepEqual(
    things.map(({ what, says }) => [what, says]),
    [
      ['120 children have a protection plan, 60 more than a month before', '60 on 28 February 2026: more than chance.'],
      ['340 children have a need plan, 2 more than a month before', '338 on 28 February 2026: no more than chance.'],
    ],
  )
})

test('a month with as many referrals as usual is no thing to look at', () => {
  assert.deepEqual(referralThings(quiet, anywhere), [])
})

test('a month with more referrals than usual says how many are', () => {
  const [thing] = referralThings({ ...quiet, referrals: { ...quiet.referrals, month: 130 } }, anywhere)
  assert.equal(thing?.what, '130 referrals in March 2026, above what is usual')
  assert.equal(thing?.says, 'In March 70 to 110 are usual.')
})

test('a kind with three children is withheld from those who see totals, and another with it', () => {
  const now = [
    { kind: 'protection plan', count: 3 },
    { kind: 'need plan', count: 340 },
    { kind: 'referral', count: 80 },
  ]
  const totals = openTotals({ ...quiet, open: { ...quiet.open, now } })
  assert.deepEqual([totals.of('protection plan'), totals.of('referral'), totals.total], ['c', 'c', 423])
})

test('a director reads first how many children are open beside a month before', () => {
  const before = [{ kind: 'need plan', count: 448 }]
  const heading = directorHeading({ ...quiet, open: { ...quiet.open, before } })
  assert.equal(heading, '460 children are open, 12 more than a month before')
})

test('a councillor is not told a difference of a few children', () => {
  const anything = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'].map((at, quarter) => ({
    at: day(at),
    count: quarter === 4 ? 460 : 457,
  }))
  assert.equal(councillorHeading({ ...quiet, anything }), '460 children are open, about as many as a year before')
})

test('a page of totals says that it is one, and names nobody', () => {
  const page = councillorPage(quiet)
  assert.match(page.note ?? '', /^You see totals only/)
  assert.ok(page.things.every(({ opens }) => opens?.path === '/figures'))
})

test('with nothing loaded a director is told so', () => {
  assert.equal(directorPage(null, { asks: [], failed: [] }, [], []).heading, 'Nothing is loaded yet')
})

test('a quiet front door needs nobody', () => {
  assert.equal(frontDoorPage(quiet, [], 0).heading, 'Nothing needs you today')
})
