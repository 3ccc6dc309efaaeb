import { Refusal } from '../../../core/refusal.ts'
import { fileKind } from '../../../formats/file-kind.ts'
import { readWorkbook } from '../../../formats/read-workbook.ts'
import { isPostcodeFile, openPostcodes, PostcodeFile } from '../../../returns/ssda903/lists/postcode-file.ts'
import { PostcodeCsv } from '../../../returns/ssda903/lists/read-postcodes.ts'
import { readProviders } from '../../../returns/ssda903/lists/read-providers.ts'
import type { ReadList, ToldOfLists } from './messages.ts'
import { pieces } from './pieces.ts'

/** A worker of its own for lists: reading workbooks takes more script than all the rules, and few pages need it. */
addEventListener('message', (event) => {
  void read((event as MessageEvent<readonly File[]>).data)
})

const tell = (told: ToldOfLists, moved: Transferable[] = []) =>
  (postMessage as (message: ToldOfLists, moved: Transferable[]) => void)(told, moved)

async function read(files: readonly File[]): Promise<void> {
  for (const file of files) {
    try {
      const list = await listIn(file)
      tell({ kind: 'read', list }, list.kind === 'postcodes' ? [list.bytes.buffer as ArrayBuffer] : [])
    } catch (error) {
      const message = error instanceof Refusal ? error.message : 'It cannot be read as a list.'
      tell({ kind: 'refused', name: file.name, message })
    }
  }
}

async function listIn(file: File): Promise<ReadList> {
  const start = new Uint8Array(await file.slice(0, 512).arrayBuffer())
  if (isPostcodeFile(start)) return postcodes(new Uint8Array(await file.arrayBuffer()))
  if (fileKind(start) !== 'zip') return postcodes(await packed(file))
  const lines = readProviders(await readWorkbook(new Uint8Array(await file.arrayBuffer())))
  const numbers = new Set(lines.map(({ urn }) => urn)).size
  return {
    kind: 'providers',
    lines,
    about: `Ofsted’s list of providers: ${numbers.toLocaleString('en-GB')} Ofsted numbers, from ${file.name}`,
  }
}

function postcodes(bytes: Uint8Array): ReadList {
  const { of, count } = openPostcodes(bytes)
  return {
    kind: 'postcodes',
    bytes,
    about: `Postcode directory${of === null ? '' : ` of ${of}`}: ${count.toLocaleString('en-GB')} postcodes`,
  }
}

/** The directory as it is published, made compact. */
async function packed(file: File): Promise<Uint8Array> {
  const made = new PostcodeFile()
  const csv = new PostcodeCsv(made)
  const decoder = new TextDecoder()
  let told = 0
  const read = (bytes: number) => {
    if (bytes - told < file.size / 100) return
    told = bytes
    tell({ kind: 'progress', name: file.name, read: bytes, total: file.size })
  }
  for await (const piece of pieces(file, read)) csv.add(decoder.decode(piece, { stream: true }))
  return made.bytes(csv.end())
}
