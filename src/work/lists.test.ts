import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { keepMadeUpLists, loadPostcodes, openLists } from './lists.ts'
import { writeMadeUpLists } from './write-made-up-lists.ts'

function folder(t: { after(done: () => void): void }): string {
  const made = mkdtempSync(join(tmpdir(), 'tl-lists-'))
  t.after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('the lists of the sample are there for made-up authorities, and for no other', async (t) => {
  const data = folder(t)
  await keepMadeUpLists(data)
  const made = await openLists(data, { isMadeUp: true })
  assert.equal(made.postcodes?.find('TH1 1AE')?.authority, 'E08990101')
  assert.deepEqual(made.providers?.get('SC901001')?.authorities, ['E08990101'])
  const real = await openLists(data, {})
  assert.deepEqual([real.postcodes, real.providers, real.about], [null, null, []])
})

test('the lists of a real authority are not those of a made-up one, and stay as they are', async (t) => {
  const data = folder(t)
  const csv = join(data, 'directory.csv')
  writeFileSync(csv, 'pcds,lad25cd,east1m,north1m\nZZ1 1AA,E08000030,401000,298000\n')
  await loadPostcodes(data, csv, () => {})
  await keepMadeUpLists(data)
  const [real, made] = [await openLists(data, {}), await openLists(data, { isMadeUp: true })]
  assert.deepEqual(
    [real, made].map(({ postcodes }) => [postcodes?.find('ZZ1 1AA') !== null, postcodes?.find('TH1 1AE') !== null]),
    [
      [true, false],
      [false, true],
    ],
  )
})

test('the lists written beside made-up returns say what those of the data folder say', async (t) => {
  const data = folder(t)
  await keepMadeUpLists(data)
  await writeMadeUpLists(data)
  const lists = join(data, 'lists')
  const named = await openLists(null, {
    postcodes: join(lists, 'made-up-postcodes.csv'),
    providers: [join(lists, 'made-up-providers.xlsx')],
  })
  const kept = await openLists(data, { isMadeUp: true })
  assert.equal(named.postcodes?.count, kept.postcodes?.count)
  assert.deepEqual(named.postcodes?.find('BK7 2AE'), kept.postcodes?.find('BK7 2AE'))
  assert.deepEqual([...(named.providers ?? [])], [...(kept.providers ?? [])])
})
