/**
 * What was noticed about the files, besides what the rules say. The platform's own, not DfE's: a finding never stops a
 * check and never counts as an issue.
 */
export type Ssda903Finding = {
  readonly code: Ssda903FindingCode
  /** What was noticed and what was done about it. Never a child's details. */
  readonly message: string
  readonly file: string
  /** Line of the file, from 1. */
  readonly line: number
  readonly table?: string
  /** Number of the row within its file, from 0: the headings are no row. */
  readonly row?: number
  readonly field?: string
  /** The text as it stands in the file, at most 100 characters. */
  readonly text?: string
  /** How many more of the same kind there were in the file; only the first few are listed one by one. */
  readonly more?: number
}

export const ssda903FindingCodes = {
  'file-empty': 'A file with nothing in it',
  'file-not-a-table': 'A file that is no table of the return',
  'file-of-same-table': 'Another file of a table that was read already',
  'file-xml-beside-csv': 'An XML file beside tables of values',
  'file-unreadable': 'A file that cannot be read to its end',
  'table-of-another-year': 'A table that belongs to later collection years',
  'table-without-rows': 'A table with headings and no rows',
  'read-as-utf-16': 'A file in UTF-16, as spreadsheets write Unicode text',
  'read-as-windows-1252': 'Text that is not UTF-8',
  'separator-not-comma': 'Columns separated by something other than commas',
  'heading-respelt': 'A heading that is not written as the return has it',
  'column-missing': 'A column that is not there',
  'column-repeated': 'Two columns with one heading',
  'column-unknown': 'A column the table does not have',
  'headings-repeated': 'The headings again, among the rows',
  'row-unreadable': 'A row that cannot be cut into cells',
  'row-too-long': 'More cells than columns',
  'row-too-short': 'Fewer cells than columns',
  'row-blank': 'A row of blank cells',
  'cell-too-long': 'A cell far longer than any column allows',
  'line-break-in-cell': 'A line break within a cell',
  'spaces-trimmed': 'Spaces before or after a cell',
  'date-unreadable': 'A date that is no real day, or not written dd/mm/yyyy',
  'element-unknown': 'An element that is not part of the return',
  'element-repeated': 'An element given more than once where one is allowed',
} as const

export type Ssda903FindingCode = keyof typeof ssda903FindingCodes

/** How many findings of one kind are listed one by one. */
const listed = 20

/** The findings of one file, in order. A fault that every row has is listed a few times and then counted. */
export class FindingList {
  readonly #file: string
  readonly #findings: Ssda903Finding[] = []
  readonly #alike = new Map<string, { readonly first: number; count: number }>()

  constructor(file: string) {
    this.#file = file
  }

  add(code: Ssda903FindingCode, line: number, message: string, more: Partial<Ssda903Finding> = {}): void {
    const kind = `${code} ${message}`
    const alike = this.#alike.get(kind)
    if (alike === undefined) this.#alike.set(kind, { first: this.#findings.length, count: 1 })
    else alike.count++
    if (alike === undefined || alike.count <= listed) {
      this.#findings.push({ code, message, file: this.#file, line, ...more })
    }
  }

  /** The findings; the first of a kind says how many more there were than are listed. */
  list(): readonly Ssda903Finding[] {
    const list = [...this.#findings]
    for (const { first, count } of this.#alike.values()) {
      if (count > listed) list[first] = { ...(list[first] as Ssda903Finding), more: count - listed }
    }
    return list
  }
}

/** At most 100 characters, to be shown. */
export function short(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
