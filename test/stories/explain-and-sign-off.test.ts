import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../src/core/day.ts'
import { Refusal } from '../../src/core/refusal.ts'
import type { Actor } from '../../src/practice/actor.ts'
import { child } from '../../src/returns/cin-census/example.ts'
import { compareSubmissions } from '../../src/work/compare-submissions.ts'
import { eraseChild } from '../../src/work/erase-child.ts'
import { explainAgain, explainQuery } from '../../src/work/explain-query.ts'
import { exportWorklist } from '../../src/work/export-worklist.ts'
import { type FoundKind, listFound } from '../../src/work/list-found.ts'
import { openChildInReturn } from '../../src/work/open-child-in-return.ts'
import { openResult } from '../../src/work/open-result.ts'
import type { Place } from '../../src/work/place.ts'
import { restrictRecord } from '../../src/work/restrict-record.ts'
import { exportNotes, returnNotes } from '../../src/work/return-notes.ts'
import { signOff } from '../../src/work/sign-off.ts'
import { testPlace } from '../database.ts'
import { actorHere, censusText, loadText, operatorHere } from '../loaded-place.ts'

const refused = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason
/** Children without a UPN, and without a reason that counts at their age: rule 8770Q asks why. */
const without = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    child({ LAchildID: `C${at + 1}`, UPN: null, UPNunknown: 'UN1', PersonBirthDate: '2014-05-02' }),
  )
const sane = child({ LAchildID: 'SANE' })
const moved = 'The school register gives no number: asked on 3 June'

type Held = { readonly place: Place; readonly analyst: Actor; readonly id: string }

async function heldWith(children: number, year = 2026): Promise<Held> {
  const place = await testPlace({ today: day('2026-06-01') })
  const { submission_id: id } = await loadText(place, `c-${year}.xml`, censusText(year, [...without(children), sane]))
  return { place, analyst: await actorHere(place, 'ann', 'analyst'), id }
}

const found = ({ place, analyst, id }: Held, kind: FoundKind = 'all', against: string | null = null) =>
  listFound(place, analyst, id, { kind, rule: null, against, page: 1 })
const byRule = ({ place, analyst, id }: Held, rule = '8770Q') =>
  listFound(place, analyst, id, { kind: 'all', rule, against: null, page: 1 })
/** Of rule 8770Q: children explained, and issues that are not. */
const countsOf = async ({ place, analyst, id }: Held) => {
  const rule = (await openResult(place, analyst, id)).rules.find(({ code }) => code === '8770Q')
  return { explained: rule?.explained.children, unexplained: (rule?.issues ?? 0) - (rule?.explained.issues ?? 0) }
}

test('forty children are explained at once, and the last stays unexplained', async () => {
  const held = await heldWith(41)
  const before = await byRule(held)
  assert.equal(before.count, 41)
  const forty = before.children.slice(0, 40).map(({ reference }) => reference)
  const whom = { is: 'children', references: forty } as const
  assert.equal(await explainQuery(held.place, held.analyst, held.id, '8770Q', whom, moved), 40)
  assert.deepEqual(await countsOf(held), { explained: 40, unexplained: 1 })
  const after = await byRule(held)
  assert.equal(after.children.filter(({ explanation }) => explanation?.says === moved).length, 40)
  assert.equal(after.children[40]?.explanation, null)
})

test('a return is signed off with who, when, what was left and why; anew only with a reason', async () => {
  const held = await heldWith(3)
  const { place, analyst, id } = held
  await assert.rejects(signOff(place, analyst, id, { left: ' ', anew: '' }), refused('reason-missing'))
  assert.deepEqual((await openResult(place, analyst, id)).signOffs, [])
  await signOff(place, analyst, id, { left: 'The register comes in July', anew: '' })
  const [first] = (await openResult(place, analyst, id)).signOffs
  assert.equal(first?.signed_name, 'Made-up ann')
  assert.equal(first?.signed_role, 'Data analyst')
  assert.equal(first?.reason, 'The register comes in July')
  assert.deepEqual(
    first?.left_in.map(({ code, children, issues, explained }) => [code, children, issues, explained]),
    [
      ['8770Q', 3, 3, 0],
      ['2887Q', 0, 1, 0],
    ],
  )
  const director = await actorHere(place, 'dan', 'director')
  await assert.rejects(signOff(place, director, id, { left: 'Read and agreed', anew: '' }), refused('reason-missing'))
  await explainQuery(place, analyst, id, '8770Q', { is: 'every child' }, moved)
  await explainQuery(place, analyst, id, '2887Q', { is: 'every child' }, 'A small place')
  await signOff(place, director, id, { left: '', anew: 'Everything is explained now' })
  const [now, before] = (await openResult(place, analyst, id)).signOffs
  assert.deepEqual([now?.signed_role, now?.reason, now?.replaced_at], ['Director', null, null])
  assert.equal(before?.replaced_because, 'Everything is explained now')
  const { rows } = await place.store.owner.query(
    `select what, reason from access.log where what like 'return.sign%' order by entry`,
  )
  assert.deepEqual(
    rows.map(({ what, reason }) => [what, reason]),
    [
      ['return.sign-off', 'The register comes in July'],
      ['return.sign-off-anew', null],
    ],
  )
})

test('of two who sign off at once one does, and the other is asked why anew', async () => {
  const { place, analyst, id } = await heldWith(1)
  const both = await Promise.allSettled([
    signOff(place, analyst, id, { left: 'Known', anew: '' }),
    signOff(place, analyst, id, { left: 'Known', anew: '' }),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await openResult(place, analyst, id)).signOffs.length, 1)
})

test('a signed file that a later one replaces says so, keeps its sign-off, and is signed no more', async () => {
  const { place, analyst, id } = await heldWith(2)
  await signOff(place, analyst, id, { left: 'Known', anew: '' })
  await loadText(place, 'again.xml', censusText(2026, [...without(1), sane]))
  const { inForce, signOffs } = await openResult(place, analyst, id)
  assert.deepEqual([inForce, signOffs.length], [false, 1])
  await assert.rejects(signOff(place, analyst, id, { left: 'Known', anew: 'Once more' }), refused('file-replaced'))
})

test('what was explained holds for a later file of the period, and next year it is offered and used again', async () => {
  const held = await heldWith(3)
  const { place, analyst, id } = held
  const [ann, ben] = (await byRule(held)).children.map(({ reference }) => reference) as [string, string]
  await explainQuery(place, analyst, id, '8770Q', { is: 'children', references: [ann] }, 'Taught at home')
  await explainQuery(place, analyst, id, '8770Q', { is: 'values', reference: ben }, moved)
  const again = await loadText(place, 'again.xml', censusText(2026, [...without(3), sane]))
  assert.equal((await countsOf({ ...held, id: again.submission_id })).explained, 2)

  const next = await loadText(place, 'next.xml', censusText(2027, [...without(2), sane]))
  const nextYear = { ...held, id: next.submission_id }
  assert.deepEqual(await countsOf(nextYear), { explained: 0, unexplained: 2 })
  const { children, rule } = await byRule(nextYear)
  assert.deepEqual(
    children.map(({ offered }) => [offered?.says, offered?.period]),
    [
      ['Taught at home', '2026'],
      [moved, '2026'],
    ],
  )
  assert.equal(rule?.offeredChildren, 2)
  assert.equal(await explainAgain(place, analyst, next.submission_id, '8770Q'), 2)
  assert.deepEqual(await countsOf(nextYear), { explained: 2, unexplained: 0 })
  await assert.rejects(explainAgain(place, analyst, next.submission_id, '8770Q'), refused('not-there'))
})

test('an explanation of values holds only as long as they stay the same', async () => {
  const held = await heldWith(1)
  const { place, analyst, id } = held
  const [only] = (await byRule(held)).children
  await explainQuery(place, analyst, id, '8770Q', { is: 'values', reference: only?.reference ?? '' }, moved)
  assert.equal((await countsOf(held)).unexplained, 0)
  const changed = child({ LAchildID: 'C1', UPN: null, UPNunknown: null, PersonBirthDate: '2014-05-02' })
  const later = await loadText(place, 'later.xml', censusText(2026, [changed, sane]))
  assert.equal((await countsOf({ ...held, id: later.submission_id })).unexplained, 1)
})

test('what is said anew takes the place of what was said, and both are kept', async () => {
  const { place, analyst, id } = await heldWith(2)
  await explainQuery(place, analyst, id, '8770Q', { is: 'every child' }, 'First')
  await explainQuery(place, analyst, id, '8770Q', { is: 'every child' }, 'Second')
  assert.deepEqual(
    (await returnNotes(place, analyst, id)).rules[0]?.notes.map(({ says }) => says),
    ['Second'],
  )
  const { rows } = await place.store.owner.query(
    'select says, ended_at is null as holds from work.explanation order by says',
  )
  assert.deepEqual(rows, [
    { says: 'First', holds: false },
    { says: 'Second', holds: true },
  ])
})

test('the notes name children as the reader may, and no cell is a formula', async () => {
  const held = await heldWith(2)
  const { place, analyst, id } = held
  const references = (await byRule(held)).children.map(({ reference }) => reference)
  await explainQuery(place, analyst, id, '8770Q', { is: 'children', references }, '=1+1 is what it says')
  const [, ...forAnalyst] = await exportNotes(place, analyst, id)
  assert.ok(forAnalyst.every((line) => line.includes("'=1+1 is what it says")))
  assert.deepEqual(
    forAnalyst.map((line) => /,(C\d),/.exec(line)),
    [null, null],
  )
  const director = await actorHere(place, 'dan', 'director')
  assert.match(
    (await returnNotes(place, director, id)).text,
    /^8770Q .*\n2 children \(C1, C2\): =1\+1 is what it says$/,
  )
})

test('a restricted child is counted and not shown, and nobody explains it by name', async () => {
  const held = await heldWith(2)
  const { place, analyst, id } = held
  const [, second] = (await byRule(held)).children
  await actorHere(place, 'dan', 'director')
  await restrictRecord(place, operatorHere, 'C2', { reason: 'Made up for a test of it', owner: 'dan' })
  const after = await byRule(held)
  assert.deepEqual([after.count, after.restricted], [1, 1])
  const whom = { is: 'children', references: [second?.reference ?? ''] } as const
  await assert.rejects(explainQuery(place, analyst, id, '8770Q', whom, moved), refused('not-there'))
  await assert.rejects(openChildInReturn(place, analyst, id, second?.reference ?? '', null), refused('not-there'))
  assert.equal((await openResult(place, analyst, id)).summary.totals.withQueryOnly, 2)
})

test('somebody who works with aliases sees the record without what tells who it is', async () => {
  const held = await heldWith(1)
  const { place, analyst, id } = held
  const [only] = (await byRule(held)).children
  const record = await openChildInReturn(place, analyst, id, only?.reference ?? '', '8770Q')
  const shown = JSON.stringify([record.heading, record.about, record.tables, record.notes])
  assert.doesNotMatch(shown, /C1"|Child C1|2014-05-02|2 May 2014/)
  assert.match(record.about, /born May 2014/)
  assert.deepEqual(
    record.tables[0]?.rows[0]?.filter(({ marks }) => marks.length > 0).map(({ field, value }) => [field, value]),
    [
      ['UPN', null],
      ['UPNunknown', 'UN1'],
    ],
  )
  const director = await actorHere(place, 'dan', 'director')
  const whole = await openChildInReturn(place, director, id, only?.reference ?? '', null)
  assert.equal(whole.heading, 'Child C1: one query')
})

test('with a child what was explained of the child is erased, and the next look at the file names nobody', async () => {
  const held = await heldWith(2)
  const { place, analyst, id } = held
  const references = (await byRule(held)).children.map(({ reference }) => reference)
  await explainQuery(place, analyst, id, '8770Q', { is: 'children', references }, moved)
  await eraseChild(place, operatorHere, 'C1', 'Made up for a test of it')
  const { rows } = await place.store.owner.query('select person_id from work.explanation')
  assert.deepEqual(rows, [{ person_id: 'C2' }])
  assert.equal((await openResult(place, analyst, id)).summary.totals.children, 2)
})

test('two files are compared: who came, went and changed, and what became of the issues', async () => {
  const held = await heldWith(2)
  const { place, analyst } = held
  const fixed = child({ LAchildID: 'C1', PersonBirthDate: '2014-05-02' })
  const come = child({ LAchildID: 'NEW', UPN: null, UPNunknown: 'UN1', PersonBirthDate: '2014-05-02' })
  const second = without(2)[1] as ReturnType<typeof child>
  const later = await loadText(place, 'later.xml', censusText(2026, [fixed, second, come]))
  const now = { ...held, id: later.submission_id }
  const compared = (await compareSubmissions(place, analyst, now.id, null)).with
  assert.deepEqual(compared?.children, { added: 1, gone: 1, changed: 1, same: 1 })
  const { fixed: gone, still, fresh } = compared?.rules.find(({ code }) => code === '8770Q') ?? {}
  assert.deepEqual([gone, still, fresh], [1, 1, 1])
  const director = await actorHere(place, 'dan', 'director')
  const named = async (kind: FoundKind) =>
    (await found({ ...now, analyst: director }, kind)).children.map(({ name }) => name)
  assert.deepEqual(await named('added'), ['NEW'])
  assert.deepEqual(await named('changed'), ['C1'])
  assert.deepEqual(await named('fixed'), ['C1'])
  assert.deepEqual(await named('new'), ['NEW'])
})

test('the worklist has a line for every issue in children within reach, by reference for who works with aliases', async () => {
  const { place, analyst, id } = await heldWith(2)
  const director = await actorHere(place, 'dan', 'director')
  const text = async (actor: Actor) => {
    const parts: string[] = []
    for await (const part of await exportWorklist(place, actor, id, 'csv')) parts.push(String(part))
    return parts.join('')
  }
  const forDirector = await text(director)
  assert.deepEqual(
    [...forDirector.matchAll(/^(8770Q|2887Q),.*?,(C\d|),/gm)].map(([, rule, child]) => [rule, child]),
    [
      ['8770Q', 'C1'],
      ['8770Q', 'C2'],
      ['2887Q', ''],
    ],
  )
  await restrictRecord(place, operatorHere, 'C2', { reason: 'Made up for a test of it', owner: 'dan' })
  const forAnalyst = await text(analyst)
  assert.equal(forAnalyst.match(/^8770Q/gm)?.length, 1)
  assert.doesNotMatch(forAnalyst, /C1|C2|2014-05-02/)
})

test('a record of a file in UTF-16 is shown as one in UTF-8 is', async () => {
  const { place, analyst } = await heldWith(1)
  const text = censusText(2026, [child({ LAchildID: 'é€1' }), ...without(1)]).replace('UTF-8', 'UTF-16')
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  const { submission_id: id } = await loadText(place, 'wide.xml', bytes)
  const director = await actorHere(place, 'dan', 'director')
  const [only] = (await byRule({ place, analyst, id })).children
  const record = await openChildInReturn(place, director, id, only?.reference ?? '', null)
  assert.equal(record.heading, 'Child C1: one query')
})
