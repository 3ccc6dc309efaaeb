import type { Filter } from '../../../checking/checked-return.ts'
import { addressOf, type Place, placeOf, startPlace } from './address.ts'
import { chosenFiles, droppedFiles, withoutLists } from './choosing.ts'
import { html, type Markup } from './html.ts'
import { listenToKeys, showKeys } from './keys.ts'
import { readLists } from './lists-reader.ts'
import type { Ask, ChosenFile, Summary, Told } from './messages.ts'
import { saveFile } from './save-file.ts'
import { offerToSend } from './send-in.ts'
import { childrenView, childView, foundView } from './view-children.ts'
import { missingView } from './view-missing.ts'
import { findingsView, fixedView, pageHeading, resultTop, rulesView, tablesView } from './view-result.ts'

/** The worker's script, put in when this one is bundled: a file share gives a browser no worker to load. */
declare const WORKER_SOURCE: string

const one = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind
const [checker, heading, status, result, choose] = [
  one('checker'),
  one('heading'),
  one('status'),
  one('result'),
  one<HTMLFormElement>('choose'),
]
const year = one<HTMLSelectElement>('year')
const sampleBanner = one('sample-banner')
const intro = one('intro')
const startHeading = heading.textContent ?? ''

let worker = startWorker()
let summary: Summary | null = null
let top: Extract<Told, { kind: 'checked' }> | null = null
let lastList: Place = startPlace
let chosen: readonly ChosenFile[] = []
let chosenBefore: readonly ChosenFile[] = []
/** What is said of lists that could not be read, when the return has been checked with the others. */
let refusedLists: readonly string[] = []

function startWorker(): Worker {
  const started = new Worker(URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' })))
  started.addEventListener('message', ({ data }: MessageEvent<Told>) => told(data))
  started.addEventListener('error', () => told({ kind: 'fault', message: 'the checking stopped' }))
  return started
}

const ask = (question: Ask) => worker.postMessage(question)
const chosenYear = () => (year.value === '' ? null : Number(year.value))
const put = (place: HTMLElement, markup: Markup) => {
  place.innerHTML = markup.text
}

function told(message: Told): void {
  switch (message.kind) {
    case 'progress':
      showProgress(message.name, message.read, message.total)
      break
    case 'checked':
      top = message
      summary = message.summary
      if (summary === null) showRefused(message.files.map(({ name, refused }) => `${name}: ${refused}`))
      else {
        clearStatus()
        if (refusedLists.length > 0) showRefused(refusedLists)
        refusedLists = []
        show()
        if (here().view === 'missing') goTo('missing-heading')
      }
      break
    case 'children': {
      const { lines, count, page, pages } = message
      show(childrenView(lines, count, page, pages, here(), summary as Summary), 'children-heading')
      break
    }
    case 'child':
      show(childView(message.record, here(), ruleAddress), 'child-heading')
      break
    case 'found':
      show(foundView(message.lines, message.count), 'found-heading')
      break
    case 'worklist':
      clearStatus()
      saveFile(message.name, message.blob)
      break
    case 'lists':
      chosen = withoutLists(chosen, chosenBefore, message.files)
      if (summary !== null) offerToSend(chosen, summary)
      takeLists(message.files)
      break
    case 'refused':
      showRefused([message.message])
      break
    case 'fault':
      showRefused([
        `Something broke in this page (${message.message}), not in your file. Reload it and try again; the command bin/throughline check can be used meanwhile.`,
      ])
  }
}

const here = () => placeOf(location.hash)
const ruleAddress = (code: string) => (checker.dataset.reference ?? '').replace('8500', code)
const filterOf = ({ kind, rule, table }: Place): Filter => ({ kind, rule, table })

/** Draws what the address asks for. Lists and records come from the worker and are then given. */
function show(view: Markup | null = null, focus: string | null = null): void {
  if (summary === null || top === null) return
  sampleBanner.hidden = !summary.madeUp
  offerToSend(chosen, summary)
  choose.hidden = true
  intro.hidden = true
  heading.textContent = pageHeading(summary)
  document.title = `${heading.textContent} - Throughline`
  const place = here()
  if (view === null && (place.view === 'children' || place.view === 'child')) {
    if (place.view === 'child' && place.child !== null)
      ask({ kind: 'child', row: Math.min(place.child, summary.totals.children - 1), filter: filterOf(lastList) })
    else {
      lastList = place
      ask({ kind: 'children', filter: filterOf(place), page: place.page })
    }
    return
  }
  const body =
    view ??
    (place.view === 'tables'
      ? tablesView(summary, place)
      : place.view === 'fixed'
        ? fixedView(summary)
        : place.view === 'findings'
          ? findingsView(summary)
          : place.view === 'missing'
            ? missingView(summary, ruleAddress)
            : rulesView(summary, place, ruleAddress))
  put(result, html`${resultTop(summary, top.files, top.shown, ruleAddress)}<div id="view">${body}</div>${showKeys()}`)
  if (focus !== null) goTo(focus)
}

function goTo(id: string): void {
  const target = document.getElementById(id)
  if (target === null) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.closest('section')?.scrollIntoView({ block: 'start' })
}

function showProgress(name: string, read: number, total: number): void {
  const percent = total === 0 ? 100 : Math.round((100 * read) / total)
  const bar = document.getElementById('progress') as HTMLProgressElement | null
  if (bar === null) {
    put(
      status,
      html`<p class="tl-p" id="progress-text">Checking ${name}</p><progress class="tl-progress" id="progress" max="100" value="${percent}" aria-labelledby="progress-text"></progress><p class="tl-acts"><button type="button" class="tl-btn tl-btn--2" id="cancel">Cancel</button></p>`,
    )
    return
  }
  bar.value = percent
  const text = document.getElementById('progress-text')
  if (text !== null && !text.textContent?.includes(name)) text.textContent = `Checking ${name}`
}

function clearStatus(): void {
  status.replaceChildren()
}

function showRefused(messages: readonly string[]): void {
  if (summary === null) {
    choose.hidden = false
    heading.textContent = 'We cannot read this file'
    heading.focus()
  }
  put(
    status,
    html`<div class="tl-box tl-box--late">${messages.map((message) => html`<p>${message}</p>`)}${summary === null ? html`<p>Nothing was sent or kept.</p>` : null}</div>`,
  )
}

function startAgain(): void {
  summary = null
  top = null
  result.replaceChildren()
  clearStatus()
  sampleBanner.hidden = true
  chosen = []
  offerToSend(chosen, null)
  choose.hidden = false
  intro.hidden = false
  choose.reset()
  heading.textContent = startHeading
  document.title = `${startHeading} - Throughline`
  history.replaceState(null, '', location.pathname + location.search)
  heading.focus()
}

function begin(question: Ask): void {
  result.replaceChildren()
  summary = null
  history.replaceState(null, '', location.pathname + location.search)
  put(status, html`<p class="tl-p">${question.kind === 'sample' ? 'Making it up' : 'Reading the file'}</p>`)
  ask(question)
}

const checkFiles = (files: readonly ChosenFile[]) => {
  if (files.length === 0) return
  chosenBefore = chosen
  chosen = files
  begin({ kind: 'check', files, year: chosenYear() })
}

function takeLists(files: readonly File[]): void {
  put(status, html`<p class="tl-p">Reading ${files.map(({ name }) => name).join(', ')}</p>`)
  readLists(files, {
    progress: showProgress,
    came(lists, refused) {
      refusedLists = refused
      if (lists.length === 0) return showRefused(refused)
      put(status, html`<p class="tl-p">Checking again with ${lists.map(({ about }) => about).join('; ')}</p>`)
      ask({ kind: 'lists', lists })
    },
    fault: (message) => told({ kind: 'fault', message }),
  })
}

choose.hidden = false
for (const id of ['file', 'folder']) {
  one<HTMLInputElement>(id).addEventListener('change', ({ target }) =>
    checkFiles(chosenFiles((target as HTMLInputElement).files)),
  )
}
const trySample = (of: 'census' | 'looked-after') => {
  chosen = []
  begin({ kind: 'sample', of, year: chosenYear() })
}
one('try').addEventListener('click', () => trySample('census'))
one('try-looked-after').addEventListener('click', () => trySample('looked-after'))
choose.addEventListener('submit', (event) => event.preventDefault())

const drop = one('drop')
for (const type of ['dragover', 'dragleave', 'drop'] as const) {
  document.addEventListener(type, (event) => {
    event.preventDefault()
    drop.classList.toggle('is-over', type === 'dragover')
    if (type === 'drop') void droppedFiles(event.dataTransfer).then(checkFiles)
  })
}

document.addEventListener('click', (event) => {
  const target = (event.target as HTMLElement).closest<HTMLElement>('button, a, label')
  if (target === null) return
  if (target.id === 'cancel') {
    worker.terminate()
    worker = startWorker()
    startAgain()
    put(status, html`<p class="tl-p">Cancelled. Nothing was kept.</p>`)
  } else if (target.id === 'again') startAgain()
  else if (target.dataset.worklist !== undefined) {
    put(status, html`<p class="tl-p">Making the worklist</p>`)
    ask({ kind: 'worklist', format: target.dataset.worklist as 'csv' | 'xlsx' })
  } else if (target.dataset.file !== undefined) {
    history.replaceState(null, '', location.pathname + location.search)
    ask({ kind: 'show', file: Number(target.dataset.file) })
  } else if (target.id === 'swap') {
    put(status, html`<p class="tl-p">Checking it the other way about</p>`)
    ask({ kind: 'swap' })
  } else if (target.getAttribute('href') === '#') {
    // The start has no fragment of its own, so going to it is told here.
    event.preventDefault()
    history.pushState(null, '', addressOf(startPlace))
    show()
  }
})

document.addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement
  const files = chosenFiles(input.type === 'file' ? input.files : null)
  const [first] = files
  if (first === undefined) return
  if (input.id === 'compare') {
    put(status, html`<p class="tl-p">Comparing with ${first.file.name}</p>`)
    ask({ kind: 'compare', files })
  } else if (input.id === 'last') ask({ kind: 'last', files })
  else if (input.id === 'postcodes' || input.id === 'providers') takeLists(files.map(({ file }) => file))
})

document.addEventListener('submit', (event) => {
  const { id } = event.target as HTMLElement
  if (id !== 'search' && id !== 'years' && id !== 'authority-form') return
  event.preventDefault()
  const picked = (field: string) => one<HTMLSelectElement>(field).value
  if (id === 'search') ask({ kind: 'search', text: one<HTMLInputElement>('search-text').value })
  else if (id === 'years') ask({ kind: 'year', year: Number(picked('this-year')) })
  else ask({ kind: 'authority', code: picked('authority') === '' ? null : picked('authority') })
})

addEventListener('hashchange', () => show())
addEventListener('popstate', () => show())
listenToKeys()
if (location.hash === '#sample') trySample('census')
else if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search)
