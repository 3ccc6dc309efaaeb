import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { Refusal } from '../core/refusal.ts'
import { ownerOfFolder, type ServerPrograms, startsAs } from './server-programs.ts'

/**
 * A server of our own in the data folder. Nobody else of the computer reaches it: it listens on a socket in a folder that
 * is closed to others, or, on Windows, on the loopback with a random password.
 */

/** Where everything of a cluster is. */
export type Cluster = {
  readonly programs: ServerPrograms
  readonly folder: string
  readonly sockets: string
  readonly log: string
}

const user = 'throughline'
const isWindows = process.platform === 'win32'
/** A socket's path may not pass 107 characters, its name included. */
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length

export function clusterIn(data: string, programs: ServerPrograms, name = 'postgresql'): Cluster {
  const home = resolve(data)
  const own = join(home, `${name}-socket`)
  return {
    programs,
    folder: join(home, name),
    sockets: own.length <= longestSocketFolder ? own : foreignSockets(join(home, name)),
    log: join(home, `${name}.log`),
  }
}

/** Among temporary files, in a folder of ours alone. */
function foreignSockets(folder: string): string {
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return join(tmpdir(), `throughline-${userInfo().uid}-${mark}`)
}

/** The major version that wrote a cluster; null when there is none yet. */
export function clusterMajor({ folder }: Cluster): number | null {
  const path = join(folder, 'PG_VERSION')
  return existsSync(path) ? Number(readFileSync(path, 'utf8').trim()) : null
}

/** Makes the cluster. Two that make it at once both find it made. */
export async function makeCluster(cluster: Cluster): Promise<void> {
  const making = `${cluster.folder}-making-${randomBytes(6).toString('hex')}`
  const password = randomBytes(24).toString('base64url')
  const passwordFile = `${making}.password`
  mkdirSync(making, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const locked = ['--auth-local=trust', `--auth-host=${isWindows ? 'scram-sha-256' : 'reject'}`]
  const args = [
    '-D',
    making,
    '-U',
    user,
    '-E',
    'UTF8',
    '--locale=C',
    `--pwfile=${passwordFile}`,
    ...locked,
    '--no-sync',
  ]
  const started = startsAs(cluster.programs.initdb, args)
  const owner = ownerOfFolder()
  if (owner !== null) for (const path of [making, passwordFile]) chownSync(path, owner.uid, owner.gid)
  try {
    const { code, said } = await finished(started)
    if (code !== 0) throw new Error(`initdb ended with ${code}: ${said}`)
    if (isWindows) writeFileSync(join(making, 'throughline.password'), password, { mode: 0o600 })
    renameSync(making, cluster.folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (clusterMajor(cluster) === null) throw explained(error, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function finished({
  command,
  args,
  uid,
  gid,
}: ReturnType<typeof startsAs>): Promise<{ code: number | null; said: string }> {
  return new Promise((done, failed) => {
    const child = spawn(command, [...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid }),
    })
    let said = ''
    child.stderr.on('data', (part) => {
      said += part
    })
    child.on('error', failed)
    child.on('close', (code) => done({ code, said: said.trim().slice(-500) }))
  })
}

/** What a server of ours is told. Its log never holds a statement, a value or a key. */
const settings: Readonly<Record<string, string>> = {
  max_connections: '400',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_checkpoints: 'off',
}

/**
 * Starts the server and lets it go its own way: it outlives us when we are killed, and loses nothing.
 *
 * @param before  the port it had before it was killed, where others may still look for it (Windows)
 */
export async function startCluster(cluster: Cluster, before?: number): Promise<void> {
  const { folder, sockets } = cluster
  mkdirSync(sockets, { recursive: true, mode: 0o700 })
  if (!isWindows) mustBeClosed(sockets)
  const port = isWindows ? (before ?? (await freePort())) : 5432
  const where = isWindows
    ? { listen_addresses: '127.0.0.1' }
    : { listen_addresses: '', unix_socket_directories: sockets, unix_socket_permissions: '0700' }
  const args = Object.entries({ ...settings, ...where }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const {
    command,
    args: all,
    uid,
    gid,
  } = startsAs(cluster.programs.postgres, ['-D', folder, '-p', String(port), ...args])
  const owner = ownerOfFolder()
  if (owner !== null) chownSync(sockets, owner.uid, owner.gid)
  const log = openSync(cluster.log, 'a', 0o600)
  const child = spawn(command, [...all], {
    detached: true,
    stdio: ['ignore', log, log],
    ...(uid === undefined ? {} : { uid, gid }),
  })
  child.on('error', () => {})
  child.unref()
}

/** Nobody else may have put this folder there. */
function mustBeClosed(folder: string): void {
  const about = statSync(folder)
  const uid = ownerOfFolder()?.uid ?? process.getuid?.()
  if (about.uid !== uid && about.uid !== process.getuid?.()) {
    throw new Refusal(
      'database-away',
      `${folder} belongs to somebody else. Delete it, or set TMPDIR to a folder of yours.`,
    )
  }
  chmodSync(folder, 0o700)
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}

/** A running server as its folder names it. */
export type NamedServer = {
  readonly process: number
  readonly port: number
  /** It was told to stop: it wrote so before it ended the first of its sessions. */
  readonly isStopping: boolean
}

/** The running server as its folder names it; null when it names none. */
export function namedServer({ folder }: Cluster): NamedServer | null {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    const [number, port] = [Number(lines[0]), Number(lines[3])]
    const isStopping = lines[7]?.trim() === 'stopping'
    return Number.isInteger(number) && number > 0 ? { process: number, port, isStopping } : null
  } catch {
    return null
  }
}

/** Says in a cluster that it is about to be put aside, so that nobody starts it while it is. */
export function sayAside(cluster: Cluster): void {
  writeFileSync(asideMark(cluster.folder), String(process.pid), { flush: true })
}

/** Takes that back, in the folder that holds the cluster now. */
export function unsayAside(folder: string): void {
  rmSync(asideMark(folder), { force: true })
}

/** Is somebody putting the cluster aside? What one said who was killed while doing it does not count. */
export function isAside({ folder }: Cluster): boolean {
  try {
    return isProcess(Number(readFileSync(asideMark(folder), 'utf8')))
  } catch {
    return false
  }
}

const asideMark = (folder: string) => join(folder, 'throughline.aside')

/** How to reach the server of a cluster. */
export function connectionTo(cluster: Cluster, database: string): pg.ClientConfig {
  if (!isWindows) return { host: cluster.sockets, port: 5432, user, database }
  const password = readFileSync(join(cluster.folder, 'throughline.password'), 'utf8')
  return { host: '127.0.0.1', port: namedServer(cluster)?.port ?? 0, user, password, database }
}

/** Is there a process of that number? */
export function isProcess(number: number): boolean {
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Is the process that the folder names a server still? One that took its number after it was killed is not. */
export function isServer(number: number): boolean {
  if (!isProcess(number)) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${number}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}

function explained(error: unknown, { folder }: Cluster): unknown {
  const said = String((error as Error).message)
  if (/ENOSPC|No space left/.test(said)) return new Refusal('database-away', `The disk of ${folder} is full.`)
  if (/EACCES|EROFS|Permission denied|could not (access|create) directory/.test(said)) {
    return new Refusal(
      'database-away',
      `The database cannot be made in ${folder}: you may not write there. Choose another data folder with THROUGHLINE_DATA.`,
    )
  }
  return error
}
