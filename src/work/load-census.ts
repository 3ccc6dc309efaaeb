import { inYear } from '../checking/rule.ts'
import { Tally } from '../checking/tally.ts'
import { calendarDay, type Day } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import { checkCinCensus } from '../returns/cin-census/check.ts'
import { readCinCensus } from '../returns/cin-census/read.ts'
import type { CinRule } from '../returns/cin-census/rule.ts'
import type { Header } from '../returns/cin-census/shape.ts'
import { claimsOfChild } from '../returns/cin-census/to-tables.ts'
import { type MappingFinding, mappingFindings } from '../ssd/claim-draft.ts'
import type { LoadableReturn } from './loading.ts'

/** How many findings are kept with a submission. */
const findingsKept = 100

/** The children in need census: checked by its rules and mapped child by child, in one reading. */
export const census: LoadableReturn = {
  id: 'cin-census',
  name: 'Children in need census',
  isOfPeriod: true,
  namesTeams: false,
  isReadWhole: false,

  async recognise(start, bytes) {
    const first = start.subarray(0, 4)
    if (!first.includes(0x3c)) return null
    const header = await headerOf(bytes())
    const authority = header?.LEA?.trim() ?? null
    const year = header?.ReferenceDate == null ? null : calendarDay(header.ReferenceDate).year
    return {
      authority: authority !== null && /^\d{3}$/.test(authority) ? authority : null,
      period: year === null ? null : String(year),
    }
  },

  async read(bytes, { laCode }, listener) {
    const tally = new Tally<CinRule>()
    const unmapped: MappingFinding[] = []
    let about = { laCode, year: 0, referenceDate: 0 as never }
    let errors = 0
    let queries = 0
    const check = await checkCinCensus(
      bytes,
      {},
      {
        begin(year, { header, end }) {
          mustBeOneYear(header, end)
          about = { laCode, year, referenceDate: end as never }
          listener.begin({ period: String(calendarDay(end).year), referenceDate: end })
        },
        issue({ rule, child, cells }) {
          if (rule.severity === 'error') errors++
          else queries++
          const [cell] = cells
          const row = cell !== undefined && cell[0].table === 'ChildIdentifiers' ? cell[0].row : -1
          tally.issue(rule, child?.identifiers.row ?? row)
        },
        child(child) {
          const { claims, findings } = claimsOfChild(child, about)
          if (unmapped.length < findingsKept) unmapped.push(...findings)
          listener.claims(claims)
        },
      },
    )
    return {
      children: check.children,
      errors,
      queries,
      childrenWithErrors: tally.children().withError,
      rules: tally.rules().map(({ rule, issues, children }) => ({
        code: rule.code,
        title: inYear(rule.title, about.year),
        severity: rule.severity,
        issues,
        children,
      })),
      findings: [
        ...check.findings.map(({ message, line }) => ({ message, line })),
        ...unmapped.map(({ kind, item, line }) => ({ message: `${item}: ${mappingFindings[kind]}`, line })),
      ].slice(0, findingsKept),
      note: check.rulesetNote,
    }
  },
}

/** A file goes in the place of another of its year: which year that is must not be in doubt. */
function mustBeOneYear({ Year }: Header, end: Day): void {
  const { year } = calendarDay(end)
  if (Year === null || !/^\d{4}$/.test(Year) || Number(Year) === year) return
  throw new Refusal(
    'year-unknown',
    `Its header says that it is the census of ${Number(Year) - 1}-${Year.slice(2)}, and its reference date is of ${year}. It would take the place of a census of another year. Correct the header, then send it in again.`,
  )
}

class HeaderFound extends Error {}

/** The header of a census, reading no further than it must; null when there is none. */
async function headerOf(bytes: AsyncIterable<Uint8Array>): Promise<Header | null> {
  let found: Header | null = null
  try {
    await readCinCensus(bytes, {
      header(header) {
        found = header
        throw new HeaderFound()
      },
    })
  } catch (error) {
    if (!(error instanceof HeaderFound)) throw error
  }
  return found
}
