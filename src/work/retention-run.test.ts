import assert from 'node:assert/strict'
import test from 'node:test'
import { actorHere, censusText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { day, isoDay } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import { child, cinPlan, episode, protectionPlan } from '../returns/cin-census/example.ts'
import { everyPerson } from '../store/erasures.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { verifyLog } from './audit-verify.ts'
import { closeLogDays } from './close-log-days.ts'
import { setHold } from './legal-hold.ts'
import type { Place } from './place.ts'
import { restrictRecord } from './restrict-record.ts'
import { planRetention, type RetentionPlan } from './retention-plan.ts'
import { runRetention, setRetention } from './retention-run.ts'
import { letGoInWords, planCsv, planInWords, planJson } from './retention-text.ts'

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
/** Under a protection plan once, and closed. */
const protectedOnce = child({ LAchildID: 'CPP4', PersonBirthDate: '2010-01-01', UPN: null }, [
  episode({
    ...{ CINreferralDate: '2018-05-06', CINclosureDate: '2019-02-01', ReasonForClosure: 'RC7' },
    protectionPlans: [protectionPlan({ CPPstartDate: '2018-06-01', CPPendDate: '2019-01-15' })],
  }),
])
/** Adopted, as the reason for closing says, which has no day of the order. */
const adopted = child({ LAchildID: 'ADO5', PersonBirthDate: '2010-01-01', UPN: null }, [
  episode({ CINreferralDate: '2018-05-06', CINclosureDate: '2019-02-01', ReasonForClosure: 'RC1' }),
])
const open = child({ LAchildID: 'OPEN3', PersonBirthDate: '2010-01-01' })

const people = (place: Place) =>
  transaction(place.store.pool, 'load', byItself('101', place.today()), async (db) =>
    [...(await everyPerson(db, '101'))].sort(),
  )
const lineOf = ({ children, things }: RetentionPlan, id: string) =>
  [...children, ...things].find(({ rule }) => rule.id === id) ?? assert.fail(`no rule ${id}`)
const referenceOf = async (place: Place, person: string) => {
  const { rows } = await place.store.owner.query<{ reference: string }>(
    'select reference from access.child_reference where person_id = $1',
    [person],
  )
  return rows[0]?.reference ?? assert.fail('no such child')
}
const outlook = (plan: RetentionPlan, id: string) => {
  const { count, due, nextOn, waiting } = lineOf(plan, id)
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

const replacedOn = (place: Place, day: string) =>
  place.store.owner.query('update landing.load set superseded_at = $1 where superseded_at is not null', [day])

test('a child of whom only replaced files speak, and only of a referral without further action, goes six years after', async () => {
  const place = await placeWith([turnedAway, open])
  await loadText(place, 'corrected.xml', censusText(2026, [open]))
  assert.deepEqual(await people(place), ['NFA1', 'OPEN3'])
  await replacedOn(place, '2020-06-01')
  assert.equal((await runRetention(place, operatorHere)).children, 0)
  await replacedOn(place, '2020-05-31')
  assert.equal((await runRetention(place, operatorHere)).children, 1)
  assert.deepEqual(await people(place), ['OPEN3'])
})

test('a child of whom only replaced files speak is kept by the line that what they say falls under', async () => {
  const place = await placeWith([helped, protectedOnce, open])
  await loadText(place, 'corrected.xml', censusText(2026, [open]))
  await replacedOn(place, '2019-06-01')
  const plan = await planRetention(place, operatorHere)
  assert.deepEqual(outlook(plan, 'child-in-need'), { count: 2, due: 0, nextOn: '2035-01-02', waiting: 1 })
  assert.deepEqual(outlook(plan, 'child-protection'), { count: 1, due: 0, nextOn: '2045-01-02', waiting: 0 })
  assert.deepEqual(outlook(plan, 'other-child'), { count: 0, due: 0, nextOn: null, waiting: 0 })
})

test('where replaced files show time in care and no day of birth, no day is named and a person decides', async () => {
  const place = await placeWith([helped, open])
  await loadText(place, 'corrected.xml', censusText(2026, [open]))
  await replacedOn(place, '2018-06-01')
  // As a return on looked-after children would say it.
  await place.store.owner.query(
    `update landing.claim set table_name = 'ssd_cla_episodes', fields = '{}'
     where person_id = 'PLAN2' and table_name = 'ssd_cin_plans'`,
  )
  await place.store.owner.query(
    `update landing.claim set fields = fields - 'pers_dob' where person_id = 'PLAN2' and table_name = 'ssd_person'`,
  )
  const { rule, undated, named } = lineOf(await planRetention(place, operatorHere), 'looked-after')
  assert.equal(rule.id, 'looked-after')
  assert.equal(undated, 1)
  assert.deepEqual(named.undated, [await referenceOf(place, 'PLAN2')])
  assert.equal((await runRetention(place, operatorHere)).children, 0)
})

test('of an adoption in replaced files without the day of the order no day is named', async () => {
  const place = await placeWith([adopted, open])
  await loadText(place, 'corrected.xml', censusText(2026, [open]))
  await replacedOn(place, '1910-01-01')
  const plan = await planRetention(place, operatorHere)
  assert.deepEqual(outlook(plan, 'adoption'), { count: 1, due: 0, nextOn: null, waiting: 1 })
  assert.equal((await runRetention(place, operatorHere)).children, 0)
})

test('the dry run and the run name who is due, by reference, in words, for programs and as a list', async () => {
  const place = await placeWith([turnedAway, open])
  const reference = await referenceOf(place, 'NFA1')
  const plan = await planRetention(place, operatorHere)
  assert.deepEqual(lineOf(plan, 'no-further-action').named, { due: [reference], undated: [] })
  assert.match(planInWords(plan).join('\n'), new RegExp(`Due to go:\n +${reference}\n`))
  assert.ok(planCsv(plan).includes(`no-further-action,due to go,${reference},1\r\n`))
  assert.ok(JSON.stringify(planJson(plan)).includes(`{"count":1,"references":["${reference}"],"shut_to_you":0}`))
  const gone = await runRetention(place, operatorHere)
  assert.deepEqual(
    gone.lines.map(({ rule, count, references }) => [rule.id, count, references]),
    [['no-further-action', 1, [reference]]],
  )
  assert.ok(letGoInWords(gone).includes(`  ${reference}`))
})

test('a restricted child who is due is counted and not named, and goes all the same', async () => {
  const place = await placeWith([turnedAway, open])
  const officer = await actorHere(place, 'rosa', 'records-officer')
  const director = await actorHere(place, 'dora', 'director')
  await restrictRecord(place, director, 'NFA1', { reason: 'Child of a member of staff' })
  const plan = await planRetention(place, officer)
  const { due, named } = lineOf(plan, 'no-further-action')
  assert.deepEqual([due, named.due], [1, []])
  assert.match(planInWords(plan).join('\n'), /Due to go:\n +1 whose record is shut to you/)
  const [line] = (await runRetention(place, officer)).lines
  assert.deepEqual([line?.count, line?.references], [1, []])
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
