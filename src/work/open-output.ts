import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../core/refusal.ts'

/** Text is gathered to this many characters before it is written. */
const pieceLength = 65_536

/** Where results go. Nothing is seen of a file before it is whole. */
export type Output = {
  write(bytes: string | Uint8Array): void
  /** Waits until the reader has caught up. */
  settled(): Promise<void>
  /** Makes it whole and visible. */
  finish(): void
  /** Takes away what was written so far. */
  discard(): void
}

/**
 * A file that appears, whole, when it is finished: it is written beside its place under another name and then renamed.
 * A device or a pipe is written straight to.
 *
 * @throws Refusal 'output-not-written' when it cannot be written, also later, when the disk is full
 */
export function fileOutput(path: string): Output {
  const direct = isNoFile(path)
  const place = linked(path)
  const temporary = direct ? path : join(dirname(place), `.${basename(place)}.${process.pid}.part`)
  const handle = attempt(path, () => openSync(temporary, 'w', 0o600))
  let waiting = ''
  const put = (bytes: Uint8Array) => {
    attempt(path, () => {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    })
  }
  const flush = () => {
    const text = waiting
    waiting = ''
    if (text !== '') put(Buffer.from(text))
  }
  let open = true
  const close = () => {
    if (open) closeSync(handle)
    open = false
  }
  return {
    write(bytes) {
      if (typeof bytes === 'string') {
        waiting += bytes
        if (waiting.length >= pieceLength) flush()
      } else {
        flush()
        put(bytes)
      }
    },
    settled: () => Promise.resolve(),
    finish() {
      flush()
      attempt(path, () => {
        if (!direct) fsyncSync(handle)
        close()
        if (!direct) renameSync(temporary, place)
      })
    },
    discard() {
      close()
      if (!direct) rmSync(temporary, { force: true })
    },
  }
}

/** Where a symbolic link leads, so that the link stays; the path itself otherwise. */
function linked(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** Are these two names of one file? False when one of them is not there. */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [first, second] = [statSync(one), statSync(other)]
    return first.isFile() && first.dev === second.dev && first.ino === second.ino
  } catch {
    return false
  }
}

/** Standard output. */
export function standardOutput(): Output {
  let waiting: Promise<void> | null = null
  return {
    write(bytes) {
      if (!process.stdout.write(bytes) && waiting === null) {
        waiting = new Promise((resolve) => {
          process.stdout.once('drain', () => {
            waiting = null
            resolve()
          })
        })
      }
    },
    settled: () => waiting ?? Promise.resolve(),
    finish() {},
    discard() {},
  }
}

function isNoFile(path: string): boolean {
  try {
    const about = statSync(path)
    if (about.isDirectory()) {
      throw new Refusal('output-not-written', `${path} is a folder. Name a file in it: ${join(path, 'result')}`)
    }
    return !about.isFile()
  } catch (error) {
    if (error instanceof Refusal) throw error
    return false
  }
}

function attempt<Result>(path: string, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    const code = (error as { code?: string }).code
    const why =
      code === 'ENOSPC'
        ? 'the disk is full. Free some space, or choose another place'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'you may not write there. Choose a folder of yours'
          : code === 'ENOENT' || code === 'ENOTDIR'
            ? 'the folder is not there. Make it first'
            : null
    if (why === null) throw error
    throw new Refusal('output-not-written', `${path}: ${why}. Nothing was left behind.`)
  }
}
