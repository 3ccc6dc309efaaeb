import { roleOf, roles } from '../../../../practice/roles.ts'
import { lineFault, type Problem, type Said } from '../problems.ts'

/** The roles that can be given; nobody is given the operator's. */
export const roleOptions = [
  { value: '', name: 'Choose a role' },
  ...roles.map(({ id, name, does }) => ({
    value: id,
    name: `${name}: ${does.charAt(0).toLowerCase()}${does.slice(1)}`,
  })),
]

/** What is wrong with the role that was chosen, and with what it needs. */
export function roleFaults({ role, team, worker }: Said): readonly Problem[] {
  const chosen = roleOf(role ?? '')
  if (chosen === null) return [{ field: 'role', says: 'Choose a role' }]
  const name = chosen.name.toLowerCase()
  if (chosen.scope === 'team') return lineFault('team', team, `A ${name} needs the number of a team`, 50)
  if (chosen.scope === 'own') return lineFault('worker', worker, `A ${name} needs the number of a worker`, 50)
  return []
}

/** What is kept of a role: the team or the worker only where the role goes by it. */
export function roleGiven({ role = '', team, worker }: Said) {
  const scope = roleOf(role)?.scope
  return { role, team: scope === 'team' ? team : undefined, worker: scope === 'own' ? worker : undefined }
}
