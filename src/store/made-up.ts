import type pg from 'pg'

/** Figures of publishers are of no authority's children: what is made up of them is told by their releases. */
const madeUpReleases = 'select release_id from published.release where made_up'
const published = ['figure', 'neighbour', 'measure', 'inspection', 'release'] as const

const holders = `select table_schema || '.' || table_name as name
  from information_schema.columns
  where column_name = 'la_code' and table_schema in ('ssd', 'landing', 'journey', 'work', 'access', 'figure', 'published')
  order by 1`

/**
 * Takes away everything of authorities that are made up, their accounts included, in one transaction; the owner's work,
 * since the access log is otherwise only added to.
 *
 * @returns how many rows went
 */
export async function removeMadeUp(owner: pg.Pool, codes: readonly string[]): Promise<number> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('set constraints all deferred')
    // Waits for loads that are going on, and keeps new ones from beginning.
    for (const code of codes)
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 7301015))', [`load ${code}`])
    let rows = 0
    const { rows: tables } = await client.query<{ name: string }>(holders)
    for (const { name } of tables) {
      const { rowCount } = await client.query(`delete from ${name} where la_code = any ($1)`, [codes])
      rows += rowCount ?? 0
    }
    for (const table of published) {
      const { rowCount } = await client.query(`delete from published.${table} where release_id in (${madeUpReleases})`)
      rows += rowCount ?? 0
    }
    await client.query('delete from access.account where made_up')
    await client.query(
      `insert into access.setting (name, value) values ('sample', '"removed"') on conflict (name) do update set value = excluded.value`,
    )
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
