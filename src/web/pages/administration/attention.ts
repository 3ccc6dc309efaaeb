import { countOf } from '../../../core/words.ts'
import { timeInWords } from '../../../work/log-text.ts'
import type { Attention } from '../../../work/what-needs-attention.ts'

/** Something to see to, as a sentence that leads to the page where it is seen to. */
export type AttentionLine = { readonly says: string; readonly path: string; readonly isLate: boolean }

/** What needs somebody, in words. */
export function attentionLine(attention: Attention): AttentionLine {
  switch (attention.about) {
    case 'log broken':
      return late(`The log was not whole when it was checked, ${timeInWords(attention.at)}`, 'log/check')
    case 'log days not closed':
      return late(`${countOf(attention.days, 'day', 'days')} of the log ${are(attention.days)} not closed yet`, 'log')
    case 'no backup':
      return late('There is no backup', 'backups')
    case 'backup old':
      return late(`The newest backup is of ${timeInWords(attention.at)}: more than a day old`, 'backups')
    case 'failed':
      return late(`${countOf(attention.count, 'piece of long work', 'pieces of long work')} broke on our side`, 'jobs')
    case 'to look at again':
      return { says: toLookAt(attention), path: '/administration/log/review', isLate: attention.glass > 0 }
    case 'nobody answers': {
      const { count } = attention
      const records = countOf(count, 'restricted record', 'restricted records')
      return late(`Nobody answers for ${records}: the owner’s account is closed`, 'restricted')
    }
    case 'long away': {
      const accounts = countOf(attention.count, 'account has', 'accounts have')
      return { says: `${accounts} not signed in for 90 days`, path: '/administration/people?which=away', isLate: false }
    }
    case 'never signed in': {
      const accounts = countOf(attention.count, 'account', 'accounts')
      const says = `${accounts} ${attention.count === 1 ? 'has' : 'have'} been open for a week or more, and nobody has signed in`
      return { says, path: '/administration/people', isLate: false }
    }
  }
}

function toLookAt({ count, glass }: { readonly count: number; readonly glass: number }): string {
  const opened = glass === 0 ? '' : `, ${countOf(glass, 'record opened', 'records opened')} in an emergency among them`
  return `${countOf(count, 'entry', 'entries')} of the last seven days ${count === 1 ? 'asks' : 'ask'} for a second look${opened}`
}

const are = (count: number) => (count === 1 ? 'is' : 'are')
const late = (says: string, path: string) => ({ says, path: `/administration/${path}`, isLate: true })
