import { day } from '../src/core/day.ts'
import type { Actor } from '../src/practice/actor.ts'
import { allocation } from '../src/returns/allocations/example.ts'
import { assessment, child, episode } from '../src/returns/cin-census/example.ts'
import type { Place } from '../src/work/place.ts'
import { restrictRecord } from '../src/work/restrict-record.ts'
import { testPlace } from './database.ts'
import { actorHere, allocationsText, censusText, loadText } from './loaded-place.ts'

/**
 * A team by hand, seen on 1 June 2026 with a census that ends on 31 March. Of team T1:
 *
 * - Ann, with Ada: an assessment is due on 2 April, within the week.
 * - Ben, with Ada: an assessment was due on 5 February and is late, and one before it was late too.
 * - Cat, with Bob: nothing is due, and her ethnic group is not recorded.
 * - Dan, with Ada: closed a year ago.
 * - Eve, with Ada: restricted.
 * - Fay: held by the team, and nobody in it.
 * - Gus, with Ada since May: newer than the census.
 *
 * Hal is with Cyd, of team T2.
 */
export async function exampleTeam(): Promise<Place> {
  const place = await testPlace({ today: day('2026-06-01') })
  await loadText(place, 'census-2026.xml', censusText(2026, children))
  await loadText(place, 'allocations.csv', allocationsText(held))
  const director = await actorHere(place, 'restricts', 'director')
  await restrictRecord(place, director, 'EVE5', { reason: 'Child of a member of staff' })
  return place
}

const unfinished = (AssessmentActualStartDate: string) =>
  assessment({ AssessmentActualStartDate, AssessmentAuthorisationDate: null })
const late = assessment({ AssessmentActualStartDate: '2025-05-06', AssessmentAuthorisationDate: '2025-08-01' })

const children = [
  child({ LAchildID: 'ANN1' }, [episode({ CINreferralDate: '2026-01-29', assessments: [unfinished('2026-01-29')] })]),
  child({ LAchildID: 'BEN2' }, [
    episode({ CINclosureDate: '2025-09-01', ReasonForClosure: 'RC8', assessments: [late] }),
    episode({ CINreferralDate: '2025-12-01', assessments: [unfinished('2025-12-01')] }),
  ]),
  child({ LAchildID: 'CAT3', Ethnicity: null }),
  child({ LAchildID: 'DAN4' }, [
    episode({ CINreferralDate: '2025-04-08', CINclosureDate: '2025-06-02', ReasonForClosure: 'RC8' }),
  ]),
  child({ LAchildID: 'EVE5' }),
  child({ LAchildID: 'FAY6' }),
  child({ LAchildID: 'HAL8' }),
]

const team = { team_id: 'T1', team_name: 'Ashenholt safeguarding' }
const ada = { ...team, worker_id: 'W1', worker_name: 'Ada Marrowwick' }
const bob = { ...team, worker_id: 'W2', worker_name: 'Bob Umberloft' }
const held = [
  allocation({ child: 'ANN1', ...ada }),
  allocation({ child: 'BEN2', ...ada }),
  allocation({ child: 'CAT3', ...bob }),
  allocation({ child: 'DAN4', ...ada }),
  allocation({ child: 'EVE5', ...ada }),
  allocation({ child: 'FAY6', ...team, worker_id: null, worker_name: null, registration: null }),
  allocation({ child: 'GUS7', ...ada, from: '2026-05-04' }),
  allocation({ child: 'HAL8', worker_id: 'W3', worker_name: 'Cyd Fennel', team_id: 'T2', team_name: 'Orrisdale' }),
]

/** The social worker who is Ada. */
export async function adaHere(place: Place): Promise<Actor> {
  return { ...(await actorHere(place, 'ada', 'social-worker')), professional: 'W1' }
}
