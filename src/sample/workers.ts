import { calendarDay, type Day, plusDays } from '../core/day.ts'
import type { MadeUpAuthority } from './made-up-authorities.ts'
import { Chance } from './random.ts'
import { type Team, teamKinds } from './teams.ts'

/** Somebody who works for a made-up authority. */
export type Worker = {
  /** Place among all its workers, in the order in which they came. */
  readonly index: number
  readonly id: string
  readonly name: string
  /** Null for who is not a social worker. */
  readonly registration: string | null
  readonly team: Team
  /** The first day on which the worker is no longer there. */
  readonly leaves: Day
}

/** Workers leaving in a year, percent: 2020 to 2026. Source: specification of the made-up authority, `workforce.turnover_percent`. */
const turnover = [13, 14.5, 17, 22, 15.5, 12.5, 11]
/** Children a worker holds, the same years. Source: there, `workforce.caseload`. */
const caseloads = [17.1, 17.6, 19.2, 19.4, 17, 15.4, 14.6]
const firstYear = 2020
const usualCaseload = 15

/** What a year of the tables says; the last goes on. */
function ofYear(values: readonly number[], year: number): number {
  return values[Math.max(0, Math.min(year - firstYear, values.length - 1))] as number
}

/** How many children there are to a worker on a day: more in the worst years of the story. */
export function childrenToWorker(on: Day, told: boolean): number {
  return told ? ofYear(caseloads, calendarDay(on).year) : usualCaseload
}

/** The worker of that number: a made-up name, a made-up registration, and a day to leave. */
export function workerOf(seed: number, authority: MadeUpAuthority, index: number, team: Team, starts: Day): Worker {
  const chance = new Chance(seed, 'workers', index)
  const serial = String(index + 1).padStart(4, '0')
  return {
    index,
    id: `${authority.letters}-W${serial}`,
    name: madeUpName(index),
    registration: teamKinds[team.kind].registered ? `SW0${authority.number.slice(1)}${serial}` : null,
    team,
    leaves: leavingDay(chance.wait(1), starts),
  }
}

/** Lives through the years' chances of leaving until the wait is used up. */
function leavingDay(wait: number, starts: Day): Day {
  let left = wait
  let at = starts
  for (;;) {
    const perDay = ofYear(turnover, calendarDay(at).year) / 100 / 365.25
    if (left < perDay * 365) return plusDays(at, 1 + Math.floor(left / perDay))
    if (at - starts > 40 * 365) return at
    left -= perDay * 365
    at = plusDays(at, 365)
  }
}

const forenames =
  'Ada Bilal Cerys Dexter Esme Farah Gareth Hana Imran Jodie Kwame Lorna Marcus Nadia Owen Priya Quentin Rosa Samir Tessa Umar Verity Wesley Yasmin Zoltan Amara Bronwen Callum Deepa Elspeth Faisal Greta'.split(
    ' ',
  )
const surnameStarts =
  'Marrow Thistle Copper Umber Fennel Quarrel Bramble Osier Larken Tansy Willet Saffron Pebble Harrow Dapple Crocket Velvet Gannet Mottle Spindle'.split(
    ' ',
  )
const surnameEnds =
  'wick combe sett gate ridge loft mere stile thwaite barrow holt sedge fold brink cote march keep drift shaw dene'.split(
    ' ',
  )
/** Has no factor in common with the number of names there are, so that no two workers of 12,800 share one. */
const stride = 4_987

/** A name of nobody: its surname is compounded from two made-up halves. */
export function madeUpName(number: number): string {
  const count = forenames.length * surnameStarts.length * surnameEnds.length
  const at = (number * stride) % count
  const forename = forenames[at % forenames.length]
  const surname = Math.floor(at / forenames.length)
  const start = surnameStarts[surname % surnameStarts.length]
  return `${forename} ${start}${surnameEnds[Math.floor(surname / surnameStarts.length)]}`
}
