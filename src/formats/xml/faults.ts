import { Refusal } from '../../core/refusal.ts'

/** The longest single value, comment or tag we read, in bytes. */
export const longestValue = 65_536
/** The deepest nesting we read. A census needs eight. */
export const deepestNesting = 64

/** Where in the document: line and column, both from 1; the column counts bytes. */
export type Spot = { readonly line: number; readonly column: number }

export function notWellFormed(what: string, { line, column }: Spot): Refusal {
  return new Refusal(
    'xml-not-well-formed',
    `${what}: line ${line}, column ${column}. Export the file again, or correct it there.`,
  )
}

export function cutOff(where: string): Refusal {
  return new Refusal(
    'xml-cut-off',
    `It ends ${where}. It was probably cut off when it was copied or exported: export it again and compare the sizes.`,
  )
}

export function tooDeep(line: number): Refusal {
  return new Refusal(
    'xml-too-deep',
    `At line ${line} elements are nested more than ${deepestNesting} deep. This is no return: export it again from your system.`,
  )
}

export function tooLong(line: number): Refusal {
  return new Refusal(
    'xml-value-too-long',
    `After line ${line} one value, tag or comment is longer than ${longestValue.toLocaleString('en-GB')} bytes. No item of a return is: export the file again.`,
  )
}

export function doctype(line: number): Refusal {
  return new Refusal(
    'xml-doctype',
    `Line ${line} declares a document type (DOCTYPE), which no return needs and which can make a file read others or unpack without end. Remove the declaration, or export the file again.`,
  )
}

export function wrongEncoding(line: number): Refusal {
  return new Refusal(
    'encoding-wrong',
    `Near line ${line} there are bytes or characters that the declared encoding does not allow. Save the file as UTF-8, or have its first line name the encoding it was written in (often windows-1252).`,
  )
}
