import type { Day } from '../core/day.ts'
import { plusDays } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { type RetentionRule, type RetentionRuleId, retentionRules } from '../practice/retention/rules.ts'
import {
  keepInWords,
  keepsOf,
  keptUntil,
  type LocalPolicy,
  mayGo,
  type Retention,
  retentionOf,
} from '../practice/retention/schedule.ts'
import type { Database } from '../store/database.ts'
import { logDue } from '../store/log-chain.ts'
import { factsAfter } from '../store/retention.ts'
import { type DueThings, dueBackups, dueFiles, dueSessions, dueSubmissions } from '../store/retention-things.ts'
import { acting, log } from './acting.ts'
import type { Place } from './place.ts'
import { localPolicy, retentionFacts } from './retention-facts.ts'
import { visibleReferences } from './visible-references.ts'

/** One rule, and what it holds and lets go today. */
export type RuleOutlook = {
  readonly rule: RetentionRule
  /** How long, in words, with the authority's own period where it has one. */
  readonly keeps: string
  /** Children, or things, whose last rule it is. */
  readonly count: number
  /** Of them, those that may go today. */
  readonly due: number
  /** The first day on which one more may go; null when none can be named. */
  readonly nextOn: Day | null
  /** Children of whom no day can be named: something is open, or a day is not recorded. */
  readonly waiting: number
  /** Of them, those for want of a day that is not recorded: nothing but a person's decision ends it. */
  readonly undated: number
  /** References of those due and of those undated, in the order of their letters; those shut to the reader are only counted. */
  readonly named: { readonly due: readonly string[]; readonly undated: readonly string[] }
}

export type RetentionPlan = {
  readonly children: readonly RuleOutlook[]
  readonly things: readonly RuleOutlook[]
  /** References of children who would go and are under a legal hold; those shut to the reader are only counted. */
  readonly held: readonly string[]
  readonly heldCount: number
}

/** Children read at a time. */
const batch = 2000

/** What the schedule lets go today, and what is due next, rule by rule. Changes nothing. */
export async function planRetention(place: Place, actor: Actor): Promise<RetentionPlan> {
  const policy = await acting(place, actor, 'manage-records', 'load', (db) => localPolicy(db, actor.laCode))
  const tallies = new Map<RetentionRuleId, Tally>()
  const held: string[] = []
  await acting(place, actor, 'manage-records', 'load', async (db) => {
    for await (const child of retentions(db, place, actor.laCode, policy)) {
      tallyOf(tallies, child.last.rule.id).add(child, place.today())
      if (child.isDue && child.held) held.push(child.personId)
    }
    await log(db, place, actor, { what: 'retention.plan' })
  })
  const listed = [...tallies.values()].flatMap(({ due, undated }) => [...due, ...undated])
  const references = await visibleReferences(place, actor, [...held, ...listed])
  const outlook = (rule: RetentionRule, { count, due, undated, waiting, nextOn }: Tally): RuleOutlook => ({
    ...{ rule, keeps: inWords(rule, policy), count, due: due.length, nextOn, waiting, undated: undated.length },
    named: { due: namesOf(references, due), undated: namesOf(references, undated) },
  })
  return {
    children: retentionRules
      .filter(({ appliesWhen }) => appliesWhen.to === 'child')
      .map((rule) => outlook(rule, tallyOf(tallies, rule.id))),
    things: await thingsDue(place, actor, policy),
    held: namesOf(references, held),
    heldCount: held.length,
  }
}

/** The same to take away as a file; that it was is logged, with how many children stand in it. */
export async function exportPlan(place: Place, actor: Actor): Promise<RetentionPlan> {
  const plan = await planRetention(place, actor)
  const rows = plan.children.reduce((sum, { named }) => sum + named.due.length + named.undated.length, 0)
  await acting(place, actor, 'manage-records', 'keep', (db) =>
    log(db, place, actor, { what: 'export', detail: `${rows} rows of children due to go or without a day` }),
  )
  return plan
}

/** The references of these people, as far as there are any, in the order of their letters. */
export function namesOf(references: ReadonlyMap<string, string>, people: readonly string[]): readonly string[] {
  return people.flatMap((person) => references.get(person) ?? []).sort()
}

/** A child, and the rule that keeps the record longest. */
export type ChildRetention = {
  readonly personId: string
  readonly last: Retention
  readonly isDue: boolean
  readonly held: boolean
}

/** Every child of an authority, in the order of their keys. */
export async function* retentions(
  db: Database,
  place: Place,
  laCode: string,
  policy: LocalPolicy,
): AsyncGenerator<ChildRetention> {
  let after = ''
  for (;;) {
    const some = await factsAfter(db, laCode, after, batch, place.today())
    for (const row of some) {
      const all = retentionOf(retentionFacts(row), policy)
      const isDue = mayGo(all, place.today())
      yield { personId: row.person_id, last: all.at(-1) as Retention, isDue, held: row.held }
    }
    const last = some.at(-1)
    if (last === undefined) return
    after = last.person_id
  }
}

class Tally {
  count = 0
  waiting = 0
  nextOn: Day | null = null
  readonly due: string[] = []
  readonly undated: string[] = []

  add({ personId, last: { keepUntil, waitsFor }, isDue, held }: ChildRetention, today: Day): void {
    this.count++
    if (keepUntil === null) {
      this.waiting++
      if (waitsFor === 'day to be recorded') this.undated.push(personId)
    } else if (isDue) {
      if (!held) this.due.push(personId)
    } else if (keepUntil >= today) {
      const goesOn = plusDays(keepUntil, 1)
      if (this.nextOn === null || goesOn < this.nextOn) this.nextOn = goesOn
    }
  }
}

function tallyOf(tallies: Map<RetentionRuleId, Tally>, rule: RetentionRuleId): Tally {
  const known = tallies.get(rule)
  if (known !== undefined) return known
  const tally = new Tally()
  tallies.set(rule, tally)
  return tally
}

/** The first day that is still kept today: what came before it may go. */
export function keptFrom(rule: RetentionRule, today: Day, policy: LocalPolicy): Day {
  let from = today
  while (keptUntil(rule, plusDays(from, -1), policy) >= today) from = plusDays(from, -1)
  return from
}

export const ruleOf = (id: RetentionRuleId) => retentionRules.find((rule) => rule.id === id) as RetentionRule

async function thingsDue(place: Place, actor: Actor, policy: LocalPolicy): Promise<readonly RuleOutlook[]> {
  const today = place.today()
  const outlook = (id: RetentionRuleId, { due, oldest }: DueThings): RuleOutlook => {
    const rule = ruleOf(id)
    const nextOn = oldest === null || due > 0 ? null : plusDays(keptUntil(rule, oldest, policy), 1)
    const named = { due: [], undated: [] }
    return { rule, keeps: inWords(rule, policy), count: due, due, nextOn, waiting: 0, undated: 0, named }
  }
  const from = (id: RetentionRuleId) => keptFrom(ruleOf(id), today, policy)
  const loaded = await acting(place, actor, 'manage-records', 'load', async (db) => [
    outlook('return-file', await dueFiles(db, actor.laCode, from('return-file'))),
    outlook('submission', await dueSubmissions(db, actor.laCode, from('submission'))),
  ])
  const kept = await acting(place, actor, 'manage-records', 'keep', async (db) => [
    outlook('access-log', { due: await logDue(db, actor.laCode, from('access-log')), oldest: null }),
    outlook('session', await dueSessions(db, from('session'))),
    outlook('backup', await dueBackups(db, actor.laCode, from('backup'))),
  ])
  return [...loaded, ...kept]
}

function inWords(rule: RetentionRule, policy: LocalPolicy): string {
  return keepsOf(rule, policy).map(keepInWords).join(', and ')
}
