import { exportJobs, type LongWork, listJobs } from '../../../../work/list-jobs.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import type { ClosedPage } from '../../../page.ts'
import { csvFile } from '../as-file.ts'
import { listAsked, pageOf } from '../list-asked.ts'
import { momentInWords } from '../moment.ts'
import { workWords } from '../standing-words.ts'

const path = '/administration/jobs'
const orders = { newest: 'Newest', longest: 'Took longest', state: 'What broke first' } as const
/** How many stand on one page. */
const shown = 50

/** Long work: what goes on, what broke, and what has been done. */
const page: ClosedPage = {
  path,
  may: 'manage-system',
  records: null,

  async show({ query, place, actor }) {
    const { jobs, files } = await listJobs(place, actor)
    const all = [...jobs, ...files]
    const working = all.filter(({ state }) => state === 'working' || state === 'received').length
    const failed = all.filter(({ state }) => state === 'failed').length
    const list = listAsked(path, query, orders, shown)
    const ended = jobs.flatMap(({ finished_at }) => finished_at ?? []).sort((a, b) => b.getTime() - a.getTime())[0]
    return {
      view: 'administration/jobs/view.njk',
      model: {
        title: 'Long work',
        here: 'administration',
        heading: workWords({ working, failed }),
        lastEnded: working > 0 || ended === undefined ? null : momentInWords(ended, new Date()),
        working: working > 0,
        jobs: pageOf(sorted(jobs, list.order), list.page, shown).map(shownJob),
        files: files.slice(0, shown).map(shownFile),
        moreFiles: Math.max(0, files.length - shown),
        ...list.of(jobs.length),
        csv: all.length === 0 ? null : `${path}?as=csv`,
      },
    }
  },

  async download({ query, place, actor }) {
    return query.as === 'csv' ? csvFile('long-work.csv', await exportJobs(place, actor)) : null
  },
}
export default page

type Job = LongWork['jobs'][number]

/** The newest come first as they are. */
function sorted(jobs: readonly Job[], order: keyof typeof orders): readonly Job[] {
  if (order === 'newest') return jobs
  const broke = (job: Job) => (job.state === 'failed' ? 1 : 0)
  return [...jobs].sort((a, b) => (order === 'state' ? broke(b) - broke(a) : took(b) - took(a)))
}

/** How long it took, in milliseconds; what goes on has taken nothing yet. */
const took = ({ started_at, finished_at }: Job) =>
  (finished_at?.getTime() ?? started_at.getTime()) - started_at.getTime()

function shownJob(job: Job) {
  const { kind, state, done, doing, started_at, finished_at } = job
  const inWords = { working: doing ?? 'Begun', done: 'Done', failed: 'Broke on our side; tried again by itself' }
  return {
    kind,
    state: inWords[state],
    isLate: state === 'failed',
    share: state === 'working' ? Math.round(done * 100) : null,
    began: timeInWords(started_at),
    took: finished_at === null ? null : tookInWords(took(job)),
  }
}

/** `under a minute`, `12 minutes`. */
function tookInWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 1) return 'under a minute'
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

function shownFile({ submission_id, file_name, state, done, doing, received_at }: LongWork['files'][number]) {
  const share = state === 'working' ? Math.round(done * 100) : null
  const waiting = state === 'received' ? 'Waits to be loaded' : (doing ?? 'Loading')
  return {
    path: `/returns/${submission_id}`,
    name: file_name,
    state: state === 'failed' ? 'Broke on our side; tried again by itself' : waiting,
    isLate: state === 'failed',
    share,
    received: timeInWords(received_at),
  }
}
