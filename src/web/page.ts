import type { Actor } from '../practice/actor.ts'
import type { Permission } from '../practice/roles.ts'
import type { Entrance } from '../work/entrance.ts'
import type { Place } from '../work/place.ts'
import type { ArrivingFile } from '../work/send-files.ts'
import type { Visitor } from '../work/visit.ts'

/** What was asked for: parts of the address and of its query. A name given twice has its last value. */
export type Asked = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

/** What was filled in. A field sent more than once has its last value; `all` gives every value of one. */
export type FilledIn = {
  readonly form: Readonly<Record<string, string>>
  all(field: string): readonly string[]
}

/** What a page for somebody in particular is given: who asks, and the running copy. */
export type AskedBy = Asked & { readonly actor: Actor; readonly place: Place }

/** What was filled in and sent by somebody in particular. */
export type Sent = AskedBy & FilledIn

/** Files to be read one after the other as they arrive. */
export type Arriving = {
  readonly files: AsyncIterable<ArrivingFile>
  /** Another field of the form: surely known when the files have been read, whichever stands first in it. */
  field(name: string): string | undefined
}

/** Files sent by somebody in particular. */
export type Uploaded = AskedBy & Arriving

/** What a page on the way in is given. */
export type AskedAtEntrance = Asked & {
  readonly place: Place
  readonly entrance: Entrance
  /** Who has come how far; null for somebody who has not signed in. */
  readonly visitor: Visitor | null
  /** The network address it came from; for the limit on tries, and shown nowhere. */
  readonly from: string
  /** A random text that only this browser and we know, from before there is a session. */
  readonly browser: string
  /** The request, for the log. */
  readonly request: string
}

/** A page as it is shown: the view and what goes into it; null when there is no such thing at that address. */
export type Shown = { readonly view: string; readonly model: object; readonly status?: number } | null

/** What follows when something was sent: another page, or the same again with what is to be put right. */
export type Answered = { readonly goTo: string } | NonNullable<Shown>

/** What follows on the way in; with `session` the browser is given the token of a new one, or with null loses the one it has. */
export type Entered = (Answered | { readonly goTo: string; readonly session: string | null }) | null

/** A file to be saved rather than shown. */
export type Download = {
  readonly name: string
  readonly type: string
  readonly bytes: AsyncIterable<Uint8Array | string>
}

type PageOf<Given, Found = Shown> = {
  readonly path: string
  /** The name under which opening it is recorded in the access log; null for pages that show nothing of anybody. */
  readonly records: string | null
  show(asked: Given): Found | Promise<Found>
}

/** A page for whoever reaches the address. */
export type OpenPage = PageOf<Asked> & {
  readonly may: 'anyone'
  /** Every address it has, for the static copy; given by pages that belong in it. */
  readonly addresses?: () => readonly string[]
}

/**
 * The first page: for whoever reaches the address, and made of what is theirs for those who have signed in. It is there
 * without the database too, and then knows of neither.
 */
export type FirstShown = PageOf<Asked & { readonly place: Place | null; readonly visitor: Visitor | null }> & {
  readonly may: 'anyone'
  readonly records: null
  readonly isFirst: true
}

/** A page on the way in or out: it may begin, change or end a session. */
export type EntrancePage = {
  readonly path: string
  readonly may: 'anyone'
  readonly records: null
  readonly entrance: true
  show(asked: AskedAtEntrance): Entered | Promise<Entered>
  save?(sent: AskedAtEntrance & FilledIn): Promise<Entered>
}

/** A page for those who have signed in and whose role has the permission. What they may then see is for the database to say. */
export type ClosedPage = PageOf<AskedBy> & {
  readonly may: Exclude<Permission, 'anyone'>
  /** Does what was asked with the page's form. The permission and the form's token have been checked. */
  save?(sent: Sent): Promise<Answered>
  /** Takes in the files of the page's form (`multipart/form-data`), whose first field is the token. In place of `save`. */
  upload?(sent: Uploaded): Promise<Answered>
  /** A file in place of a page; null shows the page. */
  download?(asked: AskedBy): Promise<Download | null>
}

/** What a page of published figures is given. */
export type AskedOfFigures = Asked & {
  readonly place: Place
  /** Who asks; null for somebody who has not signed in. */
  readonly actor: Actor | null
  /** The authority they act in, or the only one held here; null when it is not known. */
  readonly home: string | null
}

/** What a program is given that asks for published figures. */
export type AskedByProgram = AskedOfFigures & {
  /** Everything after the address, as it was asked for. */
  readonly search: string
  /** The mark of the answer it has already (`if-none-match`); null when it has none. */
  readonly known: string | null
  /** May everybody have them, without signing in? */
  readonly isOpen: boolean
}

/** An answer for a program: no page, and no file to be saved. */
export type Answer = {
  readonly status: number
  readonly type: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * A page of published figures, in which there is no child: for everybody where an administrator has opened them, else for
 * those who have signed in. That somebody who has signed in opened it is recorded; of others nothing is.
 */
export type FiguresPage = PageOf<AskedOfFigures, Answered | null> & {
  readonly may: 'signed-in'
  readonly opensToAll: true
  /** A file in place of a page; null shows the page. It records itself: `noteFiguresTaken`. */
  download?(asked: AskedOfFigures): Promise<Download | null>
}

/** The same for programs. Whoever may not have them is told so as a program is. */
export type FiguresAnswer = {
  readonly path: string
  readonly may: 'signed-in'
  readonly opensToAll: true
  readonly records: null
  answer(asked: AskedByProgram): Promise<Answer>
  /** What is said to somebody who has to sign in first, or who asked for what cannot be given. */
  refuse(says: { readonly status: number; readonly what: string; readonly next: string }): Answer
}

/** A page: its address, who may see it, what the access log says of it, and what it shows. */
export type Page = OpenPage | FirstShown | EntrancePage | FiguresPage | FiguresAnswer | ClosedPage
