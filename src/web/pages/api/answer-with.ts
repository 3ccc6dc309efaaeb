import { createHash } from 'node:crypto'
import { noteFiguresSeen } from '../../../work/open-figures.ts'
import { publishedFigures } from '../../../work/published-figures.ts'
import type { Answer, AskedByProgram, FiguresAnswer } from '../../page.ts'
import { apiVersion } from './openapi.ts'
import { type Given, type Operation, readGiven } from './operation.ts'

export const json = 'application/json; charset=utf-8'
export const csv = 'text/csv; charset=utf-8'

/** What an address answers, once what was asked is known to be well written. */
export type Made = { readonly type: string; readonly body: string; readonly next?: string | null }

/**
 * An address for programs. What was asked is checked by the operation; an answer that the program has already is not made
 * again. The same question has the same answer until something is loaded or taken away.
 */
export function answerWith(
  operation: Operation,
  make: (asked: AskedByProgram, given: Given) => Promise<Made>,
): FiguresAnswer {
  return {
    path: operation.path,
    may: 'signed-in',
    opensToAll: true,
    records: null,

    async answer(asked) {
      const given = readGiven(operation, asked.search)
      const mark = markOf(operation, asked.search, (await publishedFigures(asked.place)).version)
      const headers = headersOf(asked, mark)
      if (asked.known?.includes(mark)) return { status: 304, type: json, headers, body: '' }
      const { type, body, next = null } = await make(asked, given)
      if (asked.actor !== null) await noteFiguresSeen(asked.place, asked.actor, 'compare.open', operation.path)
      const link = next === null ? {} : { link: `<${next}>; rel="next"` }
      return { status: 200, type, headers: { ...headers, ...link }, body }
    },

    refuse,
  }
}

/** What is said to a program that asked for what it cannot have. */
export function refuse(says: { readonly status: number; readonly what: string; readonly next: string }): Answer {
  return { status: says.status, type: json, body: `${JSON.stringify({ error: says })}\n` }
}

function markOf({ path }: Operation, search: string, version: string): string {
  const text = JSON.stringify([apiVersion, path, search, version])
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}

/** What everybody may have may be kept, and read by the scripts of any site: nothing in it depends on who asks. */
function headersOf({ isOpen }: AskedByProgram, mark: string): Readonly<Record<string, string>> {
  const kept = isOpen ? 'public, no-cache' : 'private, no-cache'
  return { etag: mark, 'cache-control': kept, ...(isOpen ? { 'access-control-allow-origin': '*' } : {}) }
}
