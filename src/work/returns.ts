import { Refusal } from '../core/refusal.ts'
import { allocations } from './load-allocations.ts'
import { census } from './load-census.ts'
import { lookedAfter } from './load-looked-after.ts'
import type { LoadableReturn } from './loading.ts'

/** Every return that can be loaded, in the order in which a file is tried: the census takes any XML. */
export const loadableReturns: readonly LoadableReturn[] = [lookedAfter, census, allocations]

/** The return of that name. */
export function returnById(id: string | null): LoadableReturn {
  const found = loadableReturns.find((each) => each.id === id)
  if (found === undefined) throw new Refusal('return-not-recognised', 'This release does not load that return.')
  return found
}
