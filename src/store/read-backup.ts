import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { Refusal } from '../core/refusal.ts'
import {
  type BackupHeader,
  type BackupTable,
  type BackupTrailer,
  damaged,
  endOfRows,
  formatName,
  formatVersion,
  isHeader,
  isTable,
  isTrailer,
  sealedHash,
  sealLength,
} from './backup-format.ts'
import { RowTally } from './held-tables.ts'

/** What a backup holds, in order: its header, each table with its rows, what stood in each table. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: BackupTable }
  | { readonly kind: 'rows'; readonly rows: Buffer }
  | { readonly kind: 'end' }
  | { readonly kind: 'trailer'; readonly trailer: BackupTrailer }

/** One row longer than this is none that we wrote. */
const longestRow = 64 * 1024 * 1024
/** A file that unpacks to more than this many times its size was made to fill memory or disk. */
const mostUnpacked = 200

/**
 * Compares a backup with its seal, without unpacking anything: one that was cut off or in which one bit has changed is
 * refused before anything is done with it.
 *
 * @param beyond  told how much of it is read, from 0 to 1
 * @returns       the hash in the seal
 */
export async function checkSeal(path: string, beyond: (share: number) => void = () => {}): Promise<string> {
  const length = await lengthOf(path)
  const hash = createHash('sha256')
  const sealAt = length - sealLength
  if (sealAt <= 0) throw damaged(path, 'is not a backup of ours, or it is cut off')
  let read = 0
  for await (const piece of createReadStream(path, { end: sealAt - 1, highWaterMark: 1 << 20 })) {
    hash.update(piece)
    read += piece.length
    beyond(read / length)
  }
  const seal: Buffer[] = []
  for await (const piece of createReadStream(path, { start: sealAt })) seal.push(piece)
  const sealed = sealedHash(Buffer.concat(seal))
  if (sealed === null) throw damaged(path, 'is not a backup of ours, or it is cut off')
  if (sealed !== hash.digest('hex')) throw damaged(path, 'has changed since it was made')
  return sealed
}

async function lengthOf(path: string): Promise<number> {
  try {
    const file = await open(path)
    try {
      const about = await file.stat()
      if (!about.isDirectory()) return about.size
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refusal('file-not-found', `Is ${path} the right name?`)
    if (code === 'EACCES') throw new Refusal('file-unreadable', `You may not read ${path}.`)
    if (code !== 'EISDIR') throw error
  }
  throw new Refusal('file-is-a-folder', `${path} is a folder. Name the backup in it.`)
}

/** Reads a backup whose seal is whole, a piece at a time. */
export async function* backupParts(path: string): AsyncGenerator<BackupPart> {
  const sealAt = (await lengthOf(path)) - sealLength
  const lines = new Lines(unpacked(path, sealAt), path)
  const first = parsed(path, await lines.line())
  if (first.format !== formatName || !isHeader(first)) throw damaged(path, 'is not a backup of ours')
  if (first.version !== formatVersion) {
    throw new Refusal(
      'database-of-later-release',
      `${path} was made by release ${first.release}. Restore it with that one.`,
    )
  }
  yield { kind: 'header', header: first }
  for (;;) {
    const next: unknown = parsed(path, await lines.line())
    if (isTrailer(next)) {
      if (!(await lines.isAtEnd())) throw damaged(path, 'goes on after its end')
      yield { kind: 'trailer', trailer: next }
      return
    }
    if (!isTable(next)) throw damaged(path, 'does not read as a backup')
    yield { kind: 'table', table: next }
    for (let rows = await lines.rows(); rows !== null; rows = await lines.rows()) yield { kind: 'rows', rows }
    yield { kind: 'end' }
  }
}

async function* unpacked(path: string, sealAt: number): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { end: sealAt - 1, highWaterMark: 1 << 18 })
  const gunzip = file.on('error', (error) => gunzip.destroy(error)).pipe(createGunzip({ chunkSize: 65_536 }))
  let length = 0
  try {
    for await (const piece of gunzip) {
      length += piece.length
      if (length > mostUnpacked * sealAt + longestRow) throw damaged(path, 'unpacks to far more than a backup would')
      yield piece
    }
  } catch (error) {
    throw /^(Z_|ERR_)/.test((error as NodeJS.ErrnoException).code ?? '') ? damaged(path, 'cannot be unpacked') : error
  } finally {
    file.destroy()
  }
}

function parsed(path: string, line: Buffer): { readonly format?: unknown } {
  try {
    const value = JSON.parse(line.toString('utf8'))
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Said below.
  }
  throw damaged(path, 'does not read as a backup')
}

/** Whole lines out of pieces. */
class Lines {
  readonly #pieces: AsyncIterator<Buffer>
  readonly #path: string
  #held: Buffer = Buffer.alloc(0)

  constructor(pieces: AsyncIterator<Buffer>, path: string) {
    this.#pieces = pieces
    this.#path = path
  }

  async line(): Promise<Buffer> {
    await this.#whole()
    const end = this.#held.indexOf(10) + 1
    return this.#take(end)
  }

  /** The next rows of a table; null at their end. */
  async rows(): Promise<Buffer | null> {
    await this.#whole()
    if (this.#held.subarray(0, endOfRows.length).equals(ending)) {
      this.#take(endOfRows.length)
      return null
    }
    const end = this.#held.indexOf(endingAfterRow)
    return this.#take(end === -1 ? this.#held.lastIndexOf(10) + 1 : end + 1)
  }

  async isAtEnd(): Promise<boolean> {
    return this.#held.length === 0 && ((await this.#pieces.next()).done ?? false)
  }

  /** Reads until a line is whole. */
  async #whole(): Promise<void> {
    const parts = [this.#held]
    let length = this.#held.length
    for (let last = this.#held; !last.includes(10); ) {
      const { done, value } = await this.#pieces.next()
      if (done) throw damaged(this.#path, 'stops before its end')
      length += value.length
      if (length > longestRow) throw damaged(this.#path, 'holds a row longer than any of ours')
      parts.push(value)
      last = value
    }
    if (parts.length > 1) this.#held = Buffer.concat(parts)
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    return taken
  }
}

const ending = Buffer.from(endOfRows)
const endingAfterRow = Buffer.from(`\n${endOfRows}`)

/** Counts what goes by of each table, and compares it at the end with what the backup says stood there. */
export class BackupCheck {
  readonly #path: string
  readonly #found: { table: string; rows: number; bytes: number; hash: string }[] = []
  #table = ''
  #tally = new RowTally()

  constructor(path: string) {
    this.#path = path
  }

  see(part: BackupPart): void {
    if (part.kind === 'table') {
      this.#table = part.table.table
      this.#tally = new RowTally()
    } else if (part.kind === 'rows') this.#tally.add(part.rows)
    else if (part.kind === 'end') this.#found.push({ table: this.#table, ...this.#tally.end() })
    else if (part.kind === 'trailer' && !same(this.#found, part.trailer.tables)) {
      throw damaged(this.#path, 'does not hold the rows it says it holds')
    }
  }
}

const same = (some: BackupTrailer['tables'], others: BackupTrailer['tables']) =>
  some.length === others.length &&
  some.every(({ table, rows, hash }, at) => {
    const other = others[at]
    return other?.table === table && other.rows === rows && other.hash === hash
  })

/** Reads a backup from beginning to end, as a restore would, and compares every table with what it says. */
export async function checkBackup(path: string): Promise<{ readonly hash: string; readonly header: BackupHeader }> {
  const hash = await checkSeal(path)
  const check = new BackupCheck(path)
  let header: BackupHeader | null = null
  for await (const part of backupParts(path)) {
    check.see(part)
    if (part.kind === 'header') header = part.header
  }
  if (header === null) throw damaged(path, 'has no beginning')
  return { hash, header }
}
