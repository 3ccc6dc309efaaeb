import assert from 'node:assert/strict'
import test from 'node:test'
import { checkSsda903 } from '../returns/ssda903/check.ts'
import { openPostcodes } from '../returns/ssda903/lists/postcode-file.ts'
import { providerList } from '../returns/ssda903/lists/read-providers.ts'
import { readSet, type Ssda903Set } from '../returns/ssda903/read-set.ts'
import { careFaults } from './care-faults/index.ts'
import { type FaultMode, SampleCensus } from './census.ts'
import { type LookedAfterYear, SampleLookedAfter } from './looked-after.ts'
import { madeUpPostcodes } from './postcodes.ts'
import { madeUpProviders } from './providers.ts'

const postcodes = openPostcodes(madeUpPostcodes())
const providers = providerList(madeUpProviders(), postcodes)
const authority = 'E08990101'
const years = [2023, 2024, 2025, 2026, 2027]
/** Only the XML form of a return can be held to rule 105; and 706 asks for last year's orders, of which 2026-27 is the first. */
const notRun = (year: number) => (year === 2027 ? ['105', '706'] : ['105'])

function read(year: LookedAfterYear): Promise<Ssda903Set> {
  const encoder = new TextEncoder()
  return readSet(year.tables().map(({ table, text }) => ({ name: `${table}.csv`, bytes: encoder.encode(text) })))
}

/** The codes of the rules that speak of each child. */
async function spokenOf(now: LookedAfterYear, last: Ssda903Set): Promise<Map<string, Set<string>>> {
  const byChild = new Map<string, Set<string>>()
  const check = checkSsda903(
    await read(now),
    { authority, last, postcodes, providers },
    {
      issue({ rule, child, cells: [cell] }) {
        const CHILD = child?.CHILD ?? String(cell?.[0].CHILD)
        byChild.set(CHILD, (byChild.get(CHILD) ?? new Set()).add(rule.code))
      },
    },
  )
  assert.deepEqual(
    check.rulesNotRun.map(({ code }) => code),
    notRun(check.year),
  )
  return byChild
}

function shown(byChild: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...byChild].sort().map(([child, codes]) => `${child} ${[...codes].sort().join(' ')}`)
}

/** What must be found: the rules of what was planted, and those that see too few years of a care leaver. */
function expected(year: LookedAfterYear): Map<string, Set<string>> {
  const rules = new Map<string, Set<string>>()
  const expect = (child: string, code: string) => rules.set(child, (rules.get(child) ?? new Set()).add(code))
  for (const { rule, child } of year.notSeen) expect(child, rule)
  for (const { rules: codes, children } of year.planted) {
    for (const child of children) for (const code of codes) expect(child, code)
  }
  return rules
}

for (const seed of [2, 3]) {
  const clean = SampleLookedAfter.of({ seed, children: 10_000 })
  for (const year of years) {
    test(`a return of ${year} without faults gives nothing to any rule but of care long ago (seed ${seed})`, async () => {
      const now = clean.year(year)
      assert.deepEqual(shown(await spokenOf(now, await read(clean.year(year - 1)))), shown(expected(now)))
      assert.ok(now.children.length > 100)
      assert.ok(now.notSeen.every(({ rule }) => rule === '1001' || rule === '1002'))
      assert.deepEqual(now.planted, [])
    })
  }
}

const sample = SampleLookedAfter.of({ seed: 1, children: 34_000 })

const readLast = new Map<number, Ssda903Set>()

/** The return without faults of the year before, read once. */
async function before(year: number): Promise<Ssda903Set> {
  const set = readLast.get(year) ?? (await read(sample.year(year - 1, 'none')))
  readLast.set(year, set)
  return set
}

/** Exactly the rules of what was planted, beside last year's return without faults. */
async function foundAsPlanted(faults: FaultMode, year: number): Promise<LookedAfterYear> {
  const now = sample.year(year, faults)
  assert.deepEqual(shown(await spokenOf(now, await before(year))), shown(expected(now)))
  return now
}

for (const year of years) {
  test(`faults as usual give their rules and no others (${year})`, async () => {
    const { planted } = await foundAsPlanted('usual', year)
    assert.ok(planted.length >= 10, `${planted.length} planted`)
  })

  test(`every fault once gives its rules and no others (${year})`, async () => {
    const { planted, notPlanted } = await foundAsPlanted('one-of-each', year)
    const inForce = careFaults.filter(({ from = 0 }) => from <= year)
    assert.equal(planted.length + notPlanted.length, inForce.length)
    assert.ok(notPlanted.length <= 4, `found no child for ${notPlanted.join(', ')}`)
  })
}

for (const { id, from = 0 } of careFaults) {
  test(`one fault, ${id}, gives just its rules`, async () => {
    const year = [2026, 2025, 2024, 2023, 2027].find((year) => year >= from && hasChildFor(id, year))
    assert.ok(year !== undefined, 'in no year is there a child it could be planted in')
    await foundAsPlanted([id], year)
  })
}

const hasChildFor = (id: string, year: number) =>
  sample.year(year, [id]).planted.some(({ children }) => children.length > 0)

test("a fault of last year's return brings those rules in this year's that it says, and no others", async () => {
  const last = sample.year(2025, 'one-of-each')
  const now = sample.year(2026, 'none')
  const found = await spokenOf(now, await read(last))
  const allowed = expected(now)
  for (const { nextYear, children } of last.planted) {
    for (const child of children)
      for (const code of nextYear) allowed.set(child, (allowed.get(child) ?? new Set()).add(code))
  }
  const others = [...found].flatMap(([child, codes]) =>
    [...codes].filter((code) => allowed.get(child)?.has(code) !== true).map((code) => `${child} ${code}`),
  )
  assert.deepEqual(others, [])
})

test('a child looked after on 31 March is open in the census of that day', () => {
  const census = new SampleCensus({ seed: 1, children: 34_000 }, 2026)
  const open = new Set<string | null>()
  for (const { identifiers, episodes } of census.children()) {
    if (episodes.some(({ CINclosureDate }) => CINclosureDate === null)) open.add(identifiers.LAchildID)
  }
  const inCare = sample.year(2026).children.filter(({ tables }) => tables.Episodes.at(-1)?.cells.DEC === null)
  assert.ok(inCare.length > 200)
  assert.deepEqual(
    inCare.filter(({ CHILD }) => !open.has(CHILD)).map(({ CHILD }) => CHILD),
    [],
  )
})

test('police protection and emergency orders begin with an enquiry of that day, and are over in time', () => {
  const times = sample.histories.flatMap((history) => history.times)
  const sudden = times.filter(({ episodes }) => /^L[12]$/.test(episodes[0]?.LS ?? ''))
  assert.ok(sudden.length > 20)
  assert.ok(sudden.every(({ start, episode }) => episode.enquiries.some((enquiry) => enquiry.start === start)))
  assert.ok(sudden.every(({ episodes: [first] }) => first !== undefined && first.to - first.from <= 8))
})

test('short breaks are one agreement, or recorded one by one, each within a week', () => {
  const series = sample.histories.flatMap(({ breaks }) => breaks ?? [])
  const oneByOne = series.filter(({ LS }) => LS === 'V3')
  assert.ok(oneByOne.length >= 3 && oneByOne.length < series.length / 3)
  assert.ok(oneByOne.every(({ stays }) => stays.length > 5 && stays.every(({ start, end }) => end - start < 7)))
  assert.ok(series.every(({ LS, stays }) => LS === 'V3' || stays.length === 1))
})

test("orders that deprive of liberty are in the return from 2026-27 on, and of children in children's homes", () => {
  const ordered = (year: number) => sample.year(year).children.filter(({ tables }) => tables.DoLo.length > 0)
  assert.equal(ordered(2026).length, 0)
  assert.ok(ordered(2027).length >= 3)
  assert.ok(ordered(2027).every(({ tables }) => tables.Episodes.some(({ cells }) => cells.PLACE === 'K2')))
})

test('the bytes of a seed are those they have always been, on every engine', () => {
  let hash = 0
  for (const { text } of sample.year(2026, 'usual').tables()) {
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  }
  assert.equal(hash, -232536351)
})

test('a child is the same in an authority of any size, but for the workers', () => {
  const texts = (of: SampleLookedAfter) =>
    new Map(
      of
        .year(2026)
        .children.map(({ CHILD, tables }) => [
          CHILD,
          JSON.stringify({ ...tables, SWEpisodes: [] }).replace(/"row":\d+/g, ''),
        ]),
    )
  const [small, large] = [texts(SampleLookedAfter.of({ seed: 1, children: 5000 })), texts(sample)]
  assert.ok(small.size > 30)
  assert.deepEqual(
    [...small].filter(([CHILD, text]) => large.get(CHILD) !== text).map(([CHILD]) => CHILD),
    [],
  )
})

test('supported accommodation is H5 until 2023-24 and K3 since, and sexes are 1 and 2 until then', () => {
  const codes = (year: number) => {
    const { children } = sample.year(year)
    return {
      places: new Set(children.flatMap(({ tables }) => tables.Episodes.map(({ cells }) => cells.PLACE))),
      sexes: new Set(children.flatMap(({ tables }) => tables.Header.map(({ cells }) => cells.SEX))),
    }
  }
  const [before, since] = [codes(2024), codes(2025)]
  assert.deepEqual([before.places.has('H5'), before.places.has('K3')], [true, false])
  assert.deepEqual([since.places.has('H5'), since.places.has('K3')], [false, true])
  assert.deepEqual(
    [[...before.sexes].sort(), [...since.sexes].sort()],
    [
      ['1', '2'],
      ['F', 'M'],
    ],
  )
})
