import { periodLabel } from '../core/published-period.ts'
import type { Placed } from '../indicators/comparison/comparison.ts'
import type { Cell } from '../indicators/series.ts'
import type { Compared } from './compare.ts'

/**
 * A comparison for programs: of the chosen period, numbers as published and nothing rounded. Where there is no number there
 * is null, with a status beside it that says why.
 */
export function compareJson(compared: Compared) {
  const { comparison, indicator, source, model, kind, isProvisional } = compared
  const { authority, chosen } = comparison
  const { own, change, neighbours } = chosen
  const isGrade = indicator.unit === 'grade'
  const previous = isGrade ? earlierGrade(compared) : change.from
  return {
    indicator: indicator.id,
    authority: authority.code,
    period: chosen.period,
    value: shownValue(own.cell),
    status: statusOf(own.cell),
    previous,
    change: isGrade ? null : change.by,
    changeStatus: changeStatus(own.cell, previous !== null, isGrade),
    england: shownValue(chosen.england),
    englandStatus: statusOf(chosen.england),
    region: shownValue(chosen.region?.cell ?? null),
    regionStatus: statusOf(chosen.region?.cell ?? null),
    neighbours: {
      model: neighbours.model,
      median: neighbours.median,
      mean: neighbours.mean,
      used: neighbours.used,
      members: neighbours.members.map(memberOf),
    },
    rank: own.rank,
    of: isGrade ? null : chosen.of,
    quartile: own.band,
    source: sourceOf(own.cell ?? chosen.england),
    title: indicator.title,
    unit: indicator.unit,
    decimals: indicator.decimals,
    better: comparison.better,
    authorityName: authority.name,
    regionName: chosen.region?.name ?? null,
    periodLabel: periodLabel(chosen.period, kind),
    note: own.cell?.note ?? null,
    isProvisional,
    across: change.across,
    movement: comparison.movement,
    readFrom: source,
    neighbourModel: model,
    cuts: comparison.cuts,
    broken: comparison.broken,
    madeOf: own.cell?.of ?? null,
    licences: [...new Set(compared.releases.map(({ licence }) => licence))],
  }
}

function memberOf({ code, name, cell, closeness, rank }: Placed & { readonly closeness: string }) {
  return { code, name, value: shownValue(cell), status: statusOf(cell), closeness, rank }
}

/** The number, or the grade that stands in its place. */
function shownValue(cell: Cell | null): number | string | null {
  return cell === null ? null : (cell.value ?? cell.text)
}

/** Why there is none: `no-row` where the files say nothing of the area. */
function statusOf(cell: Cell | null) {
  return cell?.status ?? ('no-row' as const)
}

function changeStatus(cell: Cell | null, hasEarlier: boolean, isGrade: boolean) {
  if (isGrade) return 'not-a-number' as const
  if (cell === null || cell.value === null) return statusOf(cell)
  return hasEarlier ? ('ok' as const) : ('no-earlier-number' as const)
}

/** The grade before the one of the chosen period. */
function earlierGrade({ comparison: { periods, chosen } }: Compared) {
  const before = periods.slice(0, periods.indexOf(chosen)).findLast(({ own }) => typeof own.cell?.text === 'string')
  return before === undefined ? null : { period: before.period, value: before.own.cell?.text ?? null }
}

function sourceOf(cell: Cell | null) {
  if (cell === null) return null
  const { release, row } = cell
  const { file, title, published, id, licence, isMadeUp } = release
  const name = published === null ? title : `${title}, ${published}`
  return { file, row, release: name, published, number: id, licence, isMadeUp }
}
