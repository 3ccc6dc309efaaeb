import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A file of marks beside the database: children who were erased. It outlives the database, so that one restored from an
 * older backup is told of erasures made since. Nobody can work back from a mark without the key, and no name is in it.
 */
export type LedgerEntry = {
  readonly laCode: string
  readonly mark: string
  readonly erasedAt: string
  /** Let go by the schedule: what happens afterwards is held again. */
  readonly comesBack: boolean
  /** When somebody let the child back; not there while the erasure holds. */
  readonly letBackAt?: string
}

const ledgerPath = (data: string) => join(data, 'erasures.log')

/** Adds marks, on the disk before it returns. */
export function addToLedger(data: string, entries: readonly LedgerEntry[]): void {
  if (entries.length === 0) return
  const handle = openSync(ledgerPath(data), 'a+', 0o600)
  try {
    // A line that was cut off must not take the next with it.
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1)
    if (size > 0) readSync(handle, last, 0, 1, size - 1)
    const start = size > 0 && last.toString() !== '\n' ? '\n' : ''
    writeSync(handle, start + entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Adds those of these marks that the ledger lacks: erased, or let back, through another computer on the same database, or
 * by a process that was killed before it could write.
 *
 * @returns how many it lacked
 */
export function addLacking(data: string, entries: readonly LedgerEntry[]): number {
  const known = lastEntries(readLedger(data))
  const lacking = entries.filter((entry) => {
    const last = known.get(keyOf(entry))
    return last === undefined || isLater(entry, last)
  })
  addToLedger(data, lacking)
  return lacking.length
}

/** Every mark in the ledger; a line that was cut off is passed over. */
export function readLedger(data: string): readonly LedgerEntry[] {
  const path = ledgerPath(data)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').split('\n').flatMap(entryOf)
}

/** The entry of each mark that holds: of the last erasure, with its end if it has one, in whatever order they stand. */
export function lastEntries(entries: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry> {
  const last = new Map<string, LedgerEntry>()
  for (const entry of entries) {
    const before = last.get(keyOf(entry))
    if (before === undefined || isLater(entry, before)) last.set(keyOf(entry), entry)
  }
  return last
}

const keyOf = ({ laCode, mark }: LedgerEntry) => `${laCode} ${mark}`

function isLater(entry: LedgerEntry, than: LedgerEntry): boolean {
  const [one, other] = [Date.parse(entry.erasedAt), Date.parse(than.erasedAt)]
  return one > other || (one === other && entry.letBackAt !== undefined && than.letBackAt === undefined)
}

const entryPattern =
  /^\{"laCode":"(\d{3})","mark":"([0-9a-f]{64})","erasedAt":"([0-9TZ:.-]+)","comesBack":(true|false)(?:,"letBackAt":"([0-9TZ:.-]+)")?\}$/

function entryOf(line: string): readonly LedgerEntry[] {
  const [, laCode, mark, erasedAt, comesBack, letBackAt] = entryPattern.exec(line) ?? []
  if (laCode === undefined || mark === undefined || erasedAt === undefined) return []
  const entry = { laCode, mark, erasedAt, comesBack: comesBack === 'true' }
  return [letBackAt === undefined ? entry : { ...entry, letBackAt }]
}
