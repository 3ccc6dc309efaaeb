import assert from 'node:assert/strict'
import test from 'node:test'
import { Refusal } from '../core/refusal.ts'
import { isParquet, parquetColumns, readParquet } from './read-parquet.ts'

/** Three rows of a measure, a period, a number of an area as a decimal number, and a value; packed with Snappy. */
const file = new Uint8Array(
  Buffer.from(
    'UEFSMRUEFRgVHEwVAhUAAAAMLAgAAABDUFBfcmF0ZRUGFQgVDFwVBhUAFQYVEBUEFQAAAAMHAgQAAxUGFVAVTlwVBhUAFQYVABUEFQAAAAMHJiAEAAAAMjAyNAsJCFg1IChwcm92KQsAAAAyMDI1IChwcm92KRUGFTQVNFwVBhUAFQYVABUEFQAAAAMHGAAAAQEI8HRAAQcsAPB0QAAAAAAAUI5AFQYVLBUwXBUGFQAVBhUAFQQVAAAAAwcUTAEAAAAtBQAAADQ4LjI1AgAAADUxFQQZXEgEcm9vdBUIABUMJQIYClNob3J0IERlc2MlAAAVDCUCGAVZZWFycyUAABUKJQIYCUxBIE51bWJlcgAVDCUCGAZWYWx1ZXMlAAAWBhkcGUwmCBwVDBklABAZGApTaG9ydCBEZXNjFQIWBhZkFmwmPiYIAAAmdBwVDBkVABkYBVllYXJzFQIWBhZ6FngmdAAAJuwBHBUKGRUAGRgJTEEgTnVtYmVyFQIWBhZeFl4m7AEAACbKAhwVDBkVABkYBlZhbHVlcxUCFgYWVhZaJsoCAAAWkgMWBjacAwAoCWh5cGFycXVldBlMHAAAHAAAHAAAHAAAAPcAAABQQVIx',
    'base64',
  ),
)
/** One row, packed with gzip. */
const packedOtherwise =
  'UEFSMRUGFRYVPlwVAhUAFQIVABUEFQAAAAMBH4sIAAAAAAAAA2NlYGAwsdAzMgUAUWSwRAkAAAAVBBksSARyb290FQIAFQwlAhgGVmFsdWVzJQAAFgIZHBkcJggcFQwZFQAZGAZWYWx1ZXMVBBYCFkAWaCYIAAAWQBYCNmgAKAloeXBhcnF1ZXQZHBwAAABXAAAAUEFSMQ=='

const says = (words: RegExp) => (error: unknown) => error instanceof Refusal && words.test(error.message)

test('columns are read as texts, numbers as they are written', async () => {
  assert.equal(isParquet(file), true)
  assert.deepEqual(parquetColumns(file), ['Short Desc', 'Years', 'LA Number', 'Values'])
  const columns = await readParquet(file, ['Years', 'LA Number', 'Values'])
  assert.deepEqual(Object.fromEntries(columns), {
    Years: ['2024', '2025 (prov)', '2025 (prov)'],
    'LA Number': ['335', '335', '970'],
    Values: ['-', '48.25', '51'],
  })
})

test('a file that stops before its end, or is damaged within, is refused', async () => {
  assert.throws(() => parquetColumns(file.subarray(0, 300)), says(/damaged or stops/))
  const damaged = file.map((byte, at) => (at > 10 && at < 60 ? 255 : byte))
  await assert.rejects(readParquet(damaged, ['Short Desc']), says(/damaged or stops/))
})

test('a file that is packed otherwise is refused by the name of the packing', async () => {
  const other = new Uint8Array(Buffer.from(packedOtherwise, 'base64'))
  await assert.rejects(readParquet(other, ['Values']), says(/packed with GZIP.*Snappy/))
})
