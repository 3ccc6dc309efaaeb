import { Refusal } from '../../core/refusal.ts'
import { type ColumnName, columns } from './shape.ts'

/** What the first line says: which separator, and which column stands where. */
export type AllocationHeader = {
  readonly separator: ',' | ';' | '\t'
  /** By place: the column, or null for one we do not know. */
  readonly places: readonly (ColumnName | null)[]
  /** Headings we do not know, at most 100 characters of each. */
  readonly unknown: readonly string[]
}

const separators = [',', ';', '\t'] as const

/** More columns than this is no allocations file. */
export const mostColumns = 200

/** The first line may be this long, in bytes. */
export const longestHeader = 65_536

const byHeading = new Map<string, ColumnName>(
  columns.flatMap(({ name, also }) => [name, ...also].map((heading) => [heading, name] as const)),
)
const whoever: readonly ColumnName[] = ['worker_id', 'worker_name', 'team_id', 'team_name']

/** Is this the first line of an allocations file? */
export function recognises(firstLine: string): boolean {
  if (firstLine.length > longestHeader) return false
  const found = bestReading(firstLine)
  return found !== null && found.missing.length === 0 && found.twice === null
}

/**
 * Reads the first line.
 *
 * @throws Refusal 'return-not-recognised' when it does not name the columns that are needed, or names one twice
 */
export function readHeader(firstLine: string): AllocationHeader {
  const found = bestReading(firstLine)
  if (found === null) {
    throw new Refusal(
      'return-not-recognised',
      `The first line of an allocations file names its columns: ${columns.map(({ name }) => name).join(', ')}. This one has none of them, or more than ${mostColumns}.`,
    )
  }
  if (found.missing.length > 0) {
    throw new Refusal(
      'return-not-recognised',
      `The first line of an allocations file names its columns. This one lacks: ${found.missing.join(', ')}.`,
    )
  }
  if (found.twice !== null) {
    throw new Refusal(
      'return-not-recognised',
      `The first line has two columns that are ${found.twice}, so that nobody can tell which is meant. Take one out.`,
    )
  }
  return found.header
}

type Reading = {
  readonly header: AllocationHeader
  readonly missing: readonly string[]
  readonly twice: ColumnName | null
}

/** The reading, by one of the separators, that knows most columns; null when none knows any. */
function bestReading(firstLine: string): Reading | null {
  let best: Reading | null = null
  let most = 0
  for (const separator of separators) {
    const headings = firstLine.replace(/^\ufeff/, '').split(separator)
    if (headings.length > mostColumns) continue
    const places = headings.map((heading) => byHeading.get(plain(heading)) ?? null)
    const known = places.filter((name) => name !== null)
    if (known.length <= most) continue
    most = known.length
    best = {
      header: {
        separator,
        places,
        unknown: headings.filter((_, at) => places[at] === null).map((text) => unquoted(text).slice(0, 100)),
      },
      missing: missingFrom(new Set(known)),
      twice: known.find((name, at) => known.indexOf(name) !== at) ?? null,
    }
  }
  return best
}

function missingFrom(known: ReadonlySet<ColumnName>): string[] {
  const missing: string[] = columns.filter(({ name, required }) => required && !known.has(name)).map(({ name }) => name)
  return whoever.some((name) => known.has(name)) ? missing : [...missing, 'worker_id or team_id']
}

/** A heading as columns are named: `Worker ID` and `"worker-id"` are `worker_id`. */
function plain(heading: string): string {
  return unquoted(heading)
    .toLowerCase()
    .replace(/[\s_.-]+/g, '_')
}

function unquoted(heading: string): string {
  return heading
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
}
