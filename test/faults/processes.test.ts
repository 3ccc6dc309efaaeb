import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before, type TestContext } from 'node:test'
import { child } from '../../src/returns/cin-census/example.ts'
import { isProcess } from '../../src/store/cluster.ts'
import { openPlace } from '../../src/work/place.ts'
import { censusText, loadText } from '../loaded-place.ts'
import { password, person } from '../web/people.ts'
import { ask, startWeb, until, type WebServer } from './run-server.ts'
import { Visitor } from './visitor.ts'

const home = mkdtempSync(join(tmpdir(), 'tl-processes-'))
const data = join(home, 'data')
const skip = process.platform === 'win32' ? 'Windows has no signals' : false
/** Two that serve pages, and one that takes jobs. */
const env = { THROUGHLINE_PROCESSES: '2' }

before(async () => {
  if (skip !== false) return
  const place = await openPlace({ root: process.cwd(), data })
  await loadText(place, 'census-2026.xml', censusText(2026, [child({ LAchildID: 'ANN1' })]))
  await person(place, 'ann', 'analyst', { laCode: '101' })
  await place.close()
})
after(() => rmSync(home, { recursive: true, force: true }))

/** A server that is gone when the test ends, whatever came of it. */
async function begun(context: TestContext, jobs = 0): Promise<WebServer> {
  const web = await startWeb(data, jobs, { env })
  context.after(() => web.kill())
  return web
}

/** The processes that a server has for a part, by their numbers. */
function processesFor(part: 'pages' | 'jobs', { number }: WebServer): readonly number[] {
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout
  return listed
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...typed]) => Number(parent) === number && typed.at(-1) === part)
    .map(([own]) => Number(own))
}

const allOf = (web: WebServer) => [...processesFor('pages', web), ...processesFor('jobs', web)]
const isDatabaseRunning = () => existsSync(join(data, 'postgresql', 'postmaster.pid'))

async function signedIn({ address }: WebServer): Promise<Visitor> {
  const visitor = new Visitor(address)
  await visitor.signIn('ann', password)
  return visitor
}

/** Asks for a page so often that each process is asked; the statuses. */
async function asked(visitor: Visitor): Promise<string> {
  const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.get('/returns')))
  return answers.map(({ status }) => status).join(' ')
}
const allWell = Array.from({ length: 8 }, () => 200).join(' ')

const replacements = (web: WebServer) => web.said().match(/"replaces":true/g)?.length ?? 0

/** Kills a process that serves pages, and waits until another has its place. */
async function replaced(web: WebServer, number: number): Promise<void> {
  const before = replacements(web)
  process.kill(number, 'SIGKILL')
  await until(
    () => replacements(web) > before,
    () => `no other takes its place: ${web.said()}`,
  )
}

test('two processes serve pages and a third takes jobs; one that is killed is replaced, and pages go on', {
  skip,
}, async (context) => {
  const web = await begun(context, 1)
  const [first, second] = processesFor('pages', web)
  assert.ok(first && second)
  const ann = await signedIn(web)
  assert.equal(await asked(ann), allWell)
  const census = censusText(2025, [child({ LAchildID: 'BEN2' })])
  assert.equal((await ann.upload([{ name: 'later.xml', bytes: Buffer.from(census) }])).status, 303)
  const state = () => ask<{ state: string }>(data, `select state from work.submission where file_name = 'later.xml'`)
  await until(async () => (await state())[0]?.state === 'loaded', 'it is not loaded')
  assert.equal(processesFor('jobs', web).length, 1)
  await replaced(web, first)
  assert.equal(await asked(ann), allWell)
  // The first is gone: what answers when the second is gone too is what came for them.
  await replaced(web, second)
  assert.equal(await asked(ann), allWell)
  assert.ok(web.said().includes(`"process":${first},"part":"pages","ended":"SIGKILL"`))
  await web.stop()
})

test('asked to end, all of them end with what is kept closed, and nothing is said of it', { skip }, async (context) => {
  const web = await begun(context, 1)
  await signedIn(web)
  await until(() => processesFor('jobs', web).length === 1, 'no process takes jobs')
  const numbers = allOf(web)
  await web.stop()
  assert.equal(await web.ended, 0)
  assert.equal(numbers.length, 3)
  assert.deepEqual(numbers.filter(isProcess), [])
  assert.equal(isDatabaseRunning(), false)
  assert.doesNotMatch(web.said(), /Error|^ +at |"ended"/m)
})

test('all of them asked at once, as Ctrl-C asks, end as one', { skip }, async (context) => {
  const web = await begun(context)
  const numbers = allOf(web)
  for (const number of [...numbers, web.number]) process.kill(number, 'SIGINT')
  assert.equal(await web.ended, 0)
  assert.deepEqual(numbers.filter(isProcess), [])
  assert.doesNotMatch(web.said(), /Error|"ended"/)
})

test('when the first is killed the others end by themselves', { skip }, async (context) => {
  const web = await begun(context, 1)
  await until(() => processesFor('jobs', web).length === 1, 'no process takes jobs')
  const numbers = allOf(web)
  await web.kill()
  await until(() => !numbers.some(isProcess), 'they go on')
})

test('when one after another ends, all end and say so', { skip }, async (context) => {
  const web = await begun(context)
  const next = () => processesFor('pages', web)[0] as number
  await replaced(web, next())
  await replaced(web, next())
  await replaced(web, next())
  process.kill(next(), 'SIGKILL')
  assert.equal(await web.ended, 2)
  assert.match(
    web.said(),
    /throughline: Pages cannot be served\. Processes that serve pages ended 4 times within a minute/,
  )
  assert.equal(isDatabaseRunning(), false)
})

test('what a process is refused is said once and ends all of them: a port that is taken, an address of another', {
  skip,
}, async (context) => {
  const other = createServer()
  context.after(() => other.close())
  await new Promise<void>((listens) => other.listen(0, '127.0.0.1', listens))
  const { port } = other.address() as AddressInfo
  const refused = (changed: Readonly<Record<string, string>>) => {
    const all = { ...process.env, THROUGHLINE_DATA: data, THROUGHLINE_SAMPLE: 'no', ...env, PORT: '0', ...changed }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/start.js'], { env: all, encoding: 'utf8' })
    return { status, said: stdout + stderr }
  }
  const taken = `throughline: The port is in use. Something else uses port ${port}. Choose another: PORT=${port + 1} npm start.\n`
  assert.deepEqual(refused({ PORT: String(port) }), { status: 2, said: taken })
  assert.deepEqual(refused({ HOST: '192.0.2.1' }), {
    status: 2,
    said: 'throughline: What was asked was not understood. HOST is 192.0.2.1, which is no address of this computer. Try HOST=127.0.0.1 npm start.\n',
  })
})
