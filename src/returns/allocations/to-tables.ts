import { isoDay } from '../../core/day.ts'
import { madeKey } from '../../core/made-key.ts'
import type { Claim } from '../../ssd/claim.ts'
import type { CanonicalRows, Json, SsdDepartment, SsdInvolvements, SsdProfessionals } from '../../ssd/tables.ts'
import { isRegistration } from './check.ts'
import { roleOf } from './roles.ts'
import { type Allocation, childKey } from './shape.ts'

/**
 * Says what the rows of an allocations file say of the canonical tables.
 *
 * Give it the rows a check lets through, in file order. A worker or a team is claimed once, and again when a later
 * row says something else of it; one of which nothing but the number is known is claimed so. Without a number it goes by
 * its name, under a key made of it.
 *
 * @param authority  the three digits of the authority whose file it is: the file does not say
 */
export function allocationClaims(authority: string): (row: Allocation) => Claim[] {
  const told = new Map<string, string>()
  return (row) => {
    const claims: Claim[] = []
    const about = <Table extends keyof CanonicalRows>(table: Table, rowKey: string, fields: Fields<Table>) => {
      const says = JSON.stringify(fields)
      const before = told.get(`${table} ${rowKey}`)
      if (before === says || (before !== undefined && says === '{}')) return
      told.set(`${table} ${rowKey}`, says)
      claims.push({ table, rowKey, personId: null, line: row.line, fields })
    }
    const { parent, team, worker } = keysOf(row, authority)
    if (parent !== null) about('ssd_department', parent, said({ dept_team_name: row.team_parent_name }))
    if (team !== null) {
      about('ssd_department', team, {
        ...said({ dept_team_name: row.team_name }),
        ...said({ dept_team_parent_id: parent, dept_team_parent_name: row.team_parent_name }),
      })
    }
    if (worker !== null) {
      const registration = row.registration?.toUpperCase() ?? null
      about('ssd_professionals', worker, {
        ...said({ prof_professional_name: row.worker_name }),
        ...said({
          prof_social_worker_registration_no:
            registration !== null && isRegistration(registration) ? registration : null,
        }),
      })
    }
    claims.push(involvement(row, authority, worker, team))
    return claims
  }
}

type Rows = { ssd_department: SsdDepartment; ssd_professionals: SsdProfessionals; ssd_involvements: SsdInvolvements }
type Fields<Table extends keyof CanonicalRows> = Table extends keyof Rows
  ? Readonly<Partial<Record<keyof Rows[Table], Json>>>
  : never

/** Only what is not blank: a blank name in one row takes nothing from another's. */
function said<Given extends Readonly<Record<string, string | null>>>(
  given: Given,
): Partial<Record<keyof Given, string>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Partial<
    Record<keyof Given, string>
  >
}

function keysOf(row: Allocation, authority: string) {
  const keyOf = (table: string, id: string | null, name: string | null) =>
    id ?? (name === null ? null : madeKey('alloc', [authority, table, name.toUpperCase()]))
  return {
    worker: keyOf('ssd_professionals', row.worker_id, row.worker_name),
    team: keyOf('ssd_department', row.team_id, row.team_name),
    parent: keyOf('ssd_department', row.team_parent_id, row.team_parent_name),
  }
}

/** The end is in no key, so that an allocation is the same row before it ended and after. */
function involvement(row: Allocation, authority: string, worker: string | null, team: string | null): Claim {
  const child = childKey(row.child as string)
  const role = row.role === null ? null : (roleOf(row.role)?.name ?? row.role)
  const from = row.from === null ? null : isoDay(row.from)
  const fields: Fields<'ssd_involvements'> = {
    invo_person_id: child,
    invo_professional_id: worker,
    invo_professional_role_id: role,
    invo_professional_team: team,
    invo_involvement_start_date: from,
    invo_involvement_end_date: row.to === null ? null : isoDay(row.to),
  }
  const rowKey = madeKey('alloc', [authority, 'ssd_involvements', child, from ?? '', worker ?? team ?? '', role ?? ''])
  return { table: 'ssd_involvements', rowKey, personId: child, line: row.line, fields }
}
