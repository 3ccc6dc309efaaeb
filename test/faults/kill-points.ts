import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { merrowdale } from '../../src/sample/made-up-authorities.ts'
import { checkBackup } from '../../src/store/read-backup.ts'
import { verifyLog } from '../../src/work/audit-verify.ts'
import { closeEveryLog } from '../../src/work/close-log-days.ts'
import { openPlace } from '../../src/work/place.ts'
import { sampleFiles } from '../../src/work/sample-files.ts'
import { terminalActor } from '../../src/work/terminal-actor.ts'
import { password, person } from '../web/people.ts'
import { hashesOf, looking } from './held.ts'
import { type Asked, beginRun, type Run, signOffs } from './kill-run.ts'
import { ask, copyFolder, startCommand } from './run-server.ts'

/** Where something is killed: what, while what is going on, and how far that is, from 0 to 1. */
export type KillPoint = Asked & { readonly at: number }

/** What was found when everything had come to rest again. */
export type Outcome = {
  /** How far it said it was when it was killed. */
  readonly said: string
  /** Had whoever asked been told that it is taken in, or done? */
  readonly acknowledged: boolean
  /** From the kill until all was whole again, in seconds. */
  readonly seconds: number
  /** Looks of a reader meanwhile; each saw all of a load or nothing of it. */
  readonly looks: number
}

const never = 2

/** A folder with last year's census in it, this year's census, and how long each thing takes when nothing is killed. */
export class KillSeries {
  readonly #home: string
  readonly #takes = new Map<Asked['during'], number>()
  #before = ''
  #after = ''
  #hashes: Readonly<Record<string, string>> = {}
  #runs = 0
  /** How many are in the census. */
  children = 0

  constructor(home: string) {
    this.#home = home
    mkdirSync(home, { recursive: true })
  }

  get #base(): string {
    return join(this.#home, 'base')
  }

  get #census(): string {
    return join(this.#home, 'census-2026.xml')
  }

  /** Makes the folder, and does each of these once with nothing killed. */
  async ready(population: number, things: readonly Asked['during'][]): Promise<void> {
    const { files } = sampleFiles({ children: population, seed: 1, years: 2 })
    const [last, now] = await Promise.all(files.slice(0, 2).map(({ bytes }) => whole(bytes())))
    writeFileSync(this.#census, now as Buffer)
    this.children = String(now).split('<Child>').length - 1
    const earlier = join(this.#home, 'census-2025.xml')
    writeFileSync(earlier, last as Buffer)
    const loading = startCommand(this.#base, ['load', earlier, '--name', merrowdale.name])
    assert.equal(await loading.ended, 0, loading.said())
    await this.#inside(this.#base, async (place) => {
      await person(place, 'ann', 'analyst', { laCode: merrowdale.number })
      // The job that would have taken over, had the terminal been closed.
      await place.store.owner.query(`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`)
      this.#before = (await place.store.owner.query(looking)).rows[0].seen
    })
    for (const during of things) await this.#undisturbed(during)
  }

  async #undisturbed(during: Asked['during']): Promise<void> {
    const run = await this.#begin({ kills: 'nothing', during })
    try {
      const started = performance.now()
      await run.act(never, 0)
      await run.rest()
      this.#takes.set(during, (performance.now() - started) / 1000)
      if (!run.loads || this.#after !== '') return
      this.#after = (await ask<{ seen: string }>(run.data, looking))[0]?.seen ?? ''
      await run.stop()
      await this.#inside(run.data, async (place) => {
        this.#hashes = await hashesOf(place.store.owner)
      })
    } finally {
      await run.stop()
      rmSync(run.data, { recursive: true, force: true })
    }
  }

  /** Kills at a point, starts again what was killed, waits until all is at rest, and looks whether everything is whole. */
  async kill(point: KillPoint): Promise<Outcome> {
    const run = await this.#begin(point)
    try {
      await run.act(point.at, this.#takes.get(point.during) ?? 0)
      const killed = performance.now()
      await run.again()
      await run.rest()
      const seconds = (performance.now() - killed) / 1000
      if (point.during === 'sign-off') assert.deepEqual(await signOffs(run.data), [{ replaced: false, logged: 1 }])
      await run.stop()
      await this.#isWhole(run)
      return { said: run.said, acknowledged: run.acknowledged, seconds, looks: run.seen.length }
    } finally {
      await run.stop()
      rmSync(run.data, { recursive: true, force: true })
    }
  }

  async #begin(asked: Asked): Promise<Run> {
    const data = join(this.#home, `run-${++this.#runs}`)
    copyFolder(this.#base, data)
    return beginRun(data, asked, { census: this.#census, password })
  }

  async #isWhole(run: Run): Promise<void> {
    const allowed = run.loads ? [this.#before, this.#after] : [this.#before]
    assert.deepEqual(
      [...new Set(run.seen)].filter((seen) => !allowed.includes(seen)),
      [],
      'a half-done load was seen',
    )
    await this.#inside(run.data, async (place) => {
      const { rows } = await place.store.owner.query(
        `select file_name, state from work.submission where file_name = $1`,
        [basename(this.#census)],
      )
      assert.deepEqual(rows, run.loads ? [{ file_name: basename(this.#census), state: 'loaded' }] : [])
      assert.equal((await place.store.owner.query('select from graphile_worker.jobs')).rowCount, 0, 'jobs are left')
      if (run.loads) assert.deepEqual(await hashesOf(place.store.owner), this.#hashes)
      await place.store.owner.query(`update access.log set at = at - interval '2 days'`)
      await closeEveryLog(place)
      const { broken, daysWhole } = await verifyLog(place, await terminalActor(place, merrowdale.number, undefined))
      assert.deepEqual(broken, [])
      assert.ok(daysWhole > 0)
    })
    for (const path of run.backups()) await checkBackup(path)
    if (run.backsUp) assert.equal(run.backups().length, 1)
  }

  async #inside(data: string, does: (place: Awaited<ReturnType<typeof openPlace>>) => Promise<void>): Promise<void> {
    const place = await openPlace({ root: process.cwd(), data })
    try {
      await does(place)
    } finally {
      await place.close()
    }
  }
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}
