import { categoryOfNeed } from '../codes/category-of-need.ts'
import { legalStatus } from '../codes/legal-status.ts'
import type { Day } from '../core/day.ts'
import { carePeriods, fromEpisode } from './care-periods.ts'
import type { ChildRows } from './child-rows.ts'
import { codeIn, type Detail, detailText } from './detail.ts'
import { placeInWords } from './places.ts'
import type { JourneyEvent, Spell, Stage } from './stage.ts'
import { isUnaccompanied } from './unaccompanied.ts'
import { meant } from './words.ts'

/**
 * Coming into care, and the time looked after. A child who was looked after before returns to care. Where the returns
 * tell of a period only from its middle on, nobody is said to have come into care on a day.
 *
 * Short breaks are told as what they are: the child is not looked after, and nothing is to be reviewed or visited.
 */
export const care: Stage = {
  events: {
    'came into care': (said) =>
      [
        said.again === 'yes' ? 'Returned to care' : 'Came into care',
        ...underIn(said),
        ...needIn(said),
        ...aloneIn(said),
      ].join('; '),
    'short breaks began': (said) => ['Short breaks began', ...underIn(said)].join('; '),
  },
  spells: {
    care: (said) => ['Looked after', ...aloneIn(said)].join(', '),
    'short break': ({ type }) => ['On short breaks', ...(type === undefined ? [] : [placeInWords(type)])].join(', '),
  },
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    const periods = carePeriods(rows)
    for (const { id, startsOn, beginningKnown, endsOn, shortBreaks, first } of periods) {
      const from = fromEpisode(first)
      const again = periods.some(
        (other) => other.id !== id && !other.shortBreaks && other.endsOn !== null && other.endsOn <= startsOn,
      )
      if (beginningKnown) {
        const kind = shortBreaks ? 'short breaks began' : 'came into care'
        const said = {
          again: !shortBreaks && again,
          under: statusOn(rows, startsOn),
          need: codeIn(first.clae_cla_primary_need_code),
          unaccompanied: isUnaccompanied(rows, startsOn),
        }
        events.push({ at: startsOn, kind, ...from, detail: detailText(said) })
      }
      const kind = shortBreaks ? 'short break' : 'care'
      const detail = detailText({
        earlier: !beginningKnown,
        unaccompanied: isUnaccompanied(rows, null),
        type: shortBreaks ? typeIn(rows, id) : null,
      })
      spells.push({ kind, startsOn, endsOn, ...from, detail })
    }
    return { events, spells }
  },
}

const underIn = ({ under }: Detail) => (under === undefined ? [] : [`under: ${meant(legalStatus, under)}`])
const needIn = ({ need }: Detail) => (need === undefined ? [] : [`need: ${meant(categoryOfNeed, need)}`])
const aloneIn = ({ unaccompanied }: Detail) => (unaccompanied === 'yes' ? ['unaccompanied'] : [])

/** The legal status that began on a day or had begun before it. */
function statusOn(rows: ChildRows, on: Day): string | null {
  let latest: { readonly from: Day; readonly status: string | null } | null = null
  for (const row of rows.ssd_legal_status ?? []) {
    const { lega_legal_status_start_date: from, lega_legal_status_end_date: to, lega_legal_status: status } = row
    if (from === null || from > on || (to !== null && to <= on && from !== on)) continue
    if (latest === null || from > latest.from || (from === latest.from && (status ?? '') < (latest.status ?? ''))) {
      latest = { from, status }
    }
  }
  return codeIn(latest?.status ?? null)
}

/** Where the breaks of a period are spent, when all are of one kind. */
function typeIn(rows: ChildRows, id: string): string | null {
  const types = new Set(
    (rows.ssd_cla_placement ?? []).flatMap((row) =>
      row.clap_cla_id === id ? (codeIn(row.clap_cla_placement_type) ?? []) : [],
    ),
  )
  const [only = null] = types
  return types.size === 1 ? only : null
}
