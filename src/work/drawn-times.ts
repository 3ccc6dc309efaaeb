import { type Day, plusMonths } from '../core/day.ts'
import type { Lasting } from '../documents/timeline/life.ts'

/**
 * Times that touch or overlap made one, the oldest first.
 *
 * @param months  those no further apart than so many months are one too
 */
export function joined(times: readonly Lasting[], months = 0): readonly Lasting[] {
  const all: Lasting[] = []
  for (const next of [...times].sort((a, b) => a.from - b.from)) {
    const before = all.at(-1)
    if (before === undefined || (before.to !== null && plusMonths(before.to, months) < next.from)) all.push(next)
    else all[all.length - 1] = { ...before, to: later(before.to, next.to) }
  }
  return all
}

function later(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? null : (Math.max(one, other) as Day)
}
