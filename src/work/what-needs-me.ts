import type { Actor } from '../practice/actor.ts'
import type { RoleId } from '../practice/roles.ts'
import type { Database } from '../store/database.ts'
import { doneSince, finishedSince, toldSince, visitBefore } from '../store/last-visit.ts'
import { acting } from './acting.ts'
import { dayInEngland, type Place } from './place.ts'
import { loadableReturns } from './returns.ts'
import { type Attention, attentionOf, readStanding } from './what-needs-attention.ts'
import { type AuthorityFacts, authorityFacts } from './what-needs-me-authority.ts'
import { type OwnChildren, ownChildren, type TeamFacts, teamFacts } from './what-needs-me-children.ts'
import { type RecordsFacts, recordsFacts } from './what-needs-me-records.ts'
import { type ReturnsFacts, returnsFacts, type WaitingFiles, waitingHere } from './what-needs-me-returns.ts'

/** What happened since the account's visit before this one. */
export type Since = {
  readonly at: Date
  /** Files that others or this account sent in and that were loaded or refused, the newest first. */
  readonly files: readonly {
    readonly return: string
    readonly period: string | null
    readonly state: 'loaded' | 'refused'
  }[]
  /** How often others did some things, by kind as the log names it; only of what the actor may read of. */
  readonly done: Readonly<Record<string, number>>
}

/** All that a first page is made from. What is not for the role is null. */
export type WhatNeedsMe = {
  /** Null on the first visit. */
  readonly since: Since | null
  readonly authority: AuthorityFacts | null
  readonly own: OwnChildren | null
  readonly team: TeamFacts | null
  readonly returns: ReturnsFacts | null
  readonly records: RecordsFacts | null
  readonly attention: readonly Attention[]
  /** Files that wait for somebody; none for who does not see files. */
  readonly waiting: WaitingFiles
  /** How often things were done here in the last seven days, by kind as the log names it. */
  readonly week: Readonly<Record<string, number>> | null
}

type Part = Exclude<keyof WhatNeedsMe, 'since' | 'waiting'>

/** What the first page of each role is made from. */
const partsOf: Readonly<Record<RoleId, readonly Part[]>> = {
  analyst: ['returns'],
  'front-door-manager': ['authority', 'attention'],
  'social-worker': ['own'],
  'team-manager': ['team'],
  director: ['authority', 'attention'],
  councillor: ['authority'],
  auditor: ['attention', 'week'],
  'records-officer': ['records', 'attention'],
  administrator: ['attention', 'week'],
  operator: [],
}

/** What a week is told by. */
const ofAWeek = ['sign-in', 'sign-in.failed', 'child.open', 'search', 'export', 'child.open-restricted', 'break-glass']

/** How far back the page looks for what happened, in days: who was away for longer reads the log. */
const furthest = 60

/** What the actor has before them today, as far as the data says it. */
export async function whatNeedsMe(place: Place, actor: Actor, now: Date): Promise<WhatNeedsMe> {
  const parts = new Set(partsOf[actor.role])
  const ask = <Facts>(part: Part, facts: () => Promise<Facts>) => (parts.has(part) ? facts() : null)
  const { laCode, account } = actor
  const { since, waiting, week, standing } = await acting(place, actor, 'signed-in', 'keep', async (db, lastly) => {
    const [before, waiting, week, standing] = await Promise.all([
      visitBefore(db, laCode, account),
      actor.permissions.has('see-submissions') ? waitingHere(db, laCode) : { asks: [], failed: [] },
      ask('week', () => doneInWeek(db, laCode, now)),
      ask('attention', () => readStanding(db, actor, now)),
    ])
    const since = before === null ? null : await lastly(() => sinceVisit(db, actor, before, now))
    return { since, waiting, week, standing }
  })
  return {
    ...{ since, waiting, week },
    authority: await ask('authority', () => authorityFacts(place, actor)),
    own: await ask('own', () => ownChildren(place, actor, since === null ? null : dayInEngland(since.at))),
    team: await ask('team', () => teamFacts(place, actor)),
    returns: await ask('returns', () => returnsFacts(place, actor)),
    records: await ask('records', () => recordsFacts(place, actor)),
    attention: standing === null ? [] : attentionOf(standing, now),
  }
}

async function sinceVisit(db: Database, actor: Actor, at: Date, now: Date): Promise<Since> {
  const { laCode, account, permissions } = actor
  const from = new Date(Math.max(at.getTime(), now.getTime() - furthest * 86_400_000))
  const [files, done] = await Promise.all([
    finishedSince(db, laCode, from),
    permissions.has('see-log') ? toldSince(db, laCode, from, account) : [],
  ])
  return {
    at,
    files: files.flatMap(({ return: id, period, state }) =>
      state === 'loaded' || state === 'refused'
        ? [{ return: loadableReturns.find((each) => each.id === id)?.name ?? 'File', period, state } as const]
        : [],
    ),
    done: Object.fromEntries(done.map(({ what, count }) => [what, count])),
  }
}

/** Of those who may read the log only. */
async function doneInWeek(db: Database, laCode: string, now: Date): Promise<Readonly<Record<string, number>>> {
  const rows = await doneSince(db, laCode, new Date(now.getTime() - 7 * 86_400_000), ofAWeek)
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]))
}
