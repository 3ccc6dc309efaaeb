import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, clusterIn, connectionTo, namedServer } from '../../src/store/cluster.ts'
import { serverPrograms } from '../../src/store/server-programs.ts'

/** The command itself, and with it the bundle. */
const command = resolve('bin/throughline')

/** A program of ours that runs in a process of its own, as it does for people. */
export type Program = {
  /** Its number, as the system knows it. */
  readonly number: number
  /** What it has said so far, on both outputs. */
  said(): string
  /** Resolves when it has ended, with its exit code; null when it was killed. */
  readonly ended: Promise<number | null>
  hasEnded(): boolean
  /** `kill -9`: it is not asked and can tidy nothing away. */
  kill(): Promise<void>
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
}

export type WebServer = Program & { readonly address: string }

/** How it is to be run, and with what in its environment beside the usual. */
type Asked = { readonly env?: Readonly<Record<string, string | undefined>>; readonly under?: readonly string[] }

/** Everything that runs, so that a test that fails leaves nothing behind. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

function start(data: string, typed: readonly string[], { env = {}, under = [] }: Asked = {}): Program {
  const [first, ...rest] = [...under, process.execPath, ...typed] as [string, ...string[]]
  const child = spawn(first, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, THROUGHLINE_DATA: data, THROUGHLINE_SAMPLE: 'no', ...env },
  })
  running.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
    })
  }
  const ended = new Promise<number | null>((done) =>
    child.once('close', (code) => {
      running.delete(child)
      done(code)
    }),
  )
  const signalled = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return {
    number: child.pid ?? 0,
    said: () => text,
    ended,
    hasEnded: () => !running.has(child),
    kill: () => signalled('SIGKILL'),
    stop: () => signalled('SIGTERM'),
  }
}

/**
 * Serves pages from a data folder, on a port of its own, by one process unless more are asked for.
 *
 * @param jobs  jobs it takes at a time; 0 where `startWorker` is to take them
 */
export async function startWeb(data: string, jobs = 1, asked: Asked = {}): Promise<WebServer> {
  const env = { PORT: '0', THROUGHLINE_JOBS: String(jobs), THROUGHLINE_PROCESSES: '1', ...asked.env }
  const program = start(data, ['tools/start.js'], { ...asked, env })
  await until(() => program.hasEnded() || /Throughline is at \S+/.test(program.said()), 'the server does not begin')
  const address = /Throughline is at (\S+)/.exec(program.said())?.[1]
  if (address === undefined) throw new Error(`The server ended: ${program.said()}`)
  return { ...program, address }
}

/** Takes jobs: `throughline work`. */
export async function startWorker(data: string): Promise<Program> {
  const program = start(data, [command, 'work'])
  await until(() => program.hasEnded() || /Taking jobs/.test(program.said()), 'the worker does not begin')
  return program
}

/** Any other command, begun and not waited for. */
export const startCommand = (data: string, typed: readonly string[], asked: Asked = {}): Program =>
  start(data, [command, ...typed], asked)

const clusterOf = (data: string): Cluster => clusterIn(data, serverPrograms(process.cwd()))

/** `kill -9` of the database's first process; the others end by themselves. */
export function killDatabase(data: string): void {
  const named = namedServer(clusterOf(data))
  if (named === null) throw new Error('No database runs')
  process.kill(named.process, 'SIGKILL')
}

/** Asks the database of a data folder from outside. It must run. */
export async function ask<Row extends object>(data: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ ...connectionTo(clusterOf(data), 'throughline'), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(text, values)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

/** A copy of a data folder whose database is stopped, with the owners of its files as they are. */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, filter: (path) => !path.endsWith('-socket') })
}

/** Waits until something is so. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  otherwise: string | (() => string),
  seconds = 60,
): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(typeof otherwise === 'string' ? otherwise : otherwise())
    await wait(20)
  }
}
