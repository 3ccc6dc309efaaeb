import { ageInYears, type Day, longDay } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import type { ChildRow } from '../store/children.ts'

/** A child as it may be shown to somebody: by name, by identifier where no name is known, or by alias. */
export type ShownChild = {
  readonly name: string
  /** What tells the child from others of that name: the authority's identifier, or the reference; null when the name does. */
  readonly identifier: string | null
  readonly reference: string
  /** `7`, `under 1`, `due 19 October 2026`, `not recorded`. */
  readonly age: string
}

type Named = Pick<ChildRow, 'person_id' | 'reference' | 'alias' | 'forename' | 'surname'>

/** What a child is called before somebody. Who works with aliases sees neither name nor identifier. */
export function nameOf(child: Named, actor: Actor): Pick<ShownChild, 'name' | 'identifier'> {
  if (actor.pseudonymous) return { name: child.alias, identifier: child.reference }
  const { forename, surname } = child
  const name = forename && surname ? `${forename} ${surname}` : forename || surname || ''
  return name === '' ? { name: child.person_id, identifier: null } : { name, identifier: child.person_id }
}

/** A child in a list. The age is the one on a day; of a child who died, the one then. */
export function shownChild(
  child: Named & Pick<ChildRow, 'born_on' | 'expected_on' | 'died_on'>,
  actor: Actor,
  today: Day,
): ShownChild {
  const { name, identifier } = nameOf(child, actor)
  return { name, identifier, reference: child.reference, age: ageShown(child, today) }
}

function ageShown(
  { born_on: born, expected_on: due, died_on: died }: Pick<ChildRow, 'born_on' | 'expected_on' | 'died_on'>,
  today: Day,
) {
  if (born === null) return due === null ? 'not recorded' : `${due < today ? 'was due' : 'due'} ${longDay(due)}`
  const years = ageInYears(born, died ?? today)
  const age = years < 1 ? 'under 1' : String(years)
  return died === null ? age : `died aged ${age}`
}

/** A day of birth as somebody may see it: to who works with aliases only its month, `March 2013`. */
export function birthShown(born: Day, actor: Actor): string {
  const words = longDay(born)
  return actor.pseudonymous ? words.slice(words.indexOf(' ') + 1) : words
}

const openWords: Readonly<Record<string, string>> = {
  care: 'Looked after',
  'short break': 'Short breaks',
  leaving: 'Leaving care',
}

/** What is open, as a list and a table name it: `Need plan`, `Looked after`. */
export function openInWords(kind: string): string {
  return openWords[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1)
}
