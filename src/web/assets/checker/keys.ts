import { html, type Markup } from './html.ts'

/** Keys for those who go through many records. Everything they do has a control of its own as well. */
const keys = [
  ['j', 'next child', () => follow('[rel="next"]')],
  ['k', 'previous child', () => follow('[rel="prev"]')],
  ['u', 'back to the list', () => follow('#child .tl-who a:nth-last-of-type(2)')],
  ['/', 'find a child', () => document.getElementById('search-text')?.focus()],
  ['?', 'these keys', () => document.getElementById('keys')?.toggleAttribute('open')],
] as const

/** The list of keys, folded away. */
export function showKeys(): Markup {
  return html`<details id="keys" class="no-print tl-sub"><summary>Keys</summary><ul class="tl-keys">${keys.map(([key, does]) => html`<li><kbd>${key}</kbd> ${does}</li>`)}</ul></details>`
}

/** Listens to keys, but never while something is typed or with Ctrl, Alt or the like held. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as HTMLElement).closest('input, select, textarea')
    if (typing !== null || event.ctrlKey || event.altKey || event.metaKey) return
    const found = keys.find(([key]) => key === event.key)
    if (found === undefined) return
    event.preventDefault()
    found[2]()
  })
}

function follow(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click()
}
