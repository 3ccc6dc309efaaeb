/** Measures one thing on the files of two years in a process of its own: `measure-looked-after.ts udsv|read|check LAST NOW`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inferSchema, initParser } from 'udsv'
import { IssueColumns } from '../src/checking/issue-columns.ts'
import { checkSsda903 } from '../src/returns/ssda903/check.ts'
import { type GivenFile, readSet } from '../src/returns/ssda903/read-set.ts'

const [what = '', last = '', now = ''] = process.argv.slice(2)

const filesOf = (folder: string): GivenFile[] =>
  readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

const rowsIn = ({ tables }: Awaited<ReturnType<typeof readSet>>) =>
  [...tables.values()].reduce((sum, { rows }) => sum + rows.length, 0)

/** Bare: the same bytes as text, cut into cells, nothing else. */
async function udsv(): Promise<number> {
  let rows = 0
  for (const { bytes } of [...filesOf(last), ...filesOf(now)]) {
    const text = Buffer.from(bytes).toString('utf8')
    rows += initParser(inferSchema(text)).stringArrs(text).length
  }
  return rows
}

async function read(): Promise<number> {
  const sets = [await readSet(filesOf(last), 2025), await readSet(filesOf(now), 2026)]
  return sets.reduce((sum, set) => sum + rowsIn(set), 0)
}

async function check(): Promise<number> {
  const before = await readSet(filesOf(last), 2025)
  const set = await readSet(filesOf(now), 2026)
  const issues = new IssueColumns()
  checkSsda903(
    set,
    { last: before, authority: 'E08990101' },
    {
      issue: ({ ruleNumber, number, cells }) => issues.add(ruleNumber, number, cells),
    },
  )
  return rowsIn(set) + rowsIn(before)
}

const run = { udsv, read, check }[what as 'udsv' | 'read' | 'check']
const started = performance.now()
const rows = await run()
const milliseconds = performance.now() - started
console.log(JSON.stringify({ milliseconds, rows, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
