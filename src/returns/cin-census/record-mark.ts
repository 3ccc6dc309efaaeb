import { textMark } from '../../core/text-mark.ts'
import type { CinChild } from './shape.ts'

/** Where a row stands, which moves when another child comes or goes. */
const places = new Set(['table', 'row', 'line', 'from', 'to'])

/** Stands for all that a file says of a child: the same in two files when they say the same, wherever it stands. */
export function recordMark(child: CinChild): number {
  return textMark(textOf(child))
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  let text = '{'
  for (const key in value) {
    if (!places.has(key)) text += `${textOf((value as Record<string, unknown>)[key])};`
  }
  return `${text}}`
}
