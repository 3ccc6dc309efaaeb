import { Draft } from './draft.ts'
import { type HeadedRow, headedRows, isReadable } from './headed-rows.ts'
import { gradeOf, whatGradesAre } from './ofsted-grades.ts'
import { keepInspections } from './ofsted-inspections.ts'
import { authorityByName } from './ofsted-names.ts'
import { dayIn, type OfstedRow } from './ofsted-rows.ts'
import { judgements } from './ofsted-tables.ts'
import type { OpenedFile, Reader } from './published-file.ts'

const columns = ['local_authority', 'framework', 'judgement', 'publication_date', 'grade']

/** What the earlier frameworks call their judgements, by what stands in the file, in the order in which they are looked for. */
const words: readonly (readonly [pattern: RegExp, judgement: string])[] = [
  [/safeguarding/i, 'Safeguarding'],
  [/permanence/i, 'Children looked after and achieving permanence'],
  [/adoption/i, 'Adoption'],
  [/looked after/i, 'Services for children looked after'],
  [/impact of leaders/i, judgements[1] as string],
  [/leadership/i, 'Leadership, management and governance'],
  [/need help and protection/i, judgements[2] as string],
  // The later table has what was judged of children in care and care leavers together under children in care.
  [/children in care/i, judgements[3] as string],
  [/care leavers/i, judgements[4] as string],
  [/overall (effectiveness|judgement)/i, judgements[0] as string],
]

/**
 * Ofsted's judgements under the frameworks from 2009 to 2023, a line for each. Authorities are named, without a code.
 *
 * @source Ofsted, children's social care data in England 2023
 */
export const ofstedEarlyReader: Reader = {
  recognises: (file) => tableIn(file) !== null,

  read(file, _wanted, published) {
    const table = tableIn(file)
    const draft = new Draft({
      dataset: 'ofsted-2009-to-2023',
      title: 'Ofsted: inspections of children’s services 2009 to 2023',
      published,
    })
    if (table === null || !isReadable(draft, table, columns)) return draft.done(table?.rows.length ?? 0)
    const rows = table.rows.flatMap((row) => inspectionIn(draft, row))
    keepInspections(draft, rows)
    const newest = rows
      .map(({ publishedOn }) => publishedOn ?? '')
      .sort()
      .at(-1)
    return draft.done(table.rows.length, newest?.slice(0, 4))
  },
}

function tableIn(file: OpenedFile) {
  return headedRows(file, columns, 4)[0] ?? null
}

function inspectionIn(draft: Draft, row: HeadedRow): readonly OfstedRow[] {
  const publishedOn = dayIn(draft, row, 'publication_date')
  const text = row.text('grade')
  if (text === '-' || text === '') {
    draft.leaveOut('no judgement was made')
    return []
  }
  const grade = gradeOf(text)
  if (grade === null) draft.refuse(`“${text}” is no grade.`, whatGradesAre, { row: row.row, column: 'grade' })
  const said = row.text('judgement')
  const judgement = words.find(([pattern]) => pattern.test(said))?.[1]
  if (judgement === undefined) {
    const doNext =
      'Load the file as it was published. A judgement of a new kind cannot be read by this version of Throughline.'
    draft.refuse(`“${said}” is no judgement that is known.`, doNext, { row: row.row, column: 'judgement' })
  }
  const authority = authorityByName(row.text('local_authority'), publishedOn ?? '')
  if (authority === null) draft.unknownArea(row.text('local_authority'))
  if (grade === null || judgement === undefined || authority === null || publishedOn === null) return []
  const { number: area } = authority
  const framework = row.text('framework')
  return [{ row: row.row, area, inspectedOn: null, publishedOn, framework, grades: new Map([[judgement, grade]]) }]
}
