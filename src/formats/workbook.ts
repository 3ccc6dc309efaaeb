import { writeXlsxStream } from 'hucre/xlsx'

/** The most lines a sheet of a workbook can hold below its headings. */
export const mostSheetRows = 1_048_575

type Reader = { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }> }

/**
 * A workbook of one sheet, as a stream of bytes in level memory. Every text is a text cell, never a formula.
 *
 * @param name      of the sheet
 * @param headings  of the columns; the first line stays in sight
 * @param rows      at most {@link mostSheetRows}
 */
export async function* workbook(
  name: string,
  headings: readonly string[],
  rows: AsyncIterable<readonly (string | number)[]> | Iterable<readonly (string | number)[]>,
): AsyncGenerator<Uint8Array> {
  const columns = headings.map((header) => ({ header, width: widthOf(header) }))
  const stream = writeXlsxStream(rows as Iterable<(string | number)[]>, { name, columns, freezePane: { rows: 1 } })
  const reader = (stream as unknown as { getReader(): Reader }).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    if (value) yield value
  }
}

/** Widths in characters: headings that announce sentences get room for them. */
function widthOf(heading: string): number {
  if (['message', 'why', 'to put it right'].includes(heading)) return 60
  return heading === 'fields' || heading === 'values' ? 40 : Math.max(10, heading.length + 2)
}
