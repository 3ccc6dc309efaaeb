import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { figureAt, type PublishedFile } from '../../src/returns/published/published-file.ts'
import { readPublishedFile } from '../../src/returns/published/read-published.ts'
import { wanted } from '../../src/work/published-wanted.ts'

/** Files of publishers lie beside the checkout where the project is built; it never contains them. */
const data = '../shared/data/published'
const skip = existsSync(data) ? false : `the published files are not here (${data})`

/** What each says of itself: its data set, the rows below its headings, and its newest period. */
const expected: Readonly<Record<string, readonly [dataset: string, rows: number, newest: string]>> = {
  'absence_la.csv': ['absence', 17_220, '202425'],
  'b1_children_in_need_2013_to_2025.csv': ['children-in-need', 2_132, '2025'],
  'bds_long_0.parquet': ['lait', 641_070, '202526'],
  'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv': ['referrals', 2_132, '2025'],
  'c3_factors_identified_at_end_of_assessment_2018_to_2025.csv': ['assessment-factors', 1_312, '2025'],
  'cla_number_and_rate_per_10k_children.csv': ['looked-after-numbers', 2_505, '2025'],
  'csww_indicators_2017_to_2025.csv': ['workforce', 1_463, '2025'],
  'csww_role_by_characteristics_inpost_total_role_2019_to_2025.recovered.csv': ['workforce-ethnicity', 10_179, '2025'],
  'd3_cpps_subsequent_plan_2013_to_2025.csv': ['second-plans', 2_132, '2025'],
  'd5_cpps_at31march_by_duration_2013_to_2025.csv': ['plan-durations', 2_132, '2025'],
  'ks2_la.csv': ['key-stage-2', 3_444, '202425'],
  'ks4_la.csv': ['key-stage-4', 3_444, '202425'],
  'la_care_leavers_accommodation_suitability.csv': ['care-leaver-accommodation', 6_680, '2025'],
  'la_care_leavers_activity.csv': ['care-leaver-activity', 20_040, '2025'],
  'la_children_who_ceased_to_be_looked_after_during_the_year.recovered.csv': ['looked-after-ceased', 26_400, '2025'],
  'la_children_who_started_to_be_looked_after_during_the_year.recovered.csv': ['looked-after-started', 28_875, '2025'],
  'la_cla_on_31_march_by_characteristics.recovered.csv': ['looked-after-on-31-march', 56_925, '2025'],
  'la_cla_placement_stability.csv': ['placement-stability', 5_010, '2025'],
  'la_cla_school_moves.csv': ['school-moves', 6_680, '2024'],
  'la_cla_swcount.csv': ['social-worker-changes', 330, '2024'],
  'la_conviction_health_outcome_cla.csv': ['looked-after-health', 15_030, '2025'],
  'lait_data_dictionary.csv': ['lait-dictionary', 448, '2026'],
  'lait_long_selected.csv.gz': ['lait', 157_744, '2025'],
  'ons_mid-year_population_estimates_2012_to_2024.csv': ['population', 2_132, '2024'],
}

/** Files that have nothing of ours, by what is said of them. */
const leftOut: Readonly<Record<string, string>> = {
  'README.md': 'it is a text without a table',
  'areas.csv': 'it is a list of authorities, which Throughline has of its own',
  'la_code_list.xlsx': 'it is a list of authorities, which Throughline has of its own',
  'la_cla_during_year_new_placements_2024_to_2025.csv': 'no indicator asks for it',
}

const read = (name: string) =>
  readPublishedFile({ name, bytes: new Uint8Array(readFileSync(join(data, name))) }, wanted)

function figureOf({ figures }: PublishedFile, code: string, area: string, period: string) {
  for (let at = 0; at < figures.length; at++) {
    const figure = figureAt(figures, at)
    if (figure.code === code && figure.area === area && figure.period === period) return figure
  }
  return null
}

for (const [name, [dataset, rows, newest]] of Object.entries(expected)) {
  test(`${name} is read to its last row`, { skip }, async (t) => {
    const file = await read(name)
    const left = file.leftOut.map(({ why, rows }) => `${rows} ${why}`).join(', ')
    t.diagnostic(`${file.rowsRead} rows, ${file.figures.length} figures; left out: ${left || 'none'}`)
    assert.deepEqual(
      [file.outcome, file.dataset, file.rowsRead, file.newestPeriod, file.isMadeUp, file.findings, file.unknownAreas],
      ['read', dataset, rows, newest, false, [], []],
    )
  })
}

for (const [name, why] of Object.entries(leftOut)) {
  test(`${name} is left out, and why is said`, { skip }, async () => {
    const file = await read(name)
    assert.deepEqual([file.outcome, file.leftOut[0]?.why, file.findings], ['left out', why, []])
  })
}

test('every other table of values of the folder is read, and none is refused', { skip }, async () => {
  const others = readdirSync(data).filter((name) => name.endsWith('.csv') && !(name in expected) && !(name in leftOut))
  const files = await Promise.all(others.map(read))
  assert.deepEqual(
    others.filter((_, at) => files[at]?.outcome !== 'read'),
    [],
  )
})

/** Numbers found in the files by hand: row, and what stands there. */
const found = [
  ['c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv', 're-referrals-12m', '335', '2025', 85, 19.7, 'ok'],
  ['cla_number_and_rate_per_10k_children.csv', 'cla-rate', '335', '2025', 255, 81, 'ok'],
  ['cla_number_and_rate_per_10k_children.csv', 'cla-starts-count', '335', '2025', 256, 115, 'ok'],
  ['b1_children_in_need_2013_to_2025.csv', 'cin-count', '850', '2024', 269, null, 'unreliable'],
  ['csww_indicators_2017_to_2025.csv', 'agency-rate', '330', '2024', 237, null, 'unreliable'],
  ['csww_indicators_2017_to_2025.csv', 'vacancy-rate', '330', '2024', 237, 26.6, 'ok'],
] as const

for (const [name, code, area, period, row, value, status] of found) {
  test(`${code} of ${area} in ${period} is as it stands in row ${row} of ${name}`, { skip }, async () => {
    const figure = figureOf(await read(name), code, area, period)
    assert.deepEqual([figure?.row, figure?.value, figure?.status], [row, value, status])
  })
}

test('the tool’s figures keep their rows, and a take-up of more than a hundred percent is kept', { skip }, async () => {
  const file = await read('lait_long_selected.csv.gz')
  assert.equal(figureOf(file, 'lait:CPP_rate', '335', '2025')?.row, 32_847)
  assert.equal(figureOf(file, 'lait:CPP_rate', '335', '2025')?.value, 31.6)
  assert.equal(figureOf(file, 'lait:%_2yr_olds', '201', '2025')?.value, 233.3)
})

test('the long table has 434 measures, and only its template rows are left out', { skip }, async () => {
  const file = await read('bds_long_0.parquet')
  assert.deepEqual([file.yearKinds.size, file.figures.length], [434, 640_900])
  assert.deepEqual(file.leftOut, [{ why: 'with 0 in place of a period', rows: 170 }])
})
