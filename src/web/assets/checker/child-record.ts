import type { Filter } from '../../../checking/checked-return.ts'
import type { Checked } from './checked.ts'
import type { ChildRecord } from './messages.ts'

/** One child's record, and where it stands in the list it was opened from. */
export async function childRecord(checked: Checked, row: number, filter: Filter): Promise<ChildRecord> {
  const list = checked.childrenMatching(filter)
  const at = list.indexOf(row)
  return {
    ...(await checked.record(row)),
    row,
    place: at + 1,
    of: list.length,
    previous: list[at - 1] ?? null,
    next: list[at + 1] ?? null,
  }
}
