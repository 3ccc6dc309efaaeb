import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { migrate, migrating, type SchemaStep, schemaStep } from './migrate.ts'
import { writeBackup } from './write-backup.ts'

/** Where a running copy keeps its backups, in its data folder. */
export const backupsIn = (data: string) => join(data, 'backups')

/**
 * Brings a database to the last step. One that is at an earlier step is backed up first: into
 * `before-step-0009.backup`, when 0009 is the first step it lacks.
 *
 * @param backups  the folder for that backup; null when nothing is worth one
 */
export async function upgradeSchema(
  client: pg.Client,
  steps: readonly SchemaStep[],
  backups: string | null,
): Promise<readonly string[]> {
  // Two releases that start at once take turns: the second finds the work done.
  await client.query('select pg_advisory_lock($1)', [migrating])
  try {
    const step = await schemaStep(client)
    const due = steps.find((each) => each.step > step)
    if (backups !== null && step > 0 && due !== undefined) {
      mkdirSync(backups, { recursive: true, mode: 0o700 })
      const path = join(backups, `before-step-${due.name.slice(0, 4)}.backup`)
      await writeBackup(client, steps, { path, overwrite: true })
    }
    return await migrate(client, steps)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrating]).catch(() => {})
  }
}
