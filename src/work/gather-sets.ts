import { Refusal } from '../core/refusal.ts'
import { packZip } from '../formats/pack-zip.ts'
import type { TableName } from '../returns/ssda903/layout.ts'
import { type GivenFile, readSet } from '../returns/ssda903/read-set.ts'
import { tableIn } from '../returns/ssda903/what-it-is.ts'
import { type Input, peek } from './open-inputs.ts'
import { whole } from './whole-file.ts'

/** A file to be taken in by itself. */
export type GatheredFile = Pick<Input, 'name' | 'bytes'>

/** Tables of one looked-after return, until all of them are there. */
type Gathered = {
  readonly files: GivenFile[]
  readonly tables: Set<TableName>
  /** What its tables came in could not be read to its end: more of them may be missing. */
  isBroken: boolean
  /** A file of a table that was there already. */
  twice: string | null
}

/**
 * The files of a sending as they are to be taken in: each as it comes, but for the tables of the looked-after return,
 * which are one return together and come last, packed as one ZIP. Tables in one folder are of one year.
 */
export class GatheredSets {
  readonly #sets = new Map<string, Gathered>()
  /** Of all that is put aside. */
  #bytes = 0

  /** The files that are taken in by themselves; tables of the looked-after return are put aside. */
  async *rest(inputs: AsyncIterable<Input>): AsyncGenerator<GatheredFile> {
    const touched = new Set<Gathered>()
    try {
      for await (const { name, bytes } of inputs) {
        const { start, all } = await peek(bytes)
        const table = tableIn(start)
        if (table === null) yield { name, bytes: all }
        else await this.#add(name, table, all, touched)
      }
    } catch (error) {
      for (const set of touched) set.isBroken = true
      throw error
    }
  }

  /**
   * The sets that were put aside, each packed as one file, or why it cannot be one.
   */
  async *sets(): AsyncGenerator<GatheredFile | { readonly name: string; readonly refusal: Refusal }> {
    for (const [folder, { files, twice, isBroken }] of this.#sets) {
      const name = `${files.length} tables of a looked-after return`
      if (isBroken) {
        const next =
          'What came with them could not be read to its end, so they may not be the whole return. Send all of it again.'
        yield { name, refusal: new Refusal('file-unreadable', next) }
        continue
      }
      const place = folder === '' ? '' : ` in ${folder}`
      if (twice !== null) {
        const next = `There is more than one file of the same table${place}, ${twice} among them. A table of values does not say of which year it is: send the files of one year, then those of the other, or pack each year in a folder of its own within a ZIP.`
        yield { name, refusal: new Refusal('years-mixed', next) }
        continue
      }
      const { year } = await readSet(files)
      const bytes = packZip(files)
      yield {
        name: year === null ? 'ssda903.zip' : `ssda903-${year}.zip`,
        bytes: (async function* packed() {
          yield bytes
        })(),
      }
    }
  }

  async #add(path: string, table: TableName, bytes: AsyncIterable<Uint8Array>, touched: Set<Gathered>): Promise<void> {
    const parts = path.split(/[/\\]/)
    const name = parts.pop() as string
    const folder = parts.join('/')
    const set: Gathered = this.#sets.get(folder) ?? { files: [], tables: new Set(), isBroken: false, twice: null }
    this.#sets.set(folder, set)
    touched.add(set)
    const file = { name, bytes: await whole(bytes, this.#bytes) }
    this.#bytes += file.bytes.length
    set.files.push(file)
    if (set.tables.has(table)) set.twice = name
    set.tables.add(table)
  }
}
