import { asUtf8 } from './encoding.ts'
import { type XmlHandler, XmlScanner } from './scanner.ts'

export type { XmlHandler } from './scanner.ts'
export { XmlScanner } from './scanner.ts'

/**
 * Reads an XML document in pieces, telling the handler of its elements in order.
 *
 * @param file  the bytes, in pieces of any size; UTF-8, UTF-16, ISO-8859-1 or windows-1252
 * @returns     how many bytes it has as UTF-8, and on which line it ends
 * @throws Refusal when it is not well formed, not readable, or of a kind no return has
 */
export async function readXml(
  file: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<{ readonly bytes: number; readonly lines: number }> {
  const scanner = new XmlScanner(handler)
  let bytes = 0
  for await (const piece of asUtf8(file)) {
    bytes += piece.length
    scanner.write(piece)
  }
  scanner.end()
  return { bytes, lines: scanner.line }
}
