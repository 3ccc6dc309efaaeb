import { Refusal } from '../../../core/refusal.ts'
import { fileKind, tableOfValues } from '../../../formats/file-kind.ts'
import { asUtf8, encodingOf } from '../../../formats/xml/encoding.ts'
import { zipEntries } from '../../../formats/zip.ts'
import { isPostcodeFile } from '../../../returns/ssda903/lists/postcode-file.ts'
import { isPostcodeTable } from '../../../returns/ssda903/lists/read-postcodes.ts'
import { isXmlForm, tableIn } from '../../../returns/ssda903/what-it-is.ts'
import type { ChosenFile } from './messages.ts'
import { pieces } from './pieces.ts'

/** A file, or one in a ZIP, by its last name; and the folder it lay in. */
export type TakenFile = { readonly name: string; readonly folder: string; readonly file: Blob }

/** What was chosen, by what it is. */
export type Taken = {
  readonly censuses: readonly TakenFile[]
  /** The tables of looked-after returns, and what lay beside them. */
  readonly lookedAfter: readonly TakenFile[]
  readonly lists: readonly File[]
  readonly refused: readonly { readonly name: string; readonly why: string }[]
}

type Draft = {
  censuses: TakenFile[]
  lookedAfter: TakenFile[]
  others: { readonly taken: TakenFile; readonly why: string }[]
  lists: File[]
  refused: { readonly name: string; readonly why: string }[]
}

/** Looks into everything that was chosen, and into ZIPs. One that is refused does not keep the others back. */
export async function takeFiles(files: readonly ChosenFile[]): Promise<Taken> {
  const draft: Draft = { censuses: [], lookedAfter: [], others: [], lists: [], refused: [] }
  for (const chosen of files) {
    try {
      await takeOne(chosen, draft)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      draft.refused.push({ name: chosen.file.name, why: error.message })
    }
  }
  const { censuses, lookedAfter, others, lists, refused } = draft
  // What lies beside a return is told of when the return is read; alone it is refused.
  if (lookedAfter.length > 0)
    return { censuses, lists, refused, lookedAfter: [...lookedAfter, ...others.map(({ taken }) => taken)] }
  return {
    censuses,
    lists,
    lookedAfter,
    refused: [...refused, ...others.map(({ taken, why }) => ({ name: taken.name, why }))],
  }
}

const startLength = 65_536

async function takeOne({ file, folder }: ChosenFile, draft: Draft): Promise<void> {
  const start = await startOf(file)
  if (isPostcodeFile(start) || isPostcodeTable(start)) draft.lists.push(file)
  else if (fileKind(start) === 'zip') await takeZip(file, folder, draft)
  else takeByContent({ name: file.name, folder, file }, start, draft)
}

function takeByContent(taken: TakenFile, start: Uint8Array, draft: Draft): void {
  const kind = fileKind(start)
  if (tableIn(start) !== null || (kind === 'xml' && isXmlForm(start))) draft.lookedAfter.push(taken)
  else if (kind === 'xml') draft.censuses.push(taken)
  else draft.others.push({ taken, why: whyNone(kind).message })
}

function whyNone(kind: Exclude<ReturnType<typeof fileKind>, 'xml'>): Refusal {
  if (kind === 'empty') return new Refusal('file-empty', 'Nothing is in it. Export the return again.')
  const is = kind === 'zip' ? 'a ZIP within a ZIP' : kind.other
  const table = is === tableOfValues ? ' with none of the headings of the looked-after return' : ''
  return new Refusal(
    'return-not-recognised',
    `It is ${is}${table}. A census is an XML file; a looked-after return is one too, or the tables of it as CSV.`,
  )
}

async function takeZip(file: File, folder: string, draft: Draft): Promise<void> {
  const inside = folder === '' ? file.name : `${folder}/${file.name}`
  const before = draft.censuses.length + draft.lookedAfter.length
  for await (const entry of zipEntries(pieces(file, () => {}))) {
    if (/^(\[Content_Types\]\.xml$|_rels\/|docProps\/|xl\/)/.test(entry.name)) {
      draft.lists.push(file)
      return
    }
    const parts: Uint8Array[] = []
    for await (const piece of entry.bytes) parts.push(piece.slice())
    const unpacked = new Blob(parts as BlobPart[])
    const path = entry.name.split('/')
    const taken = { name: path.pop() as string, folder: [inside, ...path].join('/'), file: unpacked }
    takeByContent(taken, await startOf(unpacked), draft)
  }
  if (draft.censuses.length + draft.lookedAfter.length > before) return
  draft.others = draft.others.filter(({ taken }) => taken.folder !== inside && !taken.folder.startsWith(`${inside}/`))
  throw new Refusal('zip-without-returns', 'No file in it is a census or a table of the looked-after return.')
}

async function startOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, startLength).arrayBuffer())
}

/** The file as UTF-8: itself, nearly always. */
export async function utf8(file: Blob): Promise<Blob> {
  const start = new Uint8Array(await file.slice(0, 256).arrayBuffer())
  if (encodingOf(start) === 'utf-8') return file
  const parts: Uint8Array[] = []
  for await (const piece of asUtf8(pieces(file, () => {}))) parts.push(piece)
  // What the declaration says of the encoding is no longer so.
  const whole = new Blob(parts as BlobPart[])
  const head = await whole.slice(0, 256).text()
  const declaration = /^\ufeff?<\?xml[^>]*\?>/.exec(head)?.[0] ?? ''
  return new Blob([whole.slice(new TextEncoder().encode(declaration).length)])
}
