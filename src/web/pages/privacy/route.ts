import { type RetentionRule, retentionRules } from '../../../practice/retention/rules.ts'
import { keepInWords } from '../../../practice/retention/schedule.ts'
import type { Page } from '../../page.ts'

/** What is held, on whom, who may see it and for how long: for the people it is about and for those who work with it. */
const page: Page = {
  path: '/privacy',
  may: 'anyone',
  records: null,
  show: () => ({
    view: 'privacy/view.njk',
    model: {
      title: 'Privacy',
      here: 'privacy',
      records: retentionRules.filter(({ appliesWhen }) => appliesWhen.to === 'child').map(line),
      things: retentionRules.filter(({ appliesWhen }) => appliesWhen.to === 'thing').map(line),
    },
  }),
}
export default page

/** A rule as a line of the table. */
function line({ what, keep, basis, source }: RetentionRule) {
  return { what, kept: keepInWords(keep), saysSo: basis === 'law' ? 'The law' : 'The authority', source }
}
