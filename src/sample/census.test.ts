import assert from 'node:assert/strict'
import test from 'node:test'
import { checkCinCensus } from '../returns/cin-census/check.ts'
import { type FaultMode, SampleCensus } from './census.ts'
import { faults } from './faults/index.ts'
import { expectedIssues } from './truth.ts'

async function* bytesOf(census: SampleCensus): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of census.text()) yield encoder.encode(piece)
}

/** The codes of the rules that speak of each child, by row; -1 for the return as a whole. */
async function spokenOf(
  census: SampleCensus,
): Promise<{ byChild: Map<number, Set<string>>; children: number; findings: number }> {
  const byChild = new Map<number, Set<string>>()
  const check = await checkCinCensus(
    bytesOf(census),
    {},
    {
      issue({ rule, child, cells }) {
        const [cell] = cells
        const row = child?.identifiers.row ?? (cell?.[0].table === 'ChildIdentifiers' ? cell[0].row : -1)
        byChild.set(row, (byChild.get(row) ?? new Set()).add(rule.code))
      },
    },
  )
  return { byChild, children: check.children, findings: check.findings.length }
}

const years = [2021, 2022, 2023, 2024, 2025, 2026]

for (const seed of [1, 2, 3]) {
  for (const year of years) {
    test(`a census of ${year} without faults gives nothing to any rule (seed ${seed})`, async () => {
      const { byChild, children, findings } = await spokenOf(
        new SampleCensus({ seed, children: 3000, faults: 'none' }, year),
      )
      assert.deepEqual(
        [...byChild].map(([row, codes]) => [row, ...codes]),
        [],
      )
      assert.ok(children > 150)
      assert.equal(findings, 0)
    })
  }
}

/** What should have been found, by child: exactly the rules of what was planted. */
async function foundAsPlanted(seed: number, children: number, mode: FaultMode, year: number): Promise<SampleCensus> {
  const census = new SampleCensus({ seed, children, faults: mode }, year)
  const { byChild } = await spokenOf(census)
  const expected = new Map<number, Set<string>>()
  for (const { rules, childRows } of census.planted) {
    for (const row of childRows) for (const rule of rules) expected.set(row, (expected.get(row) ?? new Set()).add(rule))
  }
  const shown = (map: Map<number, Set<string>>) =>
    [...map].sort(([a], [b]) => a - b).map(([row, codes]) => `${row} ${[...codes].sort().join(' ')}`)
  assert.deepEqual(shown(byChild), shown(expected))
  return census
}

for (const seed of [1, 5]) {
  for (const year of [2023, 2026]) {
    test(`faults as usual give their rules and no others (seed ${seed}, ${year})`, async () => {
      const { planted } = await foundAsPlanted(seed, 6000, 'usual', year)
      assert.ok(planted.length >= 10, `${planted.length} planted`)
    })

    test(`every fault once gives its rules and no others (seed ${seed}, ${year})`, async () => {
      const census = await foundAsPlanted(seed, 20_000, 'one-of-each', year)
      const inForce = faults.filter(({ from }) => from === undefined || from <= year)
      assert.equal(census.planted.length + census.notPlanted.length, inForce.length)
      assert.ok(census.notPlanted.length <= 3, `found no child for ${census.notPlanted.join(', ')}`)
    })
  }
}

test('work honestly late at the year end is asked about, exactly as the truth says', async () => {
  const census = new SampleCensus({ seed: 1, children: 20_000, faults: 'true' }, 2026)
  const { byChild, children } = await spokenOf(census)
  const found: Record<string, number> = {}
  for (const codes of byChild.values()) for (const code of codes) found[code] = (found[code] ?? 0) + 1
  assert.deepEqual(found, expectedIssues(census, 2026, children).byRule)
  assert.ok((found['8670Q'] ?? 0) > 0)
})

test('faults by name are planted, the header among them', async () => {
  const census = new SampleCensus({ seed: 1, children: 3000, faults: ['reference-date', 'no-factors'] }, 2026)
  const { byChild } = await spokenOf(census)
  assert.ok(byChild.get(-1)?.has('100'))
  assert.deepEqual(
    census.planted.map(({ fault }) => fault),
    ['reference-date', 'no-factors'],
  )
})

test('the same seed gives the same bytes, another seed others', () => {
  const text = (seed: number) => [...new SampleCensus({ seed, children: 1000, faults: 'usual' }, 2026).text()].join('')
  assert.equal(text(1), text(1))
  assert.notEqual(text(1), text(2))
})

test('the bytes of a seed are those they have always been, on every engine', () => {
  let hash = 0
  for (const piece of new SampleCensus({ seed: 1, children: 5000, faults: 'usual' }, 2026).text()) {
    for (let at = 0; at < piece.length; at++) hash = (Math.imul(hash, 31) + piece.charCodeAt(at)) | 0
  }
  assert.equal(hash, 1148005954)
})

test('a family is the same in an authority of any size', () => {
  const records = (children: number) =>
    new Map(
      [...new SampleCensus({ seed: 1, children }, 2026).children()].map((child) => [
        child.identifiers.LAchildID,
        child.episodes.map(({ row: _, ...rest }) => JSON.stringify(rest.CINreferralDate)),
      ]),
    )
  const small = records(1000)
  const large = records(5000)
  const differing = [...small].filter(
    ([id, episodes]) => Number(id?.slice(1)) < 90_000_000 && String(large.get(id)) !== String(episodes),
  )
  assert.deepEqual(differing, [])
})

test('families are added until a census has as many children as asked for', () => {
  const census = new SampleCensus({ seed: 1, children: 0, censusChildren: 500 }, 2026)
  assert.equal([...census.children()].length, 500)
})

test('a census says that it is made up', () => {
  const [start] = new SampleCensus({ seed: 1, children: 100 }, 2026).text()
  assert.match(start as string, /^<\?xml[^>]*>\n<!-- Made-up sample data\./)
})
