import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { assertQuick, assertRefused, census, child, command, file, folder, throughline } from './run-command.ts'

const good = file('good.xml', census([child('A1'), child('A2')]))
const many = file('many.xml', census(Array.from({ length: 4000 }, (_, at) => child(`A${at}`))))
const root = process.getuid?.() === 0
const noDevices = process.platform === 'linux' ? false : 'only Linux has a device that is always full'

/** A folder of its own, so that what is left in it can be counted. */
const emptyFolder = () => mkdtempSync(join(folder, 'empty-'))

test('a file that is not there is refused', async () => {
  assertRefused(await throughline(['check', join(folder, 'nothing.xml')]), 'file-not-found')
})

test('a folder given as a file is refused', async () => {
  assertRefused(await throughline(['check', folder]), 'file-is-a-folder')
})

test('a file one may not read is refused', {
  skip: process.platform === 'win32' ? 'Windows keeps no such rights' : false,
}, async (context) => {
  const closed = file('closed.xml', 'closed')
  chmodSync(closed, 0o000)
  if (!root) {
    assertRefused(await throughline(['check', closed]), 'file-unreadable')
    return
  }
  // Root may read everything: the command is run as nobody, where nobody can run it.
  chmodSync(folder, 0o755)
  const ran = await throughline(['check', closed], { uid: 65_534 })
  if (ran.code === 2) assertRefused(ran, 'file-unreadable')
  else context.skip('root may read every file, and nobody else may enter the checkout')
})

test('a full disk is said, and nothing half-written is left', { skip: noDevices }, async () => {
  assertRefused(await throughline(['check', good, '--out', '/dev/full']), 'output-not-written')
  assertRefused(await throughline(['check', many, '--format', 'csv', '--out', '/dev/full']), 'output-not-written')
  assertRefused(await throughline(['check', many, '--format', 'xlsx', '--out', '/dev/full']), 'output-not-written')
  assertRefused(await throughline(['check', many, '--format', 'json', '--out', '/dev/full']), 'output-not-written')
})

test('an output folder that is not there is said', async () => {
  assertRefused(await throughline(['check', good, '--out', join(folder, 'nowhere', 'a.txt')]), 'output-not-written')
})

test('a folder given as the output is refused', async () => {
  assertRefused(await throughline(['check', good, '--out', folder]), 'output-not-written')
})

test('the file that is checked is never written over', async () => {
  const before = readFileSync(good)
  assertRefused(await throughline(['check', good, '--out', good]), 'usage')
  assert.deepEqual(readFileSync(good), before)
})

test('a refused file leaves no output, and an output of before stays as it was', async () => {
  const place = emptyFolder()
  const out = join(place, 'worklist.csv')
  await throughline(['check', good, '--format', 'csv', '--out', out])
  const before = readFileSync(out, 'utf8')
  const half = file('half.xml', readFileSync(many).subarray(0, 500_000))
  assertRefused(await throughline(['check', half, '--format', 'csv', '--out', out]), 'xml-cut-off')
  assert.equal(readFileSync(out, 'utf8'), before)
  assert.deepEqual(readdirSync(place), ['worklist.csv'])
})

test('a check that is stopped leaves nothing behind', { skip: process.platform === 'win32' }, async () => {
  const place = emptyFolder()
  const stopped = spawn(
    process.execPath,
    [command, 'check', '-', '--format', 'csv', '--out', join(place, 'worklist.csv')],
    { stdio: ['pipe', 'ignore', 'ignore'] },
  )
  stopped.stdin.write(readFileSync(many).subarray(0, 500_000))
  while (readdirSync(place).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  const ended = new Promise((resolve) => stopped.on('exit', resolve))
  stopped.kill('SIGINT')
  assert.equal(await ended, 130)
  assert.deepEqual(readdirSync(place), [])
})

test('an output that is closed early stops the command quietly', async () => {
  for (const format of ['csv', 'json', 'xlsx']) {
    const ran = await throughline(['check', many, many, '--format', format], { readOnly: 1 })
    assert.equal(ran.code, 0, `${format}: ${ran.err}`)
    assert.equal(ran.err, '')
    assertQuick(ran)
  }
})

test('one file that is refused does not keep the others from being checked', async () => {
  const ran = await throughline(['check', join(folder, 'nothing.xml'), good, '--format', 'json'])
  assertRefused(ran, 'file-not-found')
  const [first, second] = JSON.parse(ran.out) as { refused?: { reason: string }; children?: number }[]
  assert.equal(first?.refused?.reason, 'file-not-found')
  assert.equal(second?.children, 2)
})

test('a worklist says which files were refused', async () => {
  const ran = await throughline(['check', folder, good, '--format', 'csv'])
  assertRefused(ran, 'file-is-a-folder')
  assert.ok(ran.out.split('\r\n')[1]?.startsWith(`${folder},,refused,`), ran.out.slice(0, 300))
})

test('a folder of samples that is not empty is not written into', async () => {
  const place = emptyFolder()
  mkdirSync(join(place, 'mine'))
  assertRefused(await throughline(['sample', '--out', place, '--children', '100']), 'output-not-written')
  assert.deepEqual(
    readdirSync(place).filter((name) => name.endsWith('.xml')),
    [],
  )
})
