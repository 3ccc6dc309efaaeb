import { childHeading } from '../../../checking/headings.ts'
import type { ChildNote } from '../../../checking/shown-record.ts'
import { countOf, spoken } from '../../../core/words.ts'
import { recordTable } from '../../../documents/record-table.ts'
import { addressOf, type Place, startPlace } from './address.ts'
import { drawn, html, type Markup } from './html.ts'
import type { ChildLine, ChildRecord, Summary } from './messages.ts'
import { kindOf, tableName, viewTabs } from './view-result.ts'

/** A list of children, fifty to a page. */
export function childrenView(
  lines: readonly ChildLine[],
  count: number,
  page: number,
  pages: number,
  place: Place,
  summary: Summary,
): Markup {
  const rule = summary.rules.find(({ code }) => code === place.rule)
  const heading = rule
    ? `${countOf(count, 'child', 'children')}: ${rule.title}`
    : place.table
      ? `${countOf(count, 'child', 'children')} with issues in ${tableName(place.table)}`
      : `${countOf(count, 'child has', 'children have')} an issue`
  const at = (to: number) => addressOf({ ...place, view: 'children', page: to, child: null })
  const kinds = [
    ['all', 'All'],
    ['error', 'With an error'],
    ['query', 'With a query'],
    ...(summary.compared === null
      ? []
      : [['new', 'With something new'] as const, ['still', 'With something still there'] as const]),
  ] as const
  return html`<section class="tl-sec" aria-labelledby="children-heading"><h2 class="tl-h2" id="children-heading">${heading}</h2>${viewTabs(place)}
<ul class="tl-under" aria-label="Kinds">${kinds.map(([kind, name]) => html`<li>${place.kind === kind ? html`<strong class="on" aria-current="true">${name}</strong>` : html`<a href="${addressOf({ ...place, view: 'children', kind, page: 1, child: null })}">${name}</a>`}</li>`)}</ul>
${lines.length === 0 ? html`<p class="tl-p">No child fits these filters. <a href="${addressOf({ ...startPlace, view: 'children' })}">Show all with an issue</a></p>` : childTable(lines, place)}
${pages > 1 ? html`<p class="tl-under">${page > 1 ? html`<a href="${at(page - 1)}" rel="prev">Previous page</a>` : null}<span>Page ${page} of ${spoken(pages)}</span>${page < pages ? html`<a href="${at(page + 1)}" rel="next">Next page</a>` : null}</p>` : null}</section>`
}

function childTable(lines: readonly ChildLine[], place: Place): Markup {
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Children"><table class="tl-t tl-people"><thead><tr><th scope="col">Child</th><th scope="col">Errors</th><th scope="col">Queries</th><th scope="col" class="n">Where it stands</th></tr></thead><tbody>${lines.map(
    ({ row, id, where, errors, queries }) =>
      html`<tr><th scope="row"><a href="${addressOf({ ...place, view: 'child', child: row })}">${id === '' ? `No identifier (child ${row + 1})` : id}</a></th><td>${errors.length > 0 ? html`${kindOf('error')} ${errors.join(', ')}` : ''}</td><td>${queries.length > 0 ? html`${kindOf('query')} ${queries.join(', ')}` : ''}</td><td class="n">${where}</td></tr>`,
  )}</tbody></table></div>`
}

/** What a search found. The words searched for are never in an address. */
export function foundView(lines: readonly ChildLine[], count: number): Markup {
  return html`<section class="tl-sec" aria-labelledby="found-heading"><h2 class="tl-h2" id="found-heading">${count === 0 ? 'No child has that in its identifier or UPN' : countOf(count, 'child found', 'children found')}</h2>
${lines.length === 0 ? html`<p class="tl-p">Type a part of the identifier or of the UPN as it stands in the file.</p>` : childTable(lines, startPlace)}${count > lines.length ? html`<p class="tl-note">The first ${lines.length} are shown. Type more of it.</p>` : null}<p class="tl-under"><a href="#" data-clear="search">Back to the rules</a></p></section>`
}

/** One child's record with notes beside it. */
export function childView(record: ChildRecord, place: Place, ruleAddress: (code: string) => string): Markup {
  const { id, notes, about, tables, previous, next, of } = record
  const errors = notes.filter(({ severity }) => severity === 'error').length
  const name = id === null ? `Child ${record.row + 1}, without an identifier` : `Child ${id}`
  const to = (child: number) => addressOf({ ...place, view: 'child', child })
  const back = addressOf({ ...place, view: 'children', child: null })
  return html`<section class="tl-sec" id="child" aria-labelledby="child-heading"><div class="tl-who"><h2 class="tl-h2" id="child-heading" tabindex="-1">${childHeading(name, errors, notes.length - errors)}</h2>
<p class="tl-under no-print">${record.place > 0 ? html`<span>${spoken(record.place)} of ${spoken(of)}</span>` : null}${previous === null ? null : html`<a href="${to(previous)}" rel="prev">Previous</a>`}${next === null ? null : html`<a href="${to(next)}" rel="next">Next</a>`}<a href="${back}">The list</a><a href="#">All rules</a></p></div>
<p class="tl-p">${about} The record as it stands in the file${notes.length > 0 ? '. Marked cells carry the number of the note beside them' : ''}.</p>
<div class="tl-rec"><div>${tables.map((table) => drawn(recordTable(table, notes)))}</div><ol class="tl-notes">${notes.map((note) => noteItem(note, ruleAddress))}${notes.length === 0 ? html`<li class="q"><p>No rule speaks of this child.</p></li>` : null}</ol></div></section>`
}

function noteItem(
  { number, code, severity, title, because, putRight, others, fresh }: ChildNote,
  ruleAddress: (code: string) => string,
): Markup {
  const isError = severity === 'error'
  return html`<li${isError ? null : drawn(' class="q"')}><h3 class="tl-h3"><span class="mk${isError ? '' : ' mk--q'}">${number}</span> ${title}</h3><p>${kindOf(severity)} <a href="${ruleAddress(code)}">${code}</a>${fresh ? html` <span class="tl-late">New</span>` : null}</p><p>${because}</p><p><strong>To put it right:</strong> ${putRight}</p><p class="tl-q">${others === 0 ? 'No other child breaks this rule.' : html`<a href="${addressOf({ ...startPlace, view: 'children', rule: code })}">${countOf(others, 'other child breaks', 'other children break')} this rule</a>`}</p></li>`
}
