import { ageMark, cameIn, goesOn, isUnder18, onShortBreaks } from './care-in-care.ts'

/**
 * What is counted of children in care over some time, each a relation of `la_code, person_id, began_on, ended_on, marks`
 * as that of a day is (`care-in-care.ts`). $1 authority, $2 and $3 the first and the last day, both included.
 */

const month = (on: string) => `'month.' || to_char(${on}, 'YYYY-MM')`

/** Marks a child's first time in the 12 months to the last day and in the 12 before them: a year counts children once. */
const firstOfSpan = (on: string) => `case when row_number() over (
        partition by x.la_code, x.person_id, ${on} > $3::date - interval '12 months' order by ${on}, x.row_key) = 1
      then case when ${on} > $3::date - interval '12 months' then 'span.this'
        when ${on} > $3::date - interval '24 months' then 'span.before' end end`

/** Marks a child's first time in a month: a month counts children once. */
const firstOfMonth = (on: string) => `case when row_number() over (
        partition by x.la_code, x.person_id, to_char(${on}, 'YYYY-MM') order by ${on}, x.row_key) = 1
      then ${month(on)} end`

/** When a child was born, where that is known. */
const bornOn = (la: string, person: string) =>
  `(select p.pers_dob from ssd.ssd_person p where p.la_code = ${la} and p.pers_person_id = ${person}) as born_on`

/** Children who came into care: the first episode of a period of care (S). */
export const started = `select x.la_code, x.person_id, x.began_on, null::date as ended_on, array_remove(array[
      ${firstOfMonth('x.began_on')}, ${firstOfSpan('x.began_on')},
      ${ageMark('x.born_on', 'x.began_on')}, case when x.alone then 'alone.yes' end], null) as marks
    from (
      select e.la_code, e.clae_person_id as person_id, e.clae_cla_episode_start_date as began_on,
        e.clae_cla_episode_id as row_key, ${bornOn('e.la_code', 'e.clae_person_id')},
        exists (select from ssd.ssd_immigration_status i
          where i.la_code = e.la_code and i.immi_person_id = e.clae_person_id
            and i.immi_immigration_status = 'UASC') as alone
      from ssd.ssd_cla_episodes e
      where e.la_code = $1 and e.clae_cla_episode_start_reason = 'S'
        and e.clae_cla_episode_start_date between $2::date and $3::date
        and not ${onShortBreaks('e.la_code', 'e.clae_person_id', 'e.clae_cla_episode_start_date')}
    ) x`

/**
 * Children who left care: a period's last episode, which ended for another reason than that the next began (X1). Whether a
 * child lived with parents on a care order until then is told too.
 */
export const left = `select x.la_code, x.person_id, x.since as began_on, x.ended_on, array_remove(array[
      ${firstOfMonth('x.ended_on')}, ${firstOfSpan('x.ended_on')},
      'reason.' || coalesce(x.reason, 'not-known'), ${ageMark('x.born_on', 'x.ended_on')},
      case when x.type = 'P1' and x.status in ('C1', 'C2') then 'from.home' end,
      case when x.reason in ('E1', 'E11', 'E12') then 'adopted.yes'
        when x.reason in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48') then 'guardian.yes' end], null) as marks
    from (
      select e.la_code, e.clae_person_id as person_id, e.clae_cla_episode_ceased_date as ended_on,
        e.clae_cla_episode_ceased_reason as reason, e.clae_cla_episode_id as row_key, s.since, h.type, l.status,
        ${bornOn('e.la_code', 'e.clae_person_id')}
      from ssd.ssd_cla_episodes e
      left join lateral (${cameIn('e.la_code', 'e.clae_person_id', 'coalesce(e.clae_cla_id, e.clae_cla_episode_id)')}) s on true
      left join lateral (
        select h.clap_cla_placement_type as type from ssd.ssd_cla_placement h
        where h.la_code = e.la_code and h.clap_cla_placement_id = e.clae_cla_placement_id) h on true
      left join lateral (
        select l.lega_legal_status as status from ssd.ssd_legal_status l
        where l.la_code = e.la_code and l.lega_person_id = e.clae_person_id
          and l.lega_legal_status_start_date < e.clae_cla_episode_ceased_date
          and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date >= e.clae_cla_episode_ceased_date)
        order by l.lega_legal_status_start_date desc, l.lega_legal_status_id limit 1) l on true
      where e.la_code = $1 and e.clae_cla_episode_ceased_date between $2::date and $3::date
        and e.clae_cla_episode_ceased_reason is distinct from 'X1'
        and not ${onShortBreaks('e.la_code', 'e.clae_person_id', `e.clae_cla_episode_ceased_date - 1`)}
    ) x`

/** Everybody looked after at some time between the days, and how often they went missing in care (M). */
export const missing = `select x.la_code, x.person_id, x.last_on as began_on, null::date as ended_on,
      array_remove(array[case when x.times = 0 then 'missing.no' else 'missing.yes' end, ${ageMark('x.born_on', '$3::date')},
      case when x.times > 0 then 'times.' || x.times end, case when x.times > 1 then 'again.yes' end], null) as marks
    from (
      select c.la_code, c.person_id, ${bornOn('c.la_code', 'c.person_id')}, count(g.miss_table_id) as times, max(g.miss_missing_episode_start_date) as last_on
      from (
        select distinct e.la_code, e.clae_person_id as person_id
        from ssd.ssd_cla_episodes e
        where e.la_code = $1 and e.clae_cla_episode_start_date <= $3::date
          and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date >= $2::date)
          and not ${onShortBreaks('e.la_code', 'e.clae_person_id', 'greatest(e.clae_cla_episode_start_date, $2::date)')}
      ) c
      left join ssd.ssd_missing g on g.la_code = c.la_code and g.miss_person_id = c.person_id
        and g.miss_missing_episode_type = 'M' and g.miss_missing_episode_start_date between $2::date and $3::date
      group by c.la_code, c.person_id
    ) x`

/**
 * Children looked after for the 12 months to 31 March, as the return's yearly record has them, with the answers of the
 * year. The health assessment is HEALTH_ASSESSMENT; HEALTH_CHECK is the development check of those under five (rules 545 and
 * 546 of the return). The questionnaire is asked of those aged 4 to 16. $3 is the 31 March.
 */
export const outcomes = `select y.la_code, y.excy_person_id as person_id, null::date as began_on, null::date as ended_on,
      array_remove(array['outcome.yes', ${ageMark('a.born_on', '$3::date')},
      case y.excy_health_assessment when true then 'health.yes' when false then 'health.no' else 'health.not-known' end,
      case y.excy_teeth_check when true then 'teeth.yes' when false then 'teeth.no' else 'teeth.not-known' end,
      case y.excy_immunisations when true then 'immunised.yes' when false then 'immunised.no' else 'immunised.not-known' end,
      case when a.born_on + interval '5 years' > $3::date then case y.excy_health_check
        when true then 'development.yes' when false then 'development.no' else 'development.not-known' end end,
      case when a.born_on + interval '4 years' <= $3::date and a.born_on + interval '17 years' > $3::date
        then case when q.score is null then 'sdq.no' else 'sdq.yes' end end,
      case when a.born_on + interval '4 years' <= $3::date and a.born_on + interval '17 years' > $3::date
        then 'score.' || q.score end,
      case when a.born_on + interval '4 years' <= $3::date and a.born_on + interval '17 years' > $3::date
        and q.score >= 17 then 'concern.yes' end], null) as marks
    from ssd.ext_cla_year_outcomes y
    join lateral (
      select p.pers_dob as born_on from ssd.ssd_person p
      where p.la_code = y.la_code and p.pers_person_id = y.excy_person_id) a on true
    left join lateral (
      select q.csdq_sdq_score as score from ssd.ssd_sdq_scores q
      where q.la_code = y.la_code and q.csdq_person_id = y.excy_person_id and q.csdq_sdq_score is not null
        and q.csdq_sdq_completed_date between $2::date and $3::date
      order by q.csdq_sdq_completed_date desc, q.csdq_table_id limit 1) q on true
    where y.la_code = $1 and y.excy_year = extract(year from $3::date)`

/**
 * Care leavers of 17 to 21 as the record has them now: the return keeps how things stood round the last birthday, and no
 * day. Who has died, gone home for good, needs nothing more or is looked after is left out. $2 is the earliest birthday.
 */
export const leavers = `select x.la_code, x.person_id, null::date as began_on, null::date as ended_on, array_remove(array[
      'leaver.' || case when x.born_on + interval '19 years' > $3::date then '17-18' else '19-21' end,
      'touch.' || coalesce(x.touch, 'not-known'),
      'suitable.' || case when x.suitable in ('1', 'Y') then 'yes' when x.suitable in ('2', 'N') then 'no' else 'not-known' end,
      'lives.' || case when x.lives is null or x.lives = '0' then 'not-known' else left(x.lives, 1) end,
      'does.' || case when x.does in ('F1', 'P1') then 'higher' when x.does in ('F2', 'P2') then 'education'
        when x.does in ('F4', 'P4') then 'apprentice' when x.does in ('F3', 'P3', 'F5', 'P5') then 'work'
        when x.does in ('G4', 'G5', 'G6') then x.does else 'not-known' end,
      case when x.does ~ '^[FP][1-5]$' then 'busy.yes' when x.does in ('G4', 'G5', 'G6') then 'busy.no' end], null) as marks
    from (
      select distinct on (v.la_code, v.clea_person_id) v.la_code, v.clea_person_id as person_id, p.pers_dob as born_on,
        v.clea_care_leaver_in_touch as touch, v.clea_care_leaver_accommodation as lives,
        v.clea_care_leaver_accom_suitable as suitable, v.clea_care_leaver_activity as does
      from ssd.ssd_care_leavers v
      join ssd.ssd_person p on p.la_code = v.la_code and p.pers_person_id = v.clea_person_id
      where v.la_code = $1 and p.pers_dob between $2::date and $3::date - interval '17 years'
      order by v.la_code, v.clea_person_id, v.clea_care_leaver_latest_contact desc nulls last, v.clea_table_id desc
    ) x
    where coalesce(x.touch, '') not in ('DIED', 'RHOM', 'NREQ')
      and not exists (
        select from ssd.ssd_cla_episodes e
        join ssd.ssd_person p on p.la_code = e.la_code and p.pers_person_id = e.clae_person_id
        where e.la_code = x.la_code and e.clae_person_id = x.person_id and ${goesOn('$3::date')} and ${isUnder18('$3::date')})`
