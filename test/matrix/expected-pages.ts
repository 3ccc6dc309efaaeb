import { type Insider, type Kind, kinds, type Who } from './who.ts'

/**
 * What becomes of asking for a page: it is there (`o`), it is not there or not theirs (`-`), the same with the way to open
 * it in an emergency (`g`), the role has no part in it (`x`), or one has to sign in first (`s`).
 */
export type Outcome = 'o' | '-' | 'g' | 'x' | 's'

/** What is expected of a page. Written down here, and not read from the page. */
export type ExpectedPage =
  | { readonly is: 'for everybody' }
  /** For all who have signed in; for everybody once an administrator has opened published figures. */
  | { readonly is: 'published figures' }
  /** On the way in or out: the status nobody in particular gets, and that of somebody who has signed in. */
  | { readonly is: 'way in'; readonly nobody: number; readonly signedIn: number }
  | {
      readonly is: 'closed'
      readonly to: readonly Insider[]
      /** It is about something of authority 101, which somebody of 102 does not find. */
      readonly of101?: true
      /** It names records that are shut, by reference: that is what it is for. */
      readonly namesShut?: true
      /** Sending its form with nothing filled in does harm: it is sent last, in a test of its own. */
      readonly sentLast?: true
    }
  | { readonly is: 'of a child'; readonly outcomes: Readonly<Record<Kind, Readonly<Record<Who, Outcome>>>> }

export const seeChildren: readonly Insider[] = [
  'analyst',
  'front-door-manager',
  'social-worker',
  'team-manager',
  'director',
  'auditor',
  'records-officer',
]
const seeFigures: readonly Insider[] = [
  'analyst',
  'front-door-manager',
  'team-manager',
  'director',
  'councillor',
  'auditor',
]
const seeSubmissions: readonly Insider[] = ['analyst', 'front-door-manager', 'director', 'auditor', 'administrator']
const seeFindings: readonly Insider[] = ['analyst', 'front-door-manager', 'director', 'auditor']
const everyInsider: readonly Insider[] = [...seeChildren, 'councillor', 'administrator']
const lookAfter: readonly Insider[] = ['front-door-manager', 'director', 'auditor', 'records-officer', 'administrator']
const restricts: readonly Insider[] = ['front-door-manager', 'director', 'records-officer']
const readsLog: readonly Insider[] = ['director', 'auditor', 'records-officer', 'administrator']
const people: readonly Insider[] = ['administrator']
const records: readonly Insider[] = ['records-officer']
const system: readonly Insider[] = ['administrator']

const forEverybody = { is: 'for everybody' } as const
const publishedFigures = { is: 'published figures' } as const
const closed = (to: readonly Insider[]) => ({ is: 'closed', to }) as const
const of101 = (to: readonly Insider[]) => ({ is: 'closed', to, of101: true }) as const

/** A row of letters for each kind of child, in the order of the roles. */
function ofChild(letters: string): ExpectedPage {
  const lines = letters.trim().split('\n')
  const outcome = (line: string, at: number) => line.trim().split(/\s+/)[at] as Outcome
  const row = (line: string): Readonly<Record<Who, Outcome>> => ({
    analyst: outcome(line, 0),
    'front-door-manager': outcome(line, 1),
    'social-worker': outcome(line, 2),
    'team-manager': outcome(line, 3),
    director: outcome(line, 4),
    councillor: outcome(line, 5),
    auditor: outcome(line, 6),
    'records-officer': outcome(line, 7),
    administrator: outcome(line, 8),
    'director of 102': outcome(line, 9),
    nobody: outcome(line, 10),
  })
  const outcomes = Object.fromEntries(kinds.map((kind, at) => [kind, row(lines[at] as string)]))
  return { is: 'of a child', outcomes: outcomes as Record<Kind, Record<Who, Outcome>> }
}

//  analyst, front-door manager, social worker, team manager, director, councillor, auditor, records officer,
//  administrator, director of 102, nobody; the lines: own, same team, other team, other team opened in an emergency,
//  restricted, with a grant, opened in an emergency, sealed, of 102, not existing.
const record = ofChild(`
  o o o o o x o o x - s
  o o g o o x o o x - s
  o o g g o x o o x - s
  o o o o o x o o x - s
  - g g g g x - - x - s
  o o o o o x o o x - s
  - o o o o x - - x - s
  - - - - - x - - x - s
  - - - - - x - - x o s
  - - - - - x - - x - s`)
const whoLooked = ofChild(`
  x o x o o x o o x - s
  x o x o o x o o x - s
  x o x - o x o o x - s
  x o x o o x o o x - s
  x - x - - x - - x - s
  x o x o o x o o x - s
  x o x o o x - - x - s
  x - x - - x - - x - s
  x - x - - x - - x o s
  x - x - - x - - x - s`)
const glass = ofChild(`
  x o o o o x x x x - s
  x o o o o x x x x - s
  x o o o o x x x x - s
  x o o o o x x x x - s
  x o o o o x x x x - s
  x o o o o x x x x - s
  x o o o o x x x x - s
  x - - - - x x x x - s
  x - - - - x x x x o s
  x - - - - x x x x - s`)
const shutRecord = ofChild(`
  x - x x - x x - x - s
  x - x x - x x - x - s
  x - x x - x x - x - s
  x - x x - x x - x - s
  x o x x o x x o x - s
  x o x x o x x o x - s
  x o x x o x x o x - s
  x - x x - x x o x - s
  x - x x - x x - x - s
  x - x x - x x - x - s`)

const inReturn = ofChild(`
  o o x x o x o x x - s
  o o x x o x o x x - s
  o o x x o x o x x - s
  o o x x o x o x x - s
  - - x x - x - x x - s
  o o x x o x o x x - s
  - o x x o x - x x - s
  - - x x - x - x x - s
  - - x x - x - x x - s
  - - x x - x - x x - s`)

/** Every page. One that is registered and not here fails the matrix. */
export const expectedPages: Readonly<Record<string, ExpectedPage>> = {
  '/': forEverybody,
  '/check': forEverybody,
  '/reference': forEverybody,
  '/reference/:kind/:name': forEverybody,
  '/privacy': forEverybody,
  '/accessibility': forEverybody,
  '/sample': forEverybody,

  '/sign-in': { is: 'way in', nobody: 200, signedIn: 303 },
  '/sign-in/service': { is: 'way in', nobody: 404, signedIn: 404 },
  '/sign-in/return': { is: 'way in', nobody: 404, signedIn: 404 },
  '/second-factor': { is: 'way in', nobody: 303, signedIn: 303 },
  '/account/password': { is: 'way in', nobody: 303, signedIn: 200 },
  '/choose-role': { is: 'way in', nobody: 303, signedIn: 303 },
  '/sign-out': { is: 'way in', nobody: 200, signedIn: 303 },

  '/account': closed(everyInsider),
  '/keys': closed(everyInsider),
  '/walk': closed(everyInsider),
  '/notices': { ...closed(everyInsider), namesShut: true },
  '/my-children': closed(['social-worker']),
  '/my-team': closed(['front-door-manager', 'team-manager', 'director']),
  '/children': closed(seeChildren),
  '/children/:reference': record,
  '/children/:reference/print': record,
  '/children/:reference/who-looked': whoLooked,
  '/children/:reference/break-glass': glass,
  '/front-door': closed(seeFigures),
  '/front-door/children': closed(seeChildren),
  '/children-in-care': closed(seeFigures),
  '/children-in-care/children': closed(seeChildren),
  '/figures': closed(seeFigures),
  '/compare': publishedFigures,
  '/compare/find': publishedFigures,
  '/compare/grid': publishedFigures,
  '/compare/authorities': publishedFigures,
  '/compare/authorities/:authority': publishedFigures,
  '/compare/sets': closed(everyInsider),
  '/compare/indicators': publishedFigures,
  '/compare/indicators/:indicator/direction': closed(['analyst', 'director']),
  '/compare/indicators/:indicator': publishedFigures,
  '/compare/api': publishedFigures,
  '/api/indicators': publishedFigures,
  '/api/compare': publishedFigures,
  '/api/figures': publishedFigures,
  '/api/openapi.json': publishedFigures,
  '/returns': closed(seeSubmissions),
  '/returns/send': closed(['analyst']),
  '/returns/:id': of101(seeSubmissions),
  '/returns/:id/answer': of101(['analyst']),
  '/returns/:id/result': of101(seeSubmissions),
  '/returns/:id/found': of101(seeFindings),
  '/returns/:id/rules/:code': of101(seeFindings),
  '/returns/:id/rules/:code/explain': of101(['analyst']),
  '/returns/:id/children/:reference': inReturn,
  '/returns/:id/notes': of101(seeFindings),
  '/returns/:id/sign-off': of101(['analyst', 'director']),
  '/returns/:id/compare': of101(seeSubmissions),

  '/administration': closed(lookAfter),
  '/administration/people': closed(people),
  '/administration/people/add': closed(people),
  '/administration/people/:account': of101(people),
  '/administration/people/:account/role': of101(people),
  '/administration/people/:account/roles/:grant': of101(people),
  '/administration/people/:account/change': of101(people),
  '/administration/people/:account/:act': of101(people),

  '/administration/restricted': { ...closed(restricts), namesShut: true },
  '/administration/restricted/add': closed(restricts),
  '/administration/restricted/:reference': shutRecord,
  '/administration/restricted/:reference/give': shutRecord,
  '/administration/restricted/:reference/lift': shutRecord,
  '/administration/restricted/:reference/owner': shutRecord,
  '/administration/restricted/:reference/grants/:grant': of101(restricts),

  '/administration/log': closed(readsLog),
  '/administration/log/check': closed(readsLog),
  '/administration/log/review': closed(readsLog),

  '/administration/retention': closed(records),
  '/administration/retention/due': closed(records),
  '/administration/retention/period/:rule': closed(records),
  '/administration/retention/hold': closed(records),
  '/administration/retention/lift/:child': closed(records),
  '/administration/retention/left-out': closed(records),
  '/administration/retention/let-back': closed(records),

  '/administration/open-figures': closed(system),
  '/administration/backups': closed(system),
  '/administration/jobs': closed(system),
  '/administration/sample': closed(system),
  '/administration/sample/remove': { ...closed(system), sentLast: true },
}
