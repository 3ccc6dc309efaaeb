import { askQuestion } from '../../../../work/ask-question.ts'
import { publishedContents } from '../../../../work/published-contents.ts'
import type { FiguresPage } from '../../../page.ts'
import { trailToCompare } from '../addresses.ts'
import { answerTo } from './answer.ts'
import { exampleQuestions } from './examples.ts'

/** A question in words: it leads to the page it plainly asks for, or to those that may be meant. */
const page: FiguresPage = {
  path: '/compare/find',
  may: 'signed-in',
  opensToAll: true,
  // What people ask is kept nowhere.
  records: null,

  async show({ place, query, home }) {
    const question = await askQuestion(place, query.q ?? '', home)
    if (question.text === '' || !question.isAnythingHeld) return { goTo: '/compare' }
    const answer = await answerTo(question, home)
    if ('goTo' in answer) return answer
    return {
      view: 'compare/find/view.njk',
      model: {
        ...{ title: answer.heading, here: 'compare', trail: trailToCompare, asked: question.text, ...answer },
        examples: exampleQuestions(await publishedContents(place), home),
      },
    }
  },
}
export default page
