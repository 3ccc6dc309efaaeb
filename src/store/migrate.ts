import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { Refusal } from '../core/refusal.ts'

/** A step of the schema: numbered, only ever added to. */
export type SchemaStep = { readonly step: number; readonly name: string; readonly text: string; readonly hash: string }

/** The steps in a folder, in order. */
export function schemaSteps(folder: string): readonly SchemaStep[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      // The same step has the same hash where line ends are written otherwise.
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { step: Number(name.slice(0, 4)), name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/** The database schemas that the steps make. */
export function schemasOf(steps: readonly SchemaStep[]): readonly string[] {
  return steps.flatMap(({ text }) =>
    [...text.matchAll(/^create schema (?:if not exists )?(\w+)/gm)].map(([, name]) => name as string),
  )
}

/** Any number that is ours alone: two programs that start at once take turns. */
export const migrating = 7_301_015

/**
 * Brings a database to the last step, in one transaction, and leaves one that is there already untouched.
 *
 * @returns the steps taken
 * @throws Refusal when the database is of a later release than this program
 */
export async function migrate(client: pg.Client, steps: readonly SchemaStep[]): Promise<readonly string[]> {
  await client.query('begin')
  try {
    const taken = await takeSteps(client, steps)
    await client.query('commit')
    return taken
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Takes the steps that are due, within the transaction of the caller. */
export async function takeSteps(
  client: pg.Client | pg.PoolClient,
  steps: readonly SchemaStep[],
): Promise<readonly string[]> {
  await client.query('select pg_advisory_xact_lock($1)', [migrating])
  await client.query(
    `create table if not exists public.schema_step (
      step integer not null, name text not null, hash char(64) not null, taken_at timestamptz not null default now(), primary key (step))`,
  )
  const taken = await schemaStep(client)
  const last = steps.at(-1)?.step ?? 0
  if (taken > last) throw ofLaterRelease(taken, last)
  const due = steps.filter(({ step }) => step > taken)
  for (const { step, name, text, hash } of due) {
    await client.query(text)
    await client.query('insert into public.schema_step (step, name, hash) values ($1, $2, $3)', [step, name, hash])
  }
  return due.map(({ name }) => name)
}

export const ofLaterRelease = (step: number, last: number) =>
  new Refusal(
    'database-of-later-release',
    `The data was last opened by a later release of Throughline (its schema is at step ${step}, this release knows ${last}). Start that release, or restore a backup made with this one.`,
  )

/** How far a database has come: 0 for an empty one. */
export async function schemaStep(client: pg.Client | pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.schema_step') is not null as there`,
  )
  if (!rows[0]?.there) return 0
  const found = await client.query<{ step: number }>('select coalesce(max(step), 0) as step from public.schema_step')
  return found.rows[0]?.step ?? 0
}
