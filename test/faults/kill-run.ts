import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { looking } from './held.ts'
import {
  ask,
  killDatabase,
  type Program,
  startCommand,
  startWeb,
  startWorker,
  until,
  type WebServer,
} from './run-server.ts'
import { type Answer, Visitor } from './visitor.ts'

/** What is killed, while what goes on. */
export type Asked = {
  readonly kills: 'web' | 'worker' | 'database' | 'command' | 'nothing'
  readonly during:
    | 'upload'
    | 'load from a page'
    | 'load from a terminal'
    | 'sign-off'
    | 'backup from a terminal'
    | 'backup by a job'
}

type Known = { readonly census: string; readonly password: string }

/** One run in a data folder of its own: something is begun, something is killed, and it comes to rest again. */
export class Run {
  readonly data: string
  readonly #asked: Asked
  readonly #known: Known
  #web: WebServer | null = null
  #worker: Program | null = null
  #command: Program | null = null
  #visitor = new Visitor('')
  #looking = true
  #reader: Promise<void> = Promise.resolve()
  /** What a reader saw, look by look. */
  readonly seen: string[] = []
  said = 'nothing yet'
  acknowledged = false

  constructor(data: string, asked: Asked, known: Known) {
    this.data = data
    this.#asked = asked
    this.#known = known
  }

  /** Does it bring children in? */
  get loads(): boolean {
    return this.#asked.during === 'upload' || this.#asked.during.startsWith('load')
  }

  /** Does it make a backup? */
  get backsUp(): boolean {
    return this.#asked.during.startsWith('backup')
  }

  async begin(): Promise<void> {
    const { kills, during } = this.#asked
    this.#web = await startWeb(this.data, kills === 'worker' ? 0 : 1)
    if (kills === 'worker') this.#worker = await startWorker(this.data)
    this.#visitor = new Visitor(this.#web.address)
    if (during === 'upload' || during === 'load from a page' || during === 'sign-off')
      await this.#visitor.signIn('ann', this.#known.password)
    this.#reader = this.#read()
  }

  async #read(): Promise<void> {
    while (this.#looking) {
      const rows = await ask<{ seen: string }>(this.data, looking).catch(() => [])
      for (const { seen } of rows) this.seen.push(seen)
      await wait(60)
    }
  }

  /**
   * Does it, and kills at the point.
   *
   * @param at     of what is sent, or of the time it takes
   * @param takes  how many seconds it takes when nothing is killed
   */
  async act(at: number, takes: number): Promise<void> {
    const { during } = this.#asked
    if (during === 'upload') return this.#upload(at)
    if (during === 'load from a page') await this.#upload(Number.POSITIVE_INFINITY)
    else if (during === 'sign-off') return this.#signOff(at, takes)
    else if (during === 'backup by a job') await ask(this.data, `select graphile_worker.add_job('back-up')`)
    else this.#command = this.#typed()
    if (at > 1) return
    // A command takes a moment to begin.
    await wait(at * takes * 1000)
    this.said = await this.#progress()
    await this.#kill()
  }

  #typed(): Program {
    const typed = this.loads ? ['load', this.#known.census] : ['backup', join(this.data, 'by-hand.backup'), '--force']
    return startCommand(this.data, typed)
  }

  async #upload(killAt: number): Promise<void> {
    const file = { name: basename(this.#known.census), bytes: readFileSync(this.#known.census) }
    let killed = false
    const sending = async (share: number) => {
      if (killed || share < killAt) return true
      killed = true
      this.said = `${Math.round(share * 100)}% sent`
      await this.#kill()
      return true
    }
    const answer = await this.#visitor.upload([file], { sending }).catch(() => null)
    this.acknowledged = answer?.status === 303
  }

  async #signOff(at: number, takes: number): Promise<void> {
    const answered = this.#sign().catch(() => null)
    if (at <= 1) {
      await wait(at * takes * 1000)
      const signed = await signOffs(this.data).catch(() => [])
      this.said = signed.length === 0 ? 'not signed' : 'signed'
      await this.#kill()
    }
    this.acknowledged = (await answered)?.status === 303
  }

  /** Signs the census of before off, as it stands. */
  async #sign(): Promise<Answer> {
    const [row] = await ask<{ submission_id: string }>(
      this.data,
      `select submission_id from work.submission where state = 'loaded'`,
    )
    const left = 'Made up: what is left is left for the test of faults'
    return this.#visitor.fill(`/returns/${row?.submission_id}/sign-off`, { asks: 'left', left, anew: '' })
  }

  async #progress(): Promise<string> {
    if (!this.loads)
      return readdirSync(this.data, { recursive: true }).some((name) => String(name).endsWith('.part'))
        ? 'writing'
        : 'not writing'
    const [row] = await ask<{ state: string; doing: string | null; done: number }>(
      this.data,
      `select state, doing, done from work.submission where file_name = $1`,
      [basename(this.#known.census)],
    ).catch(() => [])
    if (row === undefined) return 'not taken in'
    return row.state === 'working' ? `${row.doing}, ${Math.round(row.done * 100)}%` : row.state
  }

  async #kill(): Promise<void> {
    const { kills } = this.#asked
    if (kills === 'web') await this.#web?.kill()
    if (kills === 'worker') await this.#worker?.kill()
    if (kills === 'command') await this.#command?.kill()
    if (kills === 'database') killDatabase(this.data)
  }

  /** Starts again what was killed, and does again what was not acknowledged, as whoever asked for it would. */
  async again(): Promise<void> {
    const { kills, during } = this.#asked
    if (kills === 'web') this.#web = await startWeb(this.data)
    if (kills === 'worker') this.#worker = await startWorker(this.data)
    this.#visitor.address = this.#web?.address ?? ''
    if (during === 'upload' && !this.acknowledged)
      await until(async () => await this.#sendAgain(), 'it is not taken in')
    // Whoever was not told looks first.
    if (during === 'sign-off' && !this.acknowledged) {
      await until(async () => {
        const signed = await signOffs(this.data).catch(() => null)
        if (signed === null) await wait(200)
        if (signed === null || signed.length > 0) return signed !== null
        const answer = await this.#sign().catch(() => null)
        return answer?.status === 303
      }, 'it is not signed off')
    }
    if (this.#command !== null) {
      const code = await this.#command.ended
      this.acknowledged = code === 0
      // One that loses its database says so; it does not take it for a fault of its own.
      if (kills === 'database') assert.ok(code === 0 || code === 2, `${code} ${this.#command.said()}`)
      if (!this.acknowledged) await until(async () => (await this.#typed().ended) === 0, 'the command does not do it')
    }
  }

  async #sendAgain(): Promise<boolean> {
    const file = { name: basename(this.#known.census), bytes: readFileSync(this.#known.census) }
    const answer = await this.#visitor.upload([file]).catch(() => null)
    if (answer?.status !== 303) await wait(200)
    return answer?.status === 303
  }

  /** Waits until nothing is left to do. A job that waits for whoever began the work need not: its time is made to come. */
  async rest(): Promise<void> {
    if (this.#command !== null) await this.#command.ended
    await until(
      async () => {
        const rows = await ask<{ id: string; waits: boolean }>(
          this.data,
          `select id, run_at > now() + interval '20 seconds' as waits from graphile_worker.jobs`,
        ).catch(() => null)
        const waiting = (rows ?? []).filter(({ waits }) => waits).map(({ id }) => id)
        if (waiting.length > 0)
          await ask(this.data, 'select graphile_worker.reschedule_jobs($1, now())', [waiting]).catch(() => {})
        return rows?.length === 0
      },
      () => `it does not come to rest. ${this.#web?.said()} ${this.#worker?.said() ?? ''}`,
      90,
    )
  }

  /** Backups that have their name, and so must be whole. */
  backups(): readonly string[] {
    return readdirSync(this.data, { recursive: true })
      .map((name) => join(this.data, String(name)))
      .filter((path) => path.endsWith('.backup'))
  }

  async stop(): Promise<void> {
    this.#looking = false
    await this.#reader
    await this.#command?.kill()
    await this.#worker?.stop()
    await this.#web?.stop()
  }
}

/** What is signed off in a data folder, and what the log says of it. */
export const signOffs = (data: string) =>
  ask<{ replaced: boolean; logged: number }>(
    data,
    `select replaced_at is not null as replaced,
       (select count(*)::integer from access.log where what like 'return.sign-off%') as logged
     from work.sign_off`,
  )

export async function beginRun(data: string, asked: Asked, known: Known): Promise<Run> {
  const run = new Run(data, asked, known)
  try {
    await run.begin()
    return run
  } catch (error) {
    await run.stop()
    throw error
  }
}
