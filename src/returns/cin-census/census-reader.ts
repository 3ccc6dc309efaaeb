import type { Finding } from '../../core/finding.ts'
import { FindingList, short } from '../../core/finding-list.ts'
import { Refusal } from '../../core/refusal.ts'
import type { XmlHandler, XmlScanner } from '../../formats/xml/index.ts'
import { type Element, type Group, message } from './layout.ts'
import type { CinFile, CinReader } from './read.ts'
import { type Draft, RowMaker } from './row-maker.ts'
import type { CinChild, Header } from './shape.ts'

/** Makes rows of the elements of a census as they come, and finds what has no place. */
export class CensusReader implements XmlHandler {
  readonly #reader: CinReader
  readonly #rows = new RowMaker()
  readonly #findings = new FindingList<Finding>()
  /** The groups we are inside, outermost first, each with the row its values belong to. */
  readonly #groups: (Element & Group)[] = []
  readonly #drafts: (Draft | null)[] = []
  #group: (Element & Group) | null = null
  #draft: Draft | null = null
  /** The single value we are inside. */
  #value: Element | null = null
  #hasText = false
  /** By field, the last row in which it stood empty. */
  readonly #emptied = new Map<string, Draft>()
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
      this.#repeated(draft, value.name, at)
      return
    }
    if (this.#emptied.size > 0 && this.#emptied.get(value.name) === draft) this.#repeated(draft, value.name, at)
    if (value.kind === 'text') {
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
      if (!this.#hasText && this.#value.kind !== 'listed') this.#empty(this.#draft as Draft, name, at)
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
      if (this.#childrenSeen) {
        const message = 'Children is given more than once. The children of each were read.'
        this.#findings.add({ code: 'element-repeated', message, line: at.line })
      }
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

  #empty(draft: Draft, field: string, at: XmlScanner): void {
    if (draft[field] !== null || this.#emptied.get(field) === draft) this.#repeated(draft, field, at)
    this.#emptied.set(field, draft)
  }

  #repeated(draft: Draft, field: string, at: XmlScanner): void {
    this.#findings.add({
      code: 'element-repeated',
      message: `${field} is given more than once. The first that is not empty was kept.`,
      line: at.line,
      table: draft.table,
      row: draft.row,
      field,
    })
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
