import type { Day } from '../core/day.ts'
import { workingDayAfter } from '../core/working-days.ts'
import type { Enquiry } from './life.ts'
import type { Chance } from './random.ts'
import type { Story } from './story.ts'

/** Parameters of enquiries. Source: specification of the made-up authority, `process.section_47`, fitted to its section 5. */
const inAssessment = { abuse: 0.515, other: 0.22 }
const ifPlannedBefore = 1.05
const onReferralDay = 0.45
const toConference = 0.4
const toConferenceIfPlannedBefore = 1.0
const conferenceDays = [
  [3, 1],
  [6, 2],
  [8, 4],
  [10, 8],
  [11, 12],
  [12, 16],
  [13, 20],
  [14, 20],
  [15, 17],
] as const
const lateConference = { share: 0.16, from: 16, meanMore: 7.5, cap: 60 }

/** Is there an enquiry in the assessment of a referral? */
export function hasEnquiry(chance: Chance, need: string, plannedBefore: boolean, on: Day, story: Story): boolean {
  const share = need === 'N1' ? inAssessment.abuse : inAssessment.other
  return chance.happens(share * (plannedBefore ? ifPlannedBefore : 1) * story('enquiries', on))
}

/** An enquiry into a referral: often the same day, else within three weeks. */
export function enquiryFrom(chance: Chance, referred: Day, plannedBefore: boolean, story: Story): Enquiry {
  const later = chance.whole(1, 15)
  const start = chance.happens(onReferralDay) ? referred : workingDayAfter(referred, later)
  return enquiryOn(chance, start, plannedBefore, story)
}

/** An enquiry begun on a day, with its conference when it leads to one. */
export function enquiryOn(chance: Chance, start: Day, plannedBefore: boolean, story: Story): Enquiry {
  const share = toConference * (plannedBefore ? toConferenceIfPlannedBefore : 1) * story('conferences', start)
  const held = chance.happens(share)
  const late = chance.happens(lateConference.share * story('lateConferences', workingDayAfter(start, 15)))
  const usual = chance.pick(conferenceDays)
  const days = late
    ? Math.min(lateConference.from + Math.floor(chance.wait(lateConference.meanMore)), lateConference.cap)
    : usual
  return { start, target: workingDayAfter(start, 15), conference: held ? workingDayAfter(start, days) : null }
}
