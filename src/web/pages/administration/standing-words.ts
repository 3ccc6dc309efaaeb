import { countOf, spoken } from '../../../core/words.ts'
import { inWords } from '../../../documents/charts/chart-words.ts'
import type { Standing } from '../../../work/what-needs-attention.ts'
import { momentInWords } from './moment.ts'

/** How each thing that is looked after stands, in a sentence, by the address of its page; where nothing is known, none. */
export function standingWords(standing: Standing, now: Date): Readonly<Record<string, string>> {
  const { log, backups, work, shut, accounts, records } = standing
  return {
    ...(accounts === null ? {} : { people: peopleWords(accounts) }),
    ...(shut === null ? {} : { restricted: shutWords(shut.count, shut.without_owner) }),
    ...(log === null ? {} : { log: logWords(log, now) }),
    ...(records === null ? {} : { retention: recordsWords(records) }),
    ...(backups === null ? {} : { backups: backupWords(backups.newest, now) }),
    ...(work === null ? {} : { jobs: workWords(work) }),
  }
}

/** `9 accounts are open, two of them not used for 90 days`. */
export function peopleWords({ open, away }: NonNullable<Standing['accounts']>): string {
  const all = countOf(open, 'account is open', 'accounts are open')
  return away === 0 ? all : `${all}, ${inWords(away)} of them not used for 90 days`
}

/** `Three records are shut, and nobody answers for one of them`. */
export function shutWords(count: number, withoutOwner: number): string {
  if (count === 0) return 'No record is restricted'
  const all = countOf(count, 'record is shut', 'records are shut')
  if (withoutOwner === 0) return all
  return count === 1
    ? `${all}, and nobody answers for it`
    : `${all}, and nobody answers for ${inWords(withoutOwner)} of them`
}

function logWords({ check, lastDay }: NonNullable<Standing['log']>, now: Date): string {
  if (check !== null && check.object !== 'whole')
    return `It was not whole when it was checked ${momentInWords(check.at, now)}`
  if (check !== null) return `It was whole when it was last checked, ${momentInWords(check.at, now)}`
  return lastDay === null ? 'No day of it is closed yet' : 'It has not been checked as far back as it reaches'
}

function recordsWords({ holds, leftOut }: NonNullable<Standing['records']>): string {
  const held = holds === 0 ? 'No record is held' : `${countOf(holds, 'legal hold is', 'legal holds are')} in force`
  return leftOut === 0
    ? held
    : `${held}; ${spoken(leftOut)} ${leftOut === 1 ? 'time' : 'times'} a return names an erased child`
}

/** `The last backup was made today at 02:10 and can be read`: one is noted only when it has been read again. */
export function backupWords(newest: Date | null, now: Date): string {
  return newest === null
    ? 'There is no backup'
    : `The last backup was made ${momentInWords(newest, now)} and can be read`
}

/** `Two things are being worked on, and one broke`. */
export function workWords({ working, failed }: NonNullable<Standing['work']>): string {
  const now =
    working === 0 ? 'Nothing is being worked on' : `${countOf(working, 'thing is', 'things are')} being worked on`
  return failed === 0 ? now : `${now}, and ${inWords(failed)} broke`
}
