import type { RuleLine } from '../../../checking/checked-return.ts'
import type { Change } from '../../../checking/compare-returns.ts'
import { oneCause, resultHeading, rulesHeading, shareHeading } from '../../../checking/headings.ts'
import { countOf, spoken } from '../../../core/words.ts'
import { resultBar } from '../../../documents/result-bar.ts'
import { addressOf, type Place, startPlace } from './address.ts'
import { drawn, html, type Markup } from './html.ts'
import type { FileLine, Summary } from './messages.ts'
import { notRunLine, yearsLine } from './view-missing.ts'

const errorIcon = drawn(
  '<svg class="tl-i" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1L15 8L8 15L1 8Z" class="f-late"/></svg>',
)
const queryIcon = drawn(
  '<svg class="tl-i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" class="s-query"/></svg>',
)

/** Kind of issue by shape and word. */
export function kindOf(severity: 'error' | 'query'): Markup {
  return severity === 'error' ? html`${errorIcon} Error` : html`${queryIcon} Query`
}

/** A bar as long as a share of the longest. */
export function bar(share: number, css: string): Markup {
  const width = Math.max(0.6, Math.min(100, 100 * share)).toFixed(2)
  return drawn(
    `<svg class="bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="14" class="${css}"/></svg>`,
  )
}

/** The page's heading for a file. */
export function pageHeading({ totals, returnErrors }: Summary): string {
  return resultHeading(totals, returnErrors)
}

/** What stands above every view of a checked file. */
export function resultTop(
  summary: Summary,
  files: readonly FileLine[],
  shown: number,
  ruleAddress: (code: string) => string,
): Markup {
  const { called, name, period, megabytes, seconds, totals, rulesetNote, lookedAfter } = summary
  return html`
${files.length > 1 ? fileList(files, shown) : null}
<p class="tl-lead">${called} ${period}. ${name}, ${sizeOf(megabytes)}, checked in ${timeOf(seconds)}.</p>
${lookedAfter === null ? null : yearsLine(lookedAfter, summary.year)}
${rulesetNote === null ? null : html`<div class="tl-box"><p><strong>Note.</strong> ${rulesetNote}</p></div>`}
<p class="tl-acts"><button type="button" class="tl-btn" data-worklist="xlsx">Download worklist (Excel)</button>
<button type="button" class="tl-btn tl-btn--2" data-worklist="csv">Download CSV</button>
<input class="govuk-visually-hidden" type="file" id="compare" multiple><label class="tl-btn tl-btn--2" for="compare">Compare with an earlier ${lookedAfter === null ? 'file' : 'return'}</label>
${lookedAfter?.last === null ? html`<input class="govuk-visually-hidden" type="file" id="last" multiple><label class="tl-btn tl-btn--2" for="last">Add last year’s files</label>` : null}
<button type="button" class="tl-btn tl-btn--2" id="again">Check a new file</button></p>
<section class="tl-sec"><h2 class="tl-h2">${shareHeading(totals)}</h2>
${drawn(resultBar(totals, 1120, 'bar-wide'))}${drawn(resultBar(totals, 358, 'bar-phone'))}
<div class="tl-three tl-sub">${comparison(summary)}
<div><h3 class="tl-h3">Rules</h3><p class="tl-p">${spoken(summary.rulesRun.length)} ran. <strong>${spoken(summary.rules.length)} found something, ${spoken(summary.rulesRun.length - summary.rules.length)} found nothing.</strong></p>
${summary.rulesNotRun.length === 0 ? html`<p class="tl-p">Every rule that was to run ran.</p>` : notRunLine(summary)}
<details class="no-print"><summary>Which rules ran</summary><p class="tl-note">${summary.rulesRun.map((code) => html`<a href="${ruleAddress(code)}">${code}</a> `)}</p></details></div>
<div><h3 class="tl-h3">${lookedAfter === null ? 'The file itself' : 'The files themselves'}</h3><p class="tl-p">Read to the end: ${spoken(summary.lines)} ${lookedAfter === null ? 'lines' : 'rows'}, ${countOf(totals.children, 'child', 'children')}, ${countOf(summary.episodes, 'episode', 'episodes')}.</p>
<p class="tl-p">${summary.findings.length === 0 ? `Nothing unusual about ${lookedAfter === null ? 'it' : 'them'}.` : html`<a href="${addressOf({ ...startPlace, view: 'findings' })}">Findings about the ${lookedAfter === null ? 'file' : 'files'}: ${summary.findings.length}</a>`}</p>
<form id="search" role="search" class="tl-find no-print"><label class="govuk-label" for="search-text">Find a child</label><input class="govuk-input govuk-input--width-10" id="search-text" type="search" autocomplete="off" placeholder="Identifier or UPN"><button class="tl-btn tl-btn--2" type="submit">Find</button></form></div></div></section>`
}

function sizeOf(megabytes: number): string {
  return megabytes < 1 ? `${Math.max(1, Math.round(megabytes * 1000))} kB` : `${megabytes.toFixed(1)} MB`
}

function timeOf(seconds: number): string {
  if (seconds < 0.95) return 'less than a second'
  return seconds < 10 ? `${seconds.toFixed(1)} seconds` : `${seconds.toFixed(0)} seconds`
}

function fileList(files: readonly FileLine[], shown: number): Markup {
  return html`<ul class="tl-under" aria-label="Files">${files.map(({ name, refused, withError }, at) =>
    refused === null
      ? html`<li>${at === shown ? html`<strong class="on" aria-current="true">${name}</strong>` : html`<button type="button" class="tl-link" data-file="${at}">${name}</button>`} (${withError === 0 ? 'no error' : countOf(withError, 'child with an error', 'children with an error')})</li>`
      : html`<li><span class="tl-late">${name} was refused.</span> ${refused}</li>`,
  )}</ul>`
}

function comparison({ compared }: Summary): Markup {
  if (compared === null)
    return html`<div><h3 class="tl-h3">Since an earlier file</h3><p class="tl-p">Nothing is compared yet. Choose the file you checked before to see what was fixed and what is new.</p></div>`
  const { fixed, still, fresh } = compared.change
  const most = Math.max(fixed, still, fresh, 1)
  const line = (name: string, count: number, css: string, to: string) =>
    html`<tr><th scope="row"${name === 'New' && count > 0 ? drawn(' class="tl-late"') : null}>${name}</th><td class="n">${count === 0 ? '0' : html`<a href="${to}" aria-label="${name}: ${countOf(count, 'issue', 'issues')}">${spoken(count)}</a>`}</td><td class="barcell">${bar(count / most, css)}</td></tr>`
  const children = (kind: 'new' | 'still') => addressOf({ ...startPlace, view: 'children', kind })
  const fixedList = addressOf({ ...startPlace, view: 'fixed' })
  return html`<div><h3 class="tl-h3">Since ${compared.name}</h3><table class="tl-t"><caption class="govuk-visually-hidden">Issues compared with ${compared.name}</caption><tbody>${line('Fixed', fixed, 'bar-fixed', fixedList)}${line('Still there', still, 'bar-still', children('still'))}${line('New', fresh, 'bar-error', children('new'))}</tbody></table></div>`
}

/** The issues of the earlier file that are gone. */
export function fixedView({ compared }: Summary): Markup {
  if (compared === null) return html`<p class="tl-p">Nothing is compared.</p>`
  const { change, fixedIssues, name } = compared
  const more = change.fixed - fixedIssues.length
  return html`<section class="tl-sec" aria-labelledby="fixed-heading"><h2 class="tl-h2" id="fixed-heading">${countOf(change.fixed, 'issue', 'issues')} of ${name} fixed</h2>
<div class="tl-scroll" tabindex="0" role="region" aria-label="Fixed issues"><table class="tl-t"><thead><tr><th scope="col">Child</th><th scope="col">Rule</th><th scope="col">What stood there</th></tr></thead><tbody>${fixedIssues.map(
    ({ id, code, values }) =>
      html`<tr><th scope="row">${id === '' ? 'the return, or no identifier' : id}</th><td>${code}</td><td>${values}</td></tr>`,
  )}</tbody></table></div>${more > 0 ? html`<p class="tl-note">And ${spoken(more)} more.</p>` : null}<p class="tl-under"><a href="#">Back to the rules</a></p></section>`
}

const views = [
  ['rules', 'By rule'],
  ['children', 'By child'],
  ['tables', 'By table'],
] as const

/** The ways to look at what was found. */
export function viewTabs(place: Place): Markup {
  return html`<ul class="tl-under no-print" aria-label="Ways to look">${views.map(
    ([view, name]) =>
      html`<li>${place.view === view && place.rule === null && place.table === null ? html`<strong class="on" aria-current="true">${name}</strong>` : html`<a href="${addressOf({ ...startPlace, view })}">${name}</a>`}</li>`,
  )}</ul>`
}

/** The rules that found something. */
export function rulesView(summary: Summary, place: Place, ruleAddress: (code: string) => string): Markup {
  const compared = summary.compared
  const all = compared === null ? summary.rules : [...summary.rules, ...compared.fixedRules]
  const fits = ({ severity, change }: RuleLine) =>
    place.kind === 'all' ? true : place.kind === 'new' ? (change?.fresh ?? 0) > 0 : severity === place.kind
  const lines = all.filter(fits)
  const most = Math.max(...all.map(({ children }) => children), 1)
  const heading = rulesHeading(
    summary.rules
      .filter(({ children }) => children > 0)
      .map(({ children, severity }) => ({ children, isError: severity === 'error' })),
  )
  const counts = {
    all: all.length,
    error: all.filter(({ severity }) => severity === 'error').length,
    query: all.filter(({ severity }) => severity === 'query').length,
    new: all.filter(({ change }) => (change?.fresh ?? 0) > 0).length,
  }
  const kinds = [
    ['all', 'All'],
    ['error', 'Errors'],
    ['query', 'Queries'],
    ...(compared === null ? [] : [['new', `New since ${compared.name}`] as const]),
  ] as const
  const causes = summary.rules.flatMap(({ code, children }) => oneCause(code, children, summary.totals.children) ?? [])
  return html`<section class="tl-sec" aria-labelledby="rules-heading"><h2 class="tl-h2" id="rules-heading">${heading}</h2>${viewTabs(place)}
<ul class="tl-under" aria-label="Kinds">${kinds.map(([kind, name]) => html`<li>${place.kind === kind ? html`<strong class="on" aria-current="true">${name} ${counts[kind]}</strong>` : html`<a href="${addressOf({ ...startPlace, kind })}">${name} ${counts[kind]}</a>`}</li>`)}</ul>
${causes.map((cause) => html`<div class="tl-box tl-box--late"><p>${cause}</p></div>`)}
${lines.length === 0 ? html`<p class="tl-p">${all.length === 0 ? `All ${countOf(summary.totals.children, 'child passes', 'children pass')} the ${summary.rulesRun.length} rules that ran.` : 'No rule of this kind found anything.'}</p>` : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Rules that found something"><table class="tl-t tl-rules"><thead><tr><th scope="col">Rule</th><th scope="col">Kind</th><th scope="col">What it found</th><th scope="col" class="n">Children</th><th scope="col" class="barcell"><span class="govuk-visually-hidden">Bar of children</span></th><th scope="col" class="n">Issues</th>${compared === null ? null : html`<th scope="col" class="n">Since then</th>`}</tr></thead><tbody>${lines.map((line) => ruleRow(line, most, ruleAddress, compared !== null))}</tbody></table></div>`}</section>`
}

function ruleRow(
  { code, severity, title, children, issues, change }: RuleLine,
  most: number,
  ruleAddress: (code: string) => string,
  compared: boolean,
): Markup {
  const list = addressOf({ ...startPlace, view: 'children', rule: code })
  const count =
    children > 0
      ? html`<a href="${list}" aria-label="${countOf(children, 'child', 'children')} with rule ${code}">${spoken(children)}</a>`
      : issues > 0
        ? 'the return'
        : '0'
  return html`<tr><td><a href="${ruleAddress(code)}">${code}</a></td><td class="tl-nw">${kindOf(severity)}</td><th scope="row" class="what">${title}</th><td class="n kids" data-unit="${children === 0 ? '' : children === 1 ? ' child' : ' children'}">${count}</td><td class="barcell">${children > 0 ? bar(children / most, severity === 'error' ? 'bar-error' : 'bar-query') : null}</td><td class="n rec">${spoken(issues)}</td>${compared ? html`<td class="n chg">${changeWords(change, issues)}</td>` : null}</tr>`
}

function changeWords(change: Change | null, issues: number): Markup | string {
  if (change === null) return ''
  const { fixed, still, fresh } = change
  if (issues === 0) return `${spoken(fixed)} fixed, none left`
  if (fresh === 0 && fixed === 0) return 'same'
  if (still === 0 && fixed === 0) return html`<span class="tl-late">all new</span>`
  return html`${fixed > 0 ? `${spoken(fixed)} fixed` : null}${fixed > 0 && fresh > 0 ? ', ' : null}${fresh > 0 ? html`<span class="tl-late">${spoken(fresh)} new</span>` : null}`
}

/** A table as people call it: that of last year's return ends in `_last`. */
export function tableName(table: string): string {
  return table.endsWith('_last') ? `${table.slice(0, -5)}, last year` : table
}

/** What was found, by table of the return. */
export function tablesView(summary: Summary, place: Place): Markup {
  const most = Math.max(...summary.tables.map(({ issues }) => issues), 1)
  return html`<section class="tl-sec" aria-labelledby="tables-heading"><h2 class="tl-h2" id="tables-heading">Issues by table of the return</h2>${viewTabs(place)}
<div class="tl-scroll" tabindex="0" role="region" aria-label="Tables"><table class="tl-t"><thead><tr><th scope="col">Table</th><th scope="col" class="n">Rows</th><th scope="col" class="n">Children</th><th scope="col" class="n">Issues</th><th scope="col" class="barcell"><span class="govuk-visually-hidden">Bar of issues</span></th></tr></thead><tbody>${summary.tables.map(
    ({ table, rows, children, issues }) =>
      html`<tr><th scope="row">${tableName(table)}</th><td class="n">${spoken(rows)}</td><td class="n">${children === 0 ? '0' : html`<a href="${addressOf({ ...startPlace, view: 'children', table })}" aria-label="${countOf(children, 'child', 'children')} with issues in ${tableName(table)}">${spoken(children)}</a>`}</td><td class="n">${spoken(issues)}</td><td class="barcell">${issues > 0 ? bar(issues / most, 'bar-query') : null}</td></tr>`,
  )}</tbody></table></div></section>`
}

/** What the reader noticed about the file. */
export function findingsView({ findings, lookedAfter }: Summary): Markup {
  const about = lookedAfter === null ? 'file' : 'files'
  return html`<section class="tl-sec" aria-labelledby="findings-heading"><h2 class="tl-h2" id="findings-heading">What we noticed about the ${about}</h2><p class="tl-p">These are not DfE’s rules. The rest of the ${about} was checked all the same.</p>
<div class="tl-scroll" tabindex="0" role="region" aria-label="Findings"><table class="tl-t"><thead><tr>${lookedAfter === null ? null : html`<th scope="col">File</th>`}<th scope="col" class="n">Line</th><th scope="col">What</th><th scope="col">As it stands</th></tr></thead><tbody>${findings.map(
    ({ file, line, message, text, more }) =>
      html`<tr>${lookedAfter === null ? null : html`<td>${file}</td>`}<td class="n">${spoken(line)}</td><th scope="row">${message}${more === undefined ? null : html` <span class="tl-q">And ${spoken(more)} more like it.</span>`}</th><td>${text ?? ''}</td></tr>`,
  )}</tbody></table></div><p class="tl-under"><a href="#">Back to the rules</a></p></section>`
}
