import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import { day } from '../../src/core/day.ts'
import type { Life } from '../../src/documents/timeline/life.ts'
import { timelineTall } from '../../src/documents/timeline/tall.ts'
import { timelineWide } from '../../src/documents/timeline/wide.ts'
import { timelineYear } from '../../src/documents/timeline/year.ts'
import { childRows } from '../../src/journeys/example.ts'
import { journeyOf } from '../../src/journeys/journey.ts'
import { drawnLife } from '../../src/work/drawn-life.ts'
import { childOfTwoTimesInCare } from '../example-authority/rows-of-care.ts'
import { outsideOf, overlapping } from './overlap.ts'

const lifeOf = (rows: Parameters<typeof journeyOf>[0]) =>
  drawnLife({
    child: { name: 'Made-up Child', reference: '', bornOn: day('2014-06-02'), expectedOn: null, sex: null },
    knownTo: day('2026-03-31'),
    journey: journeyOf(rows),
  })

const twoTimes = lifeOf(childOfTwoTimesInCare)

/** One who had short breaks, was adopted step by step within a year, and is known as a care leaver too: all that is new. */
const everyRow: Life = {
  ...twoTimes,
  spells: [
    ...twoTimes.spells,
    { kind: 'short-break', from: day('2023-05-02'), to: day('2023-11-20') },
    { kind: 'leaving', from: day('2026-02-02'), to: null },
  ],
  steps: [
    ...twoTimes.steps,
    { on: day('2025-09-08'), name: 'Matched with adopters', short: 'Matched' },
    { on: day('2025-09-22'), name: 'Placed for adoption', short: 'Placed' },
    { on: day('2026-03-31'), name: 'Adopted', short: 'Adopted' },
  ],
}

const drawings: Readonly<Record<string, (life: Life) => string>> = {
  wide: (life) => timelineWide(life, 'life'),
  tall: (life) => timelineTall(life, 'life'),
  year: (life) => timelineYear(life, 'year', 1120),
  'year-phone': (life) => timelineYear(life, 'year', 358),
}

for (const [name, draw] of Object.entries(drawings)) {
  test(`two times in care are drawn with no label over another and nothing outside: ${name}`, () => {
    assert.deepEqual([...overlapping(draw(twoTimes)), ...outsideOf(draw(twoTimes))], [])
    assert.deepEqual([...overlapping(draw(everyRow)), ...outsideOf(draw(everyRow))], [])
  })

  test(`two times in care are drawn as before: ${name}`, () => {
    const path = `test/goldens/life-two-times-in-care-${name}.svg`
    const drawn = `${draw(twoTimes)}\n`
    if (process.env.GOLDENS === 'write') writeFileSync(path, drawn)
    assert.equal(drawn, readFileSync(path, 'utf8'))
  })
}

test('one short break alone has a drawing, and its heading says so', () => {
  const rows = childRows({
    ssd_cla_episodes: [
      {
        ...{ clae_cla_episode_id: 'E1', clae_cla_id: 'A', clae_cla_episode_start_date: '2025-05-06' },
        clae_cla_episode_start_reason: 'S',
      },
    ],
    ssd_legal_status: [
      { lega_legal_status_id: 'L1', lega_legal_status: 'V4', lega_legal_status_start_date: '2025-05-06' },
    ],
  })
  assert.match(timelineWide(lifeOf(rows), 'life'), /Short breaks since May 2025/)
})
