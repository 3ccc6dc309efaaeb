import { randomUUID } from 'node:crypto'
import { type Day, day, plusDays } from '../../src/core/day.ts'
import type { Actor } from '../../src/practice/actor.ts'
import type { DemonstrationPeople } from '../../src/sample/people.ts'
import { addAccount, addGrant } from '../../src/store/accounts.ts'
import { setPassword } from '../../src/store/passwords.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { breakTheGlass } from '../../src/work/break-glass.ts'
import { addDemonstrationAccounts, demonstrationPassword } from '../../src/work/demonstration-accounts.ts'
import { loadMadeUpPublished } from '../../src/work/load-made-up-published.ts'
import { loadSubmission } from '../../src/work/load-submission.ts'
import { hashPassword } from '../../src/work/password-hash.ts'
import { dayInEngland, type Place } from '../../src/work/place.ts'
import { receiveReturn } from '../../src/work/receive-return.ts'
import { grantAccess, restrictRecord } from '../../src/work/restrict-record.ts'
import { sampleFiles } from '../../src/work/sample-files.ts'
import { sealRecord } from '../../src/work/seal-record.ts'
import { stageFile } from '../../src/work/staged-file.ts'
import { terminalActor } from '../../src/work/terminal-actor.ts'
import { copiedPlace } from '../database.ts'
import type { Kind } from './who.ts'

/** A child as tests name it: the identifier the authority knows, and the address of its page. */
export type NamedChild = { readonly identifier: string; readonly reference: string }

/** Two made-up authorities side by side, with children of every kind and an account of every role. */
export type MadeUpPlace = {
  readonly place: Place
  readonly children: Readonly<Record<Kind, NamedChild>>
  /** Children of other teams whom no test names: to be restricted, sealed and erased. */
  readonly spare: readonly NamedChild[]
  /** How long making it took, in seconds. */
  readonly seconds: number
}

/** Accounts of authority 102, which has no demonstration of its own. */
export const directorOf102 = 'director-of-102'
export const recordsOfficerOf102 = 'records-officer-of-102'
/** Somebody of 101 without a part in any test but that of ending a role. */
export const leaver = 'leaver'

const reason = 'Made up, for the matrix of roles'
/** The day after the last the allocations know of; on any later day they say the same. */
const earliest = day('2026-11-01')

/** A copy of one's own of them: they are made once in a run of the tests, by the program's own functions. */
export async function madeUpPlace(): Promise<MadeUpPlace> {
  const started = performance.now()
  const today = Math.max(dayInEngland(), earliest) as Day
  const { place, said } = await copiedPlace('made_up_authorities', today, makeThem)
  return { place, ...said, seconds: (performance.now() - started) / 1000 }
}

async function makeThem(place: Place): Promise<Pick<MadeUpPlace, 'children' | 'spare'>> {
  const people = await load(place, '101', 1, 5000)
  await load(place, '102', 2, 1500)
  await loadMadeUpPublished(place, await terminalActor(place, '101', undefined, true))
  await addDemonstrationAccounts(place, '101', people.people)
  await addOthers(place)
  const children = await childrenOf(place, people)
  const spare = (await othersOf(place, people.children)).slice(3)
  await shut(place, children)
  return { children, spare }
}

/** The newest census and the allocations of an authority. */
async function load(place: Place, laCode: string, seed: number, children: number): Promise<DemonstrationPeople> {
  const { files, people } = sampleFiles({ children, seed, number: laCode, years: 1 })
  const actor = await terminalActor(place, laCode, undefined, true)
  for (const file of files) {
    const staged = await stageFile(place, file.name, file.bytes())
    const { id } = await receiveReturn(place, actor, staged, { begins: `Made-up ${laCode}`, jobAfter: 3600 })
    const { state, answer } = await loadSubmission(place, laCode, id)
    if (state !== 'loaded') throw new Error(`${file.name} of ${laCode} is ${state}: ${answer}`)
    await staged.remove()
  }
  return people()
}

async function addOthers(place: Place): Promise<void> {
  const hash = await hashPassword(demonstrationPassword)
  for (const [laCode, subject, role] of [
    ['102', directorOf102, 'director'],
    ['102', recordsOfficerOf102, 'records-officer'],
    ['101', leaver, 'analyst'],
  ] as const) {
    const id = randomUUID()
    await transaction(place.store.pool, 'keep', byItself(laCode, place.today()), async (db) => {
      const account = { id, issuer: 'local', subject, name: `Made-up ${subject}`, madeUp: true, pseudonymous: false }
      await addAccount(db, account)
      await addGrant(db, laCode, { account: id, role, team: null, professional: null, by: 'the matrix' })
      await setPassword(db, id, hash, false)
    })
  }
}

/** Looks a child up with the rights of the owner. */
async function named(place: Place, laCode: string, identifier: string | null): Promise<NamedChild> {
  const { rows } = await place.store.owner.query<{ reference: string }>(
    'select reference from access.child_reference where la_code = $1 and person_id = $2',
    [laCode, identifier],
  )
  const reference = rows[0]?.reference
  if (identifier === null || reference === undefined) throw new Error(`The sample has no child ${identifier}`)
  return { identifier, reference }
}

async function childrenOf(place: Place, { children }: DemonstrationPeople): Promise<MadeUpPlace['children']> {
  const [granted, broken, glass] = await othersOf(place, children)
  if (granted === undefined || broken === undefined || glass === undefined) throw new Error('Too few other children')
  return {
    own: await named(place, '101', children.own),
    'same team': await named(place, '101', children.sameTeam),
    'other team': await named(place, '101', children.otherTeam),
    'other team, opened in an emergency': glass,
    restricted: await named(place, '101', children.restricted),
    'restricted, with a grant': granted,
    'restricted, opened in an emergency': broken,
    sealed: await named(place, '101', children.adopted),
    'of authority 102, with an identifier of 101': await twin(place),
    'not existing': { identifier: 'T9999999', reference: 'zzzzzzzzzzzz' },
  }
}

/** Children whom only other teams than the social worker's hold, and who are none of those shown. */
async function othersOf(place: Place, children: DemonstrationPeople['children']): Promise<readonly NamedChild[]> {
  const { rows } = await place.store.owner.query<NamedChild>(
    `select c.person_id as identifier, c.reference
     from access.child_reference c
     where c.la_code = '101' and not (c.person_id = any ($1))
       and exists (
         select from ssd.ssd_involvements i
         where i.la_code = c.la_code and i.invo_person_id = c.person_id and i.invo_involvement_end_date is null)
       and not exists (
         select from ssd.ssd_involvements i
         where i.la_code = c.la_code and i.invo_person_id = c.person_id and i.invo_professional_team = 'MER-SG1')
       and not exists (select from access.child_reference o where o.la_code = '102' and o.person_id = c.person_id)
       and exists (
         select from ssd.ssd_cin_episodes e where e.la_code = c.la_code and e.cine_person_id = c.person_id)
     order by c.person_id`,
    [Object.values(children).filter((each) => each !== null)],
  )
  return rows
}

/** A child of 102 whose identifier a child of 101 has too. */
async function twin(place: Place): Promise<NamedChild> {
  const { rows } = await place.store.owner.query<NamedChild>(
    `select t.person_id as identifier, t.reference
     from access.child_reference t
     join access.child_reference c on c.la_code = '101' and c.person_id = t.person_id
     where t.la_code = '102' order by t.person_id desc limit 1`,
  )
  const [found] = rows
  if (found === undefined) throw new Error('No identifier is in both authorities')
  return found
}

/** The records that are shut, and to whom they are opened again. */
async function shut(place: Place, children: MadeUpPlace['children']): Promise<void> {
  const as = (subject: string): Promise<Actor> => terminalActor(place, '101', subject)
  const manager = await as('front-door-manager')
  const director = await as('director')
  const sealed = children.sealed.reference
  await sealRecord(place, await as('records-officer'), sealed, { reason, owner: 'records-officer' })
  for (const kind of ['restricted', 'restricted, with a grant', 'restricted, opened in an emergency'] as const) {
    await restrictRecord(place, manager, children[kind].reference, { reason, owner: 'director' })
  }
  const granted = children['restricted, with a grant'].reference
  const until = plusDays(place.today(), 30)
  for (const to of ['analyst', 'social-worker', 'team-manager', 'director', 'auditor', 'records-officer']) {
    await grantAccess(place, manager, granted, { to, until, reason })
  }
  await grantAccess(place, director, granted, { to: 'front-door-manager', until, reason })
  for (const subject of ['front-door-manager', 'social-worker', 'team-manager', 'director']) {
    const actor = await as(subject)
    await breakTheGlass(place, actor, children['restricted, opened in an emergency'].reference, reason)
    await breakTheGlass(place, actor, children['other team, opened in an emergency'].reference, reason)
  }
}
