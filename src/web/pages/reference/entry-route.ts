import { type ReferenceExample, reference, referenceAddress, referenceList } from '../../../work/reference.ts'
import type { OpenPage } from '../../page.ts'

/** One rule, code set or table, drawn from its own file. */
const page: OpenPage = {
  path: '/reference/:kind/:name',
  may: 'anyone',
  records: null,
  addresses: () => referenceList().map(({ address }) => address),
  show({ params }) {
    const entry = reference(params.name ?? '')
    if (entry === null || referenceAddress(entry) !== `/reference/${params.kind}/${params.name}`) return null
    const alike = referenceList().filter(({ kind }) => kind === entry.kind)
    const at = alike.findIndex(({ name }) => name === entry.name)
    return {
      view: 'reference/entry-view.njk',
      model: {
        title: `${entry.kind === 'rule' ? 'Rule ' : ''}${entry.name}: ${entry.title}`,
        here: 'reference',
        entry,
        isQuery: alike[at]?.severity === 'query',
        examples: entry.examples.map((example) => ({ ...example, tables: byTable(example.rows) })),
        previous: alike[at - 1] ?? null,
        next: alike[at + 1] ?? null,
      },
    }
  },
}
export default page

/** Rows that follow one another in a table, drawn as one table. */
function byTable(rows: ReferenceExample['rows']) {
  const tables: { name: string; fields: readonly string[]; rows: ReferenceExample['rows'][number][] }[] = []
  for (const row of rows) {
    const last = tables.at(-1)
    if (last?.name === row.table) last.rows.push(row)
    else tables.push({ name: row.table, fields: row.fields.map(({ field }) => field), rows: [row] })
  }
  return tables
}
