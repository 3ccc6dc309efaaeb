import type { KeptCheck } from './kept-checks.ts'

/** The rows of children whom only one of two files names, or both and not alike. Those gone are rows of the earlier file. */
export type ChildrenCompared = {
  readonly added: readonly number[]
  readonly gone: readonly number[]
  readonly changed: readonly number[]
  readonly same: number
}

/** Which children came, went, or are told of otherwise, by the key of their rows. */
export function childrenCompared(later: KeptCheck, earlier: KeptCheck): ChildrenCompared {
  const added: number[] = []
  const changed: number[] = []
  let same = 0
  const rowIn = ({ rowOf, children }: KeptCheck, person: string) => {
    const row = rowOf.get(person)
    return row === undefined || row >= children ? undefined : row
  }
  for (const [row, person] of later.people.slice(0, later.children).entries()) {
    const before = rowIn(earlier, person)
    if (before === undefined) added.push(row)
    else if (later.marks[row] === earlier.marks[before]) same++
    else changed.push(row)
  }
  const gone = [...earlier.people.slice(0, earlier.children).entries()].flatMap(([row, person]) =>
    rowIn(later, person) === undefined ? [row] : [],
  )
  return { added, gone, changed, same }
}
