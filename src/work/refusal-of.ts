import { Refusal } from '../core/refusal.ts'
import { isAway, isDiskFull, isTooSlow } from '../store/away.ts'

/** The refusal an error stands for; null when it is a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (isDiskFull(error)) {
    return new Refusal(
      'output-not-written',
      'The disk of the database is full. Nothing of it was kept, and what was saved before is safe. Make room, then do it again.',
    )
  }
  if (isTooSlow(error)) {
    return new Refusal(
      'too-slow',
      'Nothing was changed, and what was saved before is safe. Ask for less: a shorter time, one team, fewer filters. If you asked for little, try again in a minute.',
    )
  }
  if (!isAway(error)) return null
  return new Refusal(
    'database-away',
    'What was saved before is safe. Try again in a minute; if it goes on, tell whoever runs this copy.',
  )
}
