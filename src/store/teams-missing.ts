import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A team that one load of allocations names and another does not. */
export type TeamMissing = {
  /** Its name, or its number where it has none. */
  readonly team: string
  /** Children it held at the end of the one that names it. */
  readonly children: number
}

const missing = statement<TeamMissing>(
  `select coalesce(d.dept_team_name, t.team) as team, t.children
   from (
     select c.la_code, c.fields ->> 'invo_professional_team' as team, count(distinct c.person_id) as children
     from landing.claim c
     where c.la_code = $1 and c.load_id = $2 and c.table_name = 'ssd_involvements'
       and c.fields ->> 'invo_professional_team' is not null and c.fields ->> 'invo_involvement_end_date' is null
     group by c.la_code, c.fields ->> 'invo_professional_team'
     having count(distinct c.person_id) >= $4
   ) t
   left join ssd.ssd_department d on d.la_code = t.la_code and d.dept_team_id = t.team
   where not exists (
     select from landing.claim c
     where c.la_code = t.la_code and c.load_id = $3 and c.table_name = 'ssd_involvements'
       and c.fields ->> 'invo_professional_team' = t.team)
   order by t.children desc, t.team`,
)

/** Teams that held at least so many children in one load and are nowhere in the other, the largest first. For a loader. */
export const teamsMissing = (
  db: Database,
  laCode: string,
  { before, now }: { readonly before: number; readonly now: number },
  atLeast: number,
) => db.rows(missing, [laCode, before, now, atLeast])
