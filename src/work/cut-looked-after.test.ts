import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { loadText } from '../../test/loaded-place.ts'
import { lookedAfterFiles, lookedAfterZip } from '../../test/looked-after-return.ts'
import { day } from '../core/day.ts'
import { packZip } from '../formats/pack-zip.ts'
import { zipEntries } from '../formats/zip.ts'
import { child } from '../returns/ssda903/example.ts'
import { keptFile } from '../store/files.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { cutFile } from './cut-file.ts'
import { withoutChildren } from './cut-looked-after.ts'

const ann = child({ CHILD: 'ANN1', Reviews: [{}], Missing: [{}] })
const ben = child({ CHILD: 'BEN2', Header: [{ UPN: 'UN1' }], Reviews: [{}] })
const isAnn = (person: string) => person === 'ANN1'

async function* bytesOf(bytes: Uint8Array) {
  yield bytes
}

/** The tables of a ZIP as text, by name. */
async function textsIn(zip: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for await (const { name, bytes } of zipEntries(bytesOf(zip))) {
    let text = ''
    for await (const piece of bytes) text += new TextDecoder().decode(piece)
    texts.set(name, text)
  }
  return texts
}

test('a child is taken out of every table, and all else stays on its line', async () => {
  const before = await textsIn(lookedAfterZip([ann, ben]))
  const left = await withoutChildren(bytesOf(lookedAfterZip([ann, ben])), '101', isAnn)
  const after = await textsIn(left as Uint8Array)
  assert.deepEqual([...after.keys()], [...before.keys()])
  assert.ok(![...after.values()].join('').includes('ANN1'))
  assert.equal(after.get('header.csv')?.split('\n')[2], before.get('header.csv')?.split('\n')[2])
  assert.match(after.get('reviews.csv') ?? '', /BEN2/)
})

test('a return that does not name the child stays as it is', async () => {
  assert.equal(await withoutChildren(bytesOf(lookedAfterZip([ben])), '101', isAnn), null)
})

test('a row that cannot be cut into cells goes too: nobody knows whose it is', async () => {
  const files = lookedAfterFiles([ann, ben]).map(({ name, bytes }) =>
    name === 'reviews.csv'
      ? { name, bytes: Buffer.concat([bytes, Buffer.from('"ANN1,02/06/2013,02/09/2025,PN1\r\n')]) }
      : { name, bytes },
  )
  const left = await withoutChildren(bytesOf(packZip(files)), '101', isAnn)
  assert.ok(![...(await textsIn(left as Uint8Array)).values()].join('').includes('ANN1'))
})

test('the XML form loses the element of the child', async () => {
  const one = (name: string) =>
    `<CHILD><HEADER><CHILDID>${name}</CHILDID></HEADER><EPISODE><DECOM>06/05/2025</DECOM></EPISODE></CHILD>`
  const xml = `<?xml version="1.0"?>\n<EXPSSDA903>${one('ANN1')}\n${one('BEN2')}</EXPSSDA903>`
  const left = await withoutChildren(bytesOf(Buffer.from(xml)), '101', isAnn)
  assert.equal(new TextDecoder().decode(left as Uint8Array), xml.replace(one('ANN1'), ''))
})

test('a kept return is rewritten without an erased child', async () => {
  const place = await testPlace({ today: day('2026-06-01') })
  const { file_hash } = await loadText(place, 'ssda903-2026.zip', lookedAfterZip([ann, ben]))
  const reach = byItself('101', place.today())
  const file = { file_hash, return: 'ssda903' }
  const cut = () => transaction(place.store.pool, 'load', reach, (db) => cutFile(db, '101', file, isAnn))
  assert.equal(await cut(), 'rewritten')
  assert.equal(await cut(), 'not named')
  const kept = await transaction(place.store.pool, 'load', reach, async (db) => {
    const pieces: Uint8Array[] = []
    for await (const piece of (await keptFile(db, '101', file_hash))?.bytes ?? []) pieces.push(piece)
    return Buffer.concat(pieces)
  })
  assert.match((await textsIn(kept)).get('header.csv') ?? '', /BEN2/)
})
