import { localAuthorities, localAuthority } from '../codes/local-authorities.ts'
import { periodEnd } from '../core/published-period.ts'
import type { Place } from './place.ts'
import { type PublishedContents, publishedContents } from './published-contents.ts'
import { publishedFigures } from './published-figures.ts'
import { type Askable, type Question, understand } from './question.ts'
import type { NamedAuthority } from './question-places.ts'

/** The longest question that is read, in characters: the rest of a longer one is left. */
const longest = 200

/** A question as it was understood, with what there is to show for it. */
export type AskedQuestion = Question & {
  /** The question, as far as it was read. */
  readonly text: string
  /** For each indicator that it may mean, the period it asks for; null for the newest, or where there is none of that year. */
  periodOf(id: string): Promise<string | null>
  /** Authorities it names that are no more, with those in their place. */
  readonly ended: readonly { readonly name: string; readonly year: number; readonly now: readonly NamedAuthority[] }[]
  /** Is anything loaded at all? */
  readonly isAnythingHeld: boolean
  readonly homeName: string | null
}

const askables = new WeakMap<PublishedContents, readonly Askable[]>()
const measures = new WeakMap<PublishedContents, readonly Askable[]>()

/**
 * Understands a question about published figures. What was typed is kept nowhere.
 *
 * @param home  the authority that `we` means
 */
export async function askQuestion(place: Place, typed: string, home: string | null): Promise<AskedQuestion> {
  const figures = await publishedFigures(place)
  const contents = await publishedContents(place)
  const text = typed.slice(0, longest).trim()
  const asked = text.replace(/\bE\d{8}\b/gi, (code) => localAuthority(code.toUpperCase())?.number ?? code)
  const own = home === null ? null : localAuthority(home)
  const homeNamed = own === null ? null : { code: own.number, name: own.name }
  const places = [...contents.authorities, ...ended]
  const byIndicator = understand(
    asked,
    kept(askables, contents, () => contents.indicators),
    places,
    homeNamed,
  )
  const ofTool = () => figures.measures.map(({ code, title, unit }) => ({ id: code, title, called: title, unit }))
  // What no indicator is about may be a measure of the interactive tool.
  const question =
    byIndicator.indicators.length > 0
      ? byIndicator
      : understand(asked, kept(measures, contents, ofTool), places, homeNamed)
  const there = question.authorities.filter(({ code }) => localAuthority(code)?.to === undefined)
  return {
    ...question,
    ...{ text, authorities: there, homeName: own?.name ?? null },
    isAnythingHeld: contents.releases.length > 0,
    ended: question.authorities.flatMap(({ code, name }) => {
      const { to, became = [] } = localAuthority(code) ?? {}
      return to === undefined ? [] : [{ name, year: to, now: became.map(named) }]
    }),
    async periodOf(id) {
      const { year } = question
      if (year === null) return null
      const series = await (id.startsWith('lait:') ? figures.series(id) : contents.seriesOf(id))
      return series?.periods.findLast((period) => periodEnd(period) === year) ?? null
    },
  }
}

const named = (code: string): NamedAuthority => ({ code, name: localAuthority(code)?.name ?? code })

const ended = localAuthorities.flatMap(({ number, name, to }) => (to === undefined ? [] : [{ code: number, name }]))

function kept(
  by: WeakMap<PublishedContents, readonly Askable[]>,
  contents: PublishedContents,
  make: () => readonly Askable[],
): readonly Askable[] {
  const made = by.get(contents) ?? make()
  by.set(contents, made)
  return made
}
