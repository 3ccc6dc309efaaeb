import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { commands } from '../../src/cli/commands/index.ts'
import { addressOf } from '../database.ts'
import { type MadeUpPlace, madeUpPlace } from './authority.ts'
import { expectedCommands, takeNoAccount } from './expected-commands.ts'
import { type CommandObservation, observeCommands } from './observe-commands.ts'

let made: MadeUpPlace
let seen: readonly CommandObservation[]
const folder = mkdtempSync(join(tmpdir(), 'tl-matrix-'))
after(() => rmSync(folder, { recursive: true, force: true }))

before(async () => {
  made = await madeUpPlace()
  process.env.THROUGHLINE_DATA = made.place.data
  process.env.DATABASE_URL = addressOf(made.place.store.owner.options)
  process.env.DATABASE_PROGRAM_URL = addressOf(made.place.store.pool.options)
  seen = await observeCommands(made, folder)
})

test('the matrix has every command, or says why it takes no account', () => {
  const tried = new Set(expectedCommands.map(({ typed }) => typed.split(' ')[0] as string))
  assert.deepEqual([...tried, ...Object.keys(takeNoAccount), 'sample'].sort(), Object.keys(commands).sort())
})

test('every command does for each role what it is for, on the children within their reach, and nothing for anybody else', (t) => {
  t.diagnostic(`${seen.length} commands; two authorities and their accounts made in ${made.seconds.toFixed(1)} s`)
  const otherwise = seen.flatMap(({ row, kind, who, outcome, expected }) =>
    outcome === expected ? [] : [`${row}, a child ${kind}, as ${who}: ${outcome}, not ${expected}`],
  )
  assert.deepEqual(otherwise, [])
})

test('no command says anything of a child out of reach', () => {
  const said = seen.flatMap(({ row, kind, who, outOfPlace }) =>
    outOfPlace.length === 0 ? [] : [`${row}, ${kind}, as ${who}: ${outOfPlace.join(' ')}`],
  )
  assert.deepEqual(said, [])
})

test('a child who is not there, out of reach, shut or of another authority is refused in the same words', () => {
  const refused = seen.filter(({ outcome, kind }) => outcome === '-' && kind !== null)
  const nowhere = new Map(
    refused.filter(({ kind }) => kind === 'not existing').map(({ row, who, said }) => [`${row} ${who}`, said]),
  )
  assert.ok(refused.length > 60)
  assert.deepEqual(
    refused.filter(({ row, who, said }) => nowhere.get(`${row} ${who}`) !== said),
    [],
  )
})
