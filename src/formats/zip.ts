import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { Refusal } from '../core/refusal.ts'

/** What a ZIP may unpack to. */
export type ZipLimits = {
  readonly files: number
  /** Unpacked bytes in all. */
  readonly bytes: number
  /** Unpacked bytes up to which nobody asks how far they were packed; beyond, so many times the packed size at most. */
  readonly freeBytes: number
  readonly timesPacked: number
}

/** Twenty censuses of half a million children; XML packs to a twentieth. */
const usualLimits: ZipLimits = { files: 1_000, bytes: 16e9, freeBytes: 16e6, timesPacked: 200 }

/** Packed bytes given to the unpacker at once: they can become a thousand times as many. */
const pieceLength = 4_096

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
export async function* zipEntries(
  file: AsyncIterable<Uint8Array>,
  limits: ZipLimits = usualLimits,
): AsyncGenerator<ZipEntry> {
  const unpacking = new Unpacking(inPieces(file), limits)
  try {
    for (;;) {
      const event = await unpacking.next()
      if (event === null) break
      if (event.kind !== 'file') continue
      yield { name: event.name, bytes: unpacking.bytes() }
      await unpacking.skip()
    }
    if (unpacking.entries === 0) throw broken('No file was found in it')
  } finally {
    await unpacking.close()
  }
}

async function* inPieces(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const bytes of file) {
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength)
  }
}

class Unpacking {
  entries = 0
  readonly #limits: ZipLimits
  readonly #events: Event[] = []
  readonly #pieces: AsyncIterator<Uint8Array>
  readonly #unzip: Unzip
  #inside = false
  #packed = 0
  #unpacked = 0
  #error: Refusal | null = null
  #finished = false

  constructor(pieces: AsyncIterable<Uint8Array>, limits: ZipLimits) {
    this.#limits = limits
    this.#pieces = pieces[Symbol.asyncIterator]()
    this.#unzip = new Unzip((entry) => this.#found(entry))
    this.#unzip.register(UnzipInflate)
  }

  /** Lets the file go, which may not have been read to its end. */
  async close(): Promise<void> {
    await this.#pieces.return?.()
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
      // Bit 0 of the flags of the first file. The unpacker does not look, and would give noise.
      if (this.#packed === 0 && ((value[6] ?? 0) & 1) === 1) {
        throw new Refusal('zip-locked', 'Unpack it with its password, and check the census file itself.')
      }
      this.#packed += value.length
      this.#unzip.push(value)
      this.#weigh()
    } catch (error) {
      this.#fail(error instanceof Refusal ? error : broken('It cannot be unpacked'))
    }
  }

  #weigh(): void {
    const { bytes, freeBytes, timesPacked } = this.#limits
    if (this.#unpacked > freeBytes && this.#unpacked > this.#packed * timesPacked) {
      this.#fail(
        new Refusal(
          'zip-too-large',
          `It unpacks to more than ${timesPacked} times its size, which no return does. Unpack it yourself, look at what is in it, and check the census file alone.`,
        ),
      )
    }
    if (this.#unpacked > bytes) {
      this.#fail(new Refusal('zip-too-large', 'Unpack it yourself, and check the census files one by one.'))
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
    if (this.entries > this.#limits.files) {
      throw new Refusal('zip-too-large', `It holds more than ${this.#limits.files} files. Pack the census files alone.`)
    }
    const left = /[/\\]$/.test(name) || /(^|\/)(__MACOSX\/|\._|\.DS_Store$)/.test(name)
    if (!left) this.#events.push({ kind: 'file', name })
    // What is left out is unpacked too, and forgotten: the unpacker would keep it otherwise.
    entry.ondata = (error, bytes, final) => {
      if (error !== null) {
        this.#fail(broken('One of its files cannot be unpacked'))
        return
      }
      this.#unpacked += bytes.length
      if (left) return
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
