import { type Day, isoDay, plusDays, plusYears } from '../../../../core/day.ts'
import { grantAccess } from '../../../../work/restrict-record.ts'
import { mayOpenShown, openShutRecord, peopleWhoSeeChildren } from '../../../../work/shut-records.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { dayOf, doOrSay, type Problem, reasonFault, type Said, said } from '../problems.ts'
import { peopleOptions, shutPath } from './shut-words.ts'

/** Opens a shut record to somebody, up to a day. */
const page: ClosedPage = {
  path: '/administration/restricted/:reference/give',
  may: 'manage-restrictions',
  records: 'restriction.open',

  show: (asked) => form(asked, { until: isoDay(plusDays(asked.place.today(), 7)) }),

  async save(sent) {
    const { place, actor, params } = sent
    const filled = said(sent.form, ['to', 'until', 'reason'])
    const { to = '', reason = '' } = filled
    const until = dayOf('until', filled.until)
    const today = place.today()
    const problems = [
      ...(to === '' ? [{ field: 'to', says: 'Choose who may open it' }] : []),
      ...(typeof until !== 'number' ? until : inAYear(until, today)),
      ...reasonFault(reason, 'why access is given'),
    ]
    return doOrSay(
      problems,
      (wrong) => form(sent, filled, wrong),
      async () => {
        await grantAccess(place, actor, params.reference ?? '', { to, until: until as Day, reason })
        return { goTo: shutPath(params.reference ?? '') }
      },
    )
  },
}
export default page

function inAYear(until: Day, today: Day): readonly Problem[] {
  if (until >= today && until <= plusYears(today, 1)) return []
  return [{ field: 'until', says: 'Enter a day from today on and within a year' }]
}

async function form({ params, query, place, actor }: AskedBy, filled: Said, problems: readonly Problem[] = []) {
  const { record } = await openShutRecord(place, actor, params.reference ?? '')
  const find = (query.find ?? '').trim()
  const people = await peopleWhoSeeChildren(place, actor, find)
  return {
    view: 'administration/restricted/give-view.njk',
    model: {
      title: 'Give access',
      here: 'administration',
      reference: record.reference,
      path: shutPath(record.reference, 'give'),
      back: shutPath(record.reference),
      find,
      narrows: find !== '' || people.length === mayOpenShown,
      said: filled,
      problems,
      people: peopleOptions(
        people.filter(({ account }) => account !== actor.account),
        'Choose somebody',
      ),
    },
  }
}
