import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
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
}

const ledgerPath = (data: string) => join(data, 'erasures.log')

/** Adds marks, on the disk before it returns. */
export function addToLedger(data: string, entries: readonly LedgerEntry[]): void {
  const handle = openSync(ledgerPath(data), 'a', 0o600)
  try {
    writeSync(handle, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Every mark in the ledger; a line that was cut off is passed over. */
export function readLedger(data: string): readonly LedgerEntry[] {
  const path = ledgerPath(data)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').split('\n').flatMap(entryOf)
}

const entryPattern =
  /^\{"laCode":"(\d{3})","mark":"([0-9a-f]{64})","erasedAt":"([0-9TZ:.-]+)","comesBack":(true|false)\}$/

function entryOf(line: string): readonly LedgerEntry[] {
  const [, laCode, mark, erasedAt, comesBack] = entryPattern.exec(line) ?? []
  if (laCode === undefined || mark === undefined || erasedAt === undefined) return []
  return [{ laCode, mark, erasedAt, comesBack: comesBack === 'true' }]
}
