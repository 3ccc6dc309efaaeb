import assert from 'node:assert/strict'
import test from 'node:test'
import { csvColumns, layout, type TableName, tableNames, tableOf } from './layout.ts'
import { rowMakers } from './row-makers.ts'
import { blankRow } from './row-reader.ts'

const headings = (table: TableName) =>
  csvColumns(table)
    .map(({ name }) => name)
    .join(',')

test('every table names the child first, and stands in the order of the guide', () => {
  assert.deepEqual(
    tableNames.map((name) => csvColumns(name)[0]?.name),
    tableNames.map(() => 'CHILD'),
  )
  assert.equal(headings('Header'), 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB')
  assert.equal(
    headings('Episodes'),
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  )
})

test('orders that deprive a child of liberty came with 2026-27, and social workers with 2023-24', () => {
  assert.deepEqual([layout.DoLo.from, layout.SWEpisodes.from, tableOf('Missing').from], [2027, 2024, undefined])
})

test('who came alone and sought asylum is said by a column in XML, and by a table in values', () => {
  assert.equal(
    csvColumns('Header').some(({ name }) => name === 'UASC'),
    false,
  )
  assert.equal('UASC' in blankRow('Header', 0, 1), true)
})

test('a row of a table has its columns, in order, each filled from its own cell', () => {
  const wrong = tableNames.filter((name) => {
    const columns = tableOf(name).columns.map((column) => column.name)
    const { table, row, line, unread, asWritten, ...cells } = rowMakers[name](7, 9, columns)
    const place = JSON.stringify([table, row, line, unread, asWritten])
    return (
      place !== JSON.stringify([name, 7, 9, null, null]) ||
      JSON.stringify(cells) !== JSON.stringify(Object.fromEntries(columns.map((column) => [column, column])))
    )
  })
  assert.deepEqual(wrong, [])
})

test('rows are put in order by dates of their own table', () => {
  const wrong = tableNames.filter((name) => {
    const { order, columns } = tableOf(name)
    return order.some((column) => columns.find((each) => each.name === column)?.kind !== 'date')
  })
  assert.deepEqual(wrong, [])
})
