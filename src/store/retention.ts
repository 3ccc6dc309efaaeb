import { type Day, isoDay } from '../core/day.ts'
import type { Database } from './database.ts'
import { daysByClaims, saidByClaims } from './retention-claims.ts'
import { statement } from './statement.ts'

/** What the schedule asks about a child, as the rows say it. A day that is null is not recorded. */
export type FactsRow = {
  readonly person_id: string
  readonly held: boolean
  /** False when no file in force speaks of the child any more. */
  readonly is_in_force: boolean
  readonly born_on: Day | null
  readonly died_on: Day | null
  readonly is_open: boolean
  readonly last_closed_on: Day | null
  readonly was_looked_after: boolean
  readonly was_adopted: boolean
  readonly adopted_on: Day | null
  readonly had_special_guardian: boolean
  readonly had_protection_plan: boolean
  readonly had_need_plan: boolean
  readonly had_early_help: boolean
  readonly had_no_further_action: boolean
}

/**
 * What each kind of row says: its kind, whether it goes on, and when it ended or happened. Nothing ended before it began:
 * of the two days the later counts, so that a wrong one lets nothing go too soon.
 */
const said = `
  select cine_person_id as person_id, case when cine_referral_nfa then 'nfa' else 'need' end as kind,
    cine_close_date is null and cine_referral_nfa is not true as is_open,
    case when cine_close_date is not null or cine_referral_nfa then greatest(cine_close_date, cine_referral_date) end as ended_on
  from ssd.ssd_cin_episodes where la_code = $1 and cine_person_id = any ($2)
  union all
  select cine_person_id, case cine_close_reason when 'RC1' then 'adopted' else 'guardian' end, false, null
  from ssd.ssd_cin_episodes where la_code = $1 and cine_person_id = any ($2) and cine_close_reason in ('RC1', 'RC4')
  union all
  select cinp_person_id, 'need', cinp_cin_plan_end_date is null,
    case when cinp_cin_plan_end_date is not null then greatest(cinp_cin_plan_end_date, cinp_cin_plan_start_date) end
  from ssd.ssd_cin_plans where la_code = $1 and cinp_person_id = any ($2)
  union all
  select s47e_person_id, 'protection', false, greatest(s47e_s47_end_date, s47e_s47_start_date)
  from ssd.ssd_s47_enquiry where la_code = $1 and s47e_person_id = any ($2)
  union all
  select cppl_person_id, 'protection', cppl_cp_plan_end_date is null,
    case when cppl_cp_plan_end_date is not null then greatest(cppl_cp_plan_end_date, cppl_cp_plan_start_date) end
  from ssd.ssd_cp_plans where la_code = $1 and cppl_person_id = any ($2)
  union all
  select clae_person_id, 'care', clae_cla_episode_ceased_date is null,
    case when clae_cla_episode_ceased_date is not null then greatest(clae_cla_episode_ceased_date, clae_cla_episode_start_date) end
  from ssd.ssd_cla_episodes where la_code = $1 and clae_person_id = any ($2)
  union all
  select clae_person_id, 'adopted', false, clae_cla_episode_ceased_date
  from ssd.ssd_cla_episodes where la_code = $1 and clae_person_id = any ($2) and clae_cla_episode_ceased_reason in ('E11', 'E12')
  union all
  select clae_person_id, 'guardian', false, clae_cla_episode_ceased_date
  from ssd.ssd_cla_episodes
  where la_code = $1 and clae_person_id = any ($2) and clae_cla_episode_ceased_reason in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')
  union all
  select clea_person_id, 'care', false, clea_care_leaver_latest_contact
  from ssd.ssd_care_leavers where la_code = $1 and clea_person_id = any ($2)
  union all
  select perm_person_id, 'care', false, perm_permanence_order_date
  from ssd.ssd_permanence where la_code = $1 and perm_person_id = any ($2)
  union all
  select perm_person_id, case when perm_permanence_order_type ilike 'adopt%' then 'adopted' else 'guardian' end, false,
    perm_permanence_order_date
  from ssd.ssd_permanence
  where la_code = $1 and perm_person_id = any ($2)
    and (perm_permanence_order_type ilike 'adopt%' or perm_permanence_order_type ilike 'special%')
  union all
  select earl_person_id, 'early help', earl_episode_end_date is null,
    case when earl_episode_end_date is not null then greatest(earl_episode_end_date, earl_episode_start_date) end
  from ssd.ssd_early_help_episodes where la_code = $1 and earl_person_id = any ($2)
  union all
  select invo_person_id, 'held', invo_involvement_end_date is null or invo_involvement_end_date >= $3::date,
    invo_involvement_end_date
  from ssd.ssd_involvements where la_code = $1 and invo_person_id = any ($2)
  union all
  select cont_person_id, 'contact', false, cont_contact_date
  from ssd.ssd_contacts where la_code = $1 and cont_person_id = any ($2)
  union all
  ${saidByClaims}`

const facts = statement<FactsRow>(
  `select r.person_id,
     exists (select from access.legal_hold h where h.la_code = $1 and h.person_id = r.person_id and h.lifted_at is null) as held,
     p.pers_person_id is not null as is_in_force,
     coalesce(p.pers_dob, b.born_on) as born_on, coalesce(p.pers_death_date, b.died_on) as died_on,
     coalesce(s.is_open, false) as is_open, s.last_closed_on,
     coalesce(s.care, false) as was_looked_after,
     coalesce(s.adopted, false) as was_adopted, s.adopted_on,
     coalesce(s.guardian, false) as had_special_guardian,
     coalesce(s.protection, false) as had_protection_plan,
     coalesce(s.need, false) as had_need_plan,
     coalesce(s.early_help, false) as had_early_help,
     coalesce(s.nfa, false) as had_no_further_action
   from access.child_reference r
   left join ssd.ssd_person p on p.la_code = r.la_code and p.pers_person_id = r.person_id
   left join (
     select person_id, bool_or(is_open) as is_open, max(ended_on) as last_closed_on,
       bool_or(kind = 'care') as care, bool_or(kind = 'adopted') as adopted,
       max(ended_on) filter (where kind = 'adopted') as adopted_on,
       bool_or(kind = 'guardian') as guardian, bool_or(kind = 'protection') as protection,
       bool_or(kind = 'need') as need, bool_or(kind = 'early help') as early_help, bool_or(kind = 'nfa') as nfa
     from (${said}) rows group by person_id
   ) s on s.person_id = r.person_id
   left join (${daysByClaims}) b on b.person_id = r.person_id
   where r.la_code = $1 and r.person_id = any ($2)
   order by r.person_id`,
)
const next = statement<{ person_id: string }>(
  'select person_id from access.child_reference where la_code = $1 and person_id > $2 order by person_id limit $3',
)

/** The facts of the next children after one, in the order of their keys; none when there are no more. */
export async function factsAfter(db: Database, laCode: string, after: string, most: number, today: Day) {
  const people = (await db.rows(next, [laCode, after, most])).map(({ person_id }) => person_id)
  return factsOf(db, laCode, people, today)
}

/** The facts of these children. */
export function factsOf(db: Database, laCode: string, people: readonly string[], today: Day): Promise<FactsRow[]> {
  return people.length === 0 ? Promise.resolve([]) : db.rows(facts, [laCode, people, isoDay(today)])
}
