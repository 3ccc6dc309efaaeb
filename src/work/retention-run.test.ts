import assert from 'node:assert/strict'
import test from 'node:test'
import { censusText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { day, isoDay } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import { child, cinPlan, episode } from '../returns/cin-census/example.ts'
import { everyPerson } from '../store/erasures.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { verifyLog } from './audit-verify.ts'
import { closeLogDays } from './close-log-days.ts'
import { setHold } from './legal-hold.ts'
import type { Place } from './place.ts'
import { planRetention, type RetentionPlan } from './retention-plan.ts'
import { runRetention, setRetention } from './retention-run.ts'

/** Referred, and nothing further was done: kept six years from the referral. */
const turnedAway = child({ LAchildID: 'NFA1', PersonBirthDate: '2010-01-01' }, [
  episode({ CINreferralDate: '2019-05-06', ReferralNFA: '1', CINclosureDate: null, assessments: [] }),
])
/** Helped, and closed: kept until the 25th birthday. */
const helped = child({ LAchildID: 'PLAN2', PersonBirthDate: '2010-01-01', UPN: null }, [
  episode({
    ...{ CINreferralDate: '2019-05-06', CINclosureDate: '2019-12-01', ReasonForClosure: 'RC7' },
    cinPlans: [cinPlan({ CINPlanStartDate: '2019-06-01', CINPlanEndDate: '2019-12-01' })],
  }),
])
const open = child({ LAchildID: 'OPEN3', PersonBirthDate: '2010-01-01' })

const people = (place: Place) =>
  transaction(place.store.pool, 'load', byItself('101', place.today()), async (db) =>
    [...(await everyPerson(db, '101'))].sort(),
  )
const outlook = ({ children, things }: RetentionPlan, id: string) => {
  const { count, due, nextOn, waiting } =
    [...children, ...things].find(({ rule }) => rule.id === id) ?? assert.fail(`no rule ${id}`)
  return { count, due, nextOn: nextOn === null ? null : isoDay(nextOn), waiting }
}

test('the dry run says who is due, who is next and who has no end yet, and changes nothing', async () => {
  const place = await placeWith([turnedAway, helped, open], day('2026-06-01'))
  const plan = await planRetention(place, operatorHere)
  assert.deepEqual(outlook(plan, 'no-further-action'), { count: 1, due: 1, nextOn: null, waiting: 0 })
  assert.deepEqual(outlook(plan, 'child-in-need'), { count: 2, due: 0, nextOn: '2035-01-02', waiting: 1 })
  assert.equal((await people(place)).length, 3)
})

test('a record goes on the day after the last on which it is kept, and not before', async () => {
  const on = await placeWith([turnedAway, open], day('2025-05-06'))
  assert.equal((await runRetention(on, operatorHere)).children, 0)
  const after = { ...on, today: () => day('2025-05-07') }
  assert.equal((await runRetention(after, operatorHere)).children, 1)
  assert.deepEqual(await people(after), ['OPEN3'])
  const { rows } = await on.store.owner.query('select ground from access.erasure')
  assert.deepEqual(rows, [{ ground: 'Retention schedule: no-further-action' }])
})

test('a child who was let go and is referred again is held again, from the new referral on', async () => {
  const place = await placeWith([turnedAway, open])
  await runRetention(place, operatorHere)
  await loadText(place, 'again.xml', censusText(2025, [turnedAway, open]))
  assert.deepEqual(await people(place), ['OPEN3'])
  const referred = child({ LAchildID: 'NFA1', PersonBirthDate: '2010-01-01' }, [
    episode({ CINreferralDate: '2031-06-02' }),
  ])
  await loadText(place, 'later.xml', censusText(2026, [referred, open]))
  assert.deepEqual(await people(place), ['NFA1', 'OPEN3'])
})

test('a child under a legal hold is shown as held back, and stays', async () => {
  const place = await placeWith([turnedAway, open])
  await setHold(place, operatorHere, 'NFA1', 'An inquiry')
  assert.equal((await planRetention(place, operatorHere)).heldCount, 1)
  assert.equal((await runRetention(place, operatorHere)).children, 0)
  assert.deepEqual(await people(place), ['NFA1', 'OPEN3'])
})

test('a child of whom only replaced files speak is let go six years after', async () => {
  const place = await placeWith([helped, open])
  await loadText(place, 'corrected.xml', censusText(2026, [open]))
  assert.deepEqual(await people(place), ['OPEN3', 'PLAN2'])
  await place.store.owner.query(`update landing.load set superseded_at = '2019-06-01' where superseded_at is not null`)
  assert.equal((await runRetention(place, operatorHere)).children, 1)
  assert.deepEqual(await people(place), ['OPEN3'])
})

test('a child of whom only replaced files speak can be held, and the files that speak of the child stay too', async () => {
  const place = await placeWith([helped, open])
  await loadText(place, 'corrected.xml', censusText(2026, [open]))
  await setHold(place, operatorHere, 'PLAN2', 'An inquiry')
  await place.store.owner.query(`update landing.load set superseded_at = '2018-01-01' where superseded_at is not null`)
  await place.store.owner.query(`update landing.file set received_at = '2018-01-01'`)
  assert.equal(outlook(await planRetention(place, operatorHere), 'return-file').due, 1)
  const gone = await runRetention(place, operatorHere)
  assert.deepEqual([gone.children, gone.filesDropped], [0, 1])
  assert.deepEqual(await people(place), ['OPEN3', 'PLAN2'])
})

test('a referral closed on a day before it came in is kept from the day it came in', async () => {
  const misdated = child({ LAchildID: 'NFA1', PersonBirthDate: '2010-01-01' }, [
    episode({ CINreferralDate: '2025-05-06', ReferralNFA: '1', CINclosureDate: '1925-05-06', assessments: [] }),
  ])
  const place = await placeWith([misdated, open], day('2026-06-01'))
  assert.equal((await runRetention(place, operatorHere)).children, 0)
})

test('the authority sets its own period where the law sets none, and never below the law', async () => {
  const place = await placeWith([turnedAway, open])
  assert.equal(
    await setRetention(place, operatorHere, 'no-further-action', '10 years'),
    '10 years from when the work ended',
  )
  const plan = await planRetention(place, operatorHere)
  assert.deepEqual(outlook(plan, 'no-further-action'), { count: 1, due: 0, nextOn: '2029-05-07', waiting: 0 })
  await assert.rejects(
    setRetention(place, operatorHere, 'looked-after', '50 years'),
    (error) => error instanceof Refusal && error.reason === 'usage',
  )
})

test('files and entries of the log go after their time, and what is left of the log is still whole', async () => {
  const place = await placeWith([open])
  await place.store.owner.query(`update landing.file set received_at = '2018-01-01'`)
  await place.store.owner.query(`update access.log set at = '2018-01-01 10:00Z'`)
  await closeLogDays(place, '101')
  const gone = await runRetention(place, operatorHere)
  assert.equal(gone.filesDropped, 1)
  assert.ok(gone.logEntries > 0)
  const report = await verifyLog(place, operatorHere)
  assert.deepEqual(report.broken, [])
  assert.ok(report.daysLetGo > 800)
  assert.deepEqual(await people(place), ['OPEN3'])
})
