import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { type Keep, type RetentionRule, type RetentionRuleId, retentionRules } from '../practice/retention/rules.ts'
import { keepInWords, keepsOf, type LocalPolicy, mayGo, retentionOf } from '../practice/retention/schedule.ts'
import { holdsOn } from '../store/holds.ts'
import { letLogGo } from '../store/log-chain.ts'
import { alone } from '../store/people.ts'
import { factsOf } from '../store/retention.ts'
import { dropFilesBefore, dropSessionsBefore, dropSubmissionsBefore } from '../store/retention-things.ts'
import { acting, log } from './acting.ts'
import { noteErased } from './erase-child.ts'
import { erasePeople } from './erase-people.ts'
import type { Place } from './place.ts'
import { localPolicy, retentionFacts, setLocalPeriod } from './retention-facts.ts'
import { keptFrom, namesOf, retentions, ruleOf } from './retention-plan.ts'
import { visibleReferences } from './visible-references.ts'

/** What was let go. */
export type LetGo = {
  readonly children: number
  /** Line by line: how many, and which references they had; of those that were shut to the reader only how many. */
  readonly lines: readonly {
    readonly rule: RetentionRule
    readonly count: number
    readonly references: readonly string[]
  }[]
  readonly rows: number
  readonly filesRewritten: number
  /** Kept files that went: after their time, or because they could not be rewritten. */
  readonly filesDropped: number
  readonly submissions: number
  readonly logEntries: number
  readonly sessions: number
}

/** Children erased in one transaction. */
const batch = 200

/**
 * Lets go what the schedule no longer keeps: children batch by batch, each with the rule as its ground, then files,
 * submissions, entries of the log and sessions. A child under a legal hold stays.
 */
export async function runRetention(place: Place, actor: Actor): Promise<LetGo> {
  const today = place.today()
  const policy = await acting(place, actor, 'manage-records', 'load', (db) => localPolicy(db, actor.laCode))
  const due = new Map<RetentionRuleId, string[]>()
  await acting(place, actor, 'manage-records', 'load', async (db) => {
    for await (const { personId, last, isDue, held } of retentions(db, place, actor.laCode, policy)) {
      if (!isDue || held) continue
      const people = due.get(last.rule.id) ?? []
      due.set(last.rule.id, people)
      people.push(personId)
    }
  })
  // Before they go: a reference goes with its child.
  const references = await visibleReferences(place, actor, [...due.values()].flat())
  const gone = { children: 0, rows: 0, filesRewritten: 0, filesDropped: 0 }
  const went = new Map<RetentionRuleId, string[]>()
  for (const [rule, people] of due) {
    for (let at = 0; at < people.length; at += batch) {
      const { erased, still } = await eraseDue(place, actor, rule, people.slice(at, at + batch), policy)
      went.set(rule, [...(went.get(rule) ?? []), ...still])
      gone.children += erased.people
      gone.rows += erased.rows
      gone.filesRewritten += erased.filesRewritten
      gone.filesDropped += erased.filesDropped
    }
  }
  const from = (id: RetentionRuleId) => keptFrom(ruleOf(id), today, policy)
  const [files, submissions] = await acting(place, actor, 'manage-records', 'load', async (db) => [
    await dropFilesBefore(db, actor.laCode, from('return-file')),
    await dropSubmissionsBefore(db, actor.laCode, from('submission')),
  ])
  const [logEntries, sessions] = await acting(place, actor, 'manage-records', 'keep', async (db) => {
    const counts = [await letLogGo(db, from('access-log')), await dropSessionsBefore(db, from('session'))] as const
    await log(db, place, actor, { what: 'retention.run', object: `${gone.children} children` })
    return counts
  })
  return {
    ...gone,
    lines: retentionRules.flatMap((rule) => {
      const people = went.get(rule.id) ?? []
      return people.length === 0 ? [] : [{ rule, count: people.length, references: namesOf(references, people) }]
    }),
    filesDropped: gone.filesDropped + (files ?? 0),
    submissions: submissions ?? 0,
    logEntries,
    sessions,
  }
}

/** Looked at again in the transaction that erases: a load may have come, or a hold been set, since the list was made. */
async function eraseDue(
  place: Place,
  actor: Actor,
  rule: RetentionRuleId,
  people: readonly string[],
  policy: LocalPolicy,
) {
  const gone = await acting(place, actor, 'manage-records', 'load', async (db) => {
    await alone(db, `load ${actor.laCode}`)
    const held = new Set((await holdsOn(db, actor.laCode, people)).map(({ person_id }) => person_id))
    const still = (await factsOf(db, actor.laCode, people, place.today()))
      .filter((row) => !held.has(row.person_id) && mayGo(retentionOf(retentionFacts(row), policy), place.today()))
      .map(({ person_id }) => person_id)
    const ground = { says: `Retention schedule: ${rule}`, comesBack: true }
    return { still, erased: await erasePeople(db, place, actor, still, ground) }
  })
  noteErased(place, actor.laCode, gone.erased)
  return gone
}

/**
 * Sets the authority's own period for a rule: `30 years`, `90 days`, or `default` for the schedule's own. Where the law
 * says how long, a shorter one is refused.
 *
 * @returns how long the rule keeps from now on, in words
 */
export async function setRetention(place: Place, actor: Actor, id: string, period: string): Promise<string> {
  const rule = retentionRules.find((each) => each.id === id)
  if (rule === undefined) {
    throw new Refusal(
      'usage',
      `There is no rule ${id}. The rules are: ${retentionRules.map((each) => each.id).join(', ')}.`,
    )
  }
  const keep = period === 'default' ? null : periodOf(period, rule.keep)
  if (keep !== null && lengthOf(keep) < lengthOf(rule.basis === 'law' ? rule.keep : (rule.atLeast ?? shortest))) {
    throw new Refusal('usage', `The law keeps this longer: ${rule.source}. A period of one's own may only be longer.`)
  }
  if (keep !== null && rule.id === 'access-log' && lengthOf(keep) < lengthOf({ years: 2, from: 'entry' })) {
    throw new Refusal('usage', 'The log is kept for two years at least.')
  }
  return acting(place, actor, 'manage-records', 'keep', async (db) => {
    await setLocalPeriod(db, actor.laCode, rule.id, keep)
    const words = keepsOf(rule, await localPolicy(db, actor.laCode))
      .map(keepInWords)
      .join(', and ')
    await log(db, place, actor, { what: 'retention.set', object: `${rule.id}: ${words}` })
    return words
  })
}

const shortest: Keep = { days: 0, from: 'end' }

function periodOf(text: string, { from }: Keep): Keep {
  const [, count, unit] = /^(\d{1,3}) ?(years?|days?)$/.exec(text.trim()) ?? []
  if (count === undefined || unit === undefined || Number(count) === 0) {
    throw new Refusal('usage', `A period is written as 30 years, 90 days, or default, not ${text}.`)
  }
  return unit.startsWith('year') ? { years: Number(count), from } : { days: Number(count), from }
}

/** Days, about: to compare periods that run from the same day. */
function lengthOf(keep: Keep): number {
  return 'years' in keep ? keep.years * 365.25 : keep.days
}
