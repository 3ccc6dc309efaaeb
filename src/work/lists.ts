import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { Refusal } from '../core/refusal.ts'
import { readWorkbook } from '../formats/read-workbook.ts'
import type { PostcodeDirectory } from '../returns/ssda903/lists/postcode-directory.ts'
import { openPostcodes, PostcodeFile } from '../returns/ssda903/lists/postcode-file.ts'
import type { ProviderList } from '../returns/ssda903/lists/provider.ts'
import { addPackedPostcodes, PostcodeCsv } from '../returns/ssda903/lists/read-postcodes.ts'
import { type ListedProvider, providerList, readProviders } from '../returns/ssda903/lists/read-providers.ts'
import { madeUpPostcodes } from '../sample/postcodes.ts'
import { madeUpProviders } from '../sample/providers.ts'

/** The lists that rules look things up in, and where they came from. */
export type Lists = {
  readonly postcodes: PostcodeDirectory | null
  readonly providers: ProviderList | null
  /** What they are, a line each, for whoever reads a result. */
  readonly about: readonly string[]
}

const unpackBrotli = promisify(brotliDecompress)
const postcodeName = 'postcodes.bin'
const providerName = 'providers.json'
/** A made-up authority's stand beside the real ones, which never hold an address of it, nor these a real one. */
const madeUp = (name: string) => `made-up-${name}`

/** Where the lists of a running copy are kept. */
const folderOf = (data: string) => join(data, 'lists')

/** Ofsted's lists as they are kept. */
type KeptProviders = { readonly from: readonly string[]; readonly lines: readonly ListedProvider[] }

/**
 * Opens the lists: those that are named, else those that were loaded into the data folder.
 *
 * @param data       the data folder; null when there is none
 * @param postcodes  a file or folder of postcodes
 * @param providers  workbooks of Ofsted
 * @param says       told what is being read, as it goes along
 * @throws Refusal when one that is named cannot be read
 */
export async function openLists(
  data: string | null,
  named: {
    readonly postcodes?: string | undefined
    readonly providers?: readonly string[] | undefined
    /** The authority is a made-up one: of what was put into the data folder, the made-up lists. */
    readonly isMadeUp?: boolean
  },
  says: (doing: string) => void = () => {},
): Promise<Lists> {
  const directory =
    named.postcodes !== undefined
      ? openPostcodes((await packPostcodes(named.postcodes, says)).bytes)
      : data === null
        ? null
        : await keptPostcodes(data, named.isMadeUp === true)
  const kept =
    named.providers !== undefined && named.providers.length > 0
      ? await readProviderFiles(named.providers)
      : data === null
        ? null
        : await keptProviders(data, named.isMadeUp === true)
  const providers = kept === null ? null : providerList(kept.lines, directory)
  return {
    postcodes: directory,
    providers,
    about: [
      ...(directory === null ? [] : [aboutPostcodes(directory)]),
      ...(providers === null
        ? []
        : [`Ofsted's list of providers: ${providers.size.toLocaleString('en-GB')} Ofsted numbers`]),
    ],
  }
}

function aboutPostcodes({ of, count }: PostcodeDirectory): string {
  return `Postcode directory${of === null ? '' : ` of ${of}`}: ${count.toLocaleString('en-GB')} postcodes`
}

/** Loads postcodes into the data folder, in place of those that were there; says what they are. */
export async function loadPostcodes(data: string, path: string, says: (doing: string) => void): Promise<string> {
  const { bytes } = await packPostcodes(path, says)
  await keep(data, postcodeName, bytes)
  return aboutPostcodes(openPostcodes(bytes))
}

/** Loads Ofsted's lists into the data folder, in place of those that were there; says what they are. */
export async function loadProviders(data: string, paths: readonly string[]): Promise<string> {
  const kept = await readProviderFiles(paths)
  await keep(data, providerName, new TextEncoder().encode(JSON.stringify(kept)))
  const numbers = new Set(kept.lines.map(({ urn }) => urn)).size
  return `Ofsted's list of providers: ${numbers.toLocaleString('en-GB')} Ofsted numbers from ${kept.from.join(', ')}`
}

/** Puts the lists of the made-up authorities into the data folder, where they are not yet. No real authority is held to them. */
export async function keepMadeUpLists(data: string): Promise<void> {
  if ((await kept(data, madeUp(postcodeName))) === null) await keep(data, madeUp(postcodeName), madeUpPostcodes())
  if ((await kept(data, madeUp(providerName))) !== null) return
  const providers: KeptProviders = { from: ['the sample'], lines: madeUpProviders() }
  await keep(data, madeUp(providerName), new TextEncoder().encode(JSON.stringify(providers)))
}

/** How the lists of a data folder are: another text when other lists are loaded. */
export async function listsState(data: string): Promise<string> {
  const folder = folderOf(data)
  const names = await readdir(folder).catch(() => [])
  const states = await Promise.all(
    names.sort().map(async (name) => `${name} ${(await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? ''}`),
  )
  return states.join(' ')
}

/** Names the directory of postcodes in the data folder by its SHA-256; null when there is none. */
export async function postcodesMark(data: string, isMadeUp: boolean): Promise<string | null> {
  const bytes = await kept(data, isMadeUp ? madeUp(postcodeName) : postcodeName)
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex')
}

async function keep(data: string, name: string, bytes: Uint8Array): Promise<void> {
  const folder = folderOf(data)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const coming = join(folder, `${name}.coming`)
  await writeFile(coming, bytes, { mode: 0o600 })
  // Whoever reads it meanwhile has the old one whole.
  await rename(coming, join(folder, name))
}

async function keptPostcodes(data: string, isMadeUp: boolean): Promise<PostcodeDirectory | null> {
  const bytes = await kept(data, isMadeUp ? madeUp(postcodeName) : postcodeName)
  return bytes === null ? null : openPostcodes(bytes)
}

async function keptProviders(data: string, isMadeUp: boolean): Promise<KeptProviders | null> {
  const bytes = await kept(data, isMadeUp ? madeUp(providerName) : providerName)
  return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as KeptProviders)
}

function kept(data: string, name: string): Promise<Buffer | null> {
  return readFile(join(folderOf(data), name)).catch(() => null)
}

async function readProviderFiles(paths: readonly string[]): Promise<KeptProviders> {
  const lines: ListedProvider[] = []
  for (const path of paths) lines.push(...readProviders(await readWorkbook(await bytesOf(path))))
  return { from: paths.map((path) => basename(path)), lines }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new Refusal('file-not-found', `${path} is not there, or may not be read. Check the name and the folder.`)
  }
}

/** Postcodes from a folder of packed ones, one of those files, or the CSV of the ONS postcode directory. */
async function packPostcodes(path: string, says: (doing: string) => void): Promise<{ readonly bytes: Uint8Array }> {
  const about = await stat(path).catch(() => {
    throw new Refusal('file-not-found', `${path} is not there. Check the name and the folder.`)
  })
  const inFolder = about.isDirectory() ? (await readdir(path)).sort().map((name) => join(path, name)) : [path]
  const packed = inFolder.filter((name) => name.endsWith('.txt.br'))
  const file = new PostcodeFile()
  if (packed.length > 0) {
    for (const [at, name] of packed.entries()) {
      says(`Reading postcodes: ${Math.round((100 * at) / packed.length)}%`)
      addPackedPostcodes((await unpackBrotli(await readFile(name))).toString('utf8'), file)
    }
    return { bytes: file.bytes(null) }
  }
  const tables = inFolder.filter((name) => /\.csv$/i.test(name))
  if (tables.length === 0) {
    throw new Refusal(
      'file-not-found',
      `There are no postcodes in ${path}. Name the CSV of the ONS postcode directory.`,
    )
  }
  let of: string | null = null
  for (const name of tables) {
    const csv = new PostcodeCsv(file)
    for await (const piece of createReadStream(name, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      csv.add(piece as string)
      says(`Reading postcodes: ${file.count.toLocaleString('en-GB')}`)
    }
    of = csv.end() ?? of
  }
  return { bytes: file.bytes(of) }
}
