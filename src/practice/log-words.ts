import { countOf } from '../core/words.ts'
import { operator, roleOf } from './roles.ts'

/**
 * What people do here, as the log names it and as a page says it: `Mary Ash opened the child's record`. A kind that is
 * not in the list is shown as it stands; a test compares the list with what the program writes.
 */
export const logWords: Readonly<Record<string, string>> = {
  'sign-in': 'signed in',
  'sign-in.failed': 'tried to sign in and failed',
  'sign-out': 'signed out',
  'children.list': 'listed children',
  'my-children.list': 'looked at the children allocated to them',
  'my-team.open': 'looked at a team',
  'child.open': 'opened the record',
  'child.open-restricted': 'opened a restricted record with a grant',
  'child.who-looked': 'looked at who looked',
  'child.journey': 'opened the journey',
  'child.export': 'exported the record',
  'child.print': 'printed the record',
  'page.refused': 'was refused a page',
  search: 'searched',
  export: 'exported a list',
  print: 'printed a page',
  'break-glass': 'opened a restricted record in an emergency',
  'subject-access': 'wrote out everything held, for the person it is about',
  'record.restrict': 'restricted the record',
  'record.unrestrict': 'lifted the restriction',
  'record.grant': 'gave somebody access to a restricted record',
  'record.seal': 'sealed the record',
  'record.erase': 'erased a record',
  'record.let-back': 'let an erased child back',
  'left-out.list': 'listed erased children whom files name again',
  'hold.set': 'set a legal hold',
  'hold.lift': 'lifted a legal hold',
  'hold.list': 'listed legal holds',
  'seal.list': 'listed records to seal',
  'restriction.list': 'listed restricted records',
  'retention.plan': 'looked at what is due to go',
  'retention.run': 'let go what was due',
  'retention.set': 'changed how long something is kept',
  'figures.open': 'looked at figures',
  'figures.open-to-all': 'opened published figures to all',
  'figures.shut': 'shut published figures to all who have not signed in',
  'published.load': 'loaded published figures',
  'published.undo': 'took published figures away',
  'direction.set': 'said which way a published figure is better here',
  'compare.open': 'looked at published figures',
  'front-door.open': 'looked at the front door in figures',
  'children-in-care.open': 'looked at children in care in figures',
  'log.list': 'looked at the log',
  'log.verify': 'checked that the log is whole',
  'log.review': 'looked at what in the log asks for a second look',
  'returns.list': 'listed the files sent in',
  'returns.open': 'opened a file sent in',
  'result.open': 'looked at the result of a file sent in',
  'result.list': 'listed children by what was found in a file',
  'result.rule': 'listed children by a rule of a file',
  'result.child': 'opened what a file says of the child',
  'result.notes': 'looked at the notes of a return',
  'result.compare': 'compared two files sent in',
  'query.explain': 'explained a query of a return',
  'return.sign-off': 'signed a return off',
  'return.sign-off-anew': 'signed a return off anew',
  'return.receive': 'sent in a file',
  'return.load-all-the-same': 'had a file loaded that is far smaller than the one before it',
  'return.leave-out': 'left out a file that is far smaller than the one before it',
  'sign-in.code': 'entered a code of the second factor',
  'sign-in.code-failed': 'entered a wrong code',
  'role.choose': 'chose a role to act in',
  'password.change': 'changed their password',
  'second-factor.begin': 'set up a second factor',
  'account.give-role': 'gave somebody a role',
  'account.end-role': 'ended a role of somebody',
  'account.change': 'changed how an account is called or shown',
  'account.close': 'closed an account',
  'account.password': 'gave an account a password for one time',
  'account.second-factor': 'took away a second factor',
  'record.owner': 'changed who answers for a restricted record',
  'record.end-grant': 'ended access to a restricted record',
  'restriction.open': 'looked at who may open a restricted record',
  'log.export': 'took the log away as a file',
  'backup.ask': 'asked for a backup',
  'backup.make': 'made a backup',
  'sample.remove': 'removed what was made up',
}

/** What somebody did, in words. */
export function didInWords(what: string): string {
  return logWords[what] ?? what
}

/** The role somebody did it in, in words; at the door, where it is not chosen yet, all they have. */
export function roleInWords(role: string, signIn: string): string {
  if (role === operator.id) return signIn === 'by itself' ? 'The program itself' : 'Operator at the terminal'
  return role
    .split(', ')
    .map((id) => roleOf(id)?.name ?? id)
    .join(', ')
}

/** Why something was done with a child's record, to those who may not read what was typed: it may speak of the child. */
export function reasonWithheld(reason: string): string {
  return `reason given, ${countOf(reason.length, 'character', 'characters')}`
}
