import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { comparedIn } from '../../src/work/compare.ts'
import { compareJson } from '../../src/work/compare-json.ts'
import type { PublishedFigures } from '../../src/work/published-figures.ts'
import { publishedWithoutDatabase, readPublishedTexts, withoutPublished as skip } from '../published-texts.ts'

/**
 * What comes out for an authority, worked out from the published files by other means than this program: indicator, source,
 * authority, period; value, the one before, change; England, region; median, mean and number of the neighbours with a number;
 * rank, of how many, band. A dash where there is none.
 */
const spots = `
re-referrals-12m release 335 2025 19.7 2024:21.3 -1.6 22.6 19.5 21.2 22.34 10 82 153 B
re-referrals-12m release 893 2025 12.9 2024:12.7 0.2 22.6 19.5 17.15 18.76 10 151 153 A
re-referrals-12m release 204 2021 - 2020:15.7 - 22.7 19.4 19.25 18.93 10 - 149 -
re-referrals-12m release 850 2024 - 2023:38.7 - 22.4 26.6 19.55 20.27 10 - 149 -
re-referrals-12m lait 344 2025 22.2 2024:23.1 -0.9 22.6 21.7 18.6 19.92 10 51 153 C
referrals-count release 933 2025 5877 2024:5675 202 632830 51970 5482 5460.5 10 21 153 -
referrals-rate lait 825 2025 422.9 2024:516.7 -93.8 519.4 654 416.65 498.51 10 114 153 -
cin-rate release 335 2025 409.337 2024:351.964 57.3732 330.296 345.311 378.073 403.078 10 40 153 -
cin-rate release 942 2025 394.559 2024:340.453 54.1063 330.296 383.704 324.14 339.307 10 48 153 -
cin-rate lait 335 2025 409.3 2024:352 57.3 330.3 345.3 378.05 403.07 10 40 153 -
cpp-open-2-years release 335 2025 0 2023:0 0 2.3 2.3 5.1 5.28571 7 68 94 A
cpp-ended-2-years lait 371 2025 2.8 2024:3.1 -0.3 4.4 4.2 3.7 4.26667 9 101 133 A
cpp-second-or-subsequent release 801 2025 26.3 2024:32 -5.7 24.5 26.2 22.6 21.56 10 53 153 C
icpc-15-days lait 344 2025 71.6 2024:68.2 3.4 81.4 76.8 85.45 82.22 10 134 151 D
assessment-factor-neglect release 893 2025 24.1974 2024:27.1186 -2.92126 17.6074 17.4414 18.1844 16.926 10 19 152 -
assessment-factor-child-criminal-exploitation release 335 2025 2.61661 2024:2.82916 -0.212552 3.1661 3.73588 2.98027 3.28678 10 93 152 -
cla-count release 335 2025 578 2024:665 -87 81770 11560 567.5 617.9 10 50 151 -
cla-rate release 344 2025 103 2024:116 -13 67 90 107.5 106.9 10 20 151 -
cla-rate release 201 2025 - 2024:76 - 67 59 66 63.4 10 - 151 -
cla-rate release 940 2021 - - - 69 65 - - 0 - 150 -
cla-rate release 940 2025 68 2024:66 2 67 62 60 62.5 10 74 151 -
cla-dental release 202 2025 92 2024:85 7 81 84 88.5 86.2 10 24 151 A
cla-sdq-average release 893 2025 14.7 2024:14.2 0.5 14.9 14.4 15.4 15.42 10 86 151 B
cla-uasc-share release 316 2025 6 2024:8 -2 8 11 8 10.2 10 91 151 -
cla-placed-residential release 344 2025 12 2024:11 1 12 11 13.5 12.8 10 59 150 -
cla-more-than-20-miles-outside release 933 2025 33 2024:31 2 18 26 20.5 20.8 10 8 151 D
cla-three-or-more-placements release 335 2025 9 2024:9 0 10 10 9.5 9.4 10 95 151 B
cla-school-moves release 893 2024 11 2023:10 1 8 8 9.5 9.7 10 25 148 D
cla-persistent-absence release 335 202425 17.4 202324:14.4 3 20.3 17.6 19.35 20.06 10 112 150 A
cla-attainment-8 release 344 202425 18.2 202324:23.3 -5.1 17.3 18 17.45 17.07 10 61 149 B
cin-persistent-absence release 893 202425 37.2 202324:38.8 -1.6 46 45 45.95 45.89 10 148 151 A
cpp-ks2-rwm release 335 202425 - - - 32 29 35 34.3333 3 - 53 -
adopted-share-of-ceased release 335 2025 21 2024:15 6 9 12 11.5 12.1 10 1 130 A
care-leavers-eet-19-21 release 344 2025 57 2024:56 1 54 55 49 51.3 10 52 152 B
care-leavers-in-touch lait 893 2025 96 2024:93 3 96 97 96 96.625 8 37 76 C
agency-rate release 330 2024 - 2023:11.9 - 16.2 13.9 10.2 15.36 10 - 145 -
caseload-average release 335 2025 11.9 2024:12.8 -0.9 15.2 15.3 15.3 16.63 10 138 147 A
turnover-rate release 394 2024 - 2023:13.4 - 13.9 14 15 17.73 10 - 147 -
social-workers-fte release 344 2025 242.6 2024:227.9 14.7 36186.3 5239.2 172.9 241.67 10 46 147 -
two-year-old-take-up lait 420 2025 0 2024:100 -100 65.2 70.3 64.15 63.78 10 153 153 D
ks4-progress-8 lait 335 2024 -0.22 2023:-0.2 -0.02 -0.03 -0.11 -0.195 -0.195 10 120 152 D
ks4-fsm-gap lait 344 2025 18.2 2024:18 0.2 15 14.7 15.6 15.15 10 27 152 D
ks2-rwm-disadvantaged-gap lait 893 2025 23 2024:24 -1 22 19 25 24.9 10 72 151 B
ehcp-growth lait 335 2025 125.214 2024:123.5 1.71343 63.735 59.2238 61.7367 68.9001 10 4 149 -
ehcp-20-weeks lait 344 2024 12.6 2023:32.5 -19.9 46.4 50.5 63.7 59.19 10 136 151 D
tribunal-appeal-rate lait 893 2024 1.6 2023:0.9 0.7 3.2 3.31649 3.6 3.45 10 116 153 A
reoffending-rate lait 335 2024 33.33 2023:38.1 -4.77 - 29.9 25.235 26.695 10 57 143 C
unit-cost-looked-after lait 344 202425 1625 202324:1275 350 2100 1800 2067.5 2084.5 10 134 150 A
spend-per-child release 893 202425 1399.73 - - 1385.44 - 1366.26 1396.13 10 83 150 -
spend-share release 335 202425 12.8169 - - 9.46584 - 15.0816 15.4823 10 53 150 -
spend-not-on-cla release 344 202425 42.6033 - - 47.1704 - 40.3794 38.532 10 97 150 C
permanent-exclusions-rate lait 335 202324 0.10324 202223:0.08882 0.01442 0.12889 0.15526 0.189935 0.179369 10 95 153 B
cla-starts-rate release 309 2025 22 2024:22 0 26 27 19 22 10 99 152 -
cla-long-term-stability release 210 2025 74 2024:62 12 69 68 67.5 67.2 10 24 150 A
cin-awaiting-assessment release 330 2025 572 2024:445 127 16290 2290 58 108.2 10 5 148 D
referrals-nfa release 886 2025 0.5 2024:0.6 -0.1 6.5 9.2 2.25 5.54 10 123 145 A
cla-health-assessment lait 801 2025 89 2024:79 10 90 90 90 89.6 10 112 151 D
sgo-share-of-ceased release 306 2025 10 2024:11 -1 12 11 13.5 13.4 10 93 145 C
care-leavers-suitable-accommodation-19-21 release 815 2025 95 2024:93 2 89 90 91 91.2222 9 17 149 A
vacancy-rate release 207 2025 - 2024:2.7 - 14.2 18 16.5 16.6222 9 - 147 -
neet-or-not-known lait 810 2025 7.4 2024:8.1 -0.7 5.6 5.7 5.3 5.35 10 22 153 D
first-time-entrants lait 391 2024 230 2023:184 46 1258 181 198 208.3 10 12 148 D
ks4-attainment-8 lait 305 2025 50.4 2024:50.5 -0.1 46 50.8 47.65 49.38 10 27 152 A
ehcp-count lait 886 2025 20635 2024:19407 1228 638745 110014 7281 7589.6 10 1 153 -
cla-rate lait 838 2025 65 2024:67 -2 67 62 56 63.3 10 81 151 -
persistent-absence-all lait 943 2025 15.57 2024:18.03 -2.46 18.14 18.27 17.135 17.094 10 138 153 A
cin-severe-absence release 380 202425 13.3 202324:13.5 -0.2 11.3 12.3 10.7 11.23 10 41 152 C
`

let figures: PublishedFigures
before(async () => {
  if (skip === false) figures = publishedWithoutDatabase(await readPublishedTexts())
})

/** Six figures, which is what the table has. */
const text = (value: number | string | null) => {
  if (typeof value !== 'number') return value ?? '-'
  return String(Math.abs(value) >= 100_000 ? Math.round(value) : Number(value.toPrecision(6)))
}

async function outcome(line: string): Promise<string> {
  const [indicator = '', source, authority = '', period] = line.split(' ')
  const asked = { indicator, authority, period, source: source === 'lait' ? ('lait' as const) : ('release' as const) }
  // What only the tool publishes, or what is made of its measures, is the release itself.
  const isMade = ['ks4-fsm-gap', 'ks2-rwm-disadvantaged-gap', 'ehcp-growth', 'care-leavers-in-touch'].includes(
    indicator,
  )
  const said = compareJson(await comparedIn(figures, isMade ? { ...asked, source: undefined } : asked))
  const { value, previous, change, england, region, neighbours, rank, of, quartile } = said
  const { median, mean, used } = neighbours
  return [
    ...[indicator, source, authority, said.period, text(value)],
    ...[previous === null ? '-' : `${previous.period}:${text(previous.value)}`, text(change)],
    ...[text(england), text(region), text(median), text(mean), text(used), text(rank), text(of), quartile ?? '-'],
  ].join(' ')
}

for (const line of spots.trim().split('\n')) {
  const [indicator, source, authority, period] = line.split(' ')
  test(`${indicator} of ${authority} in ${period}, from the ${source}, is as the files have it`, { skip }, async () => {
    assert.equal(await outcome(line), line)
  })
}
