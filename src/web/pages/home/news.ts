import { type Day, longDay, plusDays } from '../../../core/day.ts'
import { countOf } from '../../../core/words.ts'
import type { Permission } from '../../../practice/roles.ts'
import { timeInWords } from '../../../work/log-text.ts'
import type { Since } from '../../../work/what-needs-me.ts'
import type { OwnChildren } from '../../../work/what-needs-me-children.ts'

/** What happened, and where more of it is; no path where the reader may open none. */
export type NewsLine = { readonly says: string; readonly path: string | null }

export type News = { readonly heading: string; readonly lines: readonly NewsLine[] }

/** What people did, in a line; in the order in which it is told. */
const told: readonly (readonly [what: string, one: string, many: string, path: string])[] = [
  [
    'break-glass',
    'record was opened in an emergency',
    'records were opened in an emergency',
    '/administration/log/review',
  ],
  ['record.restrict', 'record was restricted', 'records were restricted', '/administration/log'],
  ['record.unrestrict', 'restriction was lifted', 'restrictions were lifted', '/administration/log'],
  ['record.seal', 'record was sealed', 'records were sealed', '/administration/log'],
  ['record.erase', 'record was erased', 'records were erased', '/administration/log'],
  ['hold.set', 'legal hold was set', 'legal holds were set', '/administration/log'],
  ['hold.lift', 'legal hold was lifted', 'legal holds were lifted', '/administration/log'],
  ['export', 'list was exported', 'lists were exported', '/administration/log'],
  ['account.give-role', 'role was given', 'roles were given', '/administration/log'],
  ['account.end-role', 'role was ended', 'roles were ended', '/administration/log'],
  ['account.close', 'account was closed', 'accounts were closed', '/administration/log'],
  ['backup.make', 'backup was made', 'backups were made', '/administration/log'],
]

/** The most lines: who wants them all opens the log. */
const mostLines = 5

/**
 * What happened since the visit before this one.
 *
 * @param may    what the reader may
 * @param today  the visit of this day, or of the day before, is told by that word
 */
export function newsSince(
  since: Since | null,
  own: OwnChildren | null,
  may: (permission: Permission) => boolean,
  today: Day,
): News {
  if (since === null) {
    const says = 'This is the first time you are here. The walk shows what there is, in five steps.'
    return { heading: 'Since you last looked', lines: [{ says, path: '/walk' }] }
  }
  const lines = [
    ...(own !== null && own.newlyHeld > 0
      ? [{ says: `${countOf(own.newlyHeld, 'child was', 'children were')} allocated to you`, path: null }]
      : []),
    ...filesLines(since.files, may('see-submissions')),
    ...told.flatMap(([what, one, many, path]) => {
      const count = since.done[what] ?? 0
      return count === 0 ? [] : [{ says: countOf(count, one, many), path: may('see-log') ? path : null }]
    }),
  ].slice(0, mostLines)
  const nothing = { says: 'Nothing new: no file was loaded.', path: null }
  return {
    heading: `Since you last looked, ${when(since.at, today)}`,
    lines: lines.length === 0 ? [nothing] : lines,
  }
}

/** `today 17:05`, `yesterday 17:05`, `25 November 2026, 17:05`. */
function when(at: Date, today: Day): string {
  return timeInWords(at)
    .replace(/ [A-Z]{3,4}$/, '')
    .replace(`${longDay(today)},`, 'today')
    .replace(`${longDay(plusDays(today, -1))},`, 'yesterday')
}

function filesLines(files: Since['files'], mayOpen: boolean): readonly NewsLine[] {
  const loaded = files.filter(({ state }) => state === 'loaded')
  const refused = files.length - loaded.length
  const path = mayOpen ? '/returns' : null
  const [newest] = loaded
  const name = newest === undefined ? '' : named(newest)
  return [
    ...(newest === undefined
      ? []
      : [
          {
            says:
              loaded.length === 1
                ? `The ${name} was loaded`
                : `${countOf(loaded.length, 'file', 'files')} were loaded, the last the ${name}`,
            path,
          },
        ]),
    ...(refused > 0 && mayOpen ? [{ says: `${countOf(refused, 'file was', 'files were')} refused`, path }] : []),
  ]
}

function named({ return: name, period }: Since['files'][number]): string {
  const year = period !== null && /^\d{4}$/.test(period) ? ` of ${Number(period) - 1}-${period.slice(2)}` : ''
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}${year}`
}
