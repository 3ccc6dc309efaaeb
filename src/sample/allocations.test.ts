import assert from 'node:assert/strict'
import test from 'node:test'
import { type Day, day, plusYears } from '../core/day.ts'
import { checkAllocations } from '../returns/allocations/check.ts'
import { SampleAllocations } from './allocations.ts'
import { livesOfAll } from './authority.ts'
import type { Held } from './calendar.ts'
import { SampleCensus, type SampleOptions } from './census.ts'
import { childID } from './identity.ts'
import type { Episode, Life } from './life.ts'
import { madeUpAuthority } from './made-up-authorities.ts'
import { type TeamKind, teamKinds } from './teams.ts'

const begins = day('2020-04-01')
const snapshot = day('2026-10-31')

function made(options: SampleOptions): { allocations: SampleAllocations; lives: Map<string, Life> } {
  const allocations = new SampleAllocations(options)
  const lives = new Map<string, Life>()
  for (const [family, ofFamily] of livesOfAll(options)) {
    allocations.add(family, ofFamily)
    for (const life of ofFamily) if (life.episodes.length > 0) lives.set(childID(life.child), life)
  }
  return { allocations, lives }
}

const small = made({ seed: 1, children: 5000 })
const held = small.allocations.held()
const roleOf = ({ team }: Held) => teamKinds[team.kind].role
const lastDayOf = ({ to }: Held) => to ?? snapshot
const on = (rows: readonly Held[], at: Day) => rows.filter((row) => row.from <= at && lastDayOf(row) >= at)
const socialWork = (row: Held) => roleOf(row) === 'allocated social worker' && row.worker !== null

async function* bytesOf(allocations: SampleAllocations): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of allocations.text()) yield encoder.encode(piece)
}

/** The worker of each child on a day, of those who had one. */
function workersOn(rows: readonly Held[], at: Day): Map<string, string> {
  return new Map(
    on(rows.filter(socialWork), at).map(({ stage, worker }) => [childID(stage.child), worker?.id as string]),
  )
}

function shareChanged(before: Map<string, string>, after: Map<string, string>): number {
  const both = [...before.keys()].filter((child) => after.has(child))
  return both.filter((child) => before.get(child) !== after.get(child)).length / both.length
}

test('a check of the allocations finds nothing wrong with any row', async () => {
  const check = await checkAllocations(bytesOf(small.allocations))
  assert.deepEqual([check.issues, check.leftOut, check.findings], [{}, 0, []])
  assert.equal(check.rows, held.length)
})

test('no child is with anybody before a referral or, but for early help, after its closure', () => {
  const covers = (row: Held, { referred, closed, noFurtherAction }: Episode) =>
    referred <= row.from && (noFurtherAction ? referred : (closed ?? Number.POSITIVE_INFINITY)) >= lastDayOf(row)
  const outside = held.filter((row) => {
    const episodes = small.lives.get(childID(row.stage.child))?.episodes ?? []
    const early = row.team.kind === 'early help'
    return !episodes.some((episode) => (early ? (episode.closed as Day) < row.from : covers(row, episode)))
  })
  assert.deepEqual(outside, [])
})

test('every open child has a social worker or, from 18, a personal adviser: all but those who wait', () => {
  const at = day('2026-06-30')
  const holding = new Set(
    on(held, at)
      .filter((row) => row.worker !== null && /allocated social worker|personal adviser|duty/.test(roleOf(row)))
      .map(({ stage }) => childID(stage.child)),
  )
  const open = [...small.lives].filter(([, { episodes }]) =>
    episodes.some((each) => !each.noFurtherAction && each.referred <= at && (each.closed ?? snapshot) >= at),
  )
  const without = open.filter(([child]) => !holding.has(child))
  assert.ok(open.length > 150, `${open.length} open`)
  assert.ok(without.length <= 0.03 * open.length, `${without.length} of ${open.length}`)
})

test('some children wait in a team with nobody in it, and not for long', () => {
  const waits = held.filter(({ worker }) => worker === null)
  assert.ok(waits.length > 50 && waits.length < 0.1 * held.length, `${waits.length} waits`)
  assert.deepEqual(
    waits.filter((row) => lastDayOf(row) - row.from > 20),
    [],
  )
})

test('after 18 a child is with leaving care, and before it is not', () => {
  const wrong = held.filter(({ stage, team, from }) => {
    const isAdult = from > plusYears(stage.child.born, 18)
    return team.kind === 'leaving care' ? !isAdult : isAdult && team.kind === 'children in care'
  })
  assert.deepEqual(wrong, [])
})

test('nobody holds a child before the first day in or after the last day at work', () => {
  assert.deepEqual(
    held.filter(({ worker, from, to }) => from < begins || (worker !== null && (to ?? snapshot) >= worker.leaves)),
    [],
  )
})

test('every kind of team holds children in a small authority', () => {
  const kinds = new Set<TeamKind>(held.map(({ team }) => team.kind))
  assert.deepEqual([...kinds].sort(), Object.keys(teamKinds).sort())
})

test('children of the allocations are those of the censuses and those referred since', () => {
  const inCensus = new Set(
    [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) =>
      [...new SampleCensus({ seed: 1, children: 5000 }, year).children()].map(
        ({ identifiers }) => identifiers.LAchildID,
      ),
    ),
  )
  const since = day('2026-04-01')
  const unknown = held.filter(({ stage }) => stage.referred < since && !inCensus.has(childID(stage.child)))
  assert.deepEqual(unknown, [])
})

test('the same seed gives the same bytes, another seed or authority others', () => {
  const text = (options: SampleOptions) => [...made(options).allocations.text()].join('')
  const first = text({ seed: 1, children: 1000 })
  const neighbour = madeUpAuthority('102')
  assert.ok(neighbour !== null)
  assert.equal(text({ seed: 1, children: 1000 }), first)
  assert.notEqual(text({ seed: 2, children: 1000 }), first)
  assert.doesNotMatch(text({ seed: 1, children: 1000, authority: neighbour }), /MER-|Merrowdale|SW001/)
})

test('the bytes of a seed are those they have always been, on every engine', () => {
  let hash = 0
  for (const piece of small.allocations.text()) {
    for (let at = 0; at < piece.length; at++) hash = (Math.imul(hash, 31) + piece.charCodeAt(at)) | 0
  }
  assert.equal(hash, 1550096709)
})

test('at full size there are 34 teams, some fifteen children to a worker, and a restructure that moves 62%', () => {
  const rows = made({ seed: 1, children: 68_000 }).allocations.held()
  const workers = new Map<string, number>()
  for (const { worker } of on(rows.filter(socialWork), snapshot)) {
    workers.set(worker?.id as string, (workers.get(worker?.id as string) ?? 0) + 1)
  }
  const caseload = [...workers.values()].reduce((sum, load) => sum + load, 0) / workers.size
  const restructured = shareChanged(workersOn(rows, day('2024-09-30')), workersOn(rows, day('2024-12-31')))
  const usual = shareChanged(workersOn(rows, day('2025-09-30')), workersOn(rows, day('2025-12-31')))
  assert.equal(new Set(rows.map(({ team }) => team.id)).size, 34)
  assert.ok(Math.abs(caseload - 14.6) < 1.5, `caseload ${caseload}`)
  assert.ok(Math.abs(restructured - 0.62) < 0.03, `restructured ${restructured}`)
  assert.ok(usual < 0.25, `usual ${usual}`)
})
