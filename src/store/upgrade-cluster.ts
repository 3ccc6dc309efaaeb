import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../core/refusal.ts'
import { type Cluster, clusterIn, clusterMajor, isServer, namedServer, sayAside, unsayAside } from './cluster.ts'
import { ClusterOfOtherMajor, type EmbeddedServer, joinCluster, stopCluster } from './embedded-server.ts'
import type { SchemaStep } from './migrate.ts'
import { restoreBackup } from './restore-backup.ts'
import { serverPrograms } from './server-programs.ts'
import { backupsIn } from './upgrade-schema.ts'
import { syncFolder, writeBackup } from './write-backup.ts'

/**
 * Joins the server of a data folder. A cluster that an earlier major version of PostgreSQL wrote is brought over first:
 * backed up with its own programs, restored into a new cluster, and compared; the old one is kept beside it, under the
 * name `postgresql-15-kept`, until the operator deletes it. Until the new one is whole the old one is not touched, so an
 * upgrade that is broken off begins again.
 *
 * @throws Refusal 'database-of-later-release' when a later major version wrote it; 'place-in-use' while another release runs on it
 */
export async function openUpgraded(data: string, root: string, steps: readonly SchemaStep[]): Promise<EmbeddedServer> {
  const programs = serverPrograms(root)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  for (;;) {
    const cluster = clusterIn(data, programs)
    const coming = clusterIn(data, programs, `postgresql-${programs.major}`)
    if (clusterMajor(cluster) === null && isWhole(coming)) rename(coming, cluster)
    const major = clusterMajor(cluster)
    if (major === null || major === programs.major) return joinCluster(cluster)
    if (major > programs.major) {
      throw new Refusal(
        'database-of-later-release',
        `The data folder was last opened by a later release of Throughline (it was written by PostgreSQL ${major}, this release has ${programs.major}). Start that release.`,
      )
    }
    const old: Cluster = { ...cluster, programs: serverPrograms(root, major) }
    try {
      await bringOver(old, coming, { data, steps })
    } catch (error) {
      if (!(error instanceof ClusterOfOtherMajor)) throw error
      await wait(100)
    }
  }
}

async function bringOver(
  old: Cluster,
  coming: Cluster,
  { data, steps }: { readonly data: string; readonly steps: readonly SchemaStep[] },
): Promise<void> {
  const server = await joinCluster(old)
  const found = await server.alone()
  if (found !== 'alone') {
    await server.leave()
    if (found === 'others') {
      throw new Refusal(
        'place-in-use',
        'Stop the earlier release that still runs on this data folder, and start again.',
      )
    }
    // Another process has just brought it over, and is putting the new cluster in its place.
    await wait(1000)
    return
  }
  try {
    const backups = backupsIn(data)
    mkdirSync(backups, { recursive: true, mode: 0o700 })
    const path = join(backups, `before-postgresql-${coming.programs.major}.backup`)
    await using(server.connection, (client) => writeBackup(client, steps, { path, overwrite: true }))
    await fill(coming, steps, path)
    sayAside(old)
  } catch (error) {
    await server.leave()
    throw error
  }
  try {
    await server.leave()
    swap(old, coming)
  } finally {
    unsayAside(old.folder)
  }
}

/** Makes the new cluster out of the backup. What an upgrade left that was broken off is taken away first. */
async function fill(coming: Cluster, steps: readonly SchemaStep[], path: string): Promise<void> {
  await remove(coming)
  try {
    const server = await joinCluster(coming)
    try {
      await using(server.connection, (client) => restoreBackup(client, steps, path))
    } finally {
      await server.leave()
    }
    writeFileSync(wholeMark(coming), '', { flush: true })
    syncFolder(coming.folder)
  } catch (error) {
    await remove(coming)
    throw error
  }
}

async function remove(cluster: Cluster): Promise<void> {
  const named = namedServer(cluster)
  if (named !== null && isServer(named.process)) await stopCluster(cluster)
  rmSync(cluster.folder, { recursive: true, force: true })
}

const wholeMark = ({ folder }: Cluster) => join(folder, 'throughline.whole')
const isWhole = (cluster: Cluster) => existsSync(wholeMark(cluster))

/** Keeps the old cluster and puts the new one in its place. Broken off in between, the next start goes on from there. */
function swap(old: Cluster, coming: Cluster): void {
  const name = `${old.folder}-${old.programs.major}-kept`
  let kept = name
  for (let number = 2; existsSync(kept); number++) kept = `${name}-${number}`
  renameSync(old.folder, kept)
  unsayAside(kept)
  rename(coming, old)
}

function rename(coming: Cluster, to: Cluster): void {
  try {
    renameSync(coming.folder, to.folder)
  } catch (error) {
    // Another process that starts now did the same.
    if (clusterMajor(to) === null) throw error
  }
  rmSync(join(to.folder, 'throughline.whole'), { force: true })
  rmSync(coming.sockets, { recursive: true, force: true })
  rmSync(coming.log, { force: true })
}

async function using<Result>(
  connection: pg.ClientConfig,
  does: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return await does(client)
  } finally {
    await client.end()
  }
}
