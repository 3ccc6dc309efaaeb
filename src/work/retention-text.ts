import { longDay } from '../core/day.ts'
import { countOf, spoken } from '../core/words.ts'
import type { RetentionPlan, RuleOutlook } from './retention-plan.ts'
import type { LetGo } from './retention-run.ts'

/** The plan in lines, for a terminal. */
export function planInWords({ children, things, held, heldCount }: RetentionPlan): readonly string[] {
  const lines = ['Children', ...children.filter(({ count }) => count > 0).flatMap((each) => outlookInWords(each, true))]
  if (lines.length === 1) lines.push('  none are held')
  lines.push('', 'Besides children', ...things.flatMap((each) => outlookInWords(each, false)), '')
  const shut = heldCount - held.length
  if (heldCount === 0) lines.push('No child who would go is under a legal hold.')
  else {
    lines.push(
      `Held back by a legal hold: ${countOf(heldCount, 'child', 'children')}.`,
      ...held.map((each) => `  ${each}`),
    )
    if (shut > 0) lines.push(`  and ${spoken(shut)} whose records are shut to you`)
  }
  const due = children.reduce((sum, each) => sum + each.due, 0)
  lines.push('', `${countOf(due, 'child', 'children')} would be erased today. Nothing was changed.`)
  return lines
}

function outlookInWords(
  { rule, keeps, count, due, nextOn, waiting }: RuleOutlook,
  ofChildren: boolean,
): readonly string[] {
  const parts = [`${spoken(due)} due to go`]
  if (nextOn !== null) parts.push(`next on ${longDay(nextOn)}`)
  if (waiting > 0) parts.push(`${spoken(waiting)} without an end yet (something is open, or a day is not recorded)`)
  const many = ofChildren ? `${countOf(count, 'child', 'children')}; ` : ''
  return [`  ${rule.what}`, `    kept ${keeps} (${rule.basis}: ${rule.id})`, `    ${many}${parts.join('; ')}`]
}

/** What was let go, in lines. */
export function letGoInWords(gone: LetGo): readonly string[] {
  return [
    `${countOf(gone.children, 'child', 'children')} erased, with ${countOf(gone.rows, 'row', 'rows')}.`,
    `${countOf(gone.filesRewritten, 'kept file', 'kept files')} rewritten without them, ${spoken(gone.filesDropped)} dropped.`,
    `${countOf(gone.submissions, 'submission', 'submissions')}, ${countOf(gone.logEntries, 'entry of the log', 'entries of the log')} and ${countOf(gone.sessions, 'session', 'sessions')} let go.`,
    'Backups made before today hold them until they are dropped themselves.',
  ]
}
