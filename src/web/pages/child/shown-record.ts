import { type Day, longDay } from '../../../core/day.ts'
import { countOf, spoken } from '../../../core/words.ts'
import type { OpenedChild } from '../../../work/open-child.ts'

/**
 * A child's record in the words of its page.
 *
 * @param rows  the dates that are shown, of all there are
 */
export function shownRecord(record: OpenedChild, rows: OpenedChild['rows'], isAlias: boolean, today: Day) {
  return {
    title: `${record.child.name}, journey`,
    here: 'children',
    name: record.child.name,
    lead: leadOf(record),
    knownTo: longDay(record.knownTo),
    facts: [...(isAlias ? [{ name: 'Reference', value: record.child.reference }] : []), ...record.facts],
    now: record.now.map(({ kind, what, from }) => ({ kind, what, since: longDay(from) })),
    due: record.due.map(({ what, words, late }) => ({ what, words, late })),
    holders: record.holders.map(({ what, from, to }) => ({
      what,
      holds: to === null || to >= today,
      from: longDay(from),
      to: to === null ? null : longDay(to),
    })),
    heading:
      record.rows.length === 0
        ? 'No dated event is known'
        : `Every date, newest first: ${countOf(record.rows.length, 'event', 'events')}`,
    rows: rows.map(shownRow),
    findings: record.findings,
    findingsHeading: `${spoken(record.findings.length)} ${record.findings.length === 1 ? 'thing' : 'things'} in the files could not be carried over`,
  }
}

/** `13, born 14 March 2013. Girl.` */
function leadOf({ child, sex, born }: OpenedChild): string {
  const age = child.age === 'not recorded' ? 'Age not recorded' : child.age.charAt(0).toUpperCase() + child.age.slice(1)
  const birth = born === null ? '' : `, born ${/^\d/.test(born) ? '' : 'in '}${born}`
  return `${age}${birth}. ${sex === null ? 'Sex not recorded' : sex.charAt(0).toUpperCase() + sex.slice(1)}.`
}

function shownRow({ on, age, what, during, clocks, origin }: OpenedChild['rows'][number]) {
  return {
    on: longDay(on),
    ...{ age, what, during, origin, clocks },
  }
}
