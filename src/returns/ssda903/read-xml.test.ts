import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../core/day.ts'
import { readSet } from './read-set.ts'
import type { Ssda903Child } from './shape.ts'

const read = async (inside: string) => {
  const bytes = new TextEncoder().encode(`<?xml version="1.0"?>\n<EXPSSDA903>${inside}</EXPSSDA903>`)
  const set = await readSet([{ name: 'a.xml', bytes }])
  return { ...set, child: set.children[0] as Ssda903Child }
}

const header = (more = '') =>
  `<HEADER><CHILDID>t7</CHILDID><UPN/><SEX>F</SEX><DOB>01/02/2012</DOB><ETHNIC>WBRI</ETHNIC>${more}</HEADER>`

test('the elements of a child become rows of the tables, as from values', async () => {
  const { child, format, year, findings } = await read(`<CHILD>${header(
    '<AREVIEW><REVIEW>30/08/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW><AREVIEW><REVIEW>01/05/2025</REVIEW></AREVIEW><PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE><OC2/>',
  )}
<EPISODE><DECOM>01/05/2025</DECOM><PL>U1</PL><DEC/></EPISODE></CHILD>`)
  assert.deepEqual([format, year, findings], ['xml', 2026, []])
  assert.deepEqual([child.CHILD, child.Header[0]?.UPN, child.Header[0]?.SEX], ['T7', null, 'F'])
  assert.deepEqual(
    child.Reviews.map(({ CHILD, DOB, REVIEW, row }) => [CHILD, DOB, REVIEW, row]),
    [
      ['T7', day('2012-02-01'), day('2025-05-01'), 1],
      ['T7', day('2012-02-01'), day('2025-08-30'), 0],
    ],
  )
  assert.deepEqual(
    child.Episodes.map(({ CHILD, PLACE, DEC, line }) => [CHILD, PLACE, DEC, line]),
    [['T7', 'U1', null, 3]],
  )
  assert.deepEqual([child.PrevPerm.length, child.OC2.length, child.Missing.length], [1, 1, 0])
})

test('items of care leavers, adoption and asylum make a row when any of them is there', async () => {
  const { child } = await read(
    `<CHILD>${header('<UASC>1</UASC><ACCOM>B1</ACCOM><IN_TOUCH/><NB_ADOPTR>2</NB_ADOPTR>')}</CHILD>`,
  )
  assert.deepEqual(
    [child.OC3[0]?.ACCOM, child.OC3[0]?.IN_TOUCH, child.AD1[0]?.NB_ADOPTR, child.UASC[0]?.SEX, child.Header[0]?.UASC],
    ['B1', null, '2', 'F', '1'],
  )
  const { child: without } = await read(`<CHILD>${header('<UASC/><ACCOM/><DATE_INT/>')}</CHILD>`)
  assert.deepEqual([without.OC3, without.AD1, without.UASC, without.Header[0]?.UASC], [[], [], [], null])
})

test('two children stay apart, and the tables an XML file can give are there without rows', async () => {
  const { children, tables } = await read(`<CHILD>${header()}</CHILD><CHILD>${header().replace('t7', 't6')}</CHILD>`)
  assert.deepEqual(
    children.map(({ CHILD, Header }) => [CHILD, Header[0]?.row]),
    [
      ['T6', 1],
      ['T7', 0],
    ],
  )
  assert.deepEqual([tables.get('Missing')?.rows, tables.has('SWEpisodes')], [[], false])
})

test('a date of birth that cannot be read is unread in every table of the child', async () => {
  const { child, findings } = await read(`<CHILD>${header('<OC2/>').replace('01/02/2012', '2012-02-01')}</CHILD>`)
  assert.deepEqual([child.OC2[0]?.DOB, child.OC2[0]?.unread], [null, { DOB: '2012-02-01' }])
  assert.deepEqual(
    findings.map(({ code, line, field }) => [code, line, field]),
    [['date-unreadable', 2, 'DOB']],
  )
})

test('what has no place is left out, and of an item given twice the first is kept', async () => {
  const { child, findings } = await read(
    `<CHILD>${header('<SHOE><SIZE>4</SIZE></SHOE><SEX>M</SEX>')}<EPISODE><LS>C2</LS></EPISODE></CHILD>`,
  )
  assert.deepEqual([child.Header[0]?.SEX, child.Episodes[0]?.LS], ['F', 'C2'])
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['element-unknown', 'element-repeated'],
  )
})
