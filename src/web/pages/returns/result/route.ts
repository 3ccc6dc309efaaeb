import { countOf, spoken } from '../../../../core/words.ts'
import { resultBar } from '../../../../documents/result-bar.ts'
import type { Actor } from '../../../../practice/actor.ts'
import { exportWorklist } from '../../../../work/export-worklist.ts'
import { openResult, type Result, type ResultRule } from '../../../../work/open-result.ts'
import type { ClosedPage } from '../../../page.ts'
import { shownReturn, shownSignOff } from '../shown-result.ts'
import { spokenMoment } from '../shown-submission.ts'

/** What a check found in a file that was loaded, as the browser's checker shows it, and what became of it since. */
const page: ClosedPage = {
  path: '/returns/:id/result',
  may: 'see-submissions',
  records: 'result.open',

  async show({ params, actor, place }) {
    const result = await openResult(place, actor, params.id as string)
    return { view: 'returns/result/view.njk', model: model(result, actor) }
  },

  async download({ params, query, actor, place }) {
    const as = (['csv', 'xlsx'] as const).find((each) => each === query.as)
    if (as === undefined) return null
    const bytes = await exportWorklist(place, actor, params.id as string, as)
    return { name: `worklist.${as}`, type: types[as], bytes }
  },
}
export default page

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

function model(result: Result, actor: Actor) {
  const { summary, rules, since, signOffs } = result
  const { address, name, trail } = shownReturn(result.id, result.called, result.period)
  const opens = actor.permissions.has('see-findings')
  const most = Math.max(...rules.map(({ children }) => children), 1)
  const { totals } = summary
  const [signed] = signOffs
  return {
    title: result.heading,
    here: 'returns',
    address,
    name,
    trail,
    says: `${result.fileName}, ${sizeOf(result.megabytes)}, checked ${spokenMoment(result.finishedAt)}.`,
    replaced: !result.inForce,
    mayExplain: actor.permissions.has('load-returns'),
    maySign: actor.permissions.has('sign-off-returns') && result.inForce,
    opens,
    shareHeading: result.shareHeading,
    bars: totals.children === 0 ? [] : [resultBar(totals, 1120, 'bar-wide'), resultBar(totals, 358, 'bar-phone')],
    since:
      since === null ? null : { at: spokenMoment(since.finishedAt), lines: sinceLines(address, since.change, opens) },
    ran: spoken(summary.rulesRun.length),
    found: spoken(rules.length),
    foundNothing: spoken(Math.max(0, summary.rulesRun.length - rules.length)),
    notRun: notRunLines(summary.rulesNotRun),
    notRunHeading: countOf(summary.rulesNotRun.length, 'rule', 'rules'),
    notRunOne: summary.rulesNotRun.length === 1,
    ruleNote: summary.rulesetNote,
    isOfTables: result.isOfTables,
    read: `${spoken(summary.lines)} ${result.isOfTables ? 'rows' : 'lines'}, ${countOf(totals.children, 'child', 'children')}, ${result.isOfTables ? countOf(summary.episodes, 'episode', 'episodes') : countOf(summary.episodes, 'referral', 'referrals')}`,
    findings: summary.findings.length,
    rulesHeading: result.rulesHeading,
    causes: result.causes,
    rules: rules.map((rule) => ruleLine(rule, address, most, opens)),
    nothing:
      rules.length === 0
        ? `All ${countOf(totals.children, 'child passes', 'children pass')} the ${spoken(summary.rulesRun.length)} rules that ran.`
        : null,
    withError: totals.withError,
    withIssue: totals.withError + totals.withQueryOnly,
    unexplained: result.unexplained === 0 ? null : countOf(result.unexplained, 'issue', 'issues'),
    signed: signed === undefined ? null : shownSignOff(signed),
    signedBefore: signOffs.slice(1).map(shownSignOff),
  }
}

function sizeOf(megabytes: number): string {
  return megabytes < 1 ? `${Math.max(1, Math.round(megabytes * 1000))} kB` : `${megabytes.toFixed(1)} MB`
}

/** Rules that lack the same thing stand in one line. */
function notRunLines(notRun: Result['summary']['rulesNotRun']) {
  const byReason = new Map<string, string[]>()
  for (const { code, why } of notRun) byReason.set(why, [...(byReason.get(why) ?? []), code])
  return [...byReason].map(([why, codes]) => ({
    why,
    codes: codes.join(' '),
    count: codes.length > 4 ? countOf(codes.length, 'rule', 'rules') : null,
  }))
}

function sinceLines(address: string, change: { fixed: number; still: number; fresh: number }, opens: boolean) {
  const most = Math.max(change.fixed, change.still, change.fresh, 1)
  const line = (name: string, kind: string, count: number, css: string) => ({
    ...{ name, css },
    count: spoken(count),
    says: `${name}: ${countOf(count, 'issue', 'issues')}`,
    late: kind === 'new' && count > 0,
    opensTo: opens && count > 0 ? `${address}/found?kind=${kind}` : null,
    width: widthOf(count / most),
  })
  return [
    line('Fixed', 'fixed', change.fixed, 'bar-fixed'),
    line('Still there', 'still', change.still, 'bar-still'),
    line('New', 'new', change.fresh, 'bar-error'),
  ]
}

function ruleLine(rule: ResultRule, address: string, most: number, opens: boolean) {
  const { code, severity, title, children, issues, change, explained, offered } = rule
  return {
    ...{ code, severity, title, offered },
    children: children > 0 ? spoken(children) : 'the return',
    unit: children === 0 ? '' : children === 1 ? ' child' : ' children',
    says:
      children === 0
        ? `The return as a whole, rule ${code}`
        : `${countOf(children, 'child', 'children')} with rule ${code}`,
    opensTo: opens ? `${address}/rules/${code}` : null,
    explain: `${address}/rules/${code}/explain`,
    issues: spoken(issues),
    css: severity === 'error' ? 'bar-error' : 'bar-query',
    width: children > 0 ? widthOf(children / most) : null,
    change: change === null ? null : changeWords(change),
    allNew: change !== null && change.still === 0 && change.fixed === 0 && change.fresh > 0,
    explained:
      explained.issues === issues
        ? 'all'
        : explained.issues === 0
          ? 'none'
          : `${spoken(explained.issues)} of ${spoken(issues)}`,
  }
}

/** A share as the width of a bar, in hundredths: never so small that it is not seen. */
function widthOf(share: number): string {
  return Math.max(0.6, Math.min(100, 100 * share)).toFixed(2)
}

function changeWords({ fixed, still, fresh }: { fixed: number; still: number; fresh: number }): string {
  if (fresh === 0 && fixed === 0) return 'same'
  if (still === 0 && fixed === 0) return 'all new'
  return [...(fixed > 0 ? [`${spoken(fixed)} fixed`] : []), ...(fresh > 0 ? [`${spoken(fresh)} new`] : [])].join(', ')
}
