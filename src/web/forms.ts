import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../core/refusal.ts'
import type { ArrivingFile } from '../work/send-files.ts'
import { isSame } from '../work/tokens.ts'
import type { Arriving, FilledIn } from './page.ts'

/** The largest file taken in: 8 GB. A census of the largest authority is a hundredth of that. */
const largestFile = 8 * 2 ** 30

/** Forms are read as browsers send them; nothing else is. */
export function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.register(formbody, { parser: (text) => ({ fields: new URLSearchParams(text) }) })
  app.register(multipart, { limits: { fileSize: largestFile, files: 100, fields: 20, fieldSize: 65_536 } })
}

/** What was filled in. The database holds no U+0000, and nobody types one. */
export function filledIn(request: FastifyRequest): FilledIn {
  const { fields } = (request.body ?? {}) as { fields?: URLSearchParams }
  const clean = [...(fields ?? [])].map(([name, value]) => [name, value.replaceAll('\u0000', '')] as const)
  return {
    form: Object.fromEntries(clean),
    all: (field) => clean.filter(([name]) => name === field).map(([, value]) => value),
  }
}

/** Every field that was sent, as one text: what tells one sending of a form from another. */
export function everythingSent(request: FastifyRequest): string {
  const { fields } = (request.body ?? {}) as { fields?: URLSearchParams }
  return String(fields ?? '')
}

/** Names and values of an address or its query: the last of each, and no U+0000. */
export function lastValues(given: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given as object).map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value.at(-1) : value).replaceAll('\u0000', ''),
    ]),
  )
}

/** Files as they arrive, after the form's token, which is its first field. */
export async function arriving(request: FastifyRequest): Promise<{ readonly token: string } & Arriving> {
  const fields = new Map<string, string>()
  const field = (name: string) => fields.get(name)
  if (!request.isMultipart()) return { token: '', files: noFiles(), field }
  const parts = request.parts()
  const { value: first } = await parts.next()
  const token = first?.type === 'field' && first.fieldname === 'token' ? String(first.value) : ''
  return { token, files: filesOf(parts, fields), field }
}

async function* noFiles(): AsyncGenerator<ArrivingFile> {}

async function* filesOf(
  parts: ReturnType<FastifyRequest['parts']>,
  fields: Map<string, string>,
): AsyncGenerator<ArrivingFile> {
  for await (const part of parts) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value).replaceAll('\u0000', ''))
    if (part.type !== 'file') continue
    // A field in which no file was chosen is sent as a file without a name. What is not read must be let through.
    if (part.filename) yield { name: part.filename, bytes: part.file.iterator({ destroyOnReturn: false }) }
    part.file.resume()
  }
}

/**
 * Refuses a form that is not ours: sent from a page of somebody else, or without the token that the session's forms
 * carry. The token of a form is the session's secret, a point, and a random text of that one drawing of the form.
 *
 * @param secret   what the forms of this session carry
 * @param address  the public address; null when it is whatever reaches us
 */
export function mustBeOurForm(request: FastifyRequest, token: string, secret: string, address: string | null): void {
  const [carried = ''] = token.split('.')
  if (comesFromUs(request, address) && isSame(carried, secret)) return
  throw new Refusal(
    'form-out-of-date',
    'It was drawn for another visit, or did not come from one of our pages. Nothing was changed. Go back, load the page again, and send it once more.',
  )
}

/** As far as the browser says. One that says nothing must still have the token. */
function comesFromUs({ headers, host }: FastifyRequest, address: string | null): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = headers
  if (origin === undefined) return true
  // Browsers write null where a page tells them not to say; what they say of the site then decides.
  if (origin === 'null') return site === 'same-origin'
  if (address !== null) return origin === address
  if (!URL.canParse(origin)) return false
  const { protocol, host: theirs } = new URL(origin)
  return URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === theirs
}
