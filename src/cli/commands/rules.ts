import { Refusal } from '../../core/refusal.ts'
import { type ReferenceEntry, reference, referenceList } from '../../work/reference.ts'
import type { Command, Given } from '../command.ts'
import { nearest, painter, textWidth, wrap } from '../terminal.ts'
import { textOrJson, textOrJsonOption } from '../text-or-json.ts'

const command: Command = {
  name: 'rules',
  summary: 'Look up a rule, a code set or a table',
  usage: 'rules [CODE|CODE SET|TABLE] [--format text|json]',
  options: {
    format: textOrJsonOption,
  },
  examples: [
    ['rules', 'every rule, code set and table'],
    ['rules 8867', 'what a rule means, why it exists and what to do'],
    ['rules ReferralSource', 'the codes of an item'],
    ['rules Section47', 'the fields of a table'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const format = textOrJson(given)
  const asked = given.names.join(' ')
  if (asked === '') {
    process.stdout.write(format === 'json' ? `${JSON.stringify(referenceList(), null, 2)}\n` : listText())
    return Promise.resolve(0)
  }
  const entry = reference(asked)
  if (entry === null) {
    const names = new Set(referenceList().flatMap(({ name, title }) => [name, title]))
    const like = nearest(asked, [...names]).join(', ')
    throw new Refusal(
      'usage',
      `There is no rule, code set or table ${asked}.${like === '' ? '' : ` Did you mean ${like}?`} throughline rules lists them all.`,
    )
  }
  process.stdout.write(format === 'json' ? `${JSON.stringify(entry, null, 2)}\n` : entryText(entry))
  return Promise.resolve(0)
}

const sections: Readonly<Record<string, string>> = {
  'rule cin': 'Rules of the children in need census',
  'rule ssda903': 'Rules of the looked-after return',
  'code set': 'Code sets',
  'table cin': 'Tables of the census',
  'table ssda903': 'Tables of the looked-after return',
  dataset: 'Standard Safeguarding Dataset',
}

function listText(): string {
  const lines: string[] = []
  let kind = ''
  for (const entry of referenceList()) {
    const section = `${entry.kind} ${entry.return ?? ''}`.trim()
    if (section !== kind) {
      kind = section
      lines.push('', sections[section] as string)
    }
    const { name, severity, title, years } = entry
    const since = years === undefined ? '' : ` (${years})`
    lines.push(
      severity === undefined
        ? `  ${name.padEnd(26)}${title}`
        : `  ${name.padEnd(11)}${severity.padEnd(7)}${title}${since}`,
    )
  }
  return `${lines.slice(1).join('\n')}\n\nOne of them in full: throughline rules 8867\n`
}

function entryText(entry: ReferenceEntry): string {
  const paint = painter(process.stdout)
  const width = textWidth()
  const lines = [paint('bold', `${entry.name}  ${entry.title}`), '']
  for (const { heading, text } of entry.parts) {
    lines.push(paint('bold', heading), ...text.split('\n').map((line) => wrap(line, width, '  ')), '')
  }
  for (const { heading, columns, rows } of entry.tables) lines.push(paint('bold', heading), table(columns, rows), '')
  for (const { is, period, because, rows } of entry.examples) {
    const cells = rows.flatMap(({ table, row, fields }) =>
      fields.map(({ field, value, marked }) => [
        table,
        String(row),
        field,
        value ?? 'empty',
        marked ? '<- marked' : '',
      ]),
    )
    lines.push(paint('bold', `${is === 'right' ? 'Right' : 'Wrong'} in ${period}: ${because}`))
    lines.push(table(['Table', 'Row', 'Field', 'Value', ''], cells), '')
  }
  return `${lines.join('\n')}\n`
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, at) => cell.padEnd(widths[at] as number)).join('  ')}`.trimEnd()
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
