import { readAllocations } from './read.ts'
import { childKey } from './shape.ts'

/**
 * Where the rows of children stand in an allocations file: the first and the last line of each.
 *
 * @param isWanted  is it one of these, by the key of its rows?
 * @throws Refusal when the file cannot be read
 */
export async function rowsAt(
  file: AsyncIterable<Uint8Array>,
  isWanted: (personId: string) => boolean,
): Promise<readonly (readonly [first: number, last: number])[]> {
  const found: (readonly [number, number])[] = []
  let open: number | null = null
  const { lines } = await readAllocations(file, ({ line, child }) => {
    // A row goes on to the line before the next.
    if (open !== null) found.push([open, line - 1])
    open = child !== null && isWanted(childKey(child)) ? line : null
  })
  if (open !== null) found.push([open, lines])
  return found
}
