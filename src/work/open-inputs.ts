import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Refusal } from '../core/refusal.ts'
import { type FileKind, fileKind, tableOfValues } from '../formats/file-kind.ts'
import { zipEntries } from '../formats/zip.ts'

/** A file to be checked, opened when its turn comes. */
export type Input = {
  /** As the person named it; a file in a ZIP is named after the ZIP: `all.zip/census.xml`. */
  readonly name: string
  /** Was it in a ZIP? Then there may be more of them. */
  readonly packed: boolean
  /** Bytes to come, where that is known. */
  readonly size: number | null
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Names by which the parts of a workbook or document are known: those files are ZIPs of XML too. */
const officeParts = /^(\[Content_Types\]\.xml$|_rels\/|docProps\/|xl\/|word\/|ppt\/|mimetype$|META-INF\/)/

/** Bytes read at once: large enough that waiting for the disk does not show. */
const pieceLength = 262_144

/** Kinds of file that are wanted: XML alone, or tables of values (CSV) too. */
export type Wanted = 'xml' | 'xml and tables'

/**
 * The returns in a file: itself, or every wanted file of a ZIP. Told by content, not by name.
 *
 * @param path  of the file, or `-` for standard input
 * @throws Refusal when it cannot be opened or is no kind of file we want
 */
export async function* openInputs(path: string, wanted: Wanted = 'xml'): AsyncGenerator<Input> {
  const { size, bytes } =
    path === '-' ? { size: null, bytes: process.stdin as AsyncIterable<Uint8Array> } : await openFile(path)
  yield* inputsIn(path, size, bytes, wanted)
}

/** The returns in bytes that come from elsewhere, such as an upload. */
export async function* inputsIn(
  name: string,
  size: number | null,
  bytes: AsyncIterable<Uint8Array>,
  wanted: Wanted,
): AsyncGenerator<Input> {
  const { start, all } = await peek(bytes)
  const kind = fileKind(start)
  if (kind === 'empty') throw new Refusal('file-empty', 'Nothing is in it. Export the return again.')
  if (isWanted(kind, wanted)) {
    yield { name, packed: false, size, bytes: all }
    return
  }
  if (kind !== 'zip') throw notXml((kind as { other: string }).other)
  yield* packedInputs(name, all, wanted)
}

function isWanted(kind: FileKind, wanted: Wanted): boolean {
  if (kind === 'xml') return true
  return wanted === 'xml and tables' && typeof kind === 'object' && kind.other === tableOfValues
}

async function* packedInputs(path: string, bytes: AsyncIterable<Uint8Array>, wanted: Wanted): AsyncGenerator<Input> {
  let found = 0
  let zips = 0
  for await (const entry of zipEntries(bytes)) {
    if (officeParts.test(entry.name)) throw notXml('an Excel workbook, a Word document or the like')
    const { start, all } = await peek(entry.bytes)
    const kind = fileKind(start)
    if (kind === 'zip') zips++
    if (!isWanted(kind, wanted)) continue
    found++
    // Names in a ZIP are anybody's: what a terminal would obey is left out.
    yield { name: `${path}/${entry.name.replace(/\p{Cc}/gu, '?')}`, packed: true, size: null, bytes: all }
  }
  if (zips > 0)
    throw new Refusal(
      'zip-in-zip',
      'What is in the inner one was not checked. Unpack it, and check the files themselves.',
    )
  if (found === 0)
    throw new Refusal('zip-without-returns', 'No file in it is XML. Pack the census files and try again.')
}

function notXml(what: string): Refusal {
  return new Refusal(
    'file-not-xml',
    `It is ${what}. A census is an XML file: choose the file your system exported for the return.`,
  )
}

async function openFile(path: string): Promise<{ size: number; bytes: AsyncIterable<Uint8Array> }> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) {
      throw new Refusal(
        'file-is-a-folder',
        `${path} is a folder. Name the file in it, or several: ${path.replace(/\/$/, '')}/*.xml`,
      )
    }
    return { size: about.size, bytes: readPieces(path) }
  } catch (error) {
    throw openRefusal(path, error)
  }
}

async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: pieceLength }) as AsyncIterable<Uint8Array>
  } catch (error) {
    throw openRefusal(path, error)
  }
}

function openRefusal(path: string, error: unknown): unknown {
  const code = (error as { code?: string }).code
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Refusal('file-not-found', `${path} is not there. Check the name and the folder.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new Refusal(
      'file-unreadable',
      `You have no right to read ${path}. Ask for it, or copy the file to a folder of yours.`,
    )
  if (code === 'EISDIR') return new Refusal('file-is-a-folder', `${path} is a folder. Name the file in it.`)
  if (code === 'EIO' || code === 'EBUSY')
    return new Refusal(
      'file-unreadable',
      `${path} could not be read (${code}). Copy it to this computer and try again.`,
    )
  return error
}

/** The first bytes, at least 512 where there are so many, and the whole again. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ start: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  while (length < 512) {
    const { done, value } = await iterator.next()
    if (done) break
    seen.push(value)
    length += value.length
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* seen
      yield* { [Symbol.asyncIterator]: () => iterator }
    } finally {
      // Who has seen enough lets the file go: it would stay open.
      await iterator.return?.()
    }
  }
  return { start: joined(seen), all: all() }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
