import { statSync, rmSync } from 'node:fs'
import pg from 'pg'
import { openEmbedded } from '/work/main/src/store/embedded-server.ts'
import { migrate, schemaSteps } from '/work/main/src/store/migrate.ts'
import { writeBackup } from '/work/main/src/store/write-backup.ts'
import { checkBackup } from '/work/main/src/store/read-backup.ts'
import { restoreBackup } from '/work/main/src/store/restore-backup.ts'
const steps = schemaSteps('/work/main/src/store/schema')
rmSync('/tmp/task-e', { recursive: true, force: true })
const time = async (what: string, does: () => Promise<unknown>) => { const at = performance.now(); const r = await does(); console.log(what, ((performance.now() - at) / 1000).toFixed(2), 's', 'rss', Math.round(process.memoryUsage().rss/1e6)); return r }
const open = async (data: string) => { const s = await openEmbedded(data, '/work/main'); const c = new pg.Client(s.connection); await c.connect(); return [s, c] as const }
const [one, c] = await open('/tmp/task-e/one')
await migrate(c, steps)
await c.query(`insert into work.authority values ('101','M',true,now())`)
await c.query(`insert into landing.load values ('101', 1, 'cin-census', '2026', '2026-03-31', repeat('0', 64), 'x', true, now(), 1, 3)`)
await time('fill', () => c.query(`insert into landing.claim select '101', 1, n, 'P' || (n/15), 'ssd_cin_assessments', md5(n::text), n, jsonb_build_object('cina_assessment_id', md5(n::text), 'cina_person_id', 'P' || (n/15), 'cina_referral_id', md5((n/7)::text), 'cina_assessment_start_date', '2026-01-01'::date + n % 300, 'cina_assessment_auth_date', '2026-01-01'::date + n % 300) from generate_series(1, 1000000) n`))
const made: any = await time('backup', () => writeBackup(c, steps, { path: '/tmp/task-e/a.backup', overwrite: true }))
console.log(made.rows, made.tables.reduce((s: number, t: any) => s + t.bytes, 0) / 1e6, 'MB text', statSync('/tmp/task-e/a.backup').size / 1e6, 'MB file')
await time('check', () => checkBackup('/tmp/task-e/a.backup'))
const [two, d] = await open('/tmp/task-e/two')
await time('restore', () => restoreBackup(d, steps, '/tmp/task-e/a.backup'))
await c.end(); await d.end(); await one.leave(); await two.leave()
