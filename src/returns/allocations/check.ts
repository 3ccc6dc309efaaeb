import { HeldRows } from './held-rows.ts'
import { type AllocationIssue, type AllocationIssueCode, leavesOut } from './issues.ts'
import { type AllocationFinding, type AllocationsFile, readAllocations } from './read.ts'
import { roleOf } from './roles.ts'
import { type Allocation, type ColumnName, columns, type TextColumn } from './shape.ts'

/** Told of what is found while the file is read, in file order. */
export type AllocationListener = {
  issue?(issue: AllocationIssue): void
  /** A row that can be loaded, after its issues. */
  row?(row: Allocation): void
}

export type AllocationCheck = {
  readonly rows: number
  /** Rows that are not loaded, each with an issue that says why. */
  readonly leftOut: number
  /** Children, workers and teams in the rows that are. */
  readonly children: number
  readonly workers: number
  readonly teams: number
  /** How often each thing was found. */
  readonly issues: Readonly<Partial<Record<AllocationIssueCode, number>>>
  readonly findings: readonly AllocationFinding[]
  readonly lines: number
  readonly bytes: number
}

/**
 * Checks an allocations file, in one pass and some 100 bytes a row.
 *
 * @param file  the bytes, in pieces of any size
 * @throws Refusal when the file cannot be read as one
 */
export async function checkAllocations(
  file: AsyncIterable<Uint8Array>,
  listener: AllocationListener = {},
): Promise<AllocationCheck> {
  const check = new RowCheck()
  const counts: Partial<Record<AllocationIssueCode, number>> = {}
  let leftOut = 0
  const read: AllocationsFile = await readAllocations(file, (row) => {
    const issues = check.issuesOf(row)
    for (const issue of issues) {
      counts[issue.code] = (counts[issue.code] ?? 0) + 1
      listener.issue?.(issue)
    }
    if (issues.some(({ code }) => leavesOut(code))) leftOut++
    else listener.row?.(row)
  })
  const { rows, lines, bytes, findings } = read
  return { rows, leftOut, ...check.counts, issues: counts, findings, lines, bytes }
}

/** Marks that are not for reading: control characters, and those that turn the direction of writing. */
const unfit = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/

const textColumns = columns.filter(({ name }) => name !== 'from' && name !== 'to')

/** Looks at rows one after another, and remembers what it needs to compare them. */
class RowCheck {
  readonly #held = new HeldRows()
  readonly #workers = new Map<string, Named>()
  readonly #teams = new Map<string, Named>()

  get counts(): { readonly children: number; readonly workers: number; readonly teams: number } {
    return { children: this.#held.children, workers: this.#workers.size, teams: this.#teams.size }
  }

  issuesOf(row: Allocation): AllocationIssue[] {
    const issues: AllocationIssue[] = []
    const say = (code: AllocationIssueCode, column: ColumnName | null, otherLine: number | null = null) => {
      issues.push({ code, line: row.line, column, otherLine })
    }
    shapeIssues(row, say)
    // What stands in the wrong column, or was cut off, says nothing of the child either.
    if (issues.some(({ code }) => leavesOut(code))) return issues
    whoIssues(row, say)
    dayIssues(row, say)
    const role = row.role === null ? null : roleOf(row.role)
    if (row.role === null) say('role-missing', 'role')
    else if (role === null) say('role-unknown', 'role')
    if (issues.some(({ code }) => leavesOut(code))) return issues
    this.#names('worker', this.#workers, row, say)
    this.#names('team', this.#teams, row, say)
    const clash = this.#held.add(row, role?.name ?? row.role ?? '', role?.one ?? false)
    if (clash !== null) say(clash.kind === 'again' ? 'row-twice' : 'held-twice', null, clash.line)
    return issues
  }

  /** What a worker or a team lacks, said once of each. */
  #names(of: 'worker' | 'team', known: Map<string, Named>, row: Allocation, say: Say): void {
    const id = row[`${of}_id`]
    const name = row[`${of}_name`]
    const key = id ?? (name === null ? null : `name ${name.toUpperCase()}`)
    if (key === null) return
    const before = known.get(key)
    if (before === undefined) {
      if (id === null) say(`${of}-without-id`, `${of}_id`)
      if (name === null) say(`${of}-without-name`, `${of}_name`)
      known.set(key, { name, line: row.line, renamed: false })
    } else if (id !== null && name !== null && before.name === null) before.name = name
    else if (id !== null && name !== null && name !== before.name && !before.renamed) {
      say(`${of}-renamed`, `${of}_name`, before.line)
      before.renamed = true
    }
  }
}

type Named = { name: string | null; readonly line: number; renamed: boolean }
type Say = (code: AllocationIssueCode, column: ColumnName | null, otherLine?: number | null) => void

function shapeIssues(row: Allocation, say: Say): void {
  if (row.damage === 'short') say('row-short', null)
  if (row.damage === 'cut-off') say('row-cut-off', null)
  if (row.damage === 'long') say('row-long', null)
  if (row.damage === 'too-long') say('value-too-long', null)
  for (const { name, longest } of textColumns) {
    const text = row[name as TextColumn]
    if (text === null) continue
    if (text.length > longest) say('value-too-long', name)
    if (unfit.test(text)) say('value-unfit', name)
  }
}

function whoIssues(row: Allocation, say: Say): void {
  if (row.child === null) say('child-missing', 'child')
  if (row.worker_id === null && row.worker_name === null && row.team_id === null && row.team_name === null) {
    say('nobody-named', null)
  }
  if (row.registration !== null && !isRegistration(row.registration)) say('registration-unfit', 'registration')
}

/** SW and digits, as Social Work England gives them. */
export function isRegistration(text: string): boolean {
  return /^SW\d{1,10}$/i.test(text)
}

function dayIssues(row: Allocation, say: Say): void {
  if (row.unread?.from !== undefined) say('date-unreadable', 'from')
  else if (row.from === null) say('from-missing', 'from')
  if (row.unread?.to !== undefined) say('date-unreadable', 'to')
  if (row.from !== null && row.to !== null && row.to < row.from) say('end-before-start', 'to')
}
