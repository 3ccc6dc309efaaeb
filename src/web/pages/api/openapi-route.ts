import type { FiguresAnswer } from '../../page.ts'
import { json, refuse } from './answer-with.ts'
import { openApi } from './openapi.ts'

/** What the addresses for programs are asked with and answer, for programs. */
const page: FiguresAnswer = {
  path: '/api/openapi.json',
  may: 'signed-in',
  opensToAll: true,
  records: null,
  answer: async ({ isOpen }) => ({
    status: 200,
    type: json,
    headers: isOpen ? { 'access-control-allow-origin': '*' } : {},
    body: `${JSON.stringify(openApi(), null, 2)}\n`,
  }),
  refuse,
}
export default page
