import type { Finding } from '../../core/finding.ts'
import { FindingList } from '../../core/finding-list.ts'

/** What was noticed about the files, besides what the rules say; a row's number counts from 0, the headings are no row. */
export type Ssda903Finding = Omit<Finding, 'code'> & {
  readonly code: Ssda903FindingCode
  readonly file: string
}

export const ssda903FindingCodes = {
  'file-empty': 'A file with nothing in it',
  'file-not-a-table': 'A file that is no table of the return',
  'file-of-same-table': 'Another file of a table that was read already',
  'file-xml-beside-csv': 'An XML file beside tables of values',
  'file-unreadable': 'A file that cannot be read to its end',
  'set-of-another-year': 'A set of files that is neither of the year checked nor of the year before',
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

/** The findings of one file, in order. */
export class FileFindings {
  readonly #file: string
  readonly #list = new FindingList<Ssda903Finding>()

  constructor(file: string) {
    this.#file = file
  }

  add(code: Ssda903FindingCode, line: number, message: string, more: Partial<Ssda903Finding> = {}): void {
    this.#list.add({ code, message, file: this.#file, line, ...more })
  }

  list(): readonly Ssda903Finding[] {
    return this.#list.list()
  }
}
