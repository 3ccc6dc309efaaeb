import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { type Day, day } from '../../core/day.ts'
import { SampleAllocations } from '../allocations.ts'
import { livesOfAll } from '../authority.ts'
import type { CareHistory } from '../care-history.ts'
import type { Life } from '../life.ts'
import { SampleLookedAfter } from '../looked-after.ts'
import { merrowdaleCounts } from '../published/merrowdale.ts'

/** The years to 31 March of which statistics of Merrowdale are published. */
const years = [2021, 2022, 2023, 2024, 2025].map((year) => ({
  start: day(`${year - 1}-04-01`),
  end: day(`${year}-03-31`),
}))

type Year = (typeof years)[number]

/** The demonstration: its size and seed. */
const options = { seed: 1, children: 68_000 }
let lives: readonly Life[] = []
let histories: readonly CareHistory[] = []

before(() => {
  const sample = new SampleLookedAfter(options, new SampleAllocations(options))
  const all: Life[] = []
  for (const [family, ofFamily] of livesOfAll(options)) {
    sample.add(family, ofFamily)
    all.push(...ofFamily)
  }
  lives = all
  histories = sample.histories
})

function byYear(countIn: (year: Year) => number): readonly number[] {
  return years.map(countIn)
}

const isIn = ({ start, end }: Year, at: Day | null) => at !== null && at >= start && at <= end

test('as many children are published as looked after on 31 March as the looked-after returns have', () => {
  const times = histories.flatMap((history) => history.times)
  assert.deepEqual(
    byYear(({ end }) => times.filter((time) => time.start <= end && time.end > end).length),
    merrowdaleCounts.lookedAfter,
  )
  assert.deepEqual(
    byYear((year) => times.filter(({ start }) => isIn(year, start)).length),
    merrowdaleCounts.started,
  )
  assert.deepEqual(
    byYear((year) => times.filter(({ end }) => isIn(year, end)).length),
    merrowdaleCounts.ceased,
  )
})

test('as many referrals and plans are published as the censuses have', () => {
  const episodes = lives.flatMap((life) => life.episodes)
  const plans = episodes.flatMap((episode) => episode.protectionPlans)
  assert.deepEqual(
    byYear((year) => episodes.filter(({ referred }) => isIn(year, referred)).length),
    merrowdaleCounts.referrals,
  )
  assert.deepEqual(
    byYear(({ end }) => plans.filter((plan) => plan.start <= end && plan.end > end).length),
    merrowdaleCounts.plans,
  )
})
