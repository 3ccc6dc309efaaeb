import { isMadeUp } from '../codes/made-up.ts'
import { calendarDay, longDay } from '../core/day.ts'
import { type JourneyTableRow, journeyHolders, journeyTable } from './journey-report.ts'
import { timeInWords } from './log-text.ts'
import type { SubjectRecord } from './subject-record.ts'
import type { ReviewItem } from './subject-review.ts'
import type { Said } from './subject-words.ts'
import type { Look } from './who-looked.ts'

const style = `body{font:1rem/1.5 sans-serif;color:#0b0c0c;max-width:44rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.75rem}h2{font-size:1.35rem;margin-top:2.5rem}h3{font-size:1.1rem;margin-top:1.5rem}
dl{margin:0 0 1.25rem;padding-left:1rem;border-left:4px solid #b1b4b6}dt{font-weight:bold}dd{margin:0 0 .5rem}
li{margin-bottom:.5rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #b1b4b6}
mark{background:#fff7bf;border-bottom:2px solid #0b0c0c}.from{color:#505a5f}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}dl,li,tr{break-inside:avoid}}`

/** Text as HTML writes it, whatever stands in it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/**
 * The record as one page to read or to print: who the child is, what happened, everything that is held, who looked. It
 * needs nothing beside it and runs nothing. What may be about somebody else is marked with its number in the review.
 */
export function recordHtml(record: SubjectRecord, looks: readonly Look[], review: readonly ReviewItem[]): string {
  const numbers = new Map(review.map(({ said, number }) => [said, number]))
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Record of ${escaped(record.story.child.name)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Record of ${escaped(record.story.child.name)}</h1>
${isMadeUp(record.laCode) ? '<p><strong>Sample data.</strong> Every child, family, worker and place in it is made up.</p>\n' : ''}<p>Everything held by authority ${escaped(record.laCode)} in this system, as on ${longDay(record.madeOn)}. Highlighted parts may be about somebody else and are to be reviewed before this page is given out.</p>
<h2>What happened</h2>
${storyHtml(record)}
<h2>Who held the case</h2>
${holdersHtml(record)}
<h2>Everything recorded</h2>
${record.tables.map((table) => tableHtml(table, numbers)).join('\n')}
<h2>How long it is kept</h2>
${keptHtml(record)}
<h2>Who looked</h2>
${looksHtml(looks)}
<h2>Where it came from</h2>
${sourcesHtml(record)}
</main>
</body>
</html>
`
}

function storyHtml({ story }: SubjectRecord): string {
  const rows = journeyTable(story)
  if (rows.length === 0) return '<p>Nothing with a day is recorded.</p>'
  const years = [...new Set(rows.map(({ on }) => calendarDay(on).year))]
  return years
    .map((year) => {
      const lines = rows.filter(({ on }) => calendarDay(on).year === year).map(eventHtml)
      return `<h3>${year}</h3>\n<ul>\n${lines.join('\n')}\n</ul>`
    })
    .join('\n')
}

function eventHtml({ on, age, what, clocks, origin }: JourneyTableRow): string {
  const old = age === null || age === 'newborn' || age === 'unborn' ? '' : `, aged ${escaped(age)}`
  const clock = clocks.length === 0 ? '' : `. ${escaped(clocks.map(({ words }) => words).join('. '))}`
  const from = origin === null ? '' : ` <span class="from">(from ${escaped(origin)})</span>`
  return `<li><strong>${longDay(on)}</strong>${old}: ${escaped(what)}${clock}.${from}</li>`
}

function holdersHtml({ story }: SubjectRecord): string {
  const held = journeyHolders(story)
  if (held.length === 0) return '<p>This is not recorded.</p>'
  const lines = held.map(({ what, from, to }) => {
    const until = to === null ? 'and goes on' : `to ${longDay(to)}`
    return `<li><mark>${escaped(what)}</mark>: from ${longDay(from)} ${until}</li>`
  })
  return `<ul>\n${lines.join('\n')}\n</ul>`
}

function tableHtml({ heading, rows }: SubjectRecord['tables'][number], numbers: ReadonlyMap<Said, number>): string {
  const lists = rows
    .filter(({ says }) => says.length > 0)
    .map(({ says }) => {
      const items = says.map((said) => `<dt>${escaped(said.label)}</dt><dd>${valueHtml(said, numbers)}</dd>`)
      return `<dl>${items.join('')}</dl>`
    })
  const said = lists.length === 0 ? '<p>Nothing more is said.</p>' : lists.join('\n')
  return `<h3>${escaped(heading)}</h3>\n${said}`
}

function valueHtml(said: Said, numbers: ReadonlyMap<Said, number>): string {
  if (said.thirdParty === null) return escaped(said.value)
  return `<mark>${escaped(said.value)}</mark> (review ${numbers.get(said) ?? ''}: ${escaped(said.thirdParty)})`
}

function keptHtml({ kept }: SubjectRecord): string {
  const lines = kept.map(({ what, keeps, until, waitsFor }) => {
    const end = until === null ? `no end can be named yet (${waitsFor})` : `up to ${longDay(until)}`
    return `<li>${escaped(what)}: ${escaped(keeps)}; ${end}</li>`
  })
  return `<ul>\n${lines.join('\n')}\n</ul>\n<p>The longest holds.</p>`
}

function looksHtml(looks: readonly Look[]): string {
  if (looks.length === 0) return '<p>Nobody yet.</p>'
  const rows = looks.map(
    ({ at, name, role, did }) =>
      `<tr><td>${escaped(timeInWords(at))}</td><td><mark>${escaped(name)}</mark></td><td>${escaped(role)}</td><td>${escaped(did)}</td></tr>`,
  )
  return `<table>
<thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">Role</th><th scope="col">What</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

function sourcesHtml({ held }: SubjectRecord): string {
  const files = [...new Set(held.origins.map(({ file_name, period }) => `${file_name} (${period})`))]
  if (files.length === 0) return '<p>No file in force speaks of this child any more.</p>'
  return `<ul>\n${files.map((file) => `<li>${escaped(file)}</li>`).join('\n')}\n</ul>`
}
