import assert from 'node:assert/strict'
import test from 'node:test'
import { withoutLists } from './choosing.ts'

const chosen = (name: string) => ({ file: new File(['rows'], name), folder: '' })
const header = chosen('header.csv')
const postcodes = chosen('postcodes.csv')

test('a list chosen with a return is not sent in with it', () => {
  assert.deepEqual(withoutLists([header, postcodes], [], [new File(['rows'], 'postcodes.csv')]), [header])
})

test('a list chosen by itself leaves the return that was chosen before to be sent in', () => {
  assert.deepEqual(withoutLists([postcodes], [header], [new File(['rows'], 'postcodes.csv')]), [header])
})
