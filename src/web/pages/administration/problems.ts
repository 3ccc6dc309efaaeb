import { type Day, parseDay } from '../../../core/day.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Answered } from '../../page.ts'

/** Something in a form that is to be put right; a field that is empty is the form as a whole. */
export type Problem = { readonly field: string; readonly says: string }

/** What was filled in, without the white space round it. */
export type Said = Readonly<Record<string, string>>

/** The fields of a form, trimmed; one that was not sent is empty. */
export function said(form: Said, fields: readonly string[]): Said {
  return Object.fromEntries(fields.map((field) => [field, (form[field] ?? '').trim()]))
}

/** What keeps a text of one line from being taken: that it is empty, too long, or holds what cannot be seen. */
export function lineFault(field: string, text: string | undefined, empty: string, longest = 200): readonly Problem[] {
  if (text === undefined || text === '') return [{ field, says: empty }]
  if ([...text].length > longest) return [{ field, says: `Use at most ${longest} characters` }]
  return /\p{Cc}/u.test(text) ? [{ field, says: 'Use letters, digits and signs only' }] : []
}

/** What keeps a reason from being taken. */
export function reasonFault(text: string | undefined, what: string): readonly Problem[] {
  if (text === undefined || text === '') return [{ field: 'reason', says: `Say ${what}` }]
  return text.length > 2000 ? [{ field: 'reason', says: 'Say it in at most 2,000 characters' }] : []
}

/** A day as a form sends it, or what is wrong with it. */
export function dayOf(field: string, text: string | undefined): Day | readonly Problem[] {
  return parseDay(text ?? '') ?? [{ field, says: 'Enter a day, such as 2026-09-03' }]
}

/**
 * Does what a form asks, and goes on; or shows the form again with what is to be put right.
 *
 * @param problems  what was seen before anything was done
 * @param again     draws the form with the problems
 * @param field     the field that a refusal of the work is about
 */
export async function doOrSay(
  problems: readonly Problem[],
  again: (problems: readonly Problem[]) => Promise<Extract<Answered, { view: string }>>,
  does: () => Promise<Answered>,
  field = '',
): Promise<Answered> {
  if (problems.length > 0) return { ...(await again(problems)), status: 422 }
  try {
    return await does()
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason === 'database-away') throw error
    return { ...(await again([{ field, says: error.message }])), status: 422 }
  }
}
