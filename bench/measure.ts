/** Measures one thing on one file in a process of its own, and prints it as JSON: `measure.ts saxes|read|check FILE`. */
import { createReadStream, statSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { IssueColumns } from '../src/checking/issue-columns.ts'
import { checkCinCensus } from '../src/returns/cin-census/check.ts'
import { readCinCensus } from '../src/returns/cin-census/read.ts'

const [what, path = ''] = process.argv.slice(2)
const pieces = () => createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Uint8Array>

async function saxes(): Promise<number> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const decoder = new TextDecoder()
  for await (const piece of pieces()) parser.write(decoder.decode(piece, { stream: true }))
  parser.close()
  return 0
}

async function read(): Promise<number> {
  let children = 0
  await readCinCensus(pieces(), { child: () => children++ })
  return children
}

async function check(): Promise<number> {
  const issues = new IssueColumns()
  const { children } = await checkCinCensus(
    pieces(),
    {},
    {
      issue: ({ ruleNumber, child, cells }) => issues.add(ruleNumber, child?.identifiers.row ?? -1, cells),
    },
  )
  return children
}

const run = { saxes, read, check }[what as 'saxes' | 'read' | 'check']
// Often for small files, so that the engine has warmed up as it would in use; the median counts.
const size = statSync(path).size
const rounds = size < 5e6 ? 25 : size < 200e6 ? 5 : 1
const times: number[] = []
let children = 0
for (let round = 0; round < rounds; round++) {
  const started = performance.now()
  children = await run()
  times.push(performance.now() - started)
}
times.sort((a, b) => a - b)
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ milliseconds: times[Math.floor(times.length / 2)], children, peakMegabytes }))
