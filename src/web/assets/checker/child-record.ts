import { becauseOf, writtenValue } from '../../../checking/because.ts'
import { inYear } from '../../../checking/rule.ts'
import { ageInYears, longDay } from '../../../core/day.ts'
import { type CinIssue, issuesOfChild } from '../../../returns/cin-census/check.ts'
import { fieldsOf } from '../../../returns/cin-census/example-rows.ts'
import { readCinChild } from '../../../returns/cin-census/read.ts'
import type { CinChild, CinRow } from '../../../returns/cin-census/shape.ts'
import type { CheckedFile } from './checked-file.ts'
import type { ChildNote, ChildRecord, Filter, ShownCell, ShownTable } from './messages.ts'

/** One child's record with the cells at fault marked by the number of their note. */
export async function childRecord(checked: CheckedFile, row: number, filter: Filter): Promise<ChildRecord> {
  const child = readCinChild(await checked.bytesOf(row))
  const issues = [...issuesOfChild(child, checked.check), ...sharedIssues(checked, child, row)]
  const list = checked.childrenMatching(filter)
  const at = list.indexOf(row)
  const notes = notesOf(checked, row, issues)
  const marks = new Map<CinRow, Map<string, Set<number>>>()
  for (const { rule, cells } of issues) {
    const number = notes.find(({ code }) => code === rule.code)?.number as number
    for (const [cellRow, field] of cells) {
      const fields = marks.get(cellRow) ?? new Map<string, Set<number>>()
      marks.set(cellRow, fields)
      fields.set(field, (fields.get(field) ?? new Set()).add(number))
    }
  }
  const firstLine = (checked.lines[row] ?? 1) - child.identifiers.line
  return {
    row,
    id: child.identifiers.LAchildID,
    about: aboutChild(child, checked),
    tables: tablesOf(child, firstLine, marks),
    notes,
    place: at + 1,
    of: list.length,
    previous: list[at - 1] ?? null,
    next: list[at + 1] ?? null,
  }
}

/** What rules over the whole return found in this child: it shares an identifier with another. */
function sharedIssues(checked: CheckedFile, child: CinChild, row: number): CinIssue[] {
  const issues: CinIssue[] = []
  const { rules } = checked.check
  for (let issue = checked.issues.count - 1; issue >= 0; issue--) {
    const rule = rules[checked.issues.rule(issue)]
    if (rule === undefined || rule.scope === 'child') break
    if (checked.issues.child(issue) !== row) continue
    const cells = checked.issues
      .cells(issue)
      .map(({ field }) => [child.identifiers, field as 'UPN' | 'LAchildID'] as const)
    issues.push({ rule, ruleNumber: checked.issues.rule(issue), child, cells })
  }
  return issues
}

/** One note a rule, errors first, in the order they were found. */
function notesOf(checked: CheckedFile, row: number, issues: readonly CinIssue[]): ChildNote[] {
  const { year } = checked.check
  const fresh = new Set<string>()
  for (const issue of checked.matching({ kind: 'new', rule: null, table: null })) {
    if (checked.issues.child(issue) === row) fresh.add(checked.check.rules[checked.issues.rule(issue)]?.code ?? '')
  }
  const byRule = new Map(issues.map(({ rule }) => [rule, issues.filter((other) => other.rule === rule)]))
  const tallies = checked.tally.rules()
  return [...byRule]
    .sort(([a], [b]) => Number(a.severity === 'query') - Number(b.severity === 'query'))
    .map(([rule, found], at) => ({
      number: at + 1,
      code: rule.code,
      severity: rule.severity,
      title: inYear(rule.title, year),
      because: becauseOf(
        inYear(rule.because, year),
        found.length === 1 ? (found[0] as CinIssue).cells : found.flatMap(({ cells }) => cells),
      ),
      putRight: inYear(rule.putRight, year),
      others: Math.max(0, (tallies.find((tally) => tally.rule.code === rule.code)?.children ?? 1) - 1),
      fresh: fresh.has(rule.code),
    }))
}

function aboutChild({ identifiers }: CinChild, checked: CheckedFile): string {
  const {
    PersonBirthDate: born,
    ExpectedPersonBirthDate: expected,
    Sex,
    GenderCurrent,
    PersonDeathDate: died,
  } = identifiers
  const who = Sex === 'F' || GenderCurrent === '2' ? 'Girl' : Sex === 'M' || GenderCurrent === '1' ? 'Boy' : 'Child'
  const parts = [who]
  if (born !== null) {
    const age = ageInYears(born, checked.check.end)
    parts.push(`born ${longDay(born)}${age >= 0 ? `, ${age} on ${longDay(checked.check.end)}` : ''}`)
  } else if (expected !== null) parts.push(`expected ${longDay(expected)}`)
  if (died !== null) parts.push(`died ${longDay(died)}`)
  return `${parts.join(', ')}.`
}

function tablesOf(
  child: CinChild,
  firstLine: number,
  marks: ReadonlyMap<CinRow, ReadonlyMap<string, ReadonlySet<number>>>,
): ShownTable[] {
  const shown = (title: string, rows: readonly CinRow[]): ShownTable[] => {
    const [first] = rows
    if (first === undefined) return []
    const whole = rows.some((row) => marks.get(row)?.has('LAchildID') && !('LAchildID' in row))
    const fields = [...(whole ? ['(row)'] : []), ...fieldsOf(first)].filter(
      (field) =>
        field === '(row)' ||
        !seldom.has(field) ||
        rows.some((row) => writtenValue(row, field) !== null || marks.get(row)?.has(field)),
    )
    return [
      {
        title,
        lines: rows.map(({ line }) => line + firstLine),
        fields,
        rows: rows.map((row) => fields.map((field) => cellOf(row, field, marks.get(row)))),
      },
    ]
  }
  const { identifiers, characteristics, disabilities, episodes } = child
  return [
    ...shown('Child identifiers', [identifiers]),
    ...shown('Characteristics', [characteristics]),
    ...shown('Disabilities', disabilities),
    ...episodes.flatMap((episode, at) => [
      ...shown(episodes.length > 1 ? `Referral ${at + 1} of ${episodes.length}` : 'Referral', [episode]),
      ...shown('Assessments', episode.assessments),
      ...shown('Child in need plans', episode.cinPlans),
      ...shown('Section 47 enquiries', episode.enquiries),
      ...episode.protectionPlans.flatMap((plan) => [
        ...shown('Child protection plan', [plan]),
        ...shown('Its reviews', plan.reviews),
      ]),
      ...shown('Pre-proceedings', episode.preProceedings),
    ]),
  ]
}

/** Items shown only where they hold something or are at fault, to keep records narrow. */
const seldom = new Set([
  'FormerUPN',
  'ExpectedPersonBirthDate',
  'GenderCurrent',
  'PersonDeathDate',
  'AssessmentInternalReviewDate',
  'DateOfInitialCPC',
  'Sex',
])

function cellOf(row: CinRow, field: string, marks: ReadonlyMap<string, ReadonlySet<number>> | undefined): ShownCell {
  const key = field === '(row)' ? 'LAchildID' : field
  const value = field === '(row)' ? 'this row' : writtenValue(row, field)
  return { field, value, marks: [...(marks?.get(key) ?? [])].sort((a, b) => a - b) }
}
