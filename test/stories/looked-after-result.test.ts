import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { day } from '../../src/core/day.ts'
import type { Actor } from '../../src/practice/actor.ts'
import { child } from '../../src/returns/ssda903/example.ts'
import type { Ssda903Child } from '../../src/returns/ssda903/shape.ts'
import { compareSubmissions } from '../../src/work/compare-submissions.ts'
import { explainQuery } from '../../src/work/explain-query.ts'
import { exportWorklist } from '../../src/work/export-worklist.ts'
import { type Found, listFound } from '../../src/work/list-found.ts'
import { openChildInReturn } from '../../src/work/open-child-in-return.ts'
import { openResult } from '../../src/work/open-result.ts'
import type { Place } from '../../src/work/place.ts'
import { signOff } from '../../src/work/sign-off.ts'
import { testPlace } from '../database.ts'
import { actorHere, loadText } from '../loaded-place.ts'
import { lookedAfterZip } from '../looked-after-return.ts'

/** Ann's date of birth is another than last year's (203); Ben's placement is of no type that there is (146). */
const ann = (DOB: string) => child({ Header: [{ DOB }], Reviews: [{ DOB }] })
const ben = (PLACE: string) => child({ CHILD: 'T1000002', Header: [{ UPN: 'UN4' }], Episodes: [{ PLACE }] })
const cat = child({ CHILD: 'T1000003', Header: [{ UPN: 'UN1' }], Episodes: [{ DEC: '2025-01-10', REC: 'E4A' }] })
const of2025: readonly Ssda903Child[] = [
  child({ Episodes: [{ DECOM: '2024-05-06' }], Reviews: [{ REVIEW: '2024-09-02' }] }),
  cat,
]
const first = [ann('2013-06-03'), ben('Q9')]
const corrected = [ann('2013-06-03'), ben('U6')]

let place: Place
let analyst: Actor
let aliased: Actor
const ids: string[] = []
before(async () => {
  place = await testPlace({ today: day('2026-06-01') })
  for (const [name, children] of [
    ['2025', of2025],
    ['2026', first],
    ['2026-b', corrected],
  ] as const) {
    const { submission_id, state, answer } = await loadText(place, `ssda903-${name}.zip`, lookedAfterZip(children))
    assert.equal(state, 'loaded', answer ?? '')
    ids.push(submission_id)
  }
  // An analyst works with aliases; this one may know whose records they are.
  aliased = await actorHere(place, 'ann', 'analyst')
  analyst = { ...aliased, pseudonymous: false }
})

const codes = async (id: string) => (await openResult(place, analyst, id)).rules.map(({ code }) => code)
const byRule = (id: string, rule: string): Promise<Found> =>
  listFound(place, analyst, id, { kind: 'all', rule, against: null, page: 1 })
const [last, now, later] = [() => ids[0] as string, () => ids[1] as string, () => ids[2] as string]

test('a looked-after return that was loaded has a result, with last year’s beside it', async () => {
  const { called, period, summary } = await openResult(place, analyst, now())
  assert.deepEqual([called, period], ['Looked-after return', '2026'])
  assert.equal((await codes(now())).includes('203'), true)
  assert.equal((await codes(now())).includes('146'), true)
  assert.equal(
    summary.rulesNotRun.some(({ code }) => code === '203'),
    false,
  )
  const { summary: without } = await openResult(place, analyst, last())
  assert.equal(
    without.rulesNotRun.some(({ code }) => code === '203'),
    true,
  )
})

test('the children of a rule are listed, and a child’s record shows both years with the cells at fault', async () => {
  const { children } = await byRule(now(), '203')
  const [child] = children
  assert.equal(child?.name, 'T1000001')
  const record = await openChildInReturn(place, analyst, now(), child?.reference ?? '', '203')
  assert.equal(
    record.tables.some(({ title }) => title === 'Header, last year'),
    true,
  )
  const header = record.tables.find(({ title }) => title === 'Header')
  const cell = header?.rows[0]?.find(({ field }) => field === 'DOB')
  assert.equal(cell?.value, '03/06/2013')
  assert.equal(cell?.marks.length, 1)
})

test('who works with aliases sees no date of birth, number or place of a child', async () => {
  const [child] = (await byRule(now(), '203')).children
  const record = await openChildInReturn(place, aliased, now(), child?.reference ?? '', '203')
  const shown = JSON.stringify([record.about, record.tables, record.notes, record.heading])
  assert.doesNotMatch(shown, /T1000001|03\/06\/2013|3 June 2013|TH1 1AA/)
})

test('an issue is explained, counted as such, and left in the worklist', async () => {
  await explainQuery(place, analyst, now(), '203', { is: 'every child' }, 'The birth certificate says so')
  const rule = (await openResult(place, analyst, now())).rules.find(({ code }) => code === '203')
  assert.deepEqual([rule?.explained.children, rule?.explained.issues], [rule?.children, rule?.issues])
  let text = ''
  for await (const piece of await exportWorklist(place, analyst, now(), 'csv')) text += piece
  assert.match(text, /\r\n146,error,[^\r\n]*,T1000002,Episodes,/)
})

test('a corrected file is compared with the one before it: what was fixed, and who was told of otherwise', async () => {
  const compared = await compareSubmissions(place, analyst, later(), null)
  assert.deepEqual(compared.with?.children, { added: 0, gone: 0, changed: 1, same: 1 })
  const rule = compared.with?.rules.find(({ code }) => code === '146')
  assert.deepEqual([rule?.fixed, rule?.fresh], [1, 0])
  assert.equal(compared.with?.counts[0]?.here, 2)
})

test('of two years the children whom only one of them names came or went', async () => {
  const { children } = await compareSubmissions(place, analyst, now(), last()).then(
    ({ with: other }) => other ?? assert.fail(),
  )
  assert.deepEqual([children.added, children.gone], [1, 1])
})

test('it is signed off as any return is', async () => {
  await signOff(place, analyst, later(), { left: 'The director knows', anew: '' })
  assert.equal((await openResult(place, analyst, later())).signOffs[0]?.reason, 'The director knows')
})
