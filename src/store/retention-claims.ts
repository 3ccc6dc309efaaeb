/**
 * What replaced files said of children of whom no file in force speaks any more, in the shape of the rows of
 * `retention.ts`: only claims are left of them, so the kinds are those of the claims. Nothing counts as going on; all of it
 * ended on the day the last file was replaced, but for an adoption, which has a day of its own or none.
 */
export const saidByClaims = `
  select c.person_id, kinds.kind, false,
    case when kinds.kind = 'adopted'
      then coalesce(c.fields ->> 'perm_permanence_order_date', c.fields ->> 'clae_cla_episode_ceased_date')::date
      else l.superseded_at::date end
  from landing.claim c
  join landing.load l on l.la_code = c.la_code and l.load_id = c.load_id
  cross join lateral (values
    (case
      when c.table_name like 'ssd\\_cla\\_%' or c.table_name in ('ssd_care_leavers', 'ssd_permanence', 'ssd_legal_status') then 'care'
      when c.table_name like 'ssd\\_cp\\_%' or c.table_name in ('ssd_s47_enquiry', 'ssd_initial_cp_conference') then 'protection'
      when c.table_name = 'ssd_cin_episodes' and (c.fields ->> 'cine_referral_nfa')::boolean then 'nfa'
      when c.table_name in ('ssd_cin_episodes', 'ssd_cin_plans', 'ssd_cin_visits', 'ssd_pre_proceedings') then 'need'
      when c.table_name = 'ssd_early_help_episodes' then 'early help'
      else 'replaced'
    end),
    (case
      when c.fields ->> 'cine_close_reason' = 'RC1' or c.fields ->> 'clae_cla_episode_ceased_reason' in ('E11', 'E12')
        or c.fields ->> 'perm_permanence_order_type' ilike 'adopt%' then 'adopted'
      when c.fields ->> 'cine_close_reason' = 'RC4'
        or c.fields ->> 'clae_cla_episode_ceased_reason' in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')
        or c.fields ->> 'perm_permanence_order_type' ilike 'special%' then 'guardian'
    end)
  ) kinds (kind)
  where c.la_code = $1 and c.person_id = any ($2) and kinds.kind is not null
    and not exists (select from ssd.ssd_person p where p.la_code = c.la_code and p.pers_person_id = c.person_id)`

/** Their days of birth and death: the latest that was said, and a death only when every file said it. */
export const daysByClaims = `
  select c.person_id, max((c.fields ->> 'pers_dob')::date) as born_on,
    case when bool_and(c.fields ->> 'pers_death_date' is not null) then max((c.fields ->> 'pers_death_date')::date) end as died_on
  from landing.claim c
  where c.la_code = $1 and c.person_id = any ($2) and c.table_name = 'ssd_person'
    and not exists (select from ssd.ssd_person p where p.la_code = c.la_code and p.pers_person_id = c.person_id)
  group by c.person_id`
