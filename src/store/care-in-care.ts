/**
 * Children in care on a day, one row each, with everything the page of children in care says of them as marks: texts such
 * as `legal.C2`. A number is a set of marks counted, and the list behind it has the same marks, so that the two cannot
 * disagree.
 *
 * Text for statements of `care-counts.ts`. $1 authority, $2 day, $3 the latest day on which somebody came into care who had
 * been there for 20 working days by then.
 */

/** Whether a legal status on a day is one of short breaks: then the child is not looked after. */
export const onShortBreaks = (la: string, person: string, on: string) => `exists (
      select from ssd.ssd_legal_status v
      where v.la_code = ${la} and v.lega_person_id = ${person} and v.lega_legal_status in ('V3', 'V4')
        and v.lega_legal_status_start_date <= ${on}
        and (v.lega_legal_status_end_date is null or v.lega_legal_status_end_date > ${on}))`

/** Whether an episode goes on at the end of a day. */
export const goesOn = (on: string) => `e.clae_cla_episode_start_date <= ${on}
      and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > ${on})`

/** Nobody is looked after from the 18th birthday on. */
export const isUnder18 = (on: string) => `(p.pers_dob is null or p.pers_dob + interval '18 years' > ${on})`

/** Since when a child has been in care in a period of it. */
export const cameIn = (la: string, person: string, period: string) => `
      select min(coalesce(b.clae_entered_care_date, b.clae_cla_episode_start_date)) as since
      from ssd.ssd_cla_episodes b
      where b.la_code = ${la} and b.clae_person_id = ${person}
        and coalesce(b.clae_cla_id, b.clae_cla_episode_id) = ${period}`

/** The age on a day, in completed years, as a mark: `age.10-15`. */
export const ageMark = (born: string, on: string) => `'age.' || case when ${born} is null then 'not-known'
        when ${born} + interval '1 year' > ${on} then '0' when ${born} + interval '5 years' > ${on} then '1-4'
        when ${born} + interval '10 years' > ${on} then '5-9' when ${born} + interval '16 years' > ${on} then '10-15'
        else '16-17' end`

const day = '$2::date'

/** The episode of the day. */
const today = `select distinct on (e.la_code, e.clae_person_id) e.la_code, e.clae_person_id as person_id,
      coalesce(e.clae_cla_id, e.clae_cla_episode_id) as period, e.clae_cla_primary_need_code as need,
      p.pers_dob as born_on, p.pers_sex as sex
    from ssd.ssd_cla_episodes e
    join ssd.ssd_person p on p.la_code = e.la_code and p.pers_person_id = e.clae_person_id
    where e.la_code = $1 and ${goesOn(day)} and ${isUnder18(day)}
      and not ${onShortBreaks('e.la_code', 'e.clae_person_id', day)}
    order by e.la_code, e.clae_person_id, e.clae_cla_episode_start_date desc, e.clae_cla_episode_id`

/** A child's placements up to the day with the reason for which each began; temporary ones (T0 to T4) and short breaks left out. */
const settled = `select h.la_code, h.clap_person_id as person_id, h.clap_cla_placement_id as placement,
      h.clap_cla_placement_start_date as starts_on, h.clap_cla_placement_end_date as ends_on,
      h.clap_cla_placement_type as type, h.clap_cla_placement_postcode as postcode,
      coalesce(h.clap_cla_placement_provider, '') as provider, coalesce(b.reason, '') as reason
    from ssd.ssd_cla_placement h
    left join lateral (
      select e.clae_cla_episode_start_reason as reason from ssd.ssd_cla_episodes e
      where e.la_code = h.la_code and e.clae_person_id = h.clap_person_id
        and e.clae_cla_episode_start_date = h.clap_cla_placement_start_date
      order by e.clae_cla_placement_id is distinct from h.clap_cla_placement_id, e.clae_cla_episode_id limit 1) b on true
    where h.la_code = c.la_code and h.clap_person_id = c.person_id and h.clap_cla_placement_start_date <= ${day}
      and coalesce(h.clap_cla_placement_type, '') not in ('T0', 'T1', 'T2', 'T3', 'T4')
      and not ${onShortBreaks('h.la_code', 'h.clap_person_id', 'h.clap_cla_placement_start_date')}`

/**
 * The same, numbered by carer: a change with the same carer (T, U) begins no new one, and neither does the return to the
 * same place after a temporary one.
 */
const carers = `select s.la_code, s.person_id, s.placement, s.starts_on, s.ends_on, s.type,
      sum(case when s.is_new then 1 else 0 end)
        over (partition by s.la_code, s.person_id order by s.starts_on, s.placement) as carer
    from (
      select s.*, lag(s.placement) over before is null or not (s.reason in ('T', 'U')
        or (s.reason <> 'S' and s.type = lag(s.type) over before and s.postcode = lag(s.postcode) over before
          and s.provider = lag(s.provider) over before and lag(s.ends_on) over before < s.starts_on)) as is_new
      from (${settled}) s
      window before as (partition by s.la_code, s.person_id order by s.starts_on, s.placement)
    ) s`

/** What the placements of a child come to: how many carers in 12 months, and since when with the last and the one before. */
const moves = `select count(distinct k.carer) filter (where k.ends_on is null or k.ends_on > ${day} - interval '12 months') as placements,
      min(k.starts_on) filter (where k.carer = k.last) as carer_since,
      min(k.starts_on) filter (where k.carer >= k.last - 1) as before_since
    from (select k.*, max(k.carer) over (partition by k.la_code, k.person_id) as last from (${carers}) k) k`

/** Why the placements that ended in 12 months did, each reason once; a change of status with the same carer is no move. */
const reasons = `select array_agg(distinct 'why.' || h.clap_cla_placement_change_reason) as why
    from ssd.ssd_cla_placement h
    where h.la_code = c.la_code and h.clap_person_id = c.person_id and h.clap_cla_placement_change_reason <> 'PLACE'
      and h.clap_cla_placement_end_date <= ${day} and h.clap_cla_placement_end_date > ${day} - interval '12 months'`

/** The reviews of the year: was one late, or is one? */
const reviews = `select bool_or(k.late_from <= ${day} and (k.done_on is null or k.done_on >= k.late_from)
        and (k.done_on is null or k.done_on > ${day} - interval '12 months')
        and (k.void_on is null or k.void_on > k.late_from)) as late
    from journey.clock k
    where k.la_code = c.la_code and k.person_id = c.person_id and k.kind in ('cla_review_1', 'cla_review_2', 'cla_review_n')
      and k.starts_on <= ${day}`

/** Everything known of a child on the day. */
const facts = `select c.*, s.since, l.status, l.status_since, w.why, o.order_since, h.type, h.provider, h.miles, h.location, h.placed_since,
      m.placements, m.carer_since, m.before_since, a.stage, r.late,
      exists (select from ssd.ssd_immigration_status i
        where i.la_code = c.la_code and i.immi_person_id = c.person_id and i.immi_immigration_status = 'UASC'
          and (i.immi_immigration_status_end_date is null or i.immi_immigration_status_end_date > ${day})) as alone
    from today c
    left join lateral (${moves}) m on true
    left join lateral (${cameIn('c.la_code', 'c.person_id', 'c.period')}) s on true
    left join lateral (
      select l.lega_legal_status as status, l.lega_legal_status_start_date as status_since from ssd.ssd_legal_status l
      where l.la_code = c.la_code and l.lega_person_id = c.person_id and l.lega_legal_status_start_date <= ${day}
        and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date > ${day})
      order by l.lega_legal_status_start_date desc, l.lega_legal_status_id limit 1) l on true
    left join lateral (
      select min(o.lega_legal_status_start_date) as order_since from ssd.ssd_legal_status o
      where o.la_code = c.la_code and o.lega_person_id = c.person_id and o.lega_legal_status in ('C1', 'C2')
        and o.lega_legal_status_start_date between s.since and ${day}) o on true
    left join lateral (
      select h.clap_cla_placement_type as type, h.clap_cla_placement_provider as provider,
        h.clap_cla_placement_distance as miles, h.clap_cla_placement_start_date as placed_since,
        x.excp_location as location
      from ssd.ssd_cla_placement h
      left join ssd.ext_cla_placement_area x on x.la_code = h.la_code and x.excp_placement_id = h.clap_cla_placement_id
      where h.la_code = c.la_code and h.clap_person_id = c.person_id and h.clap_cla_placement_start_date <= ${day}
        and (h.clap_cla_placement_end_date is null or h.clap_cla_placement_end_date > ${day})
      order by h.clap_cla_placement_start_date desc, h.clap_cla_placement_id limit 1) h on true
    left join lateral (
      select case when d.perm_placed_for_adoption_date <= ${day} then 'placed'
          when d.perm_matched_date <= ${day} then 'matched'
          when d.perm_placement_order_date <= ${day} then 'ordered' else 'decided' end as stage
      from ssd.ssd_permanence d
      where d.la_code = c.la_code and d.perm_person_id = c.person_id and d.perm_adm_decision_date <= ${day}
        and (d.perm_decision_reversed_date is null or d.perm_decision_reversed_date > ${day})
        and (d.perm_permanence_order_date is null or d.perm_permanence_order_date > ${day})
      order by d.perm_adm_decision_date desc, d.perm_table_id limit 1) a on true
    left join lateral (${reasons}) w on true
    left join lateral (${reviews}) r on true`

const isAtHome = `f.type = 'P1' and f.status in ('C1', 'C2')`
/** Whole months since both the placement and a care order, interim or full, began. */
const homeSince = 'greatest(f.placed_since, f.order_since)'
const monthsAtHome = `(extract(year from age(${day}, ${homeSince})) * 12
      + extract(month from age(${day}, ${homeSince})))::integer`
const isLongIn = `f.born_on + interval '16 years' > ${day} and f.since <= ${day} - interval '30 months'`
const isSettled = `case when f.type in ('A3', 'A4', 'A5', 'A6') then f.before_since else f.carer_since end
      <= ${day} - interval '2 years'`

/** Kinds of home, by the code of the placement and who provides it. */
const home = `case when f.type in ('U1', 'U2', 'U3') then 'family'
      when f.type in ('U4', 'U5', 'U6') and f.provider = 'PR1' then 'foster-own'
      when f.type in ('U4', 'U5', 'U6') then 'foster-other'
      when f.type in ('K1', 'K2') then 'childrens-home'
      when f.type in ('K3', 'H5', 'P2') then 'supported'
      when f.type = 'P1' then 'parents'
      when f.type in ('A3', 'A4', 'A5', 'A6') then 'adopters'
      when f.type is null then 'not-known' else 'other' end`

const marks = `array_remove(array[
      ${ageMark('f.born_on', day)},
      'sex.' || case when f.sex in ('M', 'F') then f.sex else 'U' end,
      'need.' || coalesce(f.need, 'not-known'),
      'legal.' || coalesce(f.status, 'not-known'),
      case when f.status = 'C1' then 'interim.' || (${day} - f.status_since) / 7 end,
      case when f.status = 'C1' and ${day} - f.status_since > 26 * 7 then 'court.long' end,
      'home.' || ${home},
      'provider.' || coalesce(f.provider, 'none'),
      case when f.alone then 'alone.yes' end,
      'placements.' || least(greatest(coalesce(f.placements, 0), 1), 6),
      case when f.placements >= 3 then 'moved.often' end,
      case when ${isLongIn} then 'long.' || case when ${isSettled} then 'settled' else 'moved' end end,
      'where.' || case f.location when 'IN' then 'inside' when 'OUT' then 'outside' else 'not-known' end,
      'miles.' || coalesce(round(f.miles * 10)::integer::text, 'not-known'),
      case when f.miles > 20 then 'far.yes' when f.miles is not null then 'near.yes' end,
      case when ${isAtHome} then 'parents.' || ${monthsAtHome} end,
      case when ${isAtHome} then 'order.home' end,
      case when ${isAtHome} and ${monthsAtHome} >= 12 then 'order.year' end,
      'adoption.' || f.stage,
      case when f.stage is not null then 'adopting.yes' end,
      case when f.since <= $3::date and f.late is not null then 'reviews.' || case when f.late then 'late' else 'in-time' end end
    ], null) || coalesce(f.why, '{}')`

/** Children in care on a day: `la_code, person_id, began_on, ended_on, marks`. Miles stand in tenths. */
export const inCare = `with today as materialized (${today}), facts as (${facts})
  select f.la_code, f.person_id, f.since as began_on, null::date as ended_on, ${marks} as marks
  from facts f where f.la_code = $1`
