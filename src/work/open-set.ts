import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import { fileKind } from '../formats/file-kind.ts'
import { zipEntries } from '../formats/zip.ts'
import type { GivenFile } from '../returns/ssda903/read-set.ts'

/** More than this in one set is no return of a year: the largest authority's takes a hundredth of it. */
const mostBytes = 1_000_000_000

/**
 * The files of a set: those in a folder (not in folders within it), those in a ZIP, or one by itself. Whatever they are:
 * what is no table of the return is left out when the set is read, and said.
 *
 * @throws Refusal when it is not there, cannot be read, or holds far more than a return
 */
export async function openSet(path: string): Promise<readonly GivenFile[]> {
  const about = await stat(path).catch(() => {
    throw new Refusal('file-not-found', `${path} is not there. Check the name and the folder.`)
  })
  const names = about.isDirectory() ? await filesIn(path) : [path]
  const files: GivenFile[] = []
  let bytes = 0
  for (const name of names) {
    for (const file of await unpacked(name)) {
      bytes += file.bytes.length
      if (bytes > mostBytes) {
        throw new Refusal('usage', `${path} holds far more than a return. Name the folder that has only its files.`)
      }
      files.push(file)
    }
  }
  if (files.length === 0) throw new Refusal('file-empty', `There is no file in ${path}. Export the return again.`)
  return files
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort()
}

async function unpacked(path: string): Promise<readonly GivenFile[]> {
  const bytes = await readFile(path).catch(() => {
    throw new Refusal(
      'file-unreadable',
      `You have no right to read ${path}. Ask for it, or copy the file to a folder of yours.`,
    )
  })
  return inZip({ name: basename(path), bytes })
}

/** The files in a ZIP; the file itself when it is none, or is a workbook, which is a ZIP too. */
async function inZip(file: GivenFile): Promise<readonly GivenFile[]> {
  if (fileKind(file.bytes.subarray(0, 512)) !== 'zip') return [file]
  async function* whole() {
    yield file.bytes
  }
  const files: GivenFile[] = []
  for await (const entry of zipEntries(whole())) {
    if (/^(\[Content_Types\]\.xml$|_rels\/|docProps\/|xl\/|word\/|mimetype$)/.test(entry.name)) return [file]
    // Names in a ZIP are anybody's: what a terminal would obey is left out.
    const name = (entry.name.split('/').at(-1) as string).replace(/\p{Cc}/gu, '?')
    if (name !== '') files.push({ name, bytes: await joined(entry.bytes) })
  }
  return files
}

async function joined(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}
