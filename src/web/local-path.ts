/** Pages on the way in and out: nobody is sent back to them. */
const doors = /^\/(sign-in|sign-out|second-factor|choose-role|account\/password)(\/|\?|$)/

/**
 * Where somebody wanted to go, when that is a page of ours; else the first page. What follows `to=` in an address is
 * written by whoever made the link.
 */
export function localPath(text: string | undefined): string {
  if (text === undefined || text.length > 2000 || !text.startsWith('/')) return '/'
  if (!URL.canParse(text, 'http://here.invalid')) return '/'
  const { host, pathname, search } = new URL(text, 'http://here.invalid')
  const path = pathname + search
  return host !== 'here.invalid' || path.startsWith('//') || doors.test(path) ? '/' : path
}

/** A page, with where to go from there when that is not the first page. */
export function withTo(page: string, to: string): string {
  return to === '/' ? page : `${page}?to=${encodeURIComponent(to)}`
}
