import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { readSet } from '../../src/returns/ssda903/read-set.ts'
import type { Ssda903Child } from '../../src/returns/ssda903/shape.ts'

/** Sample files by others lie beside the checkout where the project is built; it never contains them. */
const data = '../shared/data/ssda903'
const skip = existsSync(data) ? false : `the sample files of the looked-after return are not here (${data})`

const files = (wanted: (name: string) => boolean) =>
  readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map(({ name }) => ({ name, bytes: readFileSync(join(data, name)) }))

const rowsOf = (children: readonly Ssda903Child[], table: 'Header' | 'Episodes' | 'Reviews') =>
  children.reduce((sum, child) => sum + child[table].length, 0)

test('the sample tables are read to the last row, and all else in the folder is named as left out', {
  skip,
}, async () => {
  const { year, format, tables, children, findings } = await readSet(files(() => true))
  // Its reviews are drawn at random, as far as 2030, and more than one in a thousand are of 2028-29: whoever checks it says the year.
  assert.deepEqual([year, format], [2029, 'csv'])
  assert.deepEqual(Object.fromEntries([...tables].map(([name, { rows }]) => [name, rows.length])), {
    DoLo: 1,
    AD1: 29,
    Episodes: 5050,
    Header: 2675,
    Missing: 43,
    OC2: 2675,
    OC3: 53,
    PlacedAdoption: 29,
    PrevPerm: 2675,
    Reviews: 12582,
    SWEpisodes: 1,
    UASC: 132,
  })
  assert.equal(rowsOf(children, 'Episodes'), 5050)
  assert.deepEqual(
    findings.filter(({ code }) => code.startsWith('file-')).map(({ code, file }) => [code, file]),
    [
      ['file-not-a-table', 'README.md'],
      ['file-not-a-table', 'authorities_2021.csv'],
      ['file-not-a-table', 'ch_fake.xlsx'],
      ['file-not-a-table', 'combined_scp_ch_fake.xlsx'],
      ['file-of-same-table', 'placed_for_adoption_errors.csv'],
      ['file-not-a-table', 'scp_ch_2025_fake.xlsx'],
      ['file-not-a-table', 'scp_fake.xlsx'],
      ['file-not-a-table', 'scpch_assisted.xlsx'],
      ['file-xml-beside-csv', 'fake_903.xml'],
    ],
  )
})

test('the sample XML is read to the last row', { skip }, async () => {
  const { format, children, findings } = await readSet(files((name) => name === 'fake_903.xml'))
  assert.deepEqual(
    [format, children.length, rowsOf(children, 'Header'), rowsOf(children, 'Episodes'), rowsOf(children, 'Reviews')],
    ['xml', 253, 253, 459, 1206],
  )
  assert.deepEqual(
    findings.filter(({ code }) => code !== 'date-unreadable'),
    [],
  )
})
