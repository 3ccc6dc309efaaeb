import type { RoleId } from '../../src/practice/roles.ts'

/** The roles of authority 101, the columns of the matrix. */
export const insiders = [
  'analyst',
  'front-door-manager',
  'social-worker',
  'team-manager',
  'director',
  'councillor',
  'auditor',
  'records-officer',
  'administrator',
] as const satisfies readonly RoleId[]

/** Whoever asks: the roles, somebody whose only role is in the authority next door, and nobody at all. */
export const everybody = [...insiders, 'director of 102', 'nobody'] as const

export type Insider = (typeof insiders)[number]
export type Who = (typeof everybody)[number]

/** Children of every kind that matters, as authority 101 has them. The last two it does not have. */
export const kinds = [
  'own',
  'same team',
  'other team',
  'other team, opened in an emergency',
  'restricted',
  'restricted, with a grant',
  'restricted, opened in an emergency',
  'sealed',
  'of authority 102, with an identifier of 101',
  'not existing',
] as const

export type Kind = (typeof kinds)[number]

/** Whoever calls a command: the operator of the computer, or with `--as` an account. */
export const callers = ['operator', ...insiders, 'records officer of 102'] as const

export type Caller = (typeof callers)[number]
/** Whoever asks for anything. */
export type Asker = Who | Caller
