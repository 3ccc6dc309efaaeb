import type { RetentionRuleId } from '../practice/retention/rules.ts'
import { retentionRules } from '../practice/retention/rules.ts'
import type { LocalPolicy, RetentionFacts } from '../practice/retention/schedule.ts'
import type { Database } from '../store/database.ts'
import type { FactsRow } from '../store/retention.ts'
import { setSetting, setting } from '../store/settings.ts'

/** What the rows say of a child, as the schedule asks it. */
export function retentionFacts(row: FactsRow): RetentionFacts {
  const { was_looked_after, was_adopted, had_special_guardian, had_protection_plan, had_need_plan, had_early_help } =
    row
  const more =
    was_looked_after || was_adopted || had_special_guardian || had_protection_plan || had_need_plan || had_early_help
  return {
    bornOn: row.born_on,
    diedOn: row.died_on,
    isOpen: row.is_open,
    lastClosedOn: row.last_closed_on,
    wasLookedAfter: was_looked_after,
    wasAdopted: was_adopted,
    adoptedOn: row.adopted_on,
    hadSpecialGuardian: had_special_guardian,
    hadProtectionPlan: had_protection_plan,
    hadNeedPlan: had_need_plan,
    hadEarlyHelp: had_early_help,
    onlyNoFurtherAction: row.had_no_further_action && !more,
  }
}

type Policies = Readonly<Record<string, LocalPolicy>>

/** The authority's own periods. What is no rule of this release is passed over. */
export async function localPolicy(db: Database, laCode: string): Promise<LocalPolicy> {
  const policies = (await setting(db, 'retention-policy')) as Policies | null
  const known = new Set<string>(retentionRules.map(({ id }) => id))
  return Object.fromEntries(Object.entries(policies?.[laCode] ?? {}).filter(([id]) => known.has(id)))
}

/** Sets one of them; with null the schedule's own holds again. */
export async function setLocalPeriod(
  db: Database,
  laCode: string,
  rule: RetentionRuleId,
  keep: LocalPolicy[RetentionRuleId] | null,
): Promise<void> {
  const policies = ((await setting(db, 'retention-policy')) as Policies | null) ?? {}
  const { [rule]: _, ...others } = policies[laCode] ?? {}
  await setSetting(db, 'retention-policy', {
    ...policies,
    [laCode]: keep === null ? others : { ...others, [rule]: keep },
  })
}
