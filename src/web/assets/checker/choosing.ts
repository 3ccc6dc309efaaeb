import type { ChosenFile } from './messages.ts'

/** More files than this in a dropped folder are no return: somebody dropped a whole disk. */
const mostFiles = 2_000

/** The files somebody chose, with the folder each lies in when a folder was chosen. */
export function chosenFiles(files: FileList | null): readonly ChosenFile[] {
  return [...(files ?? [])].map((file) => ({ file, folder: folderOf(file.webkitRelativePath) }))
}

/** The files somebody dropped; folders are gone into. */
export async function droppedFiles(dropped: DataTransfer | null): Promise<readonly ChosenFile[]> {
  const entries = [...(dropped?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some(({ isDirectory }) => isDirectory)) return chosenFiles(dropped?.files ?? null)
  const found: ChosenFile[] = []
  for (const entry of entries) await goInto(entry, '', found)
  return found
}

/** What is left to be sent in: lists are not, and chosen by themselves they leave the return that was chosen before. */
export function withoutLists(
  chosen: readonly ChosenFile[],
  before: readonly ChosenFile[],
  lists: readonly File[],
): readonly ChosenFile[] {
  const own = chosen.filter(({ file }) => !lists.some(({ name, size }) => name === file.name && size === file.size))
  return chosen.length > 0 && own.length === 0 ? before : own
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/')
}

async function goInto(entry: FileSystemEntry, folder: string, found: ChosenFile[]): Promise<void> {
  if (found.length >= mostFiles || entry.name.startsWith('.')) return
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))
    found.push({ file, folder })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside = folder === '' ? entry.name : `${folder}/${entry.name}`
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    // A browser gives a hundred at a time, and none after the last.
    if (some.length === 0) return
    for (const each of some) await goInto(each, inside, found)
  }
}
