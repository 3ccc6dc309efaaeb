import { Refusal } from '../../core/refusal.ts'
import { startJobs } from '../../work/jobs.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { inPlace } from '../with-place.ts'

const command: Command = {
  name: 'work',
  summary: 'Take jobs (loads, backups, nightly work) until stopped, beside the server that shows pages',
  usage: 'work [--jobs N]',
  options: {
    jobs: { type: 'string', value: 'N', help: 'Jobs at a time; 2 when not given' },
  },
  examples: [['work', 'one more process that takes jobs; any number may, on one computer or several']],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const jobs = Number(textOption(given, 'jobs') ?? 2)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 16) {
    throw new Refusal('usage', '--jobs takes a whole number from 1 to 16.')
  }
  return inPlace(async (place) => {
    const taker = await startJobs(place, jobs, (task, error) => {
      process.stderr.write(
        `${JSON.stringify({ at: new Date().toISOString(), job: task, fault: (error as Error).stack ?? 'no stack' })}\n`,
      )
    })
    process.stdout.write('Taking jobs. Ctrl-C stops, when what is in hand is done.\n')
    await new Promise<void>((stop) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
    })
    await taker.stop()
    return 0
  }, jobs)
}
