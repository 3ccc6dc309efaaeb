import type { Caller, Kind } from './who.ts'

/**
 * What becomes of a command: it is done (`o`), there is no such child or it is not theirs (`-`), or the role has no part
 * in it (`x`).
 */
export type CommandOutcome = 'o' | '-' | 'x'

/** Children that commands change: one of its own for each call. */
export type SpareKind = 'spare' | 'spare, restricted' | 'spare, sealed' | 'spare, erased'

export type ExpectedCommand = {
  /** As it stands in the matrix. */
  readonly row: string
  /** What is typed, with CHILD (its reference), IDENTIFIER, FOLDER, FILE, OWNER and DAY to be filled in. */
  readonly typed: string
  readonly outcomes: {
    /** Of a command about no child. */
    readonly all?: Readonly<Record<Caller, CommandOutcome>>
    readonly by?: Readonly<Partial<Record<Kind | SpareKind, Readonly<Record<Caller, CommandOutcome>>>>>
  }
  /** It names records that are shut, by reference: that is what it is for. */
  readonly namesShut?: true
}

//  operator, analyst, front-door manager, social worker, team manager, director, councillor, auditor, records officer,
//  administrator, records officer of 102
function row(letters: string): Readonly<Record<Caller, CommandOutcome>> {
  const at = (place: number) => letters.split(' ')[place] as CommandOutcome
  return {
    operator: at(0),
    analyst: at(1),
    'front-door-manager': at(2),
    'social-worker': at(3),
    'team-manager': at(4),
    director: at(5),
    councillor: at(6),
    auditor: at(7),
    'records-officer': at(8),
    administrator: at(9),
    'records officer of 102': at(10),
  }
}

const ofAll = (typed: string, letters: string, row_ = typed): ExpectedCommand => ({
  row: row_,
  typed,
  outcomes: { all: row(letters) },
})

const twin = 'of authority 102, with an identifier of 101' as const

/** Every command that touches records. */
export const expectedCommands: readonly ExpectedCommand[] = [
  {
    row: 'journey CHILD',
    typed: 'journey CHILD',
    outcomes: {
      by: {
        own: row('o o o o o o x o o x -'),
        'same team': row('o o o - o o x o o x -'),
        'other team': row('o o o - - o x o o x -'),
        'other team, opened in an emergency': row('o o o o o o x o o x -'),
        restricted: row('- - - - - - x - - x -'),
        'restricted, with a grant': row('- o o o o o x o o x -'),
        'restricted, opened in an emergency': row('- - o o o o x - - x -'),
        sealed: row('- - - - - - x - - x -'),
        [twin]: row('- - - - - - x - - x o'),
        'not existing': row('- - - - - - x - - x -'),
      },
    },
  },
  {
    row: 'journey IDENTIFIER',
    typed: 'journey IDENTIFIER',
    outcomes: {
      by: {
        own: row('o - o o o o x - o x -'),
        'same team': row('o - o - o o x - o x -'),
        // The other authority has a child of this identifier too, and finds its own.
        'other team': row('o - o - - o x - o x o'),
        restricted: row('- - - - - - x - - x -'),
        'not existing': row('- - - - - - x - - x -'),
      },
    },
  },
  {
    row: 'subject CHILD',
    typed: 'subject CHILD --out FOLDER --reason matrix',
    outcomes: {
      by: {
        own: row('o x x x x x x x o x -'),
        restricted: row('- x x x x x x x - x -'),
        'restricted, with a grant': row('- x x x x x x x o x -'),
        sealed: row('- x x x x x x x - x -'),
        [twin]: row('- x x x x x x x - x o'),
        'not existing': row('- x x x x x x x - x -'),
      },
    },
  },
  {
    row: 'audit who CHILD',
    typed: 'audit who CHILD',
    outcomes: {
      by: {
        own: row('o x o x o o x o o x -'),
        'same team': row('o x o x o o x o o x -'),
        'other team': row('o x o x - o x o o x -'),
        restricted: row('- x - x - - x - - x -'),
        'restricted, with a grant': row('- x o x o o x o o x -'),
        sealed: row('- x - x - - x - - x -'),
        [twin]: row('- x - x - - x - - x o'),
        'not existing': row('- x - x - - x - - x -'),
      },
    },
  },
  {
    row: 'restrict CHILD',
    typed: 'restrict CHILD --reason matrix --owner OWNER',
    outcomes: {
      by: {
        spare: row('o x o x x o x x o x -'),
        restricted: row('- x - x x - x x - x -'),
        sealed: row('- x - x x - x x - x -'),
        'not existing': row('- x - x x - x x - x -'),
      },
    },
  },
  {
    row: 'restrict grant CHILD',
    typed: 'restrict grant CHILD --to OWNER --until DAY --reason matrix',
    outcomes: {
      by: {
        'spare, restricted': row('o x o x x o x x o x -'),
        'spare, sealed': row('o x - x x - x x o x -'),
        own: row('- x - x x - x x - x -'),
        'not existing': row('- x - x x - x x - x -'),
      },
    },
  },
  {
    row: 'restrict lift CHILD',
    typed: 'restrict lift CHILD --reason matrix',
    outcomes: {
      by: {
        'spare, restricted': row('o x o x x o x x o x -'),
        'spare, sealed': row('o x - x x - x x o x -'),
        own: row('- x - x x - x x - x -'),
        'not existing': row('- x - x x - x x - x -'),
      },
    },
  },
  {
    row: 'seal CHILD',
    typed: 'seal CHILD --reason matrix --owner OWNER',
    outcomes: {
      by: {
        spare: row('o x x x x x x x o x -'),
        restricted: row('- x x x x x x x - x -'),
        sealed: row('- x x x x x x x - x -'),
        'not existing': row('- x x x x x x x - x -'),
      },
    },
  },
  {
    row: 'hold add CHILD',
    typed: 'hold add CHILD --reason matrix',
    outcomes: {
      by: {
        spare: row('o x x x x x x x o x -'),
        restricted: row('- x x x x x x x - x -'),
        sealed: row('- x x x x x x x - x -'),
        'not existing': row('- x x x x x x x - x -'),
      },
    },
  },
  {
    row: 'erase CHILD',
    typed: 'erase CHILD --ground matrix --yes',
    outcomes: {
      by: {
        spare: row('o x x x x x x x o x -'),
        restricted: row('- x x x x x x x - x -'),
        sealed: row('- x x x x x x x - x -'),
        'not existing': row('- x x x x x x x - x -'),
      },
    },
  },
  {
    row: 'erase back CHILD',
    typed: 'erase back IDENTIFIER --reason matrix',
    outcomes: {
      by: {
        'spare, erased': row('o x x x x x x x o x -'),
        restricted: row('- x x x x x x x - x -'),
        'not existing': row('- x x x x x x x - x -'),
      },
    },
  },
  ofAll('erase left-out', 'o x x x x x x x o x o'),
  { ...ofAll('restrict list', 'o x o x x o x x o x o'), namesShut: true },
  ofAll('hold list', 'o x x x x x x x o x o'),
  ofAll('seal list', 'o x x x x x x x o x o'),
  ofAll('audit verify', 'o x x x x o x o o o o'),
  ofAll('audit list', 'o x x x x o x o o o o'),
  ofAll('audit list --format csv', 'o x x x x o x o o o o'),
  ofAll('audit review', 'o x x x x o x o o o o'),
  ofAll('retention --dry-run', 'o x x x x x x x o x o'),
  ofAll('retention set child-in-need default', 'o x x x x x x x o x o', 'retention set RULE PERIOD'),
  ofAll('retention --yes', 'o x x x x x x x o x o'),
  ofAll('account list', 'o x x x x x x x x o x'),
  ofAll('account password leaver', 'o x x x x x x x x o x', 'account password NAME'),
  ofAll('backup FILE --force', 'o x x x x x x x x o x', 'backup FILE'),
  ofAll('load FILE', 'o o x x x x x x x x x'),
  ofAll('published load FILE', 'o o x x x x x x x x x'),
  ofAll('published list', 'o o o o o o o o o o o'),
  ofAll('published undo 999999', '- - x x x x x x x x x', 'published undo RELEASE'),
]

/** Commands that open no record, or that only who has the data folder can call: they take no account to act as. */
export const takeNoAccount: Readonly<Record<string, string>> = {
  check: 'reads files that it is given, and no record',
  compare: 'shows what publishers say of every authority, which is everybody’s, and no record',
  rules: 'reads the reference, and no record',
  lists: 'loads postcodes and providers into the data folder, and reads no record',
  restore: 'whoever has the backup has every record; the place must be empty',
  work: 'takes jobs that others have asked for',
}
