import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { day } from '../../src/core/day.ts'
import { packZip } from '../../src/formats/pack-zip.ts'
import { child as inNeed } from '../../src/returns/cin-census/example.ts'
import { child } from '../../src/returns/ssda903/example.ts'
import type { Ssda903Child } from '../../src/returns/ssda903/shape.ts'
import type { Place } from '../../src/work/place.ts'
import { testPlace } from '../database.ts'
import { censusText, loadText } from '../loaded-place.ts'
import { lookedAfterFiles, lookedAfterZip } from '../looked-after-return.ts'

const today = day('2026-06-01')
const census = censusText(2026, [
  inNeed({ LAchildID: 'T1000001' }),
  inNeed({ LAchildID: 'T1000009', UPN: 'K005012345679' }),
])

// Ann came into care in 2023, and a care order was made in November 2024; in August 2025 she moved. Ben came into care, went
// home and came back. Cat left care in 2024-25.
const ordered = { DECOM: '2024-11-01', RNE: 'L', LS: 'C2' }
const moved = { DECOM: '2025-08-01', RNE: 'P', PLACE: 'K2', PL_POST: 'XA1 1AA', URN: 'SC900002', PLACE_PROVIDER: 'PR4' }
const of2025: readonly Ssda903Child[] = [
  child({
    Episodes: [{ DECOM: '2023-05-06', LS: 'C1', DEC: '2024-11-01', REC: 'X1' }, ordered],
    Reviews: [{ REVIEW: '2024-09-02' }],
    SWEpisodes: [{}],
  }),
  child({ CHILD: 'T1000002', Header: [{ UPN: 'UN4' }], Episodes: [{ DECOM: '2025-02-03' }] }),
  child({ CHILD: 'T1000003', Header: [{ UPN: 'UN1' }], Episodes: [{ DEC: '2025-01-10', REC: 'E4A' }] }),
]
const ann = { ...ordered, DEC: '2025-08-01', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }
const ben = (cameBackOn: string) =>
  child({
    CHILD: 'T1000002',
    Header: [{ UPN: 'UN4' }],
    Episodes: [
      { DECOM: '2025-02-03', DEC: '2025-06-01', REC: 'E4A' },
      { DECOM: cameBackOn, RNE: 'S' },
    ],
    Missing: [{}],
  })
const annIn2026 = child({ Episodes: [ann, moved], Reviews: [{}], OC2: [{}], SWEpisodes: [{}] })
const of2026 = [annIn2026, ben('2025-10-01')]
const withMistake = [annIn2026, ben('2025-10-10')]

/** Everything known of looked-after children, without which load it is from. */
const known = `select string_agg(row, E'\\n' order by row) as known from (
  select 'person ' || t::text as row from ssd.ssd_person t union all
  select 'episode ' || t::text from ssd.ssd_cla_episodes t union all
  select 'placement ' || t::text from ssd.ssd_cla_placement t union all
  select 'status ' || t::text from ssd.ssd_legal_status t union all
  select 'review ' || t::text from ssd.ssd_cla_reviews t union all
  select 'address ' || t::text from ssd.ssd_address t union all
  select 'sdq ' || t::text from ssd.ssd_sdq_scores t union all
  select 'year ' || t::text from ssd.ext_cla_year_outcomes t union all
  select 'missing ' || t::text from ssd.ssd_missing t union all
  select 'involvement ' || t::text from ssd.ssd_involvements t union all
  select 'worker ' || t::text from ssd.ssd_professionals t union all
  select 'identifier ' || t::text from ssd.ssd_linked_identifiers t union all
  select 'event ' || t::text from journey.event t union all
  select 'spell ' || t::text from journey.spell t) as every`

async function knownIn(place: Place): Promise<string> {
  const { rows } = await place.store.owner.query<{ known: string }>(known)
  return rows[0]?.known ?? ''
}

async function columnsOf(place: Place, statement: string): Promise<readonly (readonly unknown[])[]> {
  const { rows } = await place.store.owner.query({ text: statement, rowMode: 'array' })
  return rows
}

async function loaded(...returns: readonly (readonly [name: string, content: string | Uint8Array])[]): Promise<Place> {
  const place = await testPlace({ today })
  for (const [name, content] of [['census.xml', census] as const, ...returns]) {
    const { state, answer } = await loadText(place, name, content)
    assert.equal(state, 'loaded', answer ?? '')
  }
  return place
}

const zip2025 = lookedAfterZip(of2025)
const zip2026 = lookedAfterZip(of2026)

let once: Place
before(async () => {
  once = await loaded(['ssda903-2025.zip', zip2025], ['ssda903-2026.zip', zip2026])
})

test('two years of a looked-after return make one life of a child: a period, its placements, its legal statuses', async () => {
  assert.deepEqual(
    await columnsOf(
      once,
      `select clap_cla_placement_start_date::text, clap_cla_placement_end_date::text, clap_cla_placement_type, clap_cla_placement_change_reason
       from ssd.ssd_cla_placement where clap_person_id = 'T1000001' order by 1`,
    ),
    [
      ['2023-05-06', '2025-08-01', 'U6', 'CARPL'],
      ['2025-08-01', null, 'K2', null],
    ],
  )
  assert.deepEqual(
    await columnsOf(
      once,
      `select lega_legal_status, lega_legal_status_start_date::text, lega_legal_status_end_date::text
       from ssd.ssd_legal_status where lega_person_id = 'T1000001' order by 2`,
    ),
    [
      ['C1', '2023-05-06', '2024-11-01'],
      ['C2', '2024-11-01', null],
    ],
  )
  assert.deepEqual(
    await columnsOf(
      once,
      `select count(*)::integer, count(distinct clae_cla_id)::integer, min(clae_entered_care_date)::text, max(clae_entered_care_date)::text
       from ssd.ssd_cla_episodes where clae_person_id = 'T1000001'`,
    ),
    [[3, 1, '2023-05-06', '2023-05-06']],
  )
})

test('a child of the census who is looked after is one child, and one who is not is still there', async () => {
  assert.deepEqual(await columnsOf(once, 'select pers_person_id from ssd.ssd_person order by 1'), [
    ['T1000001'],
    ['T1000002'],
    ['T1000003'],
    ['T1000009'],
  ])
})

test('every review is of a period of care that is there', async () => {
  const lost = `select count(*)::integer from ssd.ssd_cla_reviews r
    where not exists (select from ssd.ssd_cla_episodes e where e.la_code = r.la_code and e.clae_cla_id = r.clar_cla_id)`
  assert.deepEqual(await columnsOf(once, lost), [[0]])
  assert.deepEqual(await columnsOf(once, 'select count(*)::integer from ssd.ssd_cla_reviews'), [[2]])
})

test('nothing of it is left out with a finding', async () => {
  assert.deepEqual(await columnsOf(once, 'select kind, table_name, field from ssd.ext_finding'), [])
})

test('a looked-after return loaded twice gives what it gives once', async () => {
  const again = lookedAfterZip([...of2026].reverse())
  const twice = await loaded(['a.zip', zip2025], ['b.zip', zip2026], ['c.zip', again], ['d.zip', zip2025])
  assert.equal(await knownIn(twice), await knownIn(once))
})

test("last year's return loaded after this year's gives the same", async () => {
  const backwards = await loaded(['ssda903-2026.zip', zip2026], ['ssda903-2025.zip', zip2025])
  assert.equal(await knownIn(backwards), await knownIn(once))
})

test('a corrected return gives what it gives when it is the only one of its year', async () => {
  const mended = await loaded(['a.zip', zip2025], ['wrong.zip', lookedAfterZip(withMistake)], ['right.zip', zip2026])
  assert.equal(await knownIn(mended), await knownIn(once))
})

test('which year was taken is said, and which rules did not run and for want of what', async () => {
  const place = await testPlace({ today })
  const { period, summary } = await loadText(place, 'ssda903.zip', zip2026)
  assert.equal(period, '2026')
  assert.equal(summary?.children, 2)
  assert.match(
    summary?.note ?? '',
    /^Read as the return of 2025-26, because the newest date is 1 October 2025 in Episodes\. \d+ of \d+ rules did not run/,
  )
  assert.match(summary?.note ?? '', /for want of last year's return beside it/)
})

test('a return without Episodes is refused: it would take children away', async () => {
  const place = await loaded(['ssda903-2026.zip', zip2026])
  const before = await knownIn(place)
  const part = packZip(lookedAfterFiles(of2026).filter(({ name }) => name !== 'episodes.csv'))
  const { state, answer } = await loadText(place, 'part.zip', part)
  assert.equal(state, 'refused')
  assert.match(answer ?? '', /has no Episodes/)
  assert.equal(await knownIn(place), before)
})

test('the XML form is a return too', async () => {
  const xml = `<?xml version="1.0"?><EXPSSDA903><CHILD><HEADER><CHILDID>T1000004</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>02/06/2013</DOB><ETHNIC>WBRI</ETHNIC></HEADER><EPISODE><DECOM>06/05/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL></EPISODE></CHILD></EXPSSDA903>`
  const place = await testPlace({ today })
  const { state, period } = await loadText(place, 'export.xml', xml)
  assert.deepEqual([state, period], ['loaded', '2026'])
  assert.deepEqual(await columnsOf(place, 'select clap_cla_placement_type from ssd.ssd_cla_placement'), [['U6']])
})

test("last year's return, loaded before, is put beside this year's, so that rules between the years run", async () => {
  const { rows } = await once.store.owner.query<{
    period: string
    summary: { note: string; rules: { code: string }[] }
  }>(`select period, summary from work.submission where return = 'ssda903' order by period`)
  const [first, second] = rows
  assert.match(first?.summary.note ?? '', /for want of last year's return/)
  assert.doesNotMatch(second?.summary.note ?? '', /last year's return/)
})
