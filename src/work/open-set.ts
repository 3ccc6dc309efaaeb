import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import { fileKind } from '../formats/file-kind.ts'
import { zipEntries } from '../formats/zip.ts'
import type { FolderOfFiles } from '../returns/ssda903/pair-years.ts'
import type { GivenFile } from '../returns/ssda903/read-set.ts'
import { mostBytes, whole } from './whole-file.ts'

/**
 * The files of one year, or of two: those in a folder, else in each of the folders within it; those of each folder in a
 * ZIP; or one by itself. Whatever they are: what is no table of the return is left out when they are read, and said.
 *
 * @throws Refusal when it is not there, cannot be read, or holds far more than returns
 */
export async function openFolders(path: string): Promise<readonly FolderOfFiles[]> {
  const about = await stat(path).catch(() => {
    throw new Refusal('file-not-found', `${path} is not there. Check the name and the folder.`)
  })
  const folders = new Map<string, GivenFile[]>()
  let bytes = 0
  for (const { name, folder } of about.isDirectory() ? await filesUnder(path) : [{ name: path, folder: '' }]) {
    for (const file of await unpacked(name)) {
      bytes += file.bytes.length
      if (bytes > mostBytes) {
        throw new Refusal('usage', `${path} holds far more than a return. Name the folder that has only its files.`)
      }
      const inside = [folder, file.folder].filter((part) => part !== '').join('/')
      const files = folders.get(inside) ?? []
      folders.set(inside, files)
      files.push({ name: file.name, bytes: file.bytes })
    }
  }
  if (folders.size === 0) throw new Refusal('file-empty', `There is no file in ${path}. Export the return again.`)
  if (folders.size === 1) return [{ folder: '', files: [...folders.values()].flat() }]
  // Files of two years are called alike.
  return [...folders].map(([folder, files]) => ({
    folder,
    files: files.map(({ name, bytes }) => ({ name: folder === '' ? name : `${folder}/${name}`, bytes })),
  }))
}

type Found = { readonly name: string; readonly folder: string }

/** The files in a folder; where it has none, those in the folders within it. */
async function filesUnder(path: string): Promise<readonly Found[]> {
  const own = (await entriesIn(path, 'isFile')).map((name) => ({ name: join(path, name), folder: '' }))
  if (own.length > 0) return own
  const found: Found[] = []
  for (const folder of await entriesIn(path, 'isDirectory')) {
    for (const name of await entriesIn(join(path, folder), 'isFile')) {
      found.push({ name: join(path, folder, name), folder: folder.replace(/\p{Cc}/gu, '?') })
    }
  }
  return found
}

async function entriesIn(folder: string, kind: 'isFile' | 'isDirectory'): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry[kind]() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}

async function unpacked(path: string): Promise<readonly Unpacked[]> {
  const bytes = await readFile(path).catch(() => {
    throw new Refusal(
      'file-unreadable',
      `You have no right to read ${path}. Ask for it, or copy the file to a folder of yours.`,
    )
  })
  return inZip({ name: basename(path), folder: '', bytes })
}

/** A file, and the folder of a ZIP that it lay in. */
type Unpacked = GivenFile & { readonly folder: string }

/** The files in a ZIP; the file itself when it is none, or is a workbook, which is a ZIP too. */
async function inZip(file: Unpacked): Promise<readonly Unpacked[]> {
  if (fileKind(file.bytes.subarray(0, 512)) !== 'zip') return [file]
  async function* given() {
    yield file.bytes
  }
  const files: Unpacked[] = []
  for await (const entry of zipEntries(given())) {
    if (/^(\[Content_Types\]\.xml$|_rels\/|docProps\/|xl\/|word\/|mimetype$)/.test(entry.name)) return [file]
    // Names in a ZIP are anybody's: what a terminal would obey is left out.
    const path = entry.name.replace(/\p{Cc}/gu, '?').split('/')
    const name = path.pop() as string
    if (name !== '') files.push({ name, folder: path.join('/'), bytes: await whole(entry.bytes, 0) })
  }
  return files
}
