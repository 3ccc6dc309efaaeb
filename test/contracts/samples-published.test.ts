import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import test, { after, before, describe } from 'node:test'
import { operatorActor } from '../../src/practice/actor.ts'
import { type Compared, compare } from '../../src/work/compare.ts'
import { type LoadedPublished, loadPublished } from '../../src/work/load-published.ts'
import type { Place } from '../../src/work/place.ts'
import { endDatabases, testPlace } from '../database.ts'
import { type Spot, spots } from '../published/spots.ts'

/** Published files lie beside the checkout where the project is built; it never contains them. */
const data = '../shared/data/published'
const skip = existsSync(data) ? false : `the published files are not here (${data})`

describe('everything that was published, loaded', { skip }, () => {
  let place: Place
  let files: readonly LoadedPublished[]

  before(async () => {
    place = await testPlace()
    const actor = operatorActor('335', { account: 'test', name: 'A test', signIn: 'the program' })
    files = (await loadPublished(place, actor, [data])).files
  })
  after(endDatabases)

  test('no file is refused, and the long table of the interactive tool is kept whole', () => {
    assert.deepEqual(
      files.filter(({ state }) => state === 'refused').map(({ file, findings }) => [file, findings]),
      [],
    )
    const longest = files.find(({ file }) => file === 'bds_long_0.parquet')
    assert.equal(longest?.rowsRead, 641_070)
  })

  test('each spot value is what the files say', async () => {
    const wrong: unknown[] = []
    for (const spot of spots) {
      const found = await compared(place, spot)
      const difference = Object.entries(expected(spot)).filter(([name, value]) => !isSame(found[name], value))
      if (difference.length > 0) {
        wrong.push([...spot.slice(0, 3), ...difference.map(([name, value]) => `${name}: ${found[name]}, not ${value}`)])
      }
    }
    assert.deepEqual(wrong, [])
  })
})

function expected([, , , value, status, england, region, median, used, rank, of, band, previous]: Spot) {
  return { value, status, england, region, median, used, rank, of, band, previous }
}

async function compared(place: Place, [indicator, authority, period]: Spot): Promise<Record<string, unknown>> {
  const { comparison }: Compared = await compare(place, { indicator, authority, period, model: '2025' })
  const { own, england, region, neighbours, of, change } = comparison.chosen
  return {
    ...{ value: own.cell?.text ?? own.cell?.value ?? null, status: own.cell?.status ?? null },
    ...{ england: england?.value ?? null, region: region?.cell?.value ?? null },
    ...{ median: neighbours.median, used: neighbours.used, rank: own.rank, of, band: own.band },
    previous: change.from?.period ?? null,
  }
}

function isSame(found: unknown, wanted: unknown): boolean {
  if (typeof found !== 'number' || typeof wanted !== 'number') return found === wanted
  return Math.abs(found - wanted) <= 1e-8 * Math.max(1, Math.abs(wanted))
}
