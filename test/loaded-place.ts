import { randomUUID } from 'node:crypto'
import { type Day, day } from '../src/core/day.ts'
import { type Actor, actorOf } from '../src/practice/actor.ts'
import { operator } from '../src/practice/roles.ts'
import type { Allocation } from '../src/returns/allocations/shape.ts'
import { allocationLine, allocationsStart } from '../src/returns/allocations/write.ts'
import { header } from '../src/returns/cin-census/example.ts'
import type { CinChild } from '../src/returns/cin-census/shape.ts'
import { CinWriter } from '../src/returns/cin-census/write.ts'
import { addAccount, addGrant, grantsOf } from '../src/store/accounts.ts'
import type { SubmissionRow } from '../src/store/submissions.ts'
import { byItself, transaction } from '../src/store/transaction.ts'
import { loadSubmission } from '../src/work/load-submission.ts'
import type { Place } from '../src/work/place.ts'
import { receiveReturn } from '../src/work/receive-return.ts'
import { testPlace } from './database.ts'

/** Whoever runs the copy, for the made-up authority of the examples. */
export const operatorHere: Actor = {
  ...{ account: 'terminal:test', name: 'A test at a terminal', laCode: '101', role: operator.id, scope: 'all' },
  ...{ teams: [], professional: null, pseudonymous: false, suppressed: false, signIn: 'terminal', request: null },
  permissions: new Set(['anyone', 'signed-in', ...operator.may]),
}

/** Somebody with an account and one role there. */
export async function actorHere(
  place: Place,
  subject: string,
  role: string,
  team: string | null = null,
): Promise<Actor> {
  const id = randomUUID()
  const account = { id, issuer: 'local', subject, name: `Made-up ${subject}`, madeUp: true, pseudonymous: false }
  const grants = await transaction(place.store.pool, 'keep', byItself('101', place.today()), async (db) => {
    await addAccount(db, account)
    await addGrant(db, '101', { account: id, role, team, professional: null, by: 'test' })
    return grantsOf(db, id)
  })
  const actor = actorOf(
    account,
    grants.map((each) => ({
      laCode: '101',
      role: each.role,
      teamId: each.team_id,
      professionalId: each.professional_id,
    })),
    { laCode: '101', role },
    { signIn: 'password', request: null },
  )
  if (actor === null) throw new Error(`There is no role ${role}`)
  return actor
}

/** A census as a file. */
export function censusText(year: number, children: readonly CinChild[]): string {
  const writer = new CinWriter()
  return writer.start(header(year)) + children.map((each) => writer.child(each)).join('') + writer.end()
}

/** An allocations file. */
export const allocationsText = (rows: readonly Allocation[]): string =>
  allocationsStart() + rows.map(allocationLine).join('')

/** Sends a file in and loads it. */
export async function loadText(place: Place, name: string, content: string | Uint8Array): Promise<SubmissionRow> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const file = {
    name,
    async *bytes() {
      yield bytes
    },
    remove: () => Promise.resolve(),
  }
  const { id } = await receiveReturn(place, operatorHere, file, { begins: 'Merrowdale', jobAfter: 3600 })
  return loadSubmission(place, '101', id)
}

/** A copy with one census of 2025-26 loaded. */
export async function placeWith(children: readonly CinChild[], today: Day = day('2026-06-01')): Promise<Place> {
  const place = await testPlace({ today })
  await loadText(place, 'census-2026.xml', censusText(2026, children))
  return place
}
