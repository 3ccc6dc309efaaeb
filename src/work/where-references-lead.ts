import type { Actor } from '../practice/actor.ts'
import { notSealedReferences, seenReferences } from '../store/where-references-lead.ts'
import { acting } from './acting.ts'
import type { Place } from './place.ts'

/**
 * Those of some references at whose address the actor finds something: a record that is open to them, or that it is shut
 * and whom to ask. No file in force may name a child any more, and of a sealed record it is not said that it is there.
 */
export async function leadingReferences(
  place: Place,
  actor: Actor,
  references: readonly string[],
): Promise<ReadonlySet<string>> {
  const { laCode, permissions } = actor
  if (references.length === 0 || !permissions.has('see-children')) return new Set()
  const seen = await acting(place, actor, 'see-children', 'read', (db) => seenReferences(db, laCode, references))
  const open = references.filter((reference) => seen.get(reference) === true)
  const others = references.filter((reference) => !seen.has(reference))
  if (others.length === 0 || !permissions.has('break-glass')) return new Set(open)
  const shut = await acting(place, actor, 'break-glass', 'keep', (db) => notSealedReferences(db, laCode, others))
  return new Set([...open, ...shut])
}
