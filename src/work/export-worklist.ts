import { worklistColumns, worklistLine } from '../checking/worklist.ts'
import type { Day } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import { mostSheetRows, workbook } from '../formats/workbook.ts'
import type { Actor } from '../practice/actor.ts'
import { type NamedChildRow, namedChildren } from '../store/named-children.ts'
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
  const people = checked.check.returned
    .childrenMatching({ kind: 'all', rule: null, table: null })
    .map((row) => checked.check.people[row] as string)
  const named = await acting(place, actor, 'see-findings', 'read', (db) => namedChildren(db, actor.laCode, people))
  const lines = await linesOf(actor, checked, named)
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
  actor: Actor,
  { check }: CheckedSubmission,
  named: ReadonlyMap<string, NamedChildRow>,
): Promise<readonly (string | number)[][]> {
  const { year } = check.returned.check
  const lines: (string | number)[][] = []
  await check.eachIssue(({ rule, child: at, cells }) => {
    const child = at < 0 ? null : (named.get(check.people[at] as string) ?? null)
    if (at >= 0 && child === null) return
    const shown = child === null ? null : nameOf(child, actor)
    const alias =
      actor.pseudonymous && shown !== null ? { name: shown.name, birth: (day: Day) => birthShown(day, actor) } : null
    lines.push(worklistLine(rule, year, shown === null ? null : (shown.identifier ?? shown.name), cells(alias)))
  })
  return lines
}
