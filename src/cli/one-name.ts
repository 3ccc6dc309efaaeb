import { Refusal } from '../core/refusal.ts'

/** The one name a command takes. */
export function oneName(names: readonly string[], usage: string): string {
  const [name, ...more] = names
  if (name !== undefined && more.length === 0) return name
  throw new Refusal('usage', `It is called as throughline ${usage}.`)
}
