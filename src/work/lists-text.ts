import { basename } from 'node:path'
import { csvLine, csvStart } from '../formats/csv.ts'
import { roleInWords } from '../practice/log-words.ts'
import type { BackupRow } from '../store/backups.ts'
import type { ListedAccount } from '../store/listed-accounts.ts'
import type { Hold } from './legal-hold.ts'
import type { LongWork } from './list-jobs.ts'
import type { ShutRecordLine } from './shut-records.ts'

type Cells = readonly (string | number)[]

/** A list as a spreadsheet reads it. Moments are in UTC. */
function csv(heads: readonly string[], rows: readonly Cells[]): string {
  return csvStart + [heads, ...rows].map(csvLine).join('')
}

const moment = (at: Date | null) => at?.toISOString() ?? ''

export function peopleCsv(rows: readonly ListedAccount[]): string {
  return csv(
    [
      'Name',
      'Signs in as',
      'Sign-in service',
      'Roles',
      'Teams',
      'Workers',
      'Made up',
      'Last signed in',
      'Added',
      'Closed',
    ],
    rows.map((row) => [
      ...[row.name, row.subject, row.issuer],
      row.roles.map(({ role }) => roleInWords(role, '')).join('; '),
      row.roles.flatMap(({ team }) => team ?? []).join('; '),
      row.roles.flatMap(({ worker }) => worker ?? []).join('; '),
      ...[row.made_up ? 'yes' : 'no', moment(row.last_sign_in), moment(row.created_at), moment(row.closed_at)],
    ]),
  )
}

export function shutCsv(rows: readonly ShutRecordLine[]): string {
  return csv(
    ['Reference', 'Alias', 'Kind', 'Why', 'Who answers for it', 'Their account is closed', 'Since', 'By', 'Grants'],
    rows.map((row) => [
      ...[row.reference, row.alias, row.kind, row.reason, row.owner_name ?? ''],
      ...[row.without_owner ? 'yes' : 'no', moment(row.set_at), row.set_by, row.grants],
    ]),
  )
}

export function holdsCsv(rows: readonly Hold[]): string {
  return csv(
    ['Child', 'Why', 'By', 'Since'],
    rows.map(({ child, reason, setBy, setAt }) => [child ?? 'shut to you', reason, setBy, moment(setAt)]),
  )
}

export function backupsCsv(rows: readonly BackupRow[]): string {
  return csv(
    ['Made', 'File', 'Bytes', 'Rows', 'SHA-256'],
    rows.map(({ made_at, path, bytes, rows, hash }) => [moment(made_at), basename(path), bytes, rows, hash]),
  )
}

export function jobsCsv({ jobs, files }: LongWork): string {
  return csv(
    ['What', 'State', 'Percent done', 'Began or sent in', 'Ended'],
    [
      ...files.map((each) => [each.file_name, each.state, Math.round(each.done * 100), moment(each.received_at), '']),
      ...jobs.map((each) => [
        ...[each.kind, each.state, Math.round(each.done * 100)],
        ...[moment(each.started_at), moment(each.finished_at)],
      ]),
    ],
  )
}
