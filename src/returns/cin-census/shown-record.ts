import { writtenValue } from '../../checking/because.ts'
import {
  type Alias,
  type Marks,
  marksAt,
  marksOf,
  notesOf,
  type ShownCell,
  type ShownRecord,
  type ShownTable,
  withheld,
} from '../../checking/shown-record.ts'
import { ageInYears, type Day, longDay } from '../../core/day.ts'
import { type CinIssue, issuesOfChild } from './check.ts'
import type { CheckedCensus } from './checked-census.ts'
import { fieldsOf } from './example-rows.ts'
import { readCinChild } from './read.ts'
import type { ChildIdentifiers, CinCell, CinChild, CinRow } from './shape.ts'

/**
 * One child's record, read again from its bytes.
 *
 * @param fresh  the issues of the census that were not in the one it is compared with
 * @param alias  when given, numbers by which the child could be known elsewhere are withheld
 */
export function shownRecord(
  checked: CheckedCensus,
  row: number,
  bytes: Uint8Array,
  fresh: (issue: number) => boolean,
  alias: Alias | null = null,
): ShownRecord {
  const read = readCinChild(bytes)
  const found = [...issuesOfChild(read, checked.check), ...sharedIssues(checked, read, row)]
  const identifiers = alias === null ? read.identifiers : withAlias(read.identifiers, alias)
  const child = { ...read, identifiers }
  const issues = found.map(({ cells, ...issue }) => ({
    ...issue,
    cells: cells.map(([at, field]) => [at === read.identifiers ? identifiers : at, field] as unknown as CinCell),
  }))
  const notes = notesOf(checked, row, issues, fresh)
  const marks = marksOf(issues, notes)
  const firstLine = (checked.lines[row] ?? 1) - child.identifiers.line
  return {
    id: alias === null ? identifiers.LAchildID : alias.name,
    about: aboutChild(identifiers, checked.check.end, alias),
    tables: tablesOf(child, firstLine, marks),
    notes,
  }
}

/** The row with what tells who it is taken out; what is empty stays empty. */
export function withAlias(identifiers: ChildIdentifiers, alias: Alias): ChildIdentifiers {
  const { LAchildID, UPN, FormerUPN, PersonBirthDate: born, ExpectedPersonBirthDate: expected } = identifiers
  const shown = {
    ...(LAchildID === null ? {} : { LAchildID: alias.name }),
    ...(UPN === null ? {} : { UPN: withheld }),
    ...(FormerUPN === null ? {} : { FormerUPN: withheld }),
    ...(born === null ? {} : { PersonBirthDate: alias.birth(born) }),
    ...(expected === null ? {} : { ExpectedPersonBirthDate: alias.birth(expected) }),
  }
  return { ...identifiers, unread: { ...identifiers.unread, ...shown } }
}

/** What rules over the whole return found in this child: it shares an identifier with another. */
function sharedIssues(checked: CheckedCensus, child: CinChild, row: number): CinIssue[] {
  const issues: CinIssue[] = []
  for (let issue = checked.issues.count - 1; issue >= 0; issue--) {
    const rule = checked.ruleOf(issue)
    if (rule.scope === 'child') break
    if (checked.issues.child(issue) !== row) continue
    const cells = checked.issues
      .cells(issue)
      .map(({ field }) => [child.identifiers, field as 'UPN' | 'LAchildID'] as const)
    issues.push({ rule, ruleNumber: checked.issues.rule(issue), child, cells })
  }
  return issues
}

function aboutChild(identifiers: ChildIdentifiers, end: Day, alias: Alias | null): string {
  const {
    PersonBirthDate: born,
    ExpectedPersonBirthDate: expected,
    Sex,
    GenderCurrent,
    PersonDeathDate: died,
  } = identifiers
  const who = Sex === 'F' || GenderCurrent === '2' ? 'Girl' : Sex === 'M' || GenderCurrent === '1' ? 'Boy' : 'Child'
  const parts = [who]
  const birth = alias === null ? longDay : (day: Day) => alias.birth(day)
  if (born !== null) {
    const age = ageInYears(born, end)
    parts.push(`born ${birth(born)}${age >= 0 ? `, ${age} on ${longDay(end)}` : ''}`)
  } else if (expected !== null) parts.push(`expected ${birth(expected)}`)
  if (died !== null) parts.push(`died ${longDay(died)}`)
  return `${parts.join(', ')}.`
}

function tablesOf(child: CinChild, firstLine: number, marks: Marks): ShownTable[] {
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
        rows: rows.map((row) => fields.map((field) => cellOf(row, field, marks))),
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

function cellOf(row: CinRow, field: string, marks: Marks): ShownCell {
  const key = field === '(row)' ? 'LAchildID' : field
  const value = field === '(row)' ? 'this row' : writtenValue(row, field)
  return { field, value, marks: marksAt(marks, row, key) }
}
