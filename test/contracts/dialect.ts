/**
 * What SQL of ours may not say, so that it runs on PostgreSQL 15 and on a database spread by la_code: the list of
 * ARCHITECTURE.md. What only a newer server accepts is found by preparing everything on 15.
 */
const forbidden: readonly (readonly [breach: string, pattern: RegExp])[] = [
  ['recursive', /\bwith\s+recursive\b/],
  ['grouping sets', /\bgrouping\s+sets\b/],
  ['cube', /\bgroup\s+by\s+cube\b/],
  ['rollup', /\bgroup\s+by\s+rollup\b/],
  ['trigger', /\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/],
  ['merge', /\bmerge\s+into\b/],
]

/** The words of a statement: without comments, and with nothing in its texts. */
export function wordsOf(text: string): string {
  return text
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/'(?:[^']|'')*'/g, `''`)
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
}

/**
 * What is wrong with a statement.
 *
 * @param children  the tables that have la_code, such as `ssd.ssd_person`
 */
export function breachesOf(text: string, children: ReadonlySet<string>): readonly string[] {
  const words = wordsOf(text)
  const named = [...words.matchAll(/\b([a-z_]+\.[a-z_0-9]+)\b/g)].map(([, name]) => name as string)
  const about = named.filter((name) => children.has(name))
  return [
    ...forbidden.filter(([, pattern]) => pattern.test(words)).map(([breach]) => breach),
    ...windowsOf(words)
      .filter((window) => !/^partition by ([a-z_]+\.)?la_code\b/.test(window))
      .map((window) => `window (${window}) is not partitioned by la_code first`),
    ...(about.length > 0 && !/\bla_code\b/.test(words) ? [`${about[0]} without la_code`] : []),
  ]
}

/** What stands in the brackets of each window, and of each that is named. */
const windowsOf = (words: string) =>
  [...words.matchAll(/\bover ?\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\bwindow [a-z_]+ as ?\(([^)]*)\)/g)].map(
    ([, over, named]) => (over ?? named ?? '').trim(),
  )
