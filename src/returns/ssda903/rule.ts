import type { ChildRule, ReturnRule, Rule } from '../../checking/rule.ts'
import type { Day } from '../../core/day.ts'
import type { TableName } from './layout.ts'
import type { PostcodeDirectory } from './lists/postcode-directory.ts'
import type { ProviderList } from './lists/provider.ts'
import type { AnyRow, Ssda903Child } from './shape.ts'

/**
 * What a rule cannot do without: tables of this year and of last year, and lists. `UASC flag` is that it is known who
 * came alone and sought asylum; `XML` that the return is in that form.
 */
export type Need = TableName | `${TableName}_last` | 'postcodes' | 'providers' | 'authority' | 'UASC flag' | 'XML'

/** What a rule may know of the return it is bound to. */
export type Ssda903Return = {
  /** The collection year: 2026 is 1 April 2025 to 31 March 2026. */
  readonly year: number
  /** Its first and last day, and those of the year before. */
  readonly start: Day
  readonly end: Day
  readonly lastStart: Day
  readonly lastEnd: Day
  readonly format: 'csv' | 'xml'
  /** The ONS code of the authority whose return it is. */
  readonly authority: string | null
  readonly postcodes: PostcodeDirectory | null
  readonly providers: ProviderList | null
  /** Was it given? For what a rule can do without. */
  has(need: Need): boolean
}

/** One child, or one whole return, that is right or wrong under a rule, and the reason. */
export type Ssda903Example = {
  readonly year: number
  readonly is: 'right' | 'wrong'
  readonly because: string
  readonly children: readonly Ssda903Child[]
  /** In which form it came; tables of values when left out. */
  readonly format?: 'csv' | 'xml'
  /** What was not given. All else is there: both years, every table and every list. */
  readonly without?: readonly Need[]
  /** For a wrong one: exactly the cells marked, as `Episodes 0 DECOM`. Rows count within their table over all children. */
  readonly cells?: readonly `${string} ${number} ${string}`[]
}

/**
 * Facts a rule of this return has beside those of any rule: what it needs; and that what it marks are rows, in each of
 * which every field of the rule that the table has is at fault (the child's number where it has none of them).
 */
type OfReturn = { readonly needs: readonly Need[] }

type ChildRule903 = ChildRule<Ssda903Child, Ssda903Return, AnyRow, string, Ssda903Example> & OfReturn
type ReturnRule903 = ReturnRule<Ssda903Child, Ssda903Return, AnyRow, string, Ssda903Example> & OfReturn

/** A validation rule of the looked-after return. */
export type Ssda903Rule = Rule<Ssda903Child, Ssda903Return, AnyRow, string, Ssda903Example> & OfReturn

/** Defines a rule that looks at one child, this year and last year. */
export function rule(definition: Omit<ChildRule903, 'scope'>): Ssda903Rule {
  return { ...definition, scope: 'child' }
}

/** Defines a rule that looks at the whole return. */
export function returnRule(definition: Omit<ReturnRule903, 'scope'>): Ssda903Rule {
  return { ...definition, scope: 'return' }
}
