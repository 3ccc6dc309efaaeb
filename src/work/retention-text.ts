import { isoDay, longDay } from '../core/day.ts'
import { countOf, spoken } from '../core/words.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import type { RetentionPlan, RuleOutlook } from './retention-plan.ts'
import type { LetGo } from './retention-run.ts'

/** The plan in lines, for a terminal. */
export function planInWords({ children, things, held, heldCount }: RetentionPlan): readonly string[] {
  const lines = ['Children', ...children.filter(({ count }) => count > 0).flatMap((each) => outlookInWords(each, true))]
  if (lines.length === 1) lines.push('  none are held')
  lines.push('', 'Besides children', ...things.flatMap((each) => outlookInWords(each, false)), '')
  if (heldCount === 0) lines.push('No child who would go is under a legal hold.')
  else {
    const many = countOf(heldCount, 'child', 'children')
    lines.push(`Held back by a legal hold: ${many}.`, ...childrenInWords(held, heldCount, '  '))
  }
  const due = children.reduce((sum, each) => sum + each.due, 0)
  lines.push('', `${countOf(due, 'child', 'children')} would be erased today. Nothing was changed.`)
  return lines
}

function outlookInWords(outlook: RuleOutlook, ofChildren: boolean): readonly string[] {
  const { rule, keeps, count, due, nextOn, waiting, undated, named } = outlook
  const parts = [`${spoken(due)} due to go`]
  if (nextOn !== null) parts.push(`next on ${longDay(nextOn)}`)
  if (waiting > 0) parts.push(`${spoken(waiting)} without an end yet (something is open, or a day is not recorded)`)
  const many = ofChildren ? `${countOf(count, 'child', 'children')}; ` : ''
  const lines = [`  ${rule.what}`, `    kept ${keeps} (${rule.basis}: ${rule.id})`, `    ${many}${parts.join('; ')}`]
  if (!ofChildren) return lines
  if (due > 0) lines.push('    Due to go:', ...childrenInWords(named.due, due, '      '))
  if (undated > 0) {
    lines.push('    No day can be named, so a person decides:', ...childrenInWords(named.undated, undated, '      '))
  }
  return lines
}

/** Each of them on a line; those shut to the reader are only counted. */
function childrenInWords(references: readonly string[], count: number, before: string): readonly string[] {
  const shut = count - references.length
  const lines = references.map((reference) => `${before}${reference}`)
  if (shut === 0) return lines
  const they = shut === 1 ? 'whose record is' : 'whose records are'
  return [...lines, `${before}${references.length === 0 ? '' : 'and '}${spoken(shut)} ${they} shut to you`]
}

/** What was let go, in lines. */
export function letGoInWords(gone: LetGo): readonly string[] {
  return [
    ...gone.lines.flatMap(({ rule, count, references }) => [
      `${rule.what} (${rule.id}): ${spoken(count)} let go`,
      ...childrenInWords(references, count, '  '),
    ]),
    `${countOf(gone.children, 'child', 'children')} erased, with ${countOf(gone.rows, 'row', 'rows')}.`,
    `${countOf(gone.filesRewritten, 'kept file', 'kept files')} rewritten without them, ${spoken(gone.filesDropped)} dropped.`,
    `${countOf(gone.submissions, 'submission', 'submissions')}, ${countOf(gone.logEntries, 'entry of the log', 'entries of the log')} and ${countOf(gone.sessions, 'session', 'sessions')} let go.`,
    'Backups made before today hold them until they are dropped themselves.',
  ]
}

/** The plan for programs. */
export function planJson({ children, things, held, heldCount }: RetentionPlan): object {
  const outlook = ({ rule, keeps, count, due, nextOn }: RuleOutlook) => ({
    ...{ line: rule.id, what: rule.what, basis: rule.basis, kept: keeps, count, due },
    next_on: nextOn === null ? null : isoDay(nextOn),
  })
  return {
    children: children.map((each) => ({
      ...outlook(each),
      without_an_end: each.waiting,
      due_children: listJson(each.named.due, each.due),
      no_day_can_be_named: listJson(each.named.undated, each.undated),
    })),
    things: things.map(outlook),
    held: listJson(held, heldCount),
  }
}

/** What was let go, for programs. */
export function letGoJson({ lines, ...gone }: LetGo): object {
  return {
    lines: lines.map(({ rule, count, references }) => ({ line: rule.id, ...listJson(references, count) })),
    ...{ children: gone.children, rows: gone.rows, submissions: gone.submissions },
    ...{ files_rewritten: gone.filesRewritten, files_dropped: gone.filesDropped },
    ...{ log_entries: gone.logEntries, sessions: gone.sessions },
  }
}

function listJson(references: readonly string[], count: number): object {
  return { count, references, shut_to_you: count - references.length }
}

/** Every child who is due, or of whom no day can be named, as a spreadsheet reads it. */
export function planCsv({ children }: RetentionPlan): string {
  const rows = children.flatMap(({ rule, due, undated, named }) => [
    ...rowsOf(rule.id, 'due to go', named.due, due),
    ...rowsOf(rule.id, 'no day can be named', named.undated, undated),
  ])
  return csvStart + csvLine(['line', 'state', 'child', 'count']) + rows.join('')
}

function rowsOf(line: string, state: string, references: readonly string[], count: number): readonly string[] {
  const shut = count - references.length
  const rows = references.map((reference) => csvLine([line, state, reference, '1']))
  return shut === 0 ? rows : [...rows, csvLine([line, state, 'shut to you', String(shut)])]
}
