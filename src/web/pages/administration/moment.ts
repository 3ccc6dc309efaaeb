import { timeInWords } from '../../../work/log-text.ts'
import { dayInEngland } from '../../../work/place.ts'

/** A moment as it is said in a sentence: `today at 02:10`, `yesterday at 02:10`, `on 3 September 2026 at 14:05`. */
export function momentInWords(at: Date, now: Date): string {
  const [day = '', clock = ''] = timeInWords(at).split(', ')
  const time = clock.split(' ')[0]
  const daysAgo = dayInEngland(now) - dayInEngland(at)
  if (daysAgo === 0) return `today at ${time}`
  return daysAgo === 1 ? `yesterday at ${time}` : `on ${day} at ${time}`
}
