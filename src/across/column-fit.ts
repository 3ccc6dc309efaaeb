import { parseDay } from '../core/day.ts'
import type { Json } from '../ssd/tables.ts'

/** Can a column hold this value? Null is for the caller to judge. */
export type Fits = (value: Json) => boolean

/** What a database cannot keep in text: half of a character. */
const half = /\p{Cs}/u

const instant =
  /^\d{4}-\d\d-\d\d[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/

const wholeNumbers = {
  smallint: [-32768, 32767],
  integer: [-2147483648, 2147483647],
} as const

/**
 * What a column of the model can hold.
 *
 * @param type  in PostgreSQL's words, as the model has it. Days are text written `YYYY-MM-DD`; bytes are never claimed
 */
export function columnFit(type: string): Fits {
  const [, kind = '', first, second] = /^(\w+)(?:\((\d+)(?:,(\d+))?\))?$/.exec(type) ?? []
  switch (kind) {
    case 'varchar': {
      const limit = Number(first)
      return (value) => isText(value) && (value.length <= limit || [...value].length <= limit)
    }
    case 'text':
      return isText
    case 'date':
      return (value) => typeof value === 'string' && parseDay(value) !== null
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'smallint':
    case 'integer': {
      const [least, most] = wholeNumbers[kind]
      return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    }
    case 'numeric': {
      const places = Number(second ?? 0)
      // It is rounded as it is kept, halves away from nought: half a last place below the limit is the limit.
      const limit = 10 ** (Number(first) - places) - 0.5 / 10 ** places
      return (value) => typeof value === 'number' && Math.abs(value) < limit
    }
    case 'jsonb':
      return isKeptJson
    case 'timestamptz':
      return (value) => isText(value) && instant.test(value) && parseDay(value.slice(0, 10)) !== null
    default:
      return () => false
  }
}

/** Text a database can keep: without the character zero, which it cannot, and without halves of characters. */
function isText(value: Json): value is string {
  if (typeof value !== 'string') return false
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === 0) return false
    if (code >= 0xd800 && code <= 0xdfff) return !half.test(value) && !value.includes('\0')
  }
  return true
}

function isKeptJson(value: Json): boolean {
  if (typeof value === 'string') return isText(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isKeptJson)
  return Object.entries(value).every(([name, each]) => isText(name) && isKeptJson(each))
}
