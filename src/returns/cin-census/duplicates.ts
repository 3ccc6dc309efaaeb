import type { ReturnCheck } from '../../checking/rule.ts'
import type { CinCell, CinChild } from './shape.ts'

/**
 * Finds the children of a file who share an identifier, one breach for each of them.
 *
 * Holds one short text and two numbers a child: a row kept whole would hold 500,000 children in memory.
 */
export function duplicates(field: 'LAchildID' | 'UPN'): ReturnCheck<CinChild, CinCell> {
  const firstRow = new Map<string, number>()
  const shared = new Map<string, CinCell[]>()
  const lines: number[] = []
  return {
    child({ identifiers }) {
      lines[identifiers.row] = identifiers.line
      const text = identifiers[field]
      if (text === null) return
      const first = firstRow.get(text)
      if (first === undefined) {
        firstRow.set(text, identifiers.row)
        return
      }
      const sharing = shared.get(text) ?? [[at(first, lines[first] as number, field, text), field]]
      sharing.push([at(identifiers.row, identifiers.line, field, text), field])
      shared.set(text, sharing)
    },
    end(wrong) {
      for (const sharing of shared.values()) for (const cell of sharing) wrong(cell)
    },
  }
}

/** The place of a child's identifiers with only the value compared: enough to point at and to show. */
function at(row: number, line: number, field: 'LAchildID' | 'UPN', text: string) {
  return {
    table: 'ChildIdentifiers',
    row,
    line,
    unread: null,
    LAchildID: null,
    UPN: null,
    FormerUPN: null,
    UPNunknown: null,
    PersonBirthDate: null,
    ExpectedPersonBirthDate: null,
    GenderCurrent: null,
    Sex: null,
    PersonDeathDate: null,
    [field]: text,
  } as const
}
