import { schemaSteps } from './migrate.ts'
import { type Store, schemaFolder } from './open.ts'

const state = `select (select max(step) from public.schema_step) as step, to_regclass('graphile_worker.jobs') is not null as jobs`

/** What keeps the database from being used, in a few words; null when nothing does. Throws when it is away. */
export async function whatDatabaseLacks(store: Store, root: string): Promise<string | null> {
  await store.pool.query('select 1')
  const { rows } = await store.owner.query<{ step: number; jobs: boolean }>(state)
  const last = schemaSteps(schemaFolder(root)).at(-1)?.step
  if (rows[0]?.step !== last) return 'the schema is not at the step of this release'
  return rows[0]?.jobs ? null : 'the queue of jobs is not there'
}
