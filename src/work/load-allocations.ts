import { checkAllocations } from '../returns/allocations/check.ts'
import { recognises } from '../returns/allocations/header.ts'
import { type AllocationIssueCode, allocationIssues, leavesOut } from '../returns/allocations/issues.ts'
import { allocationClaims } from '../returns/allocations/to-tables.ts'
import type { LoadableReturn } from './loading.ts'

/** How many rows at fault are kept with a submission, each with its line. */
const findingsKept = 100

/** Who holds which child: a whole file each time, which stands in for the one before. */
export const allocations: LoadableReturn = {
  id: 'allocations',
  name: 'Allocations',
  isOfPeriod: false,
  namesTeams: true,
  isReadWhole: false,

  async recognise(start) {
    const text = new TextDecoder().decode(start)
    const firstLine = text.split(/\r\n|\r|\n/).find((line) => line !== '') ?? ''
    return recognises(firstLine) ? { authority: null, period: null } : null
  },

  async read(bytes, { laCode, today }, listener) {
    listener.begin({ period: 'all', referenceDate: today })
    const claimsOf = allocationClaims(laCode)
    const rows: { message: string; line: number | null }[] = []
    const check = await checkAllocations(bytes, {
      issue({ code, line, otherLine }) {
        if (rows.length >= findingsKept) return
        const { title, putRight } = allocationIssues[code]
        const other = otherLine === null ? '' : ` See line ${otherLine} too.`
        rows.push({ message: `${title}. ${putRight}${other}`, line })
      },
      row: (row) => listener.claims(claimsOf(row)),
    })
    const found = Object.entries(check.issues) as [AllocationIssueCode, number][]
    const count = (isError: boolean) =>
      found.reduce((sum, [code, issues]) => (leavesOut(code) === isError ? sum + issues : sum), 0)
    return {
      children: check.children,
      errors: count(true),
      queries: count(false),
      childrenWithErrors: 0,
      rules: found.map(([code, issues]) => ({
        code,
        title: allocationIssues[code].title,
        severity: leavesOut(code) ? 'error' : 'query',
        issues,
        children: 0,
      })),
      findings: [...check.findings.map(({ message, line }) => ({ message, line })), ...rows].slice(0, findingsKept),
      note: check.leftOut === 0 ? null : `${check.leftOut} of ${check.rows} rows are left out; each says why.`,
    }
  },
}
