import type { Actor } from '../../../practice/actor.ts'
import type { Permission } from '../../../practice/roles.ts'

/** What there is to look after, in order. */
const places: readonly {
  readonly name: string
  readonly path: string
  readonly may: Permission
  readonly says: string
}[] = [
  {
    name: 'People',
    path: '/administration/people',
    may: 'manage-people',
    says: 'Who has an account, what they are here, and how they sign in',
  },
  {
    name: 'Restricted records',
    path: '/administration/restricted',
    may: 'manage-restrictions',
    says: 'Which records are shut, who answers for them, and who may open them until when',
  },
  {
    name: 'The log',
    path: '/administration/log',
    may: 'see-log',
    says: 'What was done by whom, and whether the log is whole',
  },
  {
    name: 'Retention',
    path: '/administration/retention',
    may: 'manage-records',
    says: 'What is kept how long and why, what is due to go, and what is held',
  },
  {
    name: 'Published figures',
    path: '/administration/open-figures',
    may: 'manage-system',
    says: 'Who may compare authorities: everybody, or those who have signed in',
  },
  {
    name: 'Backups',
    path: '/administration/backups',
    may: 'manage-system',
    says: 'Those that are kept, how to make one now, and how to restore one',
  },
  {
    name: 'Long work',
    path: '/administration/jobs',
    may: 'manage-system',
    says: 'What is being done just now, and what broke',
  },
  {
    name: 'Made-up children',
    path: '/administration/sample',
    may: 'manage-system',
    says: 'What is made up here, and how to remove it',
  },
]

/** What of it is for somebody. */
export function placesFor({ permissions }: Actor) {
  return places.filter(({ may }) => permissions.has(may))
}
