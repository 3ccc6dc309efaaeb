import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A file to read: named, or found in a folder. */
export type FoundFile = { readonly path: string; readonly name: string; readonly bytes: number }

/** What was found under the paths that were named. */
export type FoundFiles = {
  readonly files: readonly FoundFile[]
  /** Named, and not there. */
  readonly missing: readonly string[]
  /** Folders that may not be read, and what was named and is neither a file nor a folder. */
  readonly unreadable: readonly string[]
  /** In a folder, and of no kind that published figures come in; links among them. */
  readonly passedOver: readonly string[]
}

/** The kinds of file that published figures come in: of two that say the same, the one whose rows are easier to look up comes first. */
const kinds = ['.csv', '.parquet', '.gz', '.xlsx', '.ods']

/** Looks for files: those that are named, and in folders those of the right kinds, however deep. Links in them are not followed. */
export async function publishedFilesIn(paths: readonly string[]): Promise<FoundFiles> {
  const files: FoundFile[] = []
  const missing: string[] = []
  const unreadable: string[] = []
  const passedOver: string[] = []
  for (const path of paths) {
    const about = await stat(path).catch(() => null)
    if (about === null) missing.push(path)
    else if (about.isFile()) files.push({ path, name: basename(path), bytes: about.size })
    else if (about.isDirectory()) {
      const found = await inFolder(path, unreadable)
      const fits = ({ name, isFile }: FoundInFolder) => isFile && kindOf(name) >= 0
      files.push(...found.filter(fits).sort((a, b) => kindOf(a.name) - kindOf(b.name) || (a.path < b.path ? -1 : 1)))
      passedOver.push(...found.filter((each) => !fits(each)).map(({ name }) => name))
    } else unreadable.push(path)
  }
  return { files, missing, unreadable, passedOver }
}

const kindOf = (name: string) => kinds.findIndex((ending) => name.toLowerCase().endsWith(ending))

/** What stands in a folder and is none itself: a file, or a link or something else that is not opened. */
type FoundInFolder = FoundFile & { readonly isFile: boolean }

async function inFolder(folder: string, unreadable: string[]): Promise<FoundInFolder[]> {
  const names = await readdir(folder).catch(() => null)
  if (names === null) {
    unreadable.push(folder)
    return []
  }
  const found: FoundInFolder[] = []
  for (const name of names.sort()) {
    const path = join(folder, name)
    const about = await lstat(path).catch(() => null)
    if (about?.isDirectory()) found.push(...(await inFolder(path, unreadable)))
    else found.push({ path, name, bytes: about?.size ?? 0, isFile: about?.isFile() ?? false })
  }
  return found
}
