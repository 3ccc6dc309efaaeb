import assert from 'node:assert/strict'
import test from 'node:test'
import { openPostcodes, PostcodeFile } from './postcode-file.ts'
import { addPackedPostcodes, PostcodeCsv } from './read-postcodes.ts'

const packed = [
  '4',
  ' E06000001 W06000015',
  'B1:1AA 1AB B12:1AA 9ZZ',
  '400000 -50  10',
  '200000 0  5',
  '1*2 0*1 2*1',
].join('\n')

function directory() {
  const file = new PostcodeFile()
  addPackedPostcodes(packed, file)
  return openPostcodes(file.bytes('November 2025'))
}

test('postcodes of one letter are unpacked: each second half under its first, places as steps from the last known', () => {
  const { find, count, of } = directory()
  assert.deepEqual([count, of], [4, 'November 2025'])
  assert.deepEqual(find('B1 1AA'), { authority: 'E06000001', easting: 400_000, northing: 200_000 })
  assert.deepEqual(find('B11AB'), { authority: 'E06000001', easting: 399_950, northing: 200_000 })
  assert.deepEqual(find('B12 1AA'), { authority: null, easting: null, northing: null })
  assert.deepEqual(find('B12 9ZZ'), { authority: 'WAL', easting: 399_960, northing: 200_005 })
})

test('what is no postcode, or not in the directory, is not found', () => {
  const { find } = directory()
  assert.deepEqual(
    ['B1 1AC', 'B13 1AA', 'B1', '', '1AA', 'B1 1A1', 'ZZ99 9ZZ9'].map((each) => find(each)),
    new Array(7).fill(null),
  )
})

test('lines that do not fit together are refused', () => {
  const cut = packed.replace('400000 -50  10', '400000 -50 ')
  assert.throws(() => addPackedPostcodes(cut, new PostcodeFile()), /do not fit together/)
  assert.throws(() => openPostcodes(new TextEncoder().encode('PK...')), /damaged/)
  const whole = new PostcodeFile()
  addPackedPostcodes(packed, whole)
  assert.throws(() => openPostcodes(whole.bytes(null).subarray(0, -4)), /damaged/)
})

test('the published directory is read by the names of its columns, of earlier years and of now, in any pieces', () => {
  const before =
    '"pcd","pcds","dointr","oslaua","oseast1m","osnrth1m"\r\n"AB1 0AA","AB1 0AA","199601","S12000033","0385386","0801193"\r\n'
  const now = '\ufeffpcds,dointr,lad25cd,east1m,north1m\nab1 0aa,202511,E07000008,385386,801193\nzz,1,2,3,4\n'
  for (const [text, authority] of [
    [before, 'SCO'],
    [now, 'E10000003'],
  ] as const) {
    const file = new PostcodeFile()
    const csv = new PostcodeCsv(file)
    for (const letter of text) csv.add(letter)
    const of = csv.end()
    assert.deepEqual(openPostcodes(file.bytes(of)).find('AB1 0AA'), { authority, easting: 385_386, northing: 801_193 })
    assert.deepEqual([of, csv.skipped], authority === 'SCO' ? ['January 1996', 0] : ['November 2025', 1])
  }
  assert.throws(() => new PostcodeCsv(new PostcodeFile()).add('CHILD,SEX\n1,2\n'), /no postcode directory/)
})

test('of a postcode that comes twice the later is kept; Northern Ireland has no place on this grid', () => {
  const file = new PostcodeFile()
  const listed = { postcode: 'BT11AA', area: 'N09000003', easting: 333_000, northing: 374_000 }
  file.add({ ...listed, area: 'E06000001' })
  file.add(listed)
  assert.deepEqual(openPostcodes(file.bytes(null)).find('BT1 1AA'), { authority: 'NIR', easting: null, northing: null })
})
