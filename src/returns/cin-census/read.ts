import type { Finding } from '../../core/finding.ts'
import { Refusal } from '../../core/refusal.ts'
import { readXml, type XmlHandler, XmlScanner } from '../../formats/xml/index.ts'
import { FindingList, short } from './finding-list.ts'
import { type Element, type Group, message } from './layout.ts'
import { type Draft, RowMaker } from './row-maker.ts'
import type { CinChild, CinTable, Header } from './shape.ts'

/** Told of a census as it is read: its header once, then its children one at a time, in file order. */
export type CinReader = {
  header?(header: Header): void
  child?(child: CinChild): void
}

/** What is known of a census once it has been read to the end. */
export type CinFile = {
  readonly header: Header
  readonly rows: Readonly<Record<CinTable, number>>
  readonly lines: number
  readonly bytes: number
  readonly findings: readonly Finding[]
  /** The line of the first `GenderCurrent` and of the first `Sex`; null when there is none. */
  readonly firstGenderCurrent: number | null
  readonly firstSex: number | null
}

/**
 * Reads a children in need census.
 *
 * Nothing is tidied and nothing lost: values stand as returned, without the white space round them; a date that cannot
 * be read is null, is kept as text in its row's `unread`, and is a finding; so is whatever has no place in the layout.
 * Memory stays level whatever the size of the file (a header that stands after the children makes them wait for it).
 *
 * @param file  the bytes, in pieces of any size; any encoding the XML declaration names
 * @throws Refusal when the file is not XML, not a census, or has no children
 */
export async function readCinCensus(file: AsyncIterable<Uint8Array>, reader: CinReader): Promise<CinFile> {
  const census = new CensusReader(reader)
  const { bytes, lines } = await readXml(file, census)
  return { ...census.finish(), bytes, lines }
}

/**
 * Reads one child again from its bytes, as {@link CinChild} `from` and `to` name them within the file read as UTF-8.
 * Rows count from 0 within the child and lines from 1.
 */
export function readCinChild(bytes: Uint8Array): CinChild {
  let found: CinChild | null = null
  const census = new CensusReader({
    child: (child) => {
      found = child
    },
  })
  const scanner = new XmlScanner(census)
  census.enterChildren()
  scanner.write(bytes)
  scanner.end()
  if (found === null) throw new Error('These bytes hold no child')
  return found
}

class CensusReader implements XmlHandler {
  readonly #reader: CinReader
  readonly #rows = new RowMaker()
  readonly #findings = new FindingList()
  /** The groups we are inside, outermost first, each with the row its values belong to. */
  readonly #groups: (Element & Group)[] = []
  readonly #drafts: (Draft | null)[] = []
  #group: (Element & Group) | null = null
  #draft: Draft | null = null
  /** The single value we are inside. */
  #value: Element | null = null
  #hasText = false
  /** How deep we are inside an element that has no place; 0 when we are not. */
  #skipping = 0
  #header: Header | null = null
  #headerTold = false
  #waiting: CinChild[] = []
  #childrenSeen = false
  #firstGenderCurrent: number | null = null
  #firstSex: number | null = null

  constructor(reader: CinReader) {
    this.#reader = reader
  }

  open(name: string, at: XmlScanner): void {
    if (this.#skipping > 0) {
      this.#skipping++
      return
    }
    const group = this.#group
    if (group === null) {
      if (name !== message.name) throw notACensus(`The first element is ${short(name)}`)
      this.#enter(message, null)
      return
    }
    const element = this.#value === null ? group.children.get(name) : undefined
    if (element === undefined) {
      this.#findings.add({
        code: 'element-unknown',
        message: `The element ${short(name)} has no place in ${this.#value?.name ?? group.name}. It and what it holds were left out.`,
        line: at.line,
      })
      this.#skipping = 1
    } else if (element.kind === 'group') {
      this.#openGroup(element, at)
    } else {
      this.#value = element
      this.#hasText = false
      if (element.kind === 'listed') this.#rows.beginListed(element.name, at.line)
      else if (name === 'GenderCurrent') this.#firstGenderCurrent ??= at.line
      else if (name === 'Sex') this.#firstSex ??= at.line
    }
  }

  text(at: XmlScanner): void {
    if (this.#skipping > 0) return
    const value = this.#value
    if (value === null) {
      this.#stray(at)
      return
    }
    if (this.#hasText) return
    this.#hasText = true
    if (value.kind === 'listed') {
      this.#listed(value.name, at)
      return
    }
    const draft = this.#draft as Draft
    if (draft[value.name] !== null) {
      this.#findings.add({
        code: 'element-repeated',
        message: `${value.name} is given more than once. The first was kept.`,
        line: at.line,
        table: draft.table,
        row: draft.row,
        field: value.name,
      })
    } else if (value.kind === 'text') {
      draft[value.name] = at.text()
    } else {
      draft[value.name] = at.day()
      if (draft[value.name] === null) this.#unreadable(draft, value.name, at)
    }
  }

  close(name: string, at: XmlScanner): void {
    if (this.#skipping > 0) {
      this.#skipping--
      return
    }
    if (this.#value !== null) {
      this.#value = null
      return
    }
    const group = this.#group as Element & Group
    if (name === 'Reviews') this.#rows.endReviews(at.line)
    else if (group.table === 'Header') this.#gotHeader(this.#draft as unknown as Header)
    else if (name === 'Child') this.#gotChild(this.#rows.child(at.to))
    this.#groups.pop()
    this.#drafts.pop()
    this.#group = this.#groups.at(-1) ?? null
    this.#draft = this.#drafts.at(-1) ?? null
  }

  /** Starts as if inside `Children`, for reading a child on its own. */
  enterChildren(): void {
    this.#headerTold = true
    this.#enter(message, null)
    this.#enter(message.children.get('Children') as Element & Group, null)
  }

  finish(): Omit<CinFile, 'bytes' | 'lines'> {
    if (!this.#childrenSeen) {
      throw new Refusal(
        'return-without-children',
        'It has no Children element. Export the return again with its children, or choose another file.',
      )
    }
    if (this.#rows.counts().ChildIdentifiers === 0) {
      throw new Refusal(
        'return-without-children',
        'Its Children element is empty. Check the period and the filters of the export, and export it again.',
      )
    }
    if (this.#header === null) {
      this.#findings.add({ code: 'header-missing', message: 'The file has no Header element.', line: 1 })
      this.#gotHeader(this.#rows.begin('Header', 1) as unknown as Header)
    } else {
      this.#tellHeader()
    }
    return {
      header: this.#header as unknown as Header,
      rows: this.#rows.counts(),
      findings: this.#findings.list(),
      firstGenderCurrent: this.#firstGenderCurrent,
      firstSex: this.#firstSex,
    }
  }

  #enter(group: Element & Group, draft: Draft | null): void {
    this.#groups.push(group)
    this.#drafts.push(draft)
    this.#group = group
    this.#draft = draft
  }

  #openGroup(group: Element & Group, at: XmlScanner): void {
    if (group.name === 'Child') this.#rows.beginChild(at.line, at.from)
    else if (group.name === 'Children') {
      this.#childrenSeen = true
      if (this.#header !== null) this.#tellHeader()
    } else if (group.name === 'Reviews') this.#rows.beginReviews()
    if (group.table === undefined) {
      this.#enter(group, this.#draft)
      return
    }
    if (group.once && !this.#rows.isFirst(group.table)) {
      this.#findings.add({
        code: 'element-repeated',
        message: `${group.name} is given more than once. What the first leaves empty was taken from the next.`,
        line: at.line,
      })
    }
    this.#enter(group, this.#rows.begin(group.table, at.line))
  }

  #listed(name: string, at: XmlScanner): void {
    if (name === 'CPPreviewDate') {
      const review = this.#rows.review()
      review[name] = at.day()
      if (review[name] === null) this.#unreadable(review, name, at)
    } else {
      this.#rows.listed(name, at.text())
    }
  }

  #unreadable(draft: Draft, field: string, at: XmlScanner): void {
    const text = at.text()
    draft.unread = { ...draft.unread, [field]: text }
    this.#findings.add({
      code: 'date-unreadable',
      message: `${field} holds no real day written YYYY-MM-DD. The text was kept, and rules about dates treat the date as missing.`,
      line: at.line,
      table: draft.table,
      row: draft.row,
      field,
      text: short(text),
    })
  }

  #stray(at: XmlScanner): void {
    const group = this.#group
    this.#findings.add({
      code: 'text-stray',
      message: `Text stands between the elements of ${group?.name ?? message.name}, where none belongs. It was left out.`,
      line: at.line,
      text: short(at.text()),
    })
  }

  #gotHeader(header: Header): void {
    this.#header = header
    if (header.Collection !== null && header.Collection !== 'CIN') {
      throw notACensus(`Its header says the collection is ${short(header.Collection)}`)
    }
    if (this.#childrenSeen) {
      if (this.#waiting.length > 0) {
        this.#findings.add({
          code: 'header-after-children',
          message: 'The header stands after the children. It was read all the same.',
          line: header.line,
        })
      }
      this.#tellHeader()
    }
  }

  #tellHeader(): void {
    if (this.#headerTold) return
    this.#headerTold = true
    this.#reader.header?.(this.#header as Header)
    for (const child of this.#waiting) this.#reader.child?.(child)
    this.#waiting = []
  }

  #gotChild(child: CinChild): void {
    if (this.#headerTold) this.#reader.child?.(child)
    else this.#waiting.push(child)
  }
}

function notACensus(found: string): Refusal {
  return new Refusal(
    'return-not-recognised',
    `${found}; a children in need census begins with the element Message, and its header says CIN. Choose the census file.`,
  )
}
