import { ageInYears, type Day, plusDays, plusYears } from '../core/day.ts'
import type { ChildRows } from './child-rows.ts'
import type { Ending, JourneyEvent, Stage } from './stage.ts'

/** Birth. An expected date is no event: it has not happened. */
export const birth: Stage = {
  events: { birth: () => 'Born' },
  spells: {},
  clocks: {},
  of: (rows) => ({ events: ofPerson(rows, 'birth', 'pers_dob') }),
}

/** Death. */
export const death: Stage = {
  events: { death: () => 'Died' },
  spells: {},
  clocks: {},
  of: (rows) => ({ events: ofPerson(rows, 'death', 'pers_death_date') }),
}

function ofPerson(rows: ChildRows, kind: string, field: 'pers_dob' | 'pers_death_date'): JourneyEvent[] {
  const events: JourneyEvent[] = []
  for (const person of rows.ssd_person ?? []) {
    const at = person[field]
    if (at === null) continue
    events.push({ at, kind, table: 'ssd_person', key: person.pers_person_id, referralId: null, detail: null })
  }
  return events
}

/** What ends the open clocks of a child: death, and the 18th birthday for what is due on or after it. */
export function endingsOfLife(rows: ChildRows): readonly Ending[] {
  const endings: Ending[] = []
  for (const { pers_dob, pers_death_date } of rows.ssd_person ?? []) {
    if (pers_death_date !== null) endings.push([pers_death_date, 'died'])
    if (pers_dob !== null) endings.push([birthday(pers_dob, 18), 'eighteen'])
  }
  return endings
}

/** The child's day of birth; null when no row has it. */
export function bornOn(rows: ChildRows): Day | null {
  return rows.ssd_person?.find(({ pers_dob }) => pers_dob !== null)?.pers_dob ?? null
}

/** Somebody born on 29 February has the birthday on 1 March in other years. */
export function birthday(born: Day, age: number): Day {
  const on = plusYears(born, age)
  return ageInYears(born, on) < age ? plusDays(on, 1) : on
}
