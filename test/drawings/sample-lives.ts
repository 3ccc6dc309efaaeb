import { settle } from '../../src/across/settle.ts'
import type { LoadedClaim } from '../../src/across/settle-row.ts'
import type { Day } from '../../src/core/day.ts'
import type { Life } from '../../src/documents/timeline/life.ts'
import type { ChildRows } from '../../src/journeys/child-rows.ts'
import { journeyOf } from '../../src/journeys/journey.ts'
import { claimsOfChild } from '../../src/returns/cin-census/to-tables.ts'
import { SampleCensus } from '../../src/sample/census.ts'
import { typedRow } from '../../src/ssd/typed-row.ts'
import { drawnLife } from '../../src/work/drawn-life.ts'

const years = [2021, 2022, 2023, 2024, 2025, 2026]

/** The lives of made-up children, as six yearly censuses tell them: those with the most rows first. No database. */
export function sampleLives(children: number): readonly Life[] {
  const said = new Map<string, LoadedClaim[]>()
  let knownTo = 0 as Day
  for (const [load, year] of years.entries()) {
    const census = new SampleCensus({ seed: 7, children, faults: 'usual' }, year)
    const referenceDate = census.header.ReferenceDate as Day
    knownTo = referenceDate
    const source = { return: 'cin-census', period: String(year), referenceDate }
    for (const child of census.children()) {
      const { personId, claims } = claimsOfChild(child, { laCode: '101', year, referenceDate })
      const own = said.get(personId) ?? []
      own.push(...claims.map((claim) => ({ ...claim, load, source })))
      said.set(personId, own)
    }
  }
  return [...said.values()].sort((a, b) => b.length - a.length).map((claims) => lifeOf(claims, knownTo))
}

function lifeOf(claims: readonly LoadedClaim[], knownTo: Day): Life {
  const tables: Record<string, unknown[]> = {}
  for (const { table, fields } of settle(claims).rows) {
    const rows = tables[table] ?? []
    rows.push(typedRow(table, '101', fields))
    tables[table] = rows
  }
  const rows = tables as ChildRows
  const [person] = rows.ssd_person ?? []
  return drawnLife({
    child: {
      name: 'Made-up Child',
      reference: '',
      bornOn: person?.pers_dob ?? null,
      expectedOn: person?.pers_expected_dob ?? null,
      sex: null,
    },
    knownTo,
    journey: journeyOf(rows),
  })
}
