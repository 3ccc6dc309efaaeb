import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

const headings = [
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'region_code'],
  ...['region_name', 'old_la_code', 'new_la_code', 'la_name', 'category', 'referral_count', 'rereferral_count'],
  ...['rereferral_percent', 'no_further_action_count', 'no_further_action_percent', 'not_in_need_count'],
  ...['not_in_need_percent', 'referral_child_count', 'rereferral_child_count', 'rereferral_child_percent'],
]

const names: Readonly<Record<string, string>> = { '330': 'Birmingham', '335': 'Walsall' }
const codes: Readonly<Record<string, string>> = { '330': 'E08000025', '335': 'E08000030' }

/** A file of referrals as the department publishes them: of each authority and year the share of re-referrals, or a symbol. */
export function referralsCsv(
  rows: readonly (readonly [authority: string, year: number, share: number | string])[],
): string {
  const lines = rows.map(([authority, year, share]) =>
    [
      ...[year, 'Reporting year', 'Local authority', 'E92000001', 'England', 'E12000005', 'West Midlands', authority],
      ...[codes[authority], names[authority], 'Referrals and Re-referrals', 1000, 200, share, 100, 10, 300, 30],
      ...[900, 180, 20],
    ].join(','),
  )
  return `${[headings.join(','), ...lines].join('\n')}\n`
}

/** A neighbour model in its tidy form: the neighbours of one authority, most like first. */
export function neighboursCsv(model: string, authority: string, neighbours: readonly string[]): string {
  const lines = neighbours.map((neighbour, at) => `${model},${authority},Somewhere,${at + 1},${neighbour},Close`)
  return `${['model,la_number,la_name,rank,neighbour_la_number,closeness', ...lines].join('\n')}\n`
}

/** A folder with these files in it, gone when the test file ends. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tl-published-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}
