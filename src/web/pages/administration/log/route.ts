import { longDay } from '../../../../core/day.ts'
import { didInWords, logWords } from '../../../../practice/log-words.ts'
import { type LogLine, listLog } from '../../../../work/list-log.ts'
import { exportLog, type LogState, logState, mostExported } from '../../../../work/log-state.ts'
import { logCsv, timeInWords } from '../../../../work/log-text.ts'
import type { ClosedPage, Download } from '../../../page.ts'
import { csvFile } from '../as-file.ts'
import { askedLog } from './asked-log.ts'

const path = '/administration/log'
/** How many entries stand on one page. */
const shown = 100

/** What was done by whom; and as a file. */
const page: ClosedPage = {
  path,
  may: 'see-log',
  records: 'log.list',

  async show({ query, place, actor }) {
    const at = Math.min(10_000, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))
    const seen = seenAt(query.seen) ?? new Date()
    const { filter, problems } = askedLog(query, at === 1 ? null : seen)
    // One more than is shown says whether there is a page after this.
    const lines = problems.length > 0 ? [] : await listLog(place, actor, filter, shown + 1, (at - 1) * shown)
    const state = await logState(place, actor)
    const asked = {
      person: query.person ?? '',
      what: query.what ?? '',
      from: query.from ?? '',
      until: query.until ?? '',
      order: query.order === 'oldest' ? 'oldest' : 'newest',
    }
    const address = (more: Record<string, string>) => `${path}?${new URLSearchParams({ ...asked, ...more })}`
    const turn = (page: number) => address({ page: String(page), seen: String(seen.getTime()) })
    return {
      view: 'administration/log/view.njk',
      model: {
        title: 'The log',
        here: 'administration',
        ...chainShown(state),
        said: asked,
        problems,
        people: peopleOptions(state, asked.person, lines),
        kinds: kindOptions(asked.what),
        orders: [
          { value: 'newest', name: 'Newest' },
          { value: 'oldest', name: 'Oldest' },
        ],
        rows: lines.slice(0, shown).map((line) => shownLine(line, address({ person: line.account }))),
        at,
        later: lines.length > shown ? turn(at + 1) : null,
        earlier: at > 1 ? turn(at - 1) : null,
        csv: problems.length === 0 ? address({ download: 'csv' }) : null,
        mostExported: mostExported.toLocaleString('en-GB'),
        seesDetail: actor.permissions.has('see-children') && !actor.pseudonymous,
      },
      ...(problems.length > 0 ? { status: 422 } : {}),
    }
  },

  async download({ query, place, actor }): Promise<Download | null> {
    const { filter, problems } = askedLog(query, null)
    if (query.download !== 'csv' || problems.length > 0) return null
    const text = logCsv(await exportLog(place, actor, filter))
    return csvFile('log.csv', text)
  },
}
export default page

function seenAt(text: string | undefined): Date | null {
  const at = Number(text)
  return text !== undefined && /^\d{1,15}$/.test(text) ? new Date(at) : null
}

/** How the chain stands: the last closed day, its root, and what the last check said. */
function chainShown({ lastDay, lastCheck }: LogState) {
  return {
    heading:
      lastCheck === null
        ? 'The log was never checked'
        : `The log was ${lastCheck.object === 'whole' ? 'whole' : 'not whole'} when it was last checked`,
    isLate: lastCheck !== null && lastCheck.object !== 'whole',
    checked: lastCheck === null ? null : `${timeInWords(lastCheck.at)}, by ${lastCheck.account_name}`,
    closed: lastDay === null ? null : { day: longDay(lastDay.day), root: lastDay.root },
  }
}

/** Those with an account; and whoever is asked for now, who may have none (somebody at a terminal). */
function peopleOptions({ people }: LogState, person: string, lines: readonly LogLine[]) {
  const known = people.some(({ account }) => account === person)
  const other = lines.find(({ account }) => account === person)?.name ?? person
  return [
    { value: '', name: 'Everybody' },
    ...(person === '' || known ? [] : [{ value: person, name: other }]),
    ...people.map(({ account, name }) => ({ value: account, name })),
  ]
}

function kindOptions(what: string) {
  const all = Object.entries(logWords).map(([value, name]) => ({ value, name }))
  all.sort((a, b) => a.name.localeCompare(b.name))
  const other = what === '' || what in logWords ? [] : [{ value: what, name: didInWords(what) }]
  return [{ value: '', name: 'Everything' }, ...other, ...all]
}

function shownLine({ at, name, role, did, child, detail, reason }: LogLine, onlyThem: string) {
  const about = [child === null ? null : `child ${child}`, detail].filter((part) => part !== null).join(': ')
  return { at: timeInWords(at), name, role, did, about, reason, onlyThem }
}
