import { type Day, dayOf, parseDay } from '../../../core/day.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { PostcodeDirectory } from './postcode-directory.ts'
import type { Provider, ProviderList } from './provider.ts'

/** A sheet of a workbook: cells as texts, numbers or days. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly unknown[])[] }

/** One line of Ofsted's lists: a provider, or one of the places under its number. */
export type ListedProvider = {
  readonly urn: string
  readonly placements: readonly string[]
  readonly providers: readonly string[]
  readonly postcode: string | null
  readonly closedOn: Day | null
}

/** Under which headings, in small letters, each thing has stood in the lists of children's homes, providers and both. */
const headings = {
  urn: ['urn'],
  placements: ['placement code', 'provider placement code'],
  providers: ['placement provider code', 'provider code'],
  postcode: ['setting address postcode', 'setting postcode', 'provider postcode'],
  closed: ['deregistration date', 'closed date'],
} as const

/** How far down the headings may stand: a sheet may begin with a title. */
const mostLinesAbove = 10

/**
 * Reads Ofsted's lists in every shape they have had: children's homes, social care providers (open and closed), both in one,
 * and with supported accommodation on a sheet of its own. Sheets without Ofsted numbers and placements are passed over.
 *
 * @throws Refusal when no sheet holds providers
 */
export function readProviders(sheets: readonly Sheet[]): readonly ListedProvider[] {
  const found = sheets.flatMap(providersOf)
  if (found.length === 0) {
    throw new Refusal(
      'file-unreadable',
      "It is none of Ofsted's lists of providers: no sheet has columns for URN and placement codes.",
    )
  }
  return found
}

function providersOf({ rows }: Sheet): readonly ListedProvider[] {
  const top = rows.slice(0, mostLinesAbove).findIndex((row) => row.some((cell) => plain(cell) === 'urn'))
  const names = (rows[top] ?? []).map(plain)
  const placeOf = (known: readonly string[]) => names.findIndex((name) => known.includes(name))
  const [urn, placements, providers] = [
    placeOf(headings.urn),
    placeOf(headings.placements),
    placeOf(headings.providers),
  ]
  const isSupported = names.includes('setting category')
  if (urn < 0 || (placements < 0 && !isSupported)) return []
  const [postcode, closed] = [placeOf(headings.postcode), placeOf(headings.closed)]
  return rows.slice(top + 1).flatMap((row) => {
    const number = textOf(row[urn])
    if (number === '') return []
    return {
      urn: number,
      placements: isSupported ? ['K3'] : codesOf(row[placements]),
      providers: isSupported && providers < 0 ? ['PR4'] : codesOf(row[providers]),
      postcode: postcodeOf(row[postcode]),
      closedOn: dayIn(row[closed]),
    }
  })
}

const plain = (cell: unknown) => textOf(cell).toLowerCase()

/** A number that was stored as a number is the same Ofsted number. */
function textOf(cell: unknown): string {
  return cell === null || cell === undefined ? '' : String(cell).trim().toUpperCase()
}

function codesOf(cell: unknown): readonly string[] {
  return textOf(cell)
    .split(/[,/]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
}

function postcodeOf(cell: unknown): string | null {
  const postcode = textOf(cell).replaceAll(' ', '')
  return postcode === '' ? null : postcode
}

/** A day as a workbook stores it, or as it is written; other marks ("-", "na") are none. */
function dayIn(cell: unknown): Day | null {
  if (cell instanceof Date) return dayOf(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate())
  const text = textOf(cell)
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (slashed !== null) return dayOf(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]))
  return parseDay(text.slice(0, 10))
}

/**
 * Puts the lines together by Ofsted number. A number that is closed on every line is closed, on the last of the days.
 *
 * @param directory  tells in which authority a place is; without it nobody's authority is known
 */
export function providerList(lines: readonly ListedProvider[], directory: PostcodeDirectory | null): ProviderList {
  const byUrn = new Map<string, ListedProvider[]>()
  for (const line of lines) {
    const same = byUrn.get(line.urn)
    if (same === undefined) byUrn.set(line.urn, [line])
    else same.push(line)
  }
  return new Map([...byUrn].map(([urn, same]) => [urn, joined(urn, same, directory)]))
}

function joined(urn: string, lines: readonly ListedProvider[], directory: PostcodeDirectory | null): Provider {
  const postcodes = [...new Set(lines.flatMap(({ postcode }) => postcode ?? []))]
  const closed = lines.map(({ closedOn }) => closedOn)
  return {
    urn,
    authorities: [...new Set(postcodes.flatMap((postcode) => directory?.find(postcode)?.authority ?? []))],
    placements: [...new Set(lines.flatMap(({ placements }) => placements))],
    providers: [...new Set(lines.flatMap(({ providers }) => providers))],
    postcodes,
    closedOn: closed.includes(null) ? null : (Math.max(...(closed as number[])) as Day),
  }
}
