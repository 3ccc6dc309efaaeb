import type { ColumnName } from './shape.ts'

/** One kind of thing that can be wrong with a row. */
type About = {
  readonly title: string
  readonly putRight: string
  /** The row is not loaded: what it says of who holds the child could be wrong. */
  readonly leavesOut?: true
}

/** Everything a check can say of a row. */
export const allocationIssues = {
  'row-short': {
    title: 'Fewer values than columns',
    putRight: 'Export the file again; the values left off the end were taken for blanks.',
  },
  'row-cut-off': {
    title: 'The file stops in the middle of this row',
    putRight: 'Export or copy the file again, and compare the sizes.',
    leavesOut: true,
  },
  'row-long': {
    title: 'More values than columns',
    putRight: 'Put quotation marks round values that hold the separator.',
    leavesOut: true,
  },
  'value-too-long': {
    title: 'A value is longer than its column can be',
    putRight: 'Look for a missing quotation mark, or shorten the value.',
    leavesOut: true,
  },
  'value-unfit': {
    title: 'A value holds characters that are not for reading',
    putRight: 'Take control characters and marks of writing direction out of the value.',
    leavesOut: true,
  },
  'child-missing': {
    title: 'No child',
    putRight: "Give the child's number, as the census has it in LAchildID.",
    leavesOut: true,
  },
  'nobody-named': {
    title: 'Neither a worker nor a team',
    putRight: 'Say which worker or which team held the child.',
    leavesOut: true,
  },
  'from-missing': {
    title: 'No first day',
    putRight: 'Say from which day the child was held.',
    leavesOut: true,
  },
  'date-unreadable': {
    title: 'A date that is no real day',
    putRight: 'Write it YYYY-MM-DD or DD/MM/YYYY.',
    leavesOut: true,
  },
  'end-before-start': {
    title: 'Ended before it began',
    putRight: 'Correct one of the two days. Until then the row lets nobody see the child.',
  },
  'role-missing': { title: 'No role', putRight: 'Say which part the worker plays.' },
  'role-unknown': {
    title: 'A role we do not know',
    putRight: 'Use a role of the list, if one fits. It is kept as written.',
  },
  'worker-without-id': {
    title: 'A worker with a name and no number',
    putRight: 'Export the number too: until then two workers of one name are one.',
  },
  'worker-without-name': { title: 'A worker without a name', putRight: 'Export the name too.' },
  'worker-renamed': {
    title: 'One worker number with two names',
    putRight: 'Look whether two people share the number. The later row stands.',
  },
  'registration-unfit': {
    title: 'A registration that is not SW and digits',
    putRight: 'Correct it, or leave it blank. It is not kept.',
  },
  'team-without-id': {
    title: 'A team with a name and no number',
    putRight: 'Export the number too: until then two teams of one name are one.',
  },
  'team-without-name': { title: 'A team without a name', putRight: 'Export the name too.' },
  'team-renamed': {
    title: 'One team number with two names',
    putRight: 'Look whether two teams share the number. The later row stands.',
  },
  'held-twice': {
    title: 'Two workers in the same role at once',
    putRight: 'End the earlier allocation on the day of the later, or correct a role. Both workers see the child.',
  },
  'row-twice': {
    title: 'The same allocation again',
    putRight: 'Leave one out. Where their last days differ the later row stands.',
  },
} as const satisfies Readonly<Record<string, About>>

export type AllocationIssueCode = keyof typeof allocationIssues

/** One thing wrong with one row. Never a child's details: the line says which. */
export type AllocationIssue = {
  readonly code: AllocationIssueCode
  /** Line of the file, from 1. */
  readonly line: number
  /** The column at fault; null when the row as a whole is. */
  readonly column: ColumnName | null
  /** The line of the other row, where two do not agree. */
  readonly otherLine: number | null
}

/** Is a row with that issue left out of what is loaded? */
export function leavesOut(code: AllocationIssueCode): boolean {
  return (allocationIssues[code] as About).leavesOut === true
}
