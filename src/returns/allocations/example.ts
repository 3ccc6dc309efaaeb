import { parseDay } from '../../core/day.ts'
import type { Allocation, DayColumn, TextColumn } from './shape.ts'

type Written = Partial<Record<TextColumn | DayColumn, string | null>> & Partial<Pick<Allocation, 'line' | 'damage'>>

/**
 * A row in order: a social worker who has held a child since April 2025. Fields given replace its own; days are
 * written `YYYY-MM-DD`, and a text that is no real day is kept as unreadable.
 */
export function allocation({
  line = 2,
  damage = null,
  from = '2025-04-01',
  to = null,
  ...fields
}: Written = {}): Allocation {
  const unread: Partial<Record<DayColumn, string>> = {}
  const dayOf = (column: DayColumn, text: string | null) => {
    const day = text === null ? null : parseDay(text)
    if (text !== null && day === null) unread[column] = text
    return day
  }
  const days = { from: dayOf('from', from), to: dayOf('to', to) }
  return {
    child: 'T1000001',
    worker_id: 'SW0100001',
    worker_name: 'Ada Marrowwick',
    registration: 'SW0100001',
    team_id: 'ASH-CIC',
    team_name: 'Ashenholt children in care',
    team_parent_id: 'ASH',
    team_parent_name: 'Ashenholt',
    role: 'allocated social worker',
    ...fields,
    ...days,
    line,
    damage,
    unread: Object.keys(unread).length > 0 ? unread : null,
  }
}
