import { answerLoad } from '../../../work/answer-load.ts'
import { openSubmission } from '../../../work/list-submissions.ts'
import type { AskedBy, ClosedPage, Shown } from '../../page.ts'
import { shownSubmission } from './shown-submission.ts'

/** A file that is far smaller than the one before it: it is loaded all the same, or left out. */
const page: ClosedPage = {
  path: '/returns/:id/answer',
  may: 'load-returns',
  records: 'returns.open',

  show: question,

  async save(sent) {
    const { place, actor, params, form } = sent
    const { answer } = form
    if (answer !== 'load' && answer !== 'leave out') return { ...(await question(sent)), status: 422 }
    await answerLoad(place, actor, params.id as string, answer)
    return { goTo: `/returns/${params.id}` }
  },
}
export default page

async function question({ params, actor, place }: AskedBy): Promise<NonNullable<Shown>> {
  const row = await openSubmission(place, actor, params.id as string)
  return {
    view: 'returns/answer-view.njk',
    model: { title: 'Is it the whole return?', here: 'returns', file: shownSubmission(row), mayAnswer: true },
  }
}
