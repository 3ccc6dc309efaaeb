/** Which page of a list was asked for, and where the pages beside it are. */
export function pagesOf(path: string, query: Readonly<Record<string, string>>, shown: number) {
  const at = Math.min(100_000, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))
  const address = (page: number) => `${path}?${new URLSearchParams({ ...query, page: String(page) })}`
  return {
    at,
    /** What the view needs, once it is known how many there are. */
    of(count: number) {
      const pages = Math.max(1, Math.ceil(count / shown))
      return {
        at,
        pages,
        later: at < pages ? address(at + 1) : null,
        earlier: at > 1 ? address(Math.min(at - 1, pages)) : null,
      }
    },
  }
}
