import type { ChartTable } from '../../../documents/charts/chart-table.ts'
import { capital, inWords } from '../../../documents/charts/chart-words.ts'

/** Somewhere to go, and what is there. */
export type Opening = { readonly name: string; readonly path: string }

/** Something that needs whoever asks, or is worth a look. */
export type Thing = {
  /** `now` is past a limit or waits for an answer, `due` is to be done, `change` is to be looked at. */
  readonly mark: 'now' | 'due' | 'change'
  readonly what: string
  readonly says: string
  /** The one action, and what it opens; null where there is no page for the role to open. */
  readonly opens: Opening | null
}

/** A small picture with its finding above it and its table below. */
export type Picture = {
  readonly heading: string
  /** The drawing, or the sentence in its place: text in it has been escaped. */
  readonly drawing: string
  readonly table: ChartTable | null
  readonly links: readonly Opening[]
}

/** The first page of one role. */
export type FirstPage = {
  readonly heading: string
  /** What stands under the heading where nothing needs anybody; null when the things speak for themselves. */
  readonly lead: string | null
  readonly things: readonly Thing[]
  /** What comes after them; null where nothing is known to come. */
  readonly next: { readonly heading: string; readonly lines: readonly Opening[] } | null
  /** Where the rest is. */
  readonly also: readonly Opening[]
  readonly pictures: readonly Picture[]
  /** Is something still being counted, so that it is worth looking again? */
  readonly isCounting?: boolean
  /** What is true of everything on the page. */
  readonly note: string | null
}

/** The most that stand on the page; the rest is where they lead. */
const mostThings = 7

/** The worst first: what is past a limit, then what is due, then what has changed, each in the order given. */
export function worstFirst(things: readonly Thing[]): readonly Thing[] {
  const marks: readonly Thing['mark'][] = ['now', 'due', 'change']
  return marks.flatMap((mark) => things.filter((thing) => thing.mark === mark)).slice(0, mostThings)
}

/** How many things there are to do: `Seven things need you, two of them now`. What has only changed needs nobody. */
export function thingsHeading(things: readonly Thing[]): string {
  const now = things.filter(({ mark }) => mark === 'now').length
  const all = now + things.filter(({ mark }) => mark === 'due').length
  if (all === 0) return 'Nothing needs you today'
  const said = all === 1 ? 'One thing needs you' : `${capital(inWords(all))} things need you`
  if (now === 0) return said
  return now === all ? `${said} now` : `${said}, ${inWords(now)} of them now`
}
