import type { Day } from '../../core/day.ts'

/** One column of the file. */
export type Column = {
  readonly name: string
  /** Other headings it goes by, written as {@link name}s are. */
  readonly also: readonly string[]
  /** Without it the file is no allocations file. */
  readonly required: boolean
  /** The longest value it may hold, in characters; what the canonical tables have room for. */
  readonly longest: number
  readonly means: string
}

const dayLength = 30

/** The columns in the order they are written. They may be read in any. */
export const columns = [
  {
    name: 'child',
    also: ['lachildid', 'la_child_id', 'child_id'],
    required: true,
    longest: 48,
    means: "The authority's own number for the child, as the census has it in LAchildID",
  },
  {
    name: 'worker_id',
    also: [],
    required: false,
    longest: 48,
    means: "The worker's number in the case system; blank while a team holds the child and nobody in it",
  },
  { name: 'worker_name', also: [], required: false, longest: 300, means: "The worker's name" },
  {
    name: 'registration',
    also: ['registration_number', 'registration_no'],
    required: false,
    longest: 48,
    means: 'Registration with Social Work England, SW and digits; blank for who is not registered',
  },
  { name: 'team_id', also: [], required: false, longest: 48, means: "The team's number in the case system" },
  { name: 'team_name', also: [], required: false, longest: 255, means: "The team's name" },
  { name: 'team_parent_id', also: [], required: false, longest: 48, means: 'The service or team above it' },
  { name: 'team_parent_name', also: [], required: false, longest: 255, means: 'The name of what is above it' },
  { name: 'role', also: [], required: true, longest: 200, means: 'The part the worker plays; see the list of roles' },
  { name: 'from', also: ['start', 'start_date'], required: true, longest: dayLength, means: 'First day' },
  { name: 'to', also: ['end', 'end_date'], required: true, longest: dayLength, means: 'Last day; blank is still' },
] as const satisfies readonly Column[]

export type ColumnName = (typeof columns)[number]['name']

/** Columns that hold days; the others hold text. */
export type DayColumn = 'from' | 'to'
export type TextColumn = Exclude<ColumnName, DayColumn>

/** What is wrong with a row as a row, whatever its values say. */
export type Damage =
  /** Fewer values than columns. */
  | 'short'
  /** Fewer values than columns, and the file ends there without a line end. */
  | 'cut-off'
  /** More values than columns, so that they may stand in the wrong ones. */
  | 'long'
  /** A value far longer than any column allows; it was not kept. */
  | 'too-long'

/**
 * One row: a worker or a team held a child from a day to a day, both included.
 *
 * Values stand as written, without the white space round them and with single spaces for the white space in them.
 * `null` is blank. A day that could not be read is null, and its text is in `unread`.
 */
export type Allocation = Readonly<Record<TextColumn, string | null>> &
  Readonly<Record<DayColumn, Day | null>> & {
    /** Line of the file on which the row begins, from 1. */
    readonly line: number
    readonly unread: Readonly<Partial<Record<DayColumn, string>>> | null
    readonly damage: Damage | null
  }

/** A child's number as it is matched, here and in the census: trimmed, in capitals. */
export function childKey(child: string): string {
  return child.trim().toUpperCase()
}
