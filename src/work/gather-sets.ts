import { longDay } from '../core/day.ts'
import { period } from '../core/period.ts'
import { Refusal } from '../core/refusal.ts'
import { packZip } from '../formats/pack-zip.ts'
import type { TableName } from '../returns/ssda903/layout.ts'
import { type GivenFile, readSet, type Ssda903Set } from '../returns/ssda903/read-set.ts'
import { hasRowsOf } from '../returns/ssda903/set-year.ts'
import { isXmlForm, tableIn } from '../returns/ssda903/what-it-is.ts'
import { type Input, peek } from './open-inputs.ts'
import { whole } from './whole-file.ts'

/** A file to be taken in by itself. */
export type GatheredFile = Pick<Input, 'name' | 'bytes'>

/** One of its looked-after returns, or why it cannot be taken in. */
type GatheredReturn = (GatheredFile & { readonly chosenYear: number | null }) | Refused

type Refused = { readonly name: string; readonly refusal: Refusal }

/** One looked-after return, until all of its tables are there. */
type Gathered = {
  readonly files: GivenFile[]
  /** None where it is the XML form. */
  readonly tables: Set<TableName>
  /** What its tables came in could not be read to its end: more of them may be missing. */
  isBroken: boolean
  /** A file of a table that was there already. */
  twice: string | null
}

/**
 * The files of a sending as they are to be taken in: each as it comes, but for looked-after returns, which come last.
 * Tables in one folder are of one year, and are one return together, packed as one ZIP.
 */
export class GatheredSets {
  /** By the folder of the tables; a form under a name of its own. */
  readonly #sets = new Map<string, Gathered>()
  /** Of all that is put aside. */
  #bytes = 0

  /** How many looked-after returns there are among them. */
  get count(): number {
    return this.#sets.size
  }

  /** The files that are taken in by themselves; looked-after returns are put aside. */
  async *rest(inputs: AsyncIterable<Input>): AsyncGenerator<GatheredFile> {
    const touched = new Set<Gathered>()
    try {
      for await (const { name, bytes } of inputs) {
        const { start, all } = await peek(bytes)
        const table = tableIn(start)
        if (table !== null) await this.#addTable(name, table, all, touched)
        else if (isXmlForm(start)) await this.#addForm(name, all)
        else yield { name, bytes: all }
      }
    } catch (error) {
      for (const set of touched) set.isBroken = true
      throw error
    }
  }

  /**
   * The returns that were put aside, each as one file, or why it cannot be one.
   *
   * @param chosenYear  the collection year somebody chose; null when the dates of each tell it
   */
  async *sets(chosenYear: number | null = null): AsyncGenerator<GatheredReturn> {
    for (const [path, set] of this.#sets) {
      const refusal = whyNot(path, set) ?? (chosenYear !== null && this.count > 1 ? oneYearForMany(this.count) : null)
      yield refusal === null ? await asOneFile(set, chosenYear) : { name: nameOf(set), refusal }
    }
  }

  async #addTable(
    path: string,
    table: TableName,
    bytes: AsyncIterable<Uint8Array>,
    touched: Set<Gathered>,
  ): Promise<void> {
    const parts = path.split(/[/\\]/)
    const name = parts.pop() as string
    const folder = parts.join('/')
    const set: Gathered = this.#sets.get(folder) ?? { files: [], tables: new Set(), isBroken: false, twice: null }
    this.#sets.set(folder, set)
    touched.add(set)
    set.files.push({ name, bytes: await this.#put(bytes) })
    if (set.tables.has(table)) set.twice = name
    set.tables.add(table)
  }

  /** An XML form is whole by itself. Two may have the same name. */
  async #addForm(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const file = { name: path, bytes: await this.#put(bytes) }
    this.#sets.set(`${path}/${this.count}`, { files: [file], tables: new Set(), isBroken: false, twice: null })
  }

  async #put(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
    const all = await whole(bytes, this.#bytes)
    this.#bytes += all.length
    return all
  }
}

const isForm = ({ tables }: Gathered) => tables.size === 0

const nameOf = (set: Gathered) =>
  isForm(set) ? (set.files[0] as GivenFile).name : `${set.files.length} tables of a looked-after return`

/** Why what was put aside is no return; null when it is one. */
function whyNot(folder: string, { twice, isBroken }: Gathered): Refusal | null {
  if (isBroken) {
    return new Refusal(
      'file-unreadable',
      'What came with them could not be read to its end, so they may not be the whole return. Send all of it again.',
    )
  }
  if (twice === null) return null
  const place = folder === '' ? '' : ` in ${folder}`
  return new Refusal(
    'years-mixed',
    `There is more than one file of the same table${place}, ${twice} among them. A table of values does not say of which year it is: send the files of one year, then those of the other, or pack each year in a folder of its own within a ZIP.`,
  )
}

function oneYearForMany(count: number): Refusal {
  return new Refusal(
    'year-not-taken',
    `A year was chosen, and there are ${count} looked-after returns among the files. Send them one at a time, each with its year, or leave the year to their dates.`,
  )
}

async function asOneFile(set: Gathered, chosenYear: number | null): Promise<GatheredReturn> {
  const read = await readSet(set.files, chosenYear)
  const { year } = read
  if (chosenYear !== null && read.tables.has('Episodes') && !hasRowsOf(read.tables, chosenYear)) {
    return { name: nameOf(set), refusal: noneOf(chosenYear, read) }
  }
  const name = isForm(set) ? nameOf(set) : year === null ? 'ssda903.zip' : `ssda903-${year}.zip`
  const bytes = isForm(set) ? (set.files[0] as GivenFile).bytes : packZip(set.files)
  return {
    ...{ name, chosenYear },
    bytes: (async function* packed() {
      yield bytes
    })(),
  }
}

function noneOf(year: number, { newest }: Ssda903Set): Refusal {
  const newestIs = newest === null ? '' : ` Its newest date is ${longDay(newest.day)}, in ${newest.table}.`
  return new Refusal(
    'year-without-rows',
    `No episode in it was open in ${period(year)}, and no review or time missing was then.${newestIs} Send it again with its own year, or leave the year to its dates.`,
  )
}
