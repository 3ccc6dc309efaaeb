/** Who may open a page. More come with sign-in; until then every page is for anybody who reaches the address. */
export type Permission = 'anyone'

/** What was asked for: parts of the address and of its query. */
export type Asked = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

/** A page as it is shown: the view and what goes into it; null when there is no such thing at that address. */
export type Shown = { readonly view: string; readonly model: object } | null

/** A page: its address, who may see it, what the access log says of it, and what it shows. */
export type Page = {
  readonly path: string
  readonly may: Permission
  /** The name under which opening it is recorded; null for pages that show nothing of anybody. */
  readonly records: string | null
  /** Every address it has, for the static copy; given by pages that belong in it. */
  readonly addresses?: () => readonly string[]
  show(asked: Asked): Shown
}
