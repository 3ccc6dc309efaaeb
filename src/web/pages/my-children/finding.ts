import { countOf } from '../../../core/words.ts'
import { dayOfWeek } from '../../../work/due-words.ts'
import type { MyChildren } from '../../../work/my-children.ts'

/** What the page of a worker's own children says first: `This week: 3 things due, and 2 late`. */
export function myChildrenFinding({ isWorker, knownTo, count, deadlines: { late, thisWeek } }: MyChildren): string {
  if (!isWorker) return 'This account is not known among the workers'
  if (count === 0) return 'No child is allocated to you'
  if (knownTo === null) return `${countOf(count, 'child is', 'children are')} allocated to you`
  if (thisWeek > 0 && late > 0) return `This week: ${countOf(thisWeek, 'thing', 'things')} due, and ${late} late`
  if (thisWeek > 0) return `This week: ${countOf(thisWeek, 'thing', 'things')} due`
  if (late > 0) return `${countOf(late, 'thing is', 'things are')} late`
  return 'Nothing is due this week'
}

/** What comes after this week, where nothing is late or due in it: `Next: conference of T1001, due Thursday 23 April.` */
export function nextInWords({ due, knownTo }: MyChildren): string | null {
  const [next] = due
  if (knownTo === null || due.some(({ late, thisWeek }) => late || thisWeek)) return null
  if (next === undefined) return 'No clock is open.'
  const what = next.what.charAt(0).toLowerCase() + next.what.slice(1)
  return `Next: ${what} of ${next.child.name}, due ${dayOfWeek(next.dueOn, knownTo)}.`
}
