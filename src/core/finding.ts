/**
 * What the reader noticed about a file, besides what the rules say. The platform's own, not DfE's: a finding never
 * stops a check and never counts as an issue.
 */
export type Finding = {
  readonly code: FindingCode
  /** What was noticed and what was done about it. Names elements, never a child's details. */
  readonly message: string
  /** Line of the file, from 1. */
  readonly line: number
  readonly table?: string
  readonly row?: number
  readonly field?: string
  /** The text as it stands in the file, at most 100 characters. */
  readonly text?: string
  /** How many more of the same kind and place in the layout there were; only the first few are listed one by one. */
  readonly more?: number
}

export const findingCodes = {
  'element-unknown': 'An element that is not part of the return',
  'element-repeated': 'An element given more than once where one is allowed',
  'text-stray': 'Text between elements',
  'date-unreadable': 'A date that is no real day, or not written YYYY-MM-DD',
  'item-of-another-year': 'An item that belongs to another collection year',
  'header-after-children': 'The header stands after the children',
  'header-missing': 'The file has no header',
} as const

export type FindingCode = keyof typeof findingCodes
