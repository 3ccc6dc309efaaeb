/**
 * What each kind of person may do, and whose records they may reach. The database holds to the reach by itself; the
 * permissions decide which pages and commands are there at all.
 *
 * Source: front-door specification, section 2; the roles of the record.
 */
export const permissions = {
  anyone: 'Open what is for everybody',
  'signed-in': 'Sign in',
  'see-figures': 'See figures, with small numbers withheld where the role says so',
  'see-children': 'List, find and open children within reach',
  'see-my-children': 'See the children allocated to them, and what is due',
  'see-my-team': 'See the workers of a team and the children they hold',
  'see-who-looked': 'See who looked at a child',
  'break-glass': 'Open a restricted record in an emergency, with a reason',
  'see-submissions': 'See the files sent in and what became of them',
  'see-findings': 'See what was found in each child of a file sent in',
  'load-returns': 'Send in files, and explain what stays in them',
  'sign-off-returns': 'Sign off a file sent in as the return',
  'set-directions': 'Say which way a published figure is better here',
  'see-administration': 'See what there is to look after',
  'see-log': 'See what was done by whom',
  'manage-people': 'Add and close accounts, give and end roles',
  'manage-restrictions': 'Restrict records, and give access to restricted ones',
  'manage-records': 'Give subjects their records, hold, seal and erase them, run the retention schedule',
  'manage-system': 'See jobs, back up, and remove the sample',
} as const

export type Permission = keyof typeof permissions

/** Whose records: the whole authority, the children of one's teams, one's own children, or nobody's. */
export type Scope = 'all' | 'team' | 'own' | 'none'

export type Role = {
  readonly id: RoleId
  readonly name: string
  readonly does: string
  readonly scope: Scope
  /** Sees aliases in place of names and identifiers, unless the account says otherwise. */
  readonly pseudonymous: boolean
  /** Sees figures with small numbers withheld. */
  readonly suppressed: boolean
  /** Signs in with a second factor. */
  readonly secondFactor: boolean
  readonly may: readonly Permission[]
}

export const roleIds = [
  'analyst',
  'front-door-manager',
  'social-worker',
  'team-manager',
  'director',
  'councillor',
  'auditor',
  'records-officer',
  'administrator',
  'operator',
] as const

export type RoleId = (typeof roleIds)[number]

const plain = { pseudonymous: false, suppressed: false, secondFactor: false } as const

export const roles: readonly Role[] = [
  {
    ...plain,
    id: 'analyst',
    name: 'Data analyst',
    does: 'Sends in returns, puts them right, and answers for the figures',
    scope: 'all',
    pseudonymous: true,
    may: [
      'see-figures',
      'see-children',
      'see-submissions',
      'see-findings',
      'load-returns',
      'sign-off-returns',
      'set-directions',
    ],
  },
  {
    ...plain,
    id: 'front-door-manager',
    name: 'Front-door manager',
    does: 'Leads the front door: contacts, referrals, decisions',
    scope: 'all',
    may: [
      'see-figures',
      'see-children',
      'see-my-team',
      'see-who-looked',
      'break-glass',
      'see-submissions',
      'see-findings',
      'see-administration',
      'manage-restrictions',
    ],
  },
  {
    ...plain,
    id: 'social-worker',
    name: 'Social worker',
    does: 'Works with the children allocated to them',
    scope: 'own',
    may: ['see-my-children', 'see-children', 'break-glass'],
  },
  {
    ...plain,
    id: 'team-manager',
    name: 'Team manager',
    does: 'Answers for the children of their team',
    scope: 'team',
    may: ['see-figures', 'see-children', 'see-my-team', 'see-who-looked', 'break-glass'],
  },
  {
    ...plain,
    id: 'director',
    name: 'Director',
    does: 'Answers for every child of the authority',
    scope: 'all',
    may: [
      'see-figures',
      'see-children',
      'see-my-team',
      'see-who-looked',
      'break-glass',
      'see-submissions',
      'see-findings',
      'sign-off-returns',
      'set-directions',
      'see-administration',
      'see-log',
      'manage-restrictions',
    ],
  },
  {
    ...plain,
    id: 'councillor',
    name: 'Councillor',
    does: 'Sees figures, and no child',
    scope: 'none',
    suppressed: true,
    may: ['see-figures'],
  },
  {
    ...plain,
    id: 'auditor',
    name: 'Auditor',
    does: 'Looks at how records are kept and who looked at them',
    scope: 'all',
    pseudonymous: true,
    may: [
      'see-figures',
      'see-children',
      'see-who-looked',
      'see-submissions',
      'see-findings',
      'see-administration',
      'see-log',
    ],
  },
  {
    ...plain,
    id: 'records-officer',
    name: 'Records officer',
    does: 'Gives people their records, and keeps, holds, seals and erases them as the law asks',
    scope: 'all',
    secondFactor: true,
    may: ['see-children', 'see-who-looked', 'see-administration', 'see-log', 'manage-records', 'manage-restrictions'],
  },
  {
    ...plain,
    id: 'administrator',
    name: 'Administrator',
    does: 'Looks after accounts and the system, and sees no child',
    scope: 'none',
    secondFactor: true,
    may: ['see-administration', 'see-log', 'manage-people', 'manage-system', 'see-submissions'],
  },
]

/** Whoever runs the program from a terminal of its own computer, and has the data folder anyway. No account has this role. */
export const operator: Role = {
  ...plain,
  id: 'operator',
  name: 'Operator',
  does: 'Runs this copy from a terminal',
  scope: 'all',
  may: [
    'see-figures',
    'see-children',
    'see-who-looked',
    'see-submissions',
    'load-returns',
    'set-directions',
    'see-administration',
    'see-log',
    'manage-people',
    'manage-restrictions',
    'manage-records',
    'manage-system',
  ],
}

/** A role by its name in the database; null for one that this release does not know. */
export function roleOf(id: string): Role | null {
  return roles.find((role) => role.id === id) ?? null
}
