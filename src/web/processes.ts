import cluster, { type Worker } from 'node:cluster'
import { Refusal, type RefusalReason } from '../core/refusal.ts'

/** What a process is for. Jobs have one of their own, so that no page waits until a job has a moment. */
export type Part = 'pages' | 'jobs'

/** What a process says to the first: where it listens, which one for jobs does nowhere; or why it cannot begin. */
type Word =
  | { readonly port: number | null }
  | { readonly refused: { readonly reason: RefusalReason; readonly next: string } }

/** What the first process says to the others. */
const end = 'end'

/** So many for pages that end within a minute are replaced; with one more something is wrong that no new one will mend. */
const replaced = 3
const minute = 60_000
/** When one for jobs has ended, in milliseconds: the job that it broke on will be taken again. */
const pause = 20_000

/** Pages make much that is soon forgotten: with more room for it (megabytes) it is cleared away less often. */
const roomForTheYoung = '--max-semi-space-size=32'

/** A line of the log about a process: that it ended by itself, with which code or by which signal, or took the place of one. */
type ProcessLine = { readonly time: string; readonly process: number; readonly part: Part } & (
  | { readonly ended: string | number }
  | { readonly replaces: true }
)

type Told = {
  readonly log: (line: ProcessLine) => void
  /** Told once, when it cannot go on: a process was refused what it needs, or one after another ended. */
  readonly gaveUp: (refusal: Refusal) => void
}

/** The processes that the first one starts, as it sees them. */
export class Processes {
  readonly #program: string
  readonly #told: Told
  readonly #running = new Map<Worker, Promise<void>>()
  #endings: readonly number[] = []
  #isOver = false

  /**
   * @param program  the file that each of them runs, with its part as the only argument
   */
  constructor(program: string, told: Told) {
    this.#program = program
    this.#told = told
  }

  /** Starts so many that serve pages; resolves with the port when each of them listens, and never where that cannot be. */
  async servePages(count: number): Promise<number> {
    const ports = await Promise.all(Array.from({ length: count }, () => this.#start('pages')))
    return ports[0] ?? 0
  }

  /** Starts one that takes jobs. */
  async takeJobs(): Promise<void> {
    await this.#start('jobs')
  }

  /** Ends them: each answers first what it is answering. */
  async close(): Promise<void> {
    this.#isOver = true
    for (const worker of this.#running.keys()) askToEnd(worker)
    await Promise.all(this.#running.values())
  }

  /** Resolves when it has begun, or the one that replaces it has. */
  #start(part: Part): Promise<number | null> {
    return new Promise((begun) => this.#run(part, begun, false))
  }

  #run(part: Part, begun: (port: number | null) => void, replaces: boolean): void {
    if (this.#isOver) return
    const room = part === 'pages' ? [roomForTheYoung] : []
    cluster.setupPrimary({ exec: this.#program, args: [part], execArgv: [...process.execArgv, ...room] })
    const worker = cluster.fork()
    // One that ends while it is spoken to is seen to have ended.
    worker.on('error', () => {})
    worker.on('message', (word: Word) => {
      // It had no ears yet when it was asked to end.
      if (this.#isOver) askToEnd(worker)
      else if ('refused' in word) this.#giveUp(new Refusal(word.refused.reason, word.refused.next))
      else {
        if (replaces) this.#told.log({ ...lineOf(worker, part), replaces })
        begun(word.port)
      }
    })
    const ended = new Promise<void>((done) => {
      worker.once('exit', (code, signal) => {
        this.#running.delete(worker)
        done()
        if (this.#isOver) return
        this.#told.log({ ...lineOf(worker, part), ended: signal ?? code })
        this.#replace(part, begun)
      })
    })
    this.#running.set(worker, ended)
  }

  #replace(part: Part, begun: (port: number | null) => void): void {
    if (part === 'jobs') {
      setTimeout(() => this.#run(part, begun, true), pause).unref()
      return
    }
    const now = Date.now()
    this.#endings = [...this.#endings.filter((at) => now - at < minute), now]
    if (this.#endings.length <= replaced) {
      this.#run(part, begun, true)
      return
    }
    this.#giveUp(
      new Refusal(
        'cannot-serve',
        `Processes that serve pages ended ${this.#endings.length} times within a minute. The lines above say how. Is there memory enough? THROUGHLINE_PROCESSES=1 npm start takes least.`,
      ),
    )
  }

  #giveUp(refusal: Refusal): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#told.gaveUp(refusal)
  }
}

const lineOf = (worker: Worker, part: Part) => ({
  time: new Date().toISOString(),
  process: worker.process.pid ?? 0,
  part,
})

function askToEnd(worker: Worker): void {
  if (worker.isConnected()) worker.send(end)
}

/**
 * Does a part in a process that the first one started, until that says to end. When the first is killed this process ends
 * with it, as Node has it.
 *
 * @param begins  opens what is needed and begins; `port` where it listens
 */
export async function workForTheFirst(
  begins: () => Promise<{ readonly port?: number; close(): Promise<void> }>,
): Promise<void> {
  const say = (word: Word) => process.send?.(word)
  // Ctrl-C reaches every process of a terminal. The first says to end, and so no process ends that it would replace.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
  let close = async () => {}
  process.on('message', (word) => {
    if (word === end) void close().finally(() => process.exit(0))
  })
  try {
    const begun = await begins()
    close = begun.close
    say({ port: begun.port ?? null })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say({ refused: { reason: error.reason, next: error.next } })
  }
}
