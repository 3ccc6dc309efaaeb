import { createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)
/** Bytes of the file in one kept piece. */
export const pieceLength = 1 << 20

const addPiece = statement('insert into landing.file_piece (la_code, file_hash, piece, packed) values ($1, $2, $3, $4)')
const addFile = statement(
  'insert into landing.file (la_code, file_hash, bytes, received_at) values ($1, $2, $3, now()) on conflict do nothing',
)
const nameFile = statement('update landing.file_piece set file_hash = $3 where la_code = $1 and file_hash = $2')
const findPiece = statement<{ packed: Buffer }>(
  'select packed from landing.file_piece where la_code = $1 and file_hash = $2 and piece = $3',
)
const findFile = statement<{ bytes: number; redacted_at: Date | null }>(
  'select bytes, redacted_at from landing.file where la_code = $1 and file_hash = $2',
)
const asItCame = statement(
  'update landing.file set bytes = $3, redacted_at = null where la_code = $1 and file_hash = $2 and redacted_at is not null',
)
const dropPieces = statement('delete from landing.file_piece where la_code = $1 and file_hash = $2')
const redacted = statement(
  'update landing.file set bytes = $3, redacted_at = now() where la_code = $1 and file_hash = $2',
)
const dropFile = statement('delete from landing.file where la_code = $1 and file_hash = $2')

/**
 * Keeps a file as it came, packed, under the SHA-256 of its bytes. One that is there already is kept once; if a child was
 * taken out of it since, it is again as it came: the load that follows takes out whom it must.
 *
 * @param isLoaded  asked of the hash: does a load follow? Without one what is kept stays as it is
 * @returns its hash and length
 */
export async function keepFile(
  db: Database,
  laCode: string,
  bytes: AsyncIterable<Uint8Array>,
  isLoaded: (hash: string) => Promise<boolean>,
): Promise<{ hash: string; length: number }> {
  // Its name is known at its end; until then it has one of its own, so that two may come at once.
  const waiting = randomBytes(32).toString('hex')
  const hash = createHash('sha256')
  let length = 0
  let piece = 0
  await db.run(addFile, [laCode, waiting, 0])
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const part of bytes) {
      hash.update(part)
      length += part.length
      yield part
    }
  }
  for await (const part of evenPieces(hashed())) {
    await db.run(addPiece, [laCode, waiting, piece++, await pack(part, { level: 3 })])
  }
  const name = hash.digest('hex')
  if (await isLoaded(name)) {
    const isNew = (await db.run(addFile, [laCode, name, length])) > 0
    const isWholeAgain = !isNew && (await db.run(asItCame, [laCode, name, length])) > 0
    if (isWholeAgain) await db.run(dropPieces, [laCode, name])
    if (isNew || isWholeAgain) await db.run(nameFile, [laCode, waiting, name])
  }
  await db.run(dropFile, [laCode, waiting])
  return { hash: name, length }
}

/** The bytes of a kept file, a piece at a time; null when it is not kept (any more). */
export async function keptFile(
  db: Database,
  laCode: string,
  hash: string,
): Promise<{ bytes: AsyncIterable<Uint8Array>; length: number; redacted: boolean } | null> {
  const file = await db.row(findFile, [laCode, hash])
  if (file === null) return null
  const { bytes: whole } = file
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let length = 0
    for (let piece = 0; ; piece++) {
      const found = await db.row(findPiece, [laCode, hash, piece])
      if (found === null) break
      const part = await unpack(found.packed)
      length += part.length
      yield part
    }
    // One that goes while it is read must not be taken for a shorter one.
    if (length !== whole) throw new Error('A kept file is not whole')
  }
  return { bytes: pieces(), length: whole, redacted: file.redacted_at !== null }
}

/** How a kept file is: another text when bytes of it were changed. Null when it is not kept. */
export async function fileState(db: Database, laCode: string, hash: string): Promise<string | null> {
  const file = await db.row(findFile, [laCode, hash])
  return file === null ? null : `${file.bytes} ${file.redacted_at?.getTime() ?? 'as it came'}`
}

/** One piece of a kept file, numbered from 0; all but the last are {@link pieceLength} long. */
export async function keptPiece(db: Database, laCode: string, hash: string, piece: number): Promise<Uint8Array> {
  const found = await db.row(findPiece, [laCode, hash, piece])
  if (found === null) throw new Error('A kept file is not whole')
  return unpack(found.packed)
}

/**
 * Puts other bytes in the place of a kept file's, under the hash it was received with, and notes that they are no longer
 * those. The bytes may be made from the file's own while they are read.
 */
export async function rewriteFile(
  db: Database,
  laCode: string,
  hash: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const waiting = randomBytes(32).toString('hex')
  let length = 0
  let piece = 0
  await db.run(addFile, [laCode, waiting, 0])
  for await (const part of evenPieces(bytes)) {
    length += part.length
    await db.run(addPiece, [laCode, waiting, piece++, await pack(part, { level: 3 })])
  }
  await db.run(dropPieces, [laCode, hash])
  await db.run(nameFile, [laCode, waiting, hash])
  await db.run(dropFile, [laCode, waiting])
  await db.run(redacted, [laCode, hash, length])
}

/** Drops a kept file. What it said, and that it came, stays. */
export const dropKeptFile = (db: Database, laCode: string, hash: string) => db.run(dropFile, [laCode, hash])

/** Pieces of any size in pieces of one size; the last is shorter. */
async function* evenPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    let left = part
    while (length + left.length >= pieceLength) {
      const taken = pieceLength - length
      yield Buffer.concat([...parts, left.subarray(0, taken)])
      parts = []
      length = 0
      left = left.subarray(taken)
    }
    if (left.length > 0) parts.push(Buffer.from(left))
    length += left.length
  }
  if (length > 0) yield Buffer.concat(parts)
}
