import { worklistColumns, worklistLine } from '../checking/worklist.ts'
import { Refusal } from '../core/refusal.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import { mostSheetRows, workbook } from '../formats/workbook.ts'
import type { Actor } from '../practice/actor.ts'
import { type CinIssue, checkCinCensus } from '../returns/cin-census/check.ts'
import { childRow } from '../returns/cin-census/checked-census.ts'
import type { CinCell } from '../returns/cin-census/shape.ts'
import { withAlias } from '../returns/cin-census/shown-record.ts'
import { keptFile } from '../store/files.ts'
import { type NamedChildRow, namedChildren } from '../store/named-children.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { acting, log } from './acting.ts'
import { type CheckedSubmission, checkedSubmission } from './checked-submission.ts'
import type { Place } from './place.ts'
import { birthShown, nameOf } from './shown-child.ts'

/**
 * The worklist of a file: a line for every issue in a child the actor may see, and of the return as a whole. Who works
 * with aliases is given references. How many lines it has is in the log before the file leaves.
 */
export async function exportWorklist(
  place: Place,
  actor: Actor,
  id: string,
  format: 'csv' | 'xlsx',
): Promise<AsyncIterable<Uint8Array | string>> {
  const checked = await checkedSubmission(place, actor, 'see-findings', id)
  const people = checked.check.census
    .childrenMatching({ kind: 'all', rule: null, table: null })
    .map((row) => checked.check.people[row] as string)
  const named = await acting(place, actor, 'see-findings', 'read', (db) => namedChildren(db, actor.laCode, people))
  const lines = await linesOf(place, actor, checked, named)
  if (format === 'xlsx' && lines.length > mostSheetRows) {
    throw new Refusal('output-not-written', 'There are more issues than a sheet has lines. Choose CSV.')
  }
  await acting(place, actor, 'see-findings', 'read', (db) =>
    log(db, place, actor, { what: 'export', object: id, detail: `${lines.length} rows of the worklist of a return` }),
  )
  return format === 'csv' ? csvOf(lines) : workbook('Worklist', worklistColumns, lines)
}

type Line = readonly (string | number)[]

async function* csvOf(lines: readonly Line[]): AsyncGenerator<string> {
  yield csvStart + csvLine([...worklistColumns])
  for (const line of lines) yield csvLine(line)
}

/** The file is gone over again, since only then its values are at hand. */
async function linesOf(
  place: Place,
  actor: Actor,
  { row, check }: CheckedSubmission,
  named: ReadonlyMap<string, NamedChildRow>,
): Promise<readonly (string | number)[][]> {
  const { laCode } = actor
  const { year } = check.census.check
  const lines: (string | number)[][] = []
  const add = (issue: CinIssue) => {
    const at = childRow(issue)
    const child = at < 0 ? null : (named.get(check.people[at] as string) ?? null)
    if (at >= 0 && child === null) return
    const shown = child === null ? null : nameOf(child, actor)
    const cells =
      actor.pseudonymous && shown !== null ? issue.cells.map((cell) => aliased(cell, shown.name, actor)) : issue.cells
    lines.push(worklistLine(issue.rule, year, shown === null ? null : (shown.identifier ?? shown.name), cells))
  }
  await transaction(place.store.pool, 'load', byItself(laCode, place.today()), async (db) => {
    const file = await keptFile(db, laCode, row.file_hash)
    if (file !== null) await checkCinCensus(file.bytes, {}, { issue: add })
  })
  return lines
}

function aliased(cell: CinCell, name: string, actor: Actor): CinCell {
  const [at, field] = cell
  if (at.table !== 'ChildIdentifiers') return cell
  return [withAlias(at, { name, birth: (day) => birthShown(day, actor) }), field] as CinCell
}
