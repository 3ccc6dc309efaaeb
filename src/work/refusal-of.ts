import { Refusal } from '../core/refusal.ts'
import { isAway } from '../store/away.ts'

/** The refusal an error stands for; null when it is a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (!isAway(error)) return null
  return new Refusal(
    'database-away',
    'What was saved before is safe. Try again in a minute; if it goes on, tell whoever runs this copy.',
  )
}
