import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** What the observations of the matrix are written into. */
const path = 'docs/who-sees-what.md'

const sections = ['A child’s record', 'Pages', 'Commands'] as const

type Section = (typeof sections)[number]

const start = `# Who sees what

Written by \`npm run matrix\` from what was seen, not from what was meant: every page and every command was tried as every role,
in a made-up authority, on children of every kind. A test fails when this page no longer says what is so.
`

/** Fails when a section does not say what was seen; with \`GOLDENS=write\` writes it. */
export function assertDocumented(section: Section, text: string): void {
  if (process.env.GOLDENS === 'write') write(section, text)
  assert.equal(read().get(section), text.trim(), `${path} is stale: run npm run matrix`)
}

function read(): ReadonlyMap<string, string> {
  if (!existsSync(path)) return new Map()
  const parts = readFileSync(path, 'utf8').split(/^## /m).slice(1)
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trim()] as const),
  )
}

function write(section: Section, text: string): void {
  const now = new Map([...read(), [section, text.trim()]])
  const written = sections.map((each) => `\n## ${each}\n\n${now.get(each) ?? ''}\n`)
  writeFileSync(path, start + written.join(''))
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
