import { inYear } from '../checking/rule.ts'
import { Tally } from '../checking/tally.ts'
import { localAuthority } from '../codes/local-authorities.ts'
import { isMadeUp } from '../codes/made-up.ts'
import { type Day, dayOf, longDay } from '../core/day.ts'
import { period } from '../core/period.ts'
import { Refusal } from '../core/refusal.ts'
import { fileKind } from '../formats/file-kind.ts'
import { zipEntries } from '../formats/zip.ts'
import { checkInSteps, type Ssda903Check } from '../returns/ssda903/check.ts'
import type { TableName } from '../returns/ssda903/layout.ts'
import { yearInWords } from '../returns/ssda903/pair-years.ts'
import { derivePlacements } from '../returns/ssda903/placements.ts'
import { type GivenFile, readSet, type Ssda903Set } from '../returns/ssda903/read-set.ts'
import type { Ssda903Rule } from '../returns/ssda903/rule.ts'
import { firstRuleset, lastRuleset } from '../returns/ssda903/run-rules.ts'
import { claimsOfLookedAfter } from '../returns/ssda903/to-tables.ts'
import { isXmlForm, tableIn } from '../returns/ssda903/what-it-is.ts'
import type { Claim } from '../ssd/claim.ts'
import { type MappingFinding, mappingFindings } from '../ssd/claim-draft.ts'
import type { SubmissionSummary } from '../store/submissions.ts'
import { type Lists, openLists } from './lists.ts'
import type { LoadableReturn } from './loading.ts'
import { notRunNote } from './not-run-note.ts'
import { peek } from './open-inputs.ts'
import { whole } from './whole-file.ts'

/** How many findings are kept with a submission. */
const findingsKept = 100

/** Children whose claims are made before others have their turn. */
const atOnce = 200

/** How much of the reading and checking is done when the files are read. */
const reading = 0.3

/**
 * The looked-after return of one year: its XML form, or a ZIP of its tables. It does not say whose it is; which year it
 * is of, its newest date says, or whoever sent it in. Checked by the rules of its year with the lists of the data folder.
 */
export const lookedAfter: LoadableReturn = {
  id: 'ssda903',
  name: 'Looked-after return',
  isOfPeriod: true,
  namesTeams: false,
  isReadWhole: true,

  async recognise(start, bytes) {
    const kind = fileKind(start.subarray(0, 512))
    const isOurs = kind === 'zip' ? await holdsTable(bytes()) : kind === 'xml' && isXmlForm(start.subarray(0, 65_536))
    return isOurs ? { authority: null, period: null } : null
  },

  async read(bytes, { laCode, data, chosenYear, kept }, listener) {
    listener.moves(0, 'Reading')
    const set = await readSet(await lookedAfterFiles(bytes), chosenYear)
    const { year } = set
    if (year === null) {
      throw new Refusal(
        'year-unknown',
        'No date in it tells which year it is of: no episode, review or time missing has one. Send the return of one year, with its episodes, or choose its year.',
      )
    }
    mustBeReturn(set)
    listener.begin({ period: String(year), referenceDate: dayOf(year, 3, 31) as Day })
    const tally = new Tally<Ssda903Rule>()
    const lists = await openLists(data, { isMadeUp: isMadeUp(laCode) })
    const before = await kept(String(year - 1))
    const last = before === null ? null : await readSet(await lookedAfterFiles(before), year - 1)
    const check = await checked(set, last, year, laCode, lists, tally, (share) =>
      listener.moves(reading + share * (1 - reading), 'Checking'),
    )
    const unmapped: MappingFinding[] = []
    const workers = new Set<string>()
    for (const [at, child] of set.children.entries()) {
      const { claims, findings } = claimsOfLookedAfter(child, { laCode, year })
      if (unmapped.length < findingsKept) unmapped.push(...findings)
      listener.claims(claims.filter((claim) => isNew(claim, workers)))
      if (at % atOnce === atOnce - 1) await othersTurn()
    }
    const note = check === null ? uncheckedNote : notRunNote(check, last !== null)
    return summaryOf(set, year, `${yearNote(set, chosenYear)} ${note}`.trim(), tally, unmapped)
  },
}

/** Pages, other jobs and the sign that this process lives. */
const othersTurn = () => new Promise((resolve) => setImmediate(resolve))

const uncheckedNote = `Rules are held for ${period(firstRuleset)} to ${period(lastRuleset)}, so it was loaded unchecked.`

/** It takes the place of the whole return of its year: without these it would take children away. */
function mustBeReturn({ tables }: Ssda903Set): void {
  const missing = (['Header', 'Episodes'] as const).filter((table) => !tables.has(table))
  if (missing.length === 0) return
  throw new Refusal(
    'return-without-children',
    `It has no ${missing.join(' and no ')}. A return takes the place of the one before it of its year as a whole: send all its tables together, or pack them in a ZIP.`,
  )
}

/** A worker is claimed once, however many children they had. */
function isNew({ personId, rowKey }: Claim, workers: Set<string>): boolean {
  if (personId !== null) return true
  const known = workers.size
  return workers.add(rowKey).size > known
}

/** Of which year it was taken to be, and why. */
function yearNote(set: Ssda903Set, chosenYear: number | null): string {
  if (chosenYear === null) return `Read as the return of ${yearInWords(set)}.`
  const newest = set.newest === null ? '' : `; its newest date is ${longDay(set.newest.day)} in ${set.newest.table}`
  return `Read as the return of ${period(chosenYear)}, as was chosen when it was sent in${newest}.`
}

/** The check of a set, which brings in whose area its placements are; null when there are no rules for its year. */
async function checked(
  set: Ssda903Set,
  last: Ssda903Set | null,
  year: number,
  laCode: string,
  { postcodes, providers }: Lists,
  tally: Tally<Ssda903Rule>,
  progress: (share: number) => void,
): Promise<Ssda903Check | null> {
  const authority = localAuthority(laCode)?.ons ?? null
  if (year < firstRuleset || year > lastRuleset) {
    if (postcodes !== null) for (const { Episodes } of set.children) derivePlacements(Episodes, postcodes, authority)
    return null
  }
  const given = { year, authority, last, postcodes, providers }
  const steps = checkInSteps(set, given, { issue: ({ rule, number }) => tally.issue(rule, number) })
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    progress(Math.min(1, value / set.children.length))
    await othersTurn()
  }
}

function summaryOf(
  set: Ssda903Set,
  year: number,
  note: string,
  tally: Tally<Ssda903Rule>,
  unmapped: readonly MappingFinding[],
): SubmissionSummary {
  const rules = tally.rules().map(({ rule, issues, children }) => ({
    code: rule.code,
    title: inYear(rule.title, year),
    severity: rule.severity,
    ...{ issues, children },
  }))
  const issues = (severity: string) =>
    rules.reduce((sum, rule) => (rule.severity === severity ? sum + rule.issues : sum), 0)
  const fileOf = (item: string) => set.tables.get(item.split('.')[0] as TableName)?.file
  return {
    children: set.children.length,
    errors: issues('error'),
    queries: issues('query'),
    childrenWithErrors: tally.children().withError,
    rules,
    findings: [
      ...set.findings.map(({ file, message, line }) => ({ message: `${file}: ${message}`, line })),
      ...unmapped.map(({ kind, item, line }) => ({
        message: `${fileOf(item) ?? 'A file'}: ${item}: ${mappingFindings[kind]}`,
        line,
      })),
    ].slice(0, findingsKept),
    note,
  }
}

async function holdsTable(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const entry of zipEntries(bytes)) {
    const { start } = await peek(entry.bytes)
    if (tableIn(start) !== null) return true
  }
  return false
}

/** The tables of a ZIP under the last part of their names, or the XML form by itself. */
export async function lookedAfterFiles(bytes: AsyncIterable<Uint8Array>): Promise<readonly GivenFile[]> {
  const { start, all } = await peek(bytes)
  if (fileKind(start) !== 'zip') return [{ name: 'the XML file', bytes: await whole(all, 0) }]
  const files: GivenFile[] = []
  let length = 0
  for await (const entry of zipEntries(all)) {
    const file = { name: entry.name.split('/').at(-1) as string, bytes: await whole(entry.bytes, length) }
    length += file.bytes.length
    files.push(file)
  }
  return files
}
