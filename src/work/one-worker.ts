import { detailText, readDetail } from '../journeys/detail.ts'
import type { JourneyRows } from '../store/journeys.ts'

type Spell = JourneyRows['spells'][number]

/** How the looked-after return names a child's worker; the allocations call theirs the allocated social worker. */
const byReturn = 'social-worker'

/** Does only the looked-after return say that this worker holds the child? */
export const isByReturn = ({ kind, detail }: Pick<Spell, 'kind' | 'detail'>): boolean =>
  kind === 'allocation' && readDetail(detail).role === byReturn

/**
 * The journey with each worker once. The looked-after return knows a worker by registration number, the allocations by the
 * number in the case system with the registration beside it: where both name the same worker, the return's spells go by the
 * allocations' number, and those in which the allocations say the same of the child are left out.
 *
 * In the record both stand as they came: who may see a child hangs on the allocations alone.
 *
 * @param known  the key by which the allocations know a worker, by the key the return gave
 */
export function oneWorkerEach(journey: JourneyRows, known: ReadonlyMap<string, string>): JourneyRows {
  const held = journey.spells.filter((spell) => spell.kind === 'allocation' && !isByReturn(spell))
  const spells = journey.spells.flatMap((spell): readonly Spell[] => {
    if (!isByReturn(spell)) return [spell]
    const { worker, ...said } = readDetail(spell.detail)
    const same = known.get(worker ?? '')
    if (same === undefined) return [spell]
    const isSaid = held.some((other) => readDetail(other.detail).worker === same && overlap(spell, other))
    return isSaid ? [] : [{ ...spell, detail: detailText({ ...said, worker: same }) }]
  })
  return { ...journey, spells }
}

function overlap(one: Spell, other: Spell): boolean {
  return (
    (one.endsOn === null || one.endsOn >= other.startsOn) && (other.endsOn === null || other.endsOn >= one.startsOn)
  )
}
