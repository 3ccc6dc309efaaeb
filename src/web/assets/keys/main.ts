/**
 * Keys for those who go through many pages. All that they do has a link of its own: a key follows that link, so a page that
 * somebody may not open has no key either. Nothing is heard while something is typed, nor with Ctrl, Alt or the like held.
 * Whoever has switched the keys off is not sent this script.
 */

/** How long the second letter of a pair is waited for, in milliseconds. */
const patience = 1500

/** When the first letter of a pair was pressed, in milliseconds of this page. */
let began = Number.NEGATIVE_INFINITY

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTypedInto(event.target)) return
  const isSecond = performance.now() - began < patience
  began = Number.NEGATIVE_INFINITY
  if (event.key === 'g') {
    began = performance.now()
    return
  }
  const did = isSecond ? follow(`g ${event.key}`) : onPage(event.key)
  if (did) event.preventDefault()
})

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest('input, select, textarea') !== null)
  )
}

function onPage(key: string): boolean {
  if (key === '/') return find()
  if (key === '?') return follow('?')
  if (key === 'j') return step(1)
  return key === 'k' && step(-1)
}

/** Follows the link that has the key. */
function follow(key: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-key="${CSS.escape(key)}"]`)
  if (link === null) return false
  location.assign(link.href)
  return true
}

/** To the field in which a child is looked for, on this page or on the list of children. */
function find(): boolean {
  const field = document.querySelector<HTMLElement>('main #find')
  if (field !== null) {
    field.focus()
    return true
  }
  const list = document.querySelector<HTMLAnchorElement>('a[data-key="g c"]')
  if (list === null) return false
  location.assign(`${list.href}#find`)
  return true
}

/** To the first link of the next row, or the one before. Enter opens it, as it opens any link. */
function step(by: 1 | -1): boolean {
  const links = [
    ...document.querySelectorAll<HTMLElement>('main tbody tr, main ol > li, main ul.tl-rows > li'),
  ].flatMap((row) => {
    const link = row.querySelector<HTMLElement>('a[href]')
    return link === null || link.offsetParent === null ? [] : [link]
  })
  const row = document.activeElement?.closest('tr, li') ?? null
  const at = links.findIndex((link) => row?.contains(link) ?? false)
  const next = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by]
  next?.focus()
  return next !== undefined
}

// A list that was opened to find something: the field is where the cursor belongs.
if (location.hash === '#find') document.querySelector<HTMLElement>('main #find')?.focus()
