import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { commands } from '../../src/cli/commands/index.ts'
import { addressOf } from '../database.ts'
import { throughline } from '../faults/run-command.ts'
import { type MadeUpPlace, madeUpPlace } from './authority.ts'
import { commandsText } from './commands-text.ts'
import { assertDocumented } from './document.ts'
import { expectedCommands, takeNoAccount } from './expected-commands.ts'
import { type CommandObservation, observeCommands } from './observe-commands.ts'
import { call } from './run-commands.ts'
import { insiders } from './who.ts'

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

test('the command itself does the same', async () => {
  const journey = (reference: string) =>
    throughline(['journey', reference, '--authority', '101', '--as', 'social-worker'])
  const own = await journey(made.children.own.reference)
  assert.equal(own.code, 0, own.err)
  assert.match(own.out, new RegExp(made.children.own.identifier))
  const other = await journey(made.children['other team'].reference)
  assert.equal(other.code, 2)
  assert.equal(other.out, '')
  assert.match(other.err, /^throughline: [^\n]+\n$/)
})

test('what is written of who may call what is what was seen', () => {
  assertDocumented('Commands', commandsText(seen, takeNoAccount))
})

test('removing the sample is refused to everybody but the administrator, and with them goes everything', async () => {
  const remove = (who: string) => call(['sample', 'remove', '--as', who])
  for (const who of insiders.filter((each) => each !== 'administrator')) {
    assert.equal((await remove(who)).refusal?.reason, 'not-permitted', who)
  }
  assert.equal((await remove('administrator')).code, 0)
  const { rows } = await made.place.store.owner.query('select count(*) as left from access.child_reference')
  assert.equal(rows[0].left, 0)
})
