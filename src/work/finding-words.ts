import { canonicalTables } from '../ssd/model.ts'

const words: Readonly<Record<string, string>> = {
  'value-unfit': 'a value could not be kept as it stands, so the next best was taken, or none',
  'key-unfit': 'a row had no usable key and was left out',
  'field-missing': 'a row lacked what it must have and was left out',
  'parent-missing': 'a row belongs to something that is not there, and was left out',
  'link-lost': 'a row points at something that is not there; the link was left blank',
}

/** What settling could not carry into a child's record, as people read it: never the value itself. */
export function findingInWords(finding: {
  readonly kind: string
  readonly table_name: string
  readonly field: string | null
  readonly line: number | null
  readonly file_name: string | null
}): string {
  const table = canonicalTables.find(({ name }) => name === finding.table_name)
  const field = table?.fields.find(({ name }) => name === finding.field)
  const what = [table?.description, field?.description].filter((text) => text !== undefined).map(withoutStop)
  const at =
    finding.file_name === null
      ? ''
      : ` (${finding.file_name}${finding.line === null ? '' : `, line ${finding.line.toLocaleString('en-GB')}`})`
  return `${what.join(', ') || finding.table_name}: ${words[finding.kind] ?? finding.kind}${at}`
}

const withoutStop = (text: string) => text.replace(/\.$/, '')
