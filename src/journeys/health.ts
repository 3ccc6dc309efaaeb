import { dueOn } from '../codes/clocks.ts'
import { ageInYears, type Day } from '../core/day.ts'
import type { SsdClaHealth } from '../ssd/tables.ts'
import { type CarePeriod, carePeriods } from './care-periods.ts'
import type { ChildRows } from './child-rows.ts'
import { bornOn, endingsOfLife } from './life.ts'
import { clockOf, type Ending, type FromRow, type JourneyClock, type JourneyEvent, type Stage } from './stage.ts'

/**
 * Health assessments and checks that have a day, and the clocks between assessments: the first within 20 working days of
 * coming into care, then every twelve months, or every six under five.
 *
 * The looked-after return says yes or no for the year and no day: from it no clock is made, and none runs for a child of
 * whom no assessment has a day. An assessment that came when the one after the first would have been due is not told as a
 * late first one: some returns know the last one only.
 */
export const health: Stage = {
  events: {
    'health assessment': () => 'Health assessment done',
    'dental check': () => 'Dental check done',
    'health check': () => 'Health check done',
  },
  spells: {},
  clocks: { cla_health_first: 'health assessment', cla_health_next: 'health assessment' },
  of(rows) {
    if (rows.ssd_cla_health === undefined) return {}
    const events: JourneyEvent[] = []
    const assessed: [on: Day, from: FromRow][] = []
    for (const row of rows.ssd_cla_health) {
      const at = row.clah_health_check_date
      if (at === null || notDone.has(row.clah_health_check_status?.toLowerCase() ?? '')) continue
      const from = { table: 'ssd_cla_health', key: row.clah_health_check_id, referralId: null } as const
      const kind = kindOf(row)
      events.push({ at, kind, ...from, detail: null })
      if (kind === 'health assessment') assessed.push([at, from])
    }
    assessed.sort(([on, from], [other, otherFrom]) => on - other || (from.key < otherFrom.key ? -1 : 1))
    const life = endingsOfLife(rows)
    const clocks = carePeriods(rows).flatMap((period) =>
      period.shortBreaks ? [] : clocksIn(period, assessed, rows, life),
    )
    return { events, clocks }
  },
}

const notDone = new Set(['planned', 'refused', 'cancelled'])

function kindOf({ clah_health_check_type: type }: SsdClaHealth): string {
  const words = type?.toLowerCase() ?? ''
  if (words.startsWith('dent')) return 'dental check'
  return words === 'health' || words.includes('assessment') ? 'health assessment' : 'health check'
}

function clocksIn(
  { startsOn, endsOn, beginningKnown }: CarePeriod,
  assessed: readonly (readonly [on: Day, from: FromRow])[],
  rows: ChildRows,
  life: readonly Ending[],
): JourneyClock[] {
  const own = assessed.filter(([on]) => on >= startsOn && (endsOn === null || on <= endsOn))
  const [first] = own
  if (first === undefined) return []
  const endings: readonly Ending[] = [[endsOn, 'left care'], ...life]
  const born = bornOn(rows)
  const limitAt = (on: Day) => (born !== null && ageInYears(born, on) < 5 ? 'under 5' : 'aged 5 or over')
  const clocks: (JourneyClock | null)[] = []
  const nextAfterFirst = dueOn('cla_health_next', dueOn('cla_health_first', startsOn), limitAt(startsOn))
  if (beginningKnown && first[0] <= nextAfterFirst) {
    clocks.push(clockOf('cla_health_first', startsOn, first[0], endings, first[1]))
  }
  for (const [at, [on, from]] of own.entries()) {
    // Whether six months or twelve is not known without the day of birth.
    if (born === null) continue
    const next = own[at + 1]?.[0] ?? null
    if (next !== on) clocks.push(clockOf('cla_health_next', on, next, endings, from, limitAt(on)))
  }
  return clocks.filter((clock) => clock !== null)
}
