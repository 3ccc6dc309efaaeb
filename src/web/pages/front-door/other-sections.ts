import { countOf, spoken } from '../../../core/words.ts'
import { type ChartTable, columns, countCell, percentCell, wordCell } from '../../../documents/charts/chart-table.ts'
import { percent, sumOf } from '../../../documents/charts/chart-words.ts'
import { cohort, cohortFinding, cohortTable } from '../../../documents/charts/cohort.ts'
import { reReferrals, reReferralsFinding, reReferralsTable } from '../../../documents/charts/re-referrals.ts'
import {
  type WorkingDaysData,
  workingDays,
  workingDaysFinding,
  workingDaysTable,
} from '../../../documents/charts/working-days.ts'
import type { AuthorityProfile } from '../../../work/authority-profile.ts'
import type { FrontDoor } from '../../../work/front-door.ts'
import { steps } from '../../../work/front-door-figures.ts'
import type { TeamDays } from '../../../work/front-door-teams.ts'
import { behindAddress, doorAddress } from './asked.ts'
import { publishedAgain } from './published-again.ts'
import { behindReferrals, type DrawnFor } from './referral-sections.ts'
import { leadsOn, opensTo, plainSection, type Section, type Under } from './section.ts'

type Timed = 'assessments' | 'conferences'

/** Working days of assessments or conferences, against their limit. */
export function daysSection(
  door: FrontDoor,
  drawnFor: DrawnFor,
  of: Timed,
  teams: readonly TeamDays[] | null,
): Section {
  const data = opening(door, drawnFor, of)
  const { limit } = data
  const { all, late } = data.sums ?? { all: sumOf(data.days), late: sumOf(data.days.slice(limit + 1)) }
  const inTime = typeof all === 'number' && typeof late === 'number' ? percent(all - late, all) : null
  const under: Under[] = [
    ...(typeof late === 'number' && late > 0 && data.opens?.late !== undefined
      ? [opensTo(late === 1 ? 'The late one' : `The ${spoken(late)} late ones`, data.opens.late)]
      : []),
    ...(door.suppressed || teams !== null || sumOf(data.days) === 0
      ? []
      : [leadsOn('By team', `${doorAddress({ ...drawnFor.asked, table: `${of}-by-team` })}#${of}`)]),
    ...(inTime === null ? [] : [opensTo(`${inTime} in time`, null)]),
  ]
  return {
    ...plainSection,
    id: of,
    heading: workingDaysFinding(data),
    drawing: workingDays(data, of),
    under,
    table: workingDaysTable(data),
    more: teams === null ? [] : [{ name: 'By team', table: teamTable(door, drawnFor, of, teams) }],
    note: notes[of],
  }
}

const notes: Readonly<Record<Timed, string>> = {
  assessments:
    'Counted from the referral, as the limit is. England’s published share counts from the start of the assessment, so it does not stand beside this one.',
  conferences: 'Counted from the strategy discussion that began the enquiry.',
}

const listsOf = ({ chosen: { source, need } }: FrontDoor) => ({
  sources: source === null ? null : [source],
  needs: need === null ? null : [need],
})

function opening(door: FrontDoor, { opens }: DrawnFor, of: Timed): WorkingDaysData {
  const data = door[of]
  if (!opens) return data
  const behind = (from: number, to: number | null) =>
    behindAddress({ of, period: door.period, ...listsOf(door), days: { from, to } })
  return {
    ...data,
    opens: {
      lastFive: behind(data.limit - 4, data.limit),
      late: behind(data.limit + 1, null),
      over: (days) => behind(days, null),
      day: (days) => behind(days, days),
    },
  }
}

function teamTable(door: FrontDoor, { opens }: DrawnFor, of: Timed, teams: readonly TeamDays[]): ChartTable {
  const { counted, limit } = door[of]
  const many = counted.many.charAt(0).toUpperCase() + counted.many.slice(1)
  const behind = (team: string, days: { from: number; to: null } | null) =>
    opens ? behindAddress({ of, period: door.period, ...listsOf(door), team, days }) : undefined
  return {
    columns: columns(['Team', many, 'Late', 'Percent in time'], [many, 'Late', 'Percent in time']),
    rows: teams.map(({ id, name, all, late }) => [
      wordCell(name),
      countCell(all, behind(id, null)),
      countCell(late, behind(id, { from: limit + 1, to: null })),
      percentCell(all - late, all),
    ]),
  }
}

/** Referrals that follow another of the same child; of all of them also what is published. */
export function againSection(door: FrontDoor, drawnFor: DrawnFor, profile: AuthorityProfile | null): Section {
  const data = {
    ...door.again,
    months: door.again.months.map((month, at) => {
      const href = behindReferrals(door, drawnFor, { since: at + 1 })
      return href === undefined ? month : { ...month, href }
    }),
  }
  const returned = sumOf(data.months.map(({ count }) => count))
  const words = typeof returned === 'number' && returned > 0 ? countOf(returned, 're-referral', 're-referrals') : null
  const { source, need } = door.chosen
  const published = source === null && need === null ? publishedAgain(profile) : null
  return {
    ...plainSection,
    id: 're-referrals',
    heading: reReferralsFinding(data),
    drawing: reReferrals(data, 'again'),
    under: [
      ...(words === null ? [] : [opensTo(words, behindReferrals(door, drawnFor, { since: 0 }))]),
      ...(published === null ? [] : [published]),
    ],
    table: returned === 0 ? null : reReferralsTable(data),
    note: published === null ? null : publishedNote,
  }
}

const publishedNote =
  'The published share counts the referrals of a year to 31 March, the picture those of the period chosen above.'

/** How far each step of the way goes, of referrals that have all had 12 months. */
export function cohortSection(door: FrontDoor, drawnFor: DrawnFor): Section {
  const common = { ...plainSection, id: 'steps' }
  if (door.cohort === null) {
    return {
      ...common,
      heading: 'How far each step of the way goes',
      drawing: '',
      note: 'No referrals that are loaded have had 12 months to move on. An earlier census brings them.',
    }
  }
  const { period, data: cohortData } = door.cohort
  const data = {
    ...cohortData,
    steps: cohortData.steps.map((step, at) => {
      const taken = steps[at - 1]
      const href = behindReferrals(door, drawnFor, { period, ...(taken === undefined ? {} : { step: taken.key }) })
      return href === undefined ? step : { ...step, href }
    }),
  }
  return {
    ...common,
    heading: cohortFinding(data),
    drawing: cohort(data),
    table: cohortTable(data),
    note: 'Each of these referrals has had 12 months to move on, so this is a true share, not this month’s plans over this month’s referrals. The step into care is not among them: it stands under Children in care, by month.',
  }
}
