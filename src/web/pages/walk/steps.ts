import type { Permission, RoleId } from '../../../practice/roles.ts'

/** Something to try: what, what it shows, and the page. */
export type Step = {
  readonly what: string
  readonly says: string
  readonly path: string
  /** What opening the page takes. */
  readonly may: Permission
}

const home: Step = {
  what: 'Read your first page',
  says: 'The worst comes first, and each line opens the thing itself. What is in rust needs somebody.',
  path: '/',
  may: 'anyone',
}
const findChild: Step = {
  what: 'Find a child and open the page',
  says: 'A whole life as one line: height is how much the authority is involved. Every date says which file it is from.',
  path: '/children?open=yes&order=due',
  may: 'see-children',
}
const figures: Step = {
  what: 'Look at the figures',
  says: 'Every heading says what was found. A number that is underlined opens the children behind it.',
  path: '/figures',
  may: 'see-figures',
}
const frontDoor: Step = {
  what: 'See who tells us, and what comes of it',
  says: 'From who referred, over the need, to the result: choose a name and follow it through.',
  path: '/front-door',
  may: 'see-figures',
}
const returns: Step = {
  what: 'See what was loaded',
  says: 'Each file with what was found in it, rule by rule and child by child, and what took its place.',
  path: '/returns',
  may: 'see-submissions',
}
const check: Step = {
  what: 'Check a return in your browser',
  says: 'Take the made-up one. The file never leaves this computer, whatever its size.',
  path: '/check',
  may: 'anyone',
}
const keys: Step = {
  what: 'Press ? for the keys',
  says: 'j and k go through a list, g and a letter to a page. They can be switched off.',
  path: '/keys',
  may: 'signed-in',
}
const myTeam: Step = {
  what: 'See who holds whom',
  says: 'Every worker of the team with their children, and what is late.',
  path: '/my-team',
  may: 'see-my-team',
}
const reference: Step = {
  what: 'Look a rule up',
  says: 'Each rule with its source, its years, and examples that break it and do not.',
  path: '/reference',
  may: 'anyone',
}
const lookAfter: Step = {
  what: 'Look after this copy',
  says: 'The log, restricted records, and what else is yours to see to.',
  path: '/administration',
  may: 'see-administration',
}
const log: Step = {
  what: 'Read who looked at whom',
  says: 'Every page of a child that was opened is here, and the check says whether the log is whole.',
  path: '/administration/log',
  may: 'see-log',
}

/** Things to try, for each role. What the role may not open is left out, and the next takes its place. */
const stepsOf: Readonly<Record<RoleId, readonly Step[]>> = {
  analyst: [home, returns, findChild, figures, check, keys, reference],
  'front-door-manager': [home, frontDoor, findChild, figures, myTeam, keys, reference],
  'social-worker': [
    home,
    {
      what: 'See all your children',
      says: 'Where each stands, what happened last, and what is due first. Made for a phone.',
      path: '/my-children',
      may: 'see-my-children',
    },
    { ...findChild, path: '/children' },
    reference,
    keys,
    check,
  ],
  'team-manager': [home, myTeam, findChild, figures, keys, reference],
  director: [home, frontDoor, figures, findChild, log, lookAfter, keys],
  councillor: [
    home,
    {
      what: 'Look at the figures',
      says: 'Totals only: a number from 1 to 5 is withheld, with as many others as it takes that none can be worked out.',
      path: '/figures',
      may: 'see-figures',
    },
    frontDoor,
    reference,
    keys,
    check,
    {
      what: 'Read what is held and why',
      says: 'What is kept on children, for how long, and who may see it.',
      path: '/privacy',
      may: 'anyone',
    },
  ],
  auditor: [home, log, findChild, returns, figures, keys],
  'records-officer': [
    home,
    {
      what: 'See what is kept how long',
      says: 'Every rule with the law behind it, what is due to go, and what is held.',
      path: '/administration/retention',
      may: 'manage-records',
    },
    log,
    findChild,
    lookAfter,
    keys,
  ],
  administrator: [
    home,
    {
      what: 'See who has an account',
      says: 'What each is here, and when they last signed in.',
      path: '/administration/people',
      may: 'manage-people',
    },
    {
      what: 'Make a backup',
      says: 'And read how one is restored.',
      path: '/administration/backups',
      may: 'manage-system',
    },
    {
      what: 'See what is being done',
      says: 'Long work, with how far it has come.',
      path: '/administration/jobs',
      may: 'manage-system',
    },
    log,
    returns,
    keys,
  ],
  operator: [home],
}

/** How many there are to try. */
const many = 5

/** Five things to try for a role, on pages that its permissions open. */
export function stepsFor(role: RoleId, permissions: ReadonlySet<Permission>): readonly Step[] {
  return stepsOf[role].filter(({ may }) => permissions.has(may)).slice(0, many)
}
