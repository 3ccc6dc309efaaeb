import { countOf, spoken } from '../core/words.ts'
import type { BackupMade } from '../store/write-backup.ts'

/**
 * A backup, made or restored, as a terminal shows it.
 *
 * @param bytes   how large the file is; null when that is of no interest
 * @param listed  every table too
 */
export function backupText(
  { rows, hash, tables }: Pick<BackupMade, 'rows' | 'hash' | 'tables'>,
  bytes: number | null,
  seconds: number,
  listed: boolean,
): string {
  const size = bytes === null ? '' : `, ${(bytes / 1e6).toFixed(1)} MB`
  const lines = [
    `${countOf(rows, 'row', 'rows')} of ${countOf(tables.length, 'table', 'tables')}${size}, in ${seconds.toFixed(1)} s`,
    `  SHA-256 ${hash}`,
  ]
  const longest = Math.max(...tables.map(({ table }) => table.length))
  for (const each of listed ? tables : []) {
    lines.push(`  ${each.table.padEnd(longest)} ${spoken(each.rows).padStart(12)}  ${each.hash}`)
  }
  return `${lines.join('\n')}\n`
}
