import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { Refusal } from '../core/refusal.ts'

/** The most files we look at in one ZIP. */
const mostEntries = 1_000
/** Unpacked bytes up to which we do not ask how far they were packed; beyond, so many times the packed size at most. */
const freeBytes = 64_000_000
const mostTimesPacked = 200
/** Packed bytes given to the unpacker at once: they can become a thousand times as many. */
const pieceLength = 16_384

/** A file in a ZIP. Its bytes must be read, or left, before the next file is asked for. */
export type ZipEntry = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

type Event =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }

/**
 * The files of a ZIP, one after another, unpacked as they are read and never written anywhere. Folders and what macOS
 * adds are left out.
 *
 * @throws Refusal when it is damaged, holds a name that leads out of a folder, or unpacks to beyond reason
 */
export async function* zipEntries(file: AsyncIterable<Uint8Array>): AsyncGenerator<ZipEntry> {
  const unpacking = new Unpacking(file)
  for (;;) {
    const event = await unpacking.next()
    if (event === null) break
    if (event.kind !== 'file') continue
    yield { name: event.name, bytes: unpacking.bytes() }
    await unpacking.skip()
  }
  if (unpacking.entries === 0) throw broken('No file was found in it')
}

class Unpacking {
  entries = 0
  readonly #events: Event[] = []
  readonly #pieces: AsyncIterator<Uint8Array>
  readonly #unzip: Unzip
  #inside = false
  #packed = 0
  #unpacked = 0
  #error: Refusal | null = null
  #finished = false

  constructor(file: AsyncIterable<Uint8Array>) {
    this.#pieces = file[Symbol.asyncIterator]()
    this.#unzip = new Unzip((entry) => this.#found(entry))
    this.#unzip.register(UnzipInflate)
  }

  /** The next event; null after the last. */
  async next(): Promise<Event | null> {
    while (this.#events.length === 0 && !this.#finished) await this.#pump()
    if (this.#error !== null) throw this.#error
    const event = this.#events.shift() ?? null
    if (event?.kind === 'file') this.#inside = true
    if (event?.kind === 'end') this.#inside = false
    return event
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    while (this.#inside) {
      const event = await this.next()
      if (event === null) throw broken('It stops in the middle of a file')
      if (event.kind === 'data') yield event.bytes
    }
  }

  async skip(): Promise<void> {
    while (this.#inside && (await this.next()) !== null) {}
  }

  async #pump(): Promise<void> {
    const { done, value } = await this.#pieces.next()
    try {
      if (done) {
        this.#finished = true
        this.#unzip.push(new Uint8Array(0), true)
        return
      }
      for (let at = 0; at < value.length; at += pieceLength) {
        const piece = value.subarray(at, at + pieceLength)
        this.#packed += piece.length
        this.#unzip.push(piece)
        if (this.#unpacked > freeBytes && this.#unpacked > this.#packed * mostTimesPacked) {
          this.#fail(
            new Refusal(
              'zip-too-large',
              `It unpacks to more than ${mostTimesPacked} times its size, which no return does. Unpack it yourself, look at what is in it, and check the census file alone.`,
            ),
          )
        }
        if (this.#error !== null) return
      }
    } catch (error) {
      this.#fail(error instanceof Refusal ? error : broken('It cannot be unpacked'))
    }
  }

  #found(entry: UnzipFile): void {
    const { name } = entry
    if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:/.test(name)) {
      throw new Refusal(
        'zip-unsafe-name',
        'One of the names in it leads out of the folder it would be unpacked to. Nothing was read: ask whoever made it for a clean one.',
      )
    }
    this.entries++
    if (this.entries > mostEntries) {
      throw new Refusal('zip-too-large', `It holds more than ${mostEntries} files. Pack the census files alone.`)
    }
    if (/[/\\]$/.test(name) || /(^|\/)(__MACOSX\/|\._|\.DS_Store$)/.test(name)) return
    this.#events.push({ kind: 'file', name })
    entry.ondata = (error, bytes, final) => {
      if (error !== null) {
        this.#fail(broken('One of its files cannot be unpacked'))
        return
      }
      this.#unpacked += bytes.length
      if (bytes.length > 0) this.#events.push({ kind: 'data', bytes })
      if (final) this.#events.push({ kind: 'end' })
    }
    entry.start()
  }

  #fail(refusal: Refusal): void {
    this.#error ??= refusal
    this.#finished = true
  }
}

function broken(what: string): Refusal {
  return new Refusal('zip-broken', `${what}. Pack it again, or check the census file without packing it.`)
}
