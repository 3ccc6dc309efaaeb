import type { Filter } from '../../../returns/cin-census/checked-census.ts'
import { shownRecord } from '../../../returns/cin-census/shown-record.ts'
import type { CheckedFile } from './checked-file.ts'
import type { ChildRecord } from './messages.ts'

/** One child's record, and where it stands in the list it was opened from. */
export async function childRecord(checked: CheckedFile, row: number, filter: Filter): Promise<ChildRecord> {
  const list = checked.childrenMatching(filter)
  const at = list.indexOf(row)
  const fresh = checked.comparison?.fresh
  return {
    ...shownRecord(checked, row, await checked.bytesOf(row), (issue) => fresh?.[issue] === true),
    row,
    place: at + 1,
    of: list.length,
    previous: list[at - 1] ?? null,
    next: list[at + 1] ?? null,
  }
}
