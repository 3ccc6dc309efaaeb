import { hashOfToken } from '../work/tokens.ts'

/**
 * Forms on the way in that were sent twice in a moment. The first may have given the browser a new session, and the
 * browser shows only what comes last: so the second is given what the first was.
 */
export class Repeated {
  readonly #answers = new Map<string, Promise<unknown>>()

  answer<Answer>(form: string, make: () => Promise<Answer>): Promise<Answer> {
    // A form may hold a password, so what is kept of it is a hash.
    const key = hashOfToken(form)
    const before = this.#answers.get(key)
    if (before !== undefined) return before as Promise<Answer>
    const answer = make()
    this.#answers.set(key, answer)
    answer.catch(() => this.#answers.delete(key))
    setTimeout(() => this.#answers.delete(key), 10_000).unref()
    return answer
  }
}
