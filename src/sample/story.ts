import { type Day, day } from '../core/day.ts'

/** What the story moves. A multiplier of 1 is an ordinary time. */
export type Moved =
  | 'contacts'
  | 'schoolContacts'
  | 'conversion'
  | 'policeConversion'
  | 'enquiries'
  | 'conferences'
  | 'lateAssessments'
  | 'lateConferences'
  | 'care'
  | 'planEndings'

type Chapter = {
  readonly moved: Moved
  readonly from: string
  readonly to: string
  readonly times: number
  readonly why: string
}

/**
 * The story of the made-up authority. Days `to` are not included. Source: specification of the made-up authority, section 7;
 * the month in which police notices come unsifted, before the filter of June 2025, is ours, so that there is a busy month
 * to find a reason for.
 */
export const chapters: readonly Chapter[] = [
  { moved: 'contacts', from: '2020-03-23', to: '2020-07-01', times: 0.68, why: 'Schools and services shut' },
  { moved: 'schoolContacts', from: '2020-03-23', to: '2020-09-07', times: 0.22, why: 'Schools shut' },
  { moved: 'contacts', from: '2020-07-01', to: '2020-09-07', times: 0.85, why: 'Schools and services half open' },
  { moved: 'contacts', from: '2020-09-07', to: '2021-07-01', times: 1.12, why: 'Hidden need returns' },
  { moved: 'contacts', from: '2021-09-01', to: '2022-08-01', times: 1.1, why: 'Hidden need returns' },
  { moved: 'lateAssessments', from: '2021-04-01', to: '2022-04-01', times: 1.35, why: 'Assessments slip' },
  { moved: 'lateAssessments', from: '2022-04-01', to: '2023-04-01', times: 1.75, why: 'Assessments slip' },
  { moved: 'lateAssessments', from: '2023-04-01', to: '2024-04-01', times: 1.45, why: 'Assessments recover' },
  { moved: 'lateAssessments', from: '2024-04-01', to: '2025-04-01', times: 1.2, why: 'Assessments recover' },
  { moved: 'conversion', from: '2022-11-01', to: '2024-01-01', times: 1.16, why: 'Caution after an inspection' },
  { moved: 'policeConversion', from: '2025-05-01', to: '2025-06-01', times: 2.6, why: 'Police notices come unsifted' },
  { moved: 'enquiries', from: '2022-11-01', to: '2023-12-01', times: 1.18, why: 'Caution after an inspection' },
  { moved: 'conferences', from: '2022-11-01', to: '2023-12-01', times: 1.1, why: 'Caution after an inspection' },
  { moved: 'care', from: '2022-11-01', to: '2024-01-01', times: 1.22, why: 'Caution after an inspection' },
  { moved: 'planEndings', from: '2022-11-01', to: '2024-04-01', times: 0.88, why: 'Caution after an inspection' },
  { moved: 'care', from: '2024-09-01', to: '2027-01-01', times: 0.93, why: 'Safe reduction' },
  { moved: 'planEndings', from: '2025-04-01', to: '2026-12-01', times: 1.06, why: 'Plans step down sooner' },
  { moved: 'lateConferences', from: '2025-07-01', to: '2025-08-01', times: 2.8, why: 'A conference chair is absent' },
]

/** How many times the usual something is on a day. */
export type Story = (moved: Moved, on: Day) => number

const dated = chapters.map(({ moved, from, to, times }) => ({ moved, from: day(from), to: day(to), times }))

/** The authority's story, or none: then every multiplier is 1. */
export function story(told: boolean): Story {
  if (!told) return () => 1
  return (moved, on) => {
    let times = 1
    for (const chapter of dated) {
      if (chapter.moved === moved && on >= chapter.from && on < chapter.to) times *= chapter.times
    }
    return times
  }
}
