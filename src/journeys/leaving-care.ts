import { careLeaverAccommodation } from '../codes/care-leaver-accommodation.ts'
import { careLeaverActivity } from '../codes/care-leaver-activity.ts'
import { careLeaverInTouch } from '../codes/care-leaver-in-touch.ts'
import { ageInYears, type Day } from '../core/day.ts'
import type { SsdCareLeavers } from '../ssd/tables.ts'
import { carePeriods } from './care-periods.ts'
import type { ChildRows } from './child-rows.ts'
import { codeIn, type Detail, detailText } from './detail.ts'
import { birthday, bornOn } from './life.ts'
import type { Spell, Stage } from './stage.ts'
import { meant } from './words.ts'

/**
 * Care leavers, of whom the record has what is known round a birthday, or at the last contact, and no day on which it
 * began. It is told from the day the young person left care at 16 or over. Where the record begins after that it is told
 * from the 18th birthday, on which nobody is looked after any more. It ends with the 25th, to which the law goes.
 *
 * Somebody known to have died, to have gone home for good or to need nothing more is no care leaver now; since when no row
 * says, so there is no spell.
 */
export const leavingCare: Stage = {
  events: {},
  spells: { leaving: (said) => ['Care leaver', ...touchIn(said), ...homeIn(said), ...activityIn(said)].join(', ') },
  clocks: {},
  of(rows) {
    const known = (rows.ssd_care_leavers ?? []).filter(isOne).sort(byKey)
    const row = known.at(-1)
    const born = bornOn(rows)
    if (row === undefined || born === null) return {}
    const startsOn = leftOn(rows, born)
    if (startsOn === null) return {}
    const spell: Spell = {
      kind: 'leaving',
      startsOn,
      endsOn: birthday(born, 25),
      ...{ table: 'ssd_care_leavers', key: row.clea_table_id, referralId: null },
      detail: detailText({
        touch: codeIn(row.clea_care_leaver_in_touch),
        home: homeOf(row),
        activity: codeIn(row.clea_care_leaver_activity),
      }),
    }
    return { spells: [spell] }
  },
}

const over = new Set(['DIED', 'RHOM', 'NREQ'])

function isOne({
  clea_care_leaver_in_touch: touch,
  clea_care_leaver_eligibility: eligibility,
}: SsdCareLeavers): boolean {
  return !over.has(touch ?? '') && eligibility !== 'Eligible' && eligibility !== 'No Current Eligibility'
}

function byKey(one: SsdCareLeavers, other: SsdCareLeavers): number {
  const [on, otherOn] = [one.clea_care_leaver_latest_contact ?? 0, other.clea_care_leaver_latest_contact ?? 0]
  return on - otherOn || (one.clea_table_id < other.clea_table_id ? -1 : 1)
}

/** The day the young person left care at 16 or over for the last time, else the 18th birthday; null while looked after. */
function leftOn(rows: ChildRows, born: Day): Day | null {
  const periods = carePeriods(rows).filter(({ shortBreaks }) => !shortBreaks)
  if (periods.some(({ endsOn }) => endsOn === null)) return null
  const last = periods.reduce<Day | null>((latest, { endsOn }) => later(latest, endsOn), null)
  return last !== null && ageInYears(born, last) >= 16 ? last : birthday(born, 18)
}

const later = (one: Day | null, other: Day | null) => (one === null || (other !== null && other > one) ? other : one)

/** `U1`: independent living, suitable. A kind without the figure that says whether it is suitable is told as it is. */
function homeOf({ clea_care_leaver_accommodation: kind, clea_care_leaver_accom_suitable: suitable }: SsdCareLeavers) {
  const code = codeIn(kind)
  if (code === null || code === '0') return null
  return /^[A-Z]$/.test(code) && /^[12]$/.test(suitable ?? '') ? `${code}${suitable}` : code
}

const touchIn = ({ touch }: Detail) => (touch === undefined ? [] : [meant(careLeaverInTouch, touch)])
const homeIn = ({ home }: Detail) => (home === undefined ? [] : [meant(careLeaverAccommodation, home)])
const activityIn = ({ activity }: Detail) =>
  activity === undefined || activity === '0' ? [] : [meant(careLeaverActivity, activity)]
