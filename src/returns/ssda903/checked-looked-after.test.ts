import assert from 'node:assert/strict'
import test from 'node:test'
import { CheckedLookedAfter } from './checked-looked-after.ts'
import { readSet } from './read-set.ts'
import { shownRecord } from './shown-record.ts'
import { whatIsMissing } from './what-is-missing.ts'

const file = (name: string, ...lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})
const header = (...rows: readonly string[]) => file('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...rows)
const episodes = (...rows: readonly string[]) =>
  file(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    ...rows,
  )
const missing = (...rows: readonly string[]) => file('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows)
const placedIn = (child: string, place: string) => `${child},01/05/2025,S,C2,N1,${place},PR1,,,,,,XXXXXXX`
const whole = (child: string, upn: string) => `${child},F,02/06/2013,WBRI,${upn},,`

const now = await readSet([
  header(whole('ANN1', 'K005012345679'), whole('BEN2', 'K005012345679')),
  episodes(placedIn('ANN1', 'Q9'), placedIn('BEN2', 'U6'), placedIn('', 'Q9')),
  missing(),
])
const last = await readSet([
  header(whole('ANN1', 'UN4'), whole('CAT3', 'UN4')),
  episodes('CAT3,01/05/2023,S,C2,N1,U6,PR1,,,,,,XXXXXXX'),
  missing('CAT3,02/06/2013,M,01/03/2025,'),
])
const alone = new CheckedLookedAfter(now, {})
const both = new CheckedLookedAfter(now, { last })
const issuesOf = (checked: CheckedLookedAfter, code: string) =>
  Array.from({ length: checked.issues.count }, (_, issue) => issue).filter((at) => checked.ruleOf(at).code === code)

test('children stand in order of their identifiers, rows of nobody and those of last year alone come after', () => {
  assert.deepEqual(both.ids, ['ANN1', 'BEN2', null, 'CAT3'])
  assert.deepEqual(
    both.ids.map((_, child) => both.isOfLastYearOnly(child)),
    [false, false, false, true],
  )
})

test('an issue is of the child it was found in, also when nobody knows whose the row is', () => {
  assert.deepEqual(
    issuesOf(alone, '146').map((issue) => alone.issues.child(issue)),
    [0, 2],
  )
})

test('what a rule over the whole return finds is of the child whose row it names', () => {
  assert.deepEqual(
    issuesOf(alone, '444').map((issue) => alone.issues.child(issue)),
    [0, 1],
  )
})

test('going over it again tells the same issues in the same order', () => {
  const again: string[] = []
  both.eachIssue(({ rule, child }) => again.push(`${rule.code} ${child}`))
  assert.deepEqual(
    again,
    Array.from({ length: both.issues.count }, (_, at) => `${both.ruleOf(at).code} ${both.issues.child(at)}`),
  )
})

test('a child whom only last year’s return names counts when a rule speaks of it', () => {
  assert.deepEqual(
    issuesOf(both, '576').map((issue) => both.issues.child(issue)),
    [3],
  )
  assert.ok(both.tally.worst(3) > 0)
  assert.equal(both.check.children, 4)
  assert.equal(alone.check.children, 3)
})

test('a record shows this year’s rows and last year’s, with what is at fault marked and empty columns left out', () => {
  const { id, about, tables, notes } = shownRecord(both, 0, () => false)
  assert.equal(id, 'ANN1')
  assert.match(about, /^Girl, born 2 June 2013, 12 on 31 March 2026\./)
  assert.deepEqual(
    tables.map(({ title }) => title),
    ['Header', 'Episodes', 'Header, last year'],
  )
  const place = tables[1]?.rows[0]?.find(({ field }) => field === 'PLACE')
  assert.equal(place?.value, 'Q9')
  assert.equal(place?.marks.length === 0, false)
  assert.equal(tables[1]?.rows[0]?.[0]?.value, '01/05/2025')
  assert.equal(tables[1]?.fields.includes('DEC'), false)
  assert.ok(notes.some(({ code }) => code === '146'))
})

test('to who works with aliases what tells who a child is, or where, is withheld', () => {
  const alias = { name: 'K7', birth: () => 'aged 12' }
  const shown = JSON.stringify(shownRecord(both, 0, () => false, alias))
  assert.doesNotMatch(shown, /ANN1|K005012345679|2 June 2013|02\/06\/2013/)
})

test('rules that did not run are told by what they lack, and never as passed', () => {
  const missing = whatIsMissing(alone.check.rulesNotRun, false)
  const codes = missing.flatMap((each) => each.codes)
  assert.deepEqual([...codes].sort(), alone.check.rulesNotRun.map(({ code }) => code).sort())
  assert.equal(
    codes.some((code) => alone.check.rulesRun.includes(code)),
    false,
  )
  const [most] = missing
  assert.ok(missing.some(({ adds }) => adds.includes('postcodes')))
  assert.ok((most?.codes.length ?? 0) > 1)
})

test('what last year’s return lacks is named by its table once it is there', () => {
  const missing = whatIsMissing(both.check.rulesNotRun, true)
  assert.ok(missing.some(({ words }) => words?.includes('of last year') === true))
  assert.equal(
    missing.some(({ adds }) => adds.includes('last')),
    false,
  )
})
