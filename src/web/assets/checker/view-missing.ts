import { localAuthorities, localAuthority } from '../../../codes/local-authorities.ts'
import { period } from '../../../core/period.ts'
import { countOf, spoken } from '../../../core/words.ts'
import { firstRuleset, lastRuleset } from '../../../returns/ssda903/run-rules.ts'
import type { Missing } from '../../../returns/ssda903/what-is-missing.ts'
import { addressOf, startPlace } from './address.ts'
import { drawn, html, type Markup } from './html.ts'
import type { LookedAfterSummary, Summary } from './messages.ts'

const notRunIcon = drawn(
  '<svg class="tl-i" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 8H14" class="s-quiet"/></svg>',
)

/** How many rules did not run, which is not that they passed. */
export function notRunLine({ rulesNotRun, lookedAfter }: Summary): Markup {
  const one = rulesNotRun.length === 1
  const count = html`${notRunIcon} <strong>${countOf(rulesNotRun.length, 'rule', 'rules')} did not run</strong> and ${one ? 'is' : 'are'} not counted as passed`
  if (lookedAfter !== null)
    return html`<p class="tl-p">${count}. <a href="${addressOf({ ...startPlace, view: 'missing' })}">What they need</a></p>`
  return html`<p class="tl-p">${count}:</p><ul class="tl-under">${rulesNotRun.map(({ code, why }) => html`<li>${code}: ${why}</li>`)}</ul>`
}

/** Which year is which, why, and how to say otherwise. */
export function yearsLine({ now, last, canSwap }: LookedAfterSummary, year: number): Markup {
  const years = Array.from({ length: lastRuleset + 1 - firstRuleset }, (_, at) => lastRuleset - at)
  return html`<p class="tl-p">This year’s is ${now}. ${last === null ? 'Last year’s return is not beside it.' : `Last year’s, beside it, is ${last}.`}</p>
<details class="no-print tl-sub"><summary>Say otherwise</summary><form id="years" class="tl-find"><label class="govuk-label" for="this-year">This year’s return is of</label><select class="govuk-select" id="this-year">${years.map((each) => html`<option value="${each}"${each === year ? drawn(' selected') : null}>${period(each)}</option>`)}</select><button class="tl-btn tl-btn--2" type="submit">Check it so</button>${canSwap ? html`<button class="tl-btn tl-btn--2" type="button" id="swap">Swap the two years</button>` : null}</form></details>`
}

/** The rules that did not run, by what they need, and the ways to give it. */
export function missingView({ lookedAfter }: Summary, ruleAddress: (code: string) => string): Markup {
  if (lookedAfter === null) return html``
  const { missing, lists, authority } = lookedAfter
  const adds = new Set(missing.flatMap((each) => each.adds))
  const count = missing.reduce((sum, { codes }) => sum + codes.length, 0)
  return html`<section class="tl-sec" aria-labelledby="missing-heading"><h2 class="tl-h2" id="missing-heading">${count === 0 ? 'Every rule ran' : `${countOf(count, 'rule', 'rules')} did not run`}</h2>
${lists.map((list) => html`<p class="tl-p">${list}</p>`)}
${missing.length === 0 ? null : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Rules that did not run"><table class="tl-t"><thead><tr><th scope="col" class="n">Rules</th><th scope="col">What they need</th><th scope="col">Which</th></tr></thead><tbody>${missing.map((each) => missingRow(each, ruleAddress))}</tbody></table></div>`}
<div class="tl-acts no-print">${adds.has('last') ? html`<label class="tl-btn" for="last">Add last year’s files</label>` : null}${adds.has('postcodes') ? html`<input class="govuk-visually-hidden" type="file" id="postcodes" accept=".bin,.csv"><label class="tl-btn tl-btn--2" for="postcodes">Add the postcode directory</label>` : null}${adds.has('providers') ? html`<input class="govuk-visually-hidden" type="file" id="providers" multiple accept=".xlsx"><label class="tl-btn tl-btn--2" for="providers">Add Ofsted’s list</label>` : null}</div>
${adds.has('authority') ? authorityForm(authority) : null}
${adds.has('postcodes') ? html`<p class="tl-note">The postcode directory is the CSV of all postcodes that the ONS publishes, or the compact file that Throughline makes of it (lists/postcodes.bin in its data folder).</p>` : null}
<p class="tl-under"><a href="#">Back to the rules</a></p></section>`
}

function missingRow({ words, codes }: Missing, ruleAddress: (code: string) => string): Markup {
  const links = codes.map((code) => html`<a href="${ruleAddress(code)}">${code}</a> `)
  const shown = codes.length === 1 ? links : html`<details><summary>All ${codes.length}</summary>${links}</details>`
  return html`<tr><td class="n">${spoken(codes.length)}</td><th scope="row">${words === null ? 'Nothing: they broke down, a fault of ours' : words.replace(/^./, (first) => first.toUpperCase())}</th><td>${shown}</td></tr>`
}

function authorityForm(authority: string | null): Markup {
  const inForce = localAuthorities.filter(({ to }) => to === undefined)
  const named = [...inForce.sort((a, b) => (a.name < b.name ? -1 : 1)), localAuthority('101')].filter(
    (each) => each !== null,
  )
  return html`<form id="authority-form" class="tl-find no-print"><label class="govuk-label" for="authority">Whose return it is</label><select class="govuk-select" id="authority"><option value="">not said</option>${named.map(({ ons, name }) => html`<option value="${ons}"${ons === authority ? drawn(' selected') : null}>${name}</option>`)}</select><button class="tl-btn tl-btn--2" type="submit">Use it</button></form>`
}
