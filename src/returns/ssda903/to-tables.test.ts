import assert from 'node:assert/strict'
import test from 'node:test'
import { canonicalTables, keyField } from '../../ssd/model.ts'
import type { CanonicalTable, Json } from '../../ssd/tables.ts'
import { child } from './example.ts'
import type { Ssda903Child } from './shape.ts'
import { claimsOfLookedAfter } from './to-tables.ts'

const of2026 = { laCode: '101', year: 2026 }
const claimsOf = (record: Ssda903Child, table: CanonicalTable) =>
  claimsOfLookedAfter(record, of2026).claims.filter((claim) => claim.table === table)
const fieldsOf = (record: Ssda903Child, table: CanonicalTable) => claimsOf(record, table).map(({ fields }) => fields)
const found = (record: Ssda903Child) =>
  claimsOfLookedAfter(record, of2026).findings.map(({ kind, item }) => [kind, item])

/** The rows of a table, each with all that is said of it, in the order in which they are first named. */
function rows(record: Ssda903Child, table: CanonicalTable): readonly Readonly<Record<string, Json>>[] {
  const of = new Map<string, Record<string, Json>>()
  for (const { rowKey, fields } of claimsOf(record, table)) of.set(rowKey, { ...of.get(rowKey), ...fields })
  return [...of.values()]
}

const moved = { DEC: '2025-07-01', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }

test('a child has its sex, birth and ethnicity in its own row, under its own identifier, and its UPN beside it', () => {
  const record = child({ CHILD: ' t1000001 ' })
  assert.equal(claimsOfLookedAfter(record, of2026).personId, 'T1000001')
  assert.deepEqual(fieldsOf(record, 'ssd_person'), [
    { pers_sex: 'F', pers_dob: '2013-06-02', pers_ethnicity: 'WBRI', pers_is_mother: false },
  ])
  assert.deepEqual(fieldsOf(record, 'ssd_linked_identifiers'), [
    { link_identifier_type: 'Unique Pupil Number', link_identifier_value: 'P005012345678' },
  ])
})

test('sex as it was written before 2024-25 is converted, and a reason for no UPN is no UPN', () => {
  const record = child({ Header: [{ SEX: '1', UPN: 'UN4' }] })
  const [said] = fieldsOf(record, 'ssd_person')
  assert.deepEqual([said?.pers_sex, said?.pers_upn_unknown], ['M', 'UN4'])
  assert.deepEqual(claimsOf(record, 'ssd_linked_identifiers'), [])
})

test('an open episode says that it has not ended, and is in the period and the placement it began', () => {
  const record = child()
  const [placement] = claimsOf(record, 'ssd_cla_placement')
  const [{ clae_cla_id: period, ...said } = { clae_cla_id: null }] = fieldsOf(record, 'ssd_cla_episodes')
  assert.match(String(period), /^903-[0-9a-f]{32}$/)
  assert.deepEqual(said, {
    clae_cla_episode_start_date: '2024-05-06',
    clae_cla_episode_start_reason: 'S',
    clae_cla_primary_need_code: 'N1',
    clae_cla_episode_ceased_date: null,
    clae_cla_episode_ceased_reason: null,
    clae_cla_placement_id: placement?.rowKey ?? '',
    clae_entered_care_date: '2024-05-06',
  })
})

test('a change of legal status begins no placement: both episodes are in one, from its first day', () => {
  const record = child({
    Episodes: [
      { LS: 'C1', DEC: '2025-07-01', REC: 'X1' },
      { DECOM: '2025-07-01', RNE: 'L', LS: 'C2' },
    ],
  })
  assert.deepEqual(
    rows(record, 'ssd_cla_placement').map((row) => [
      row.clap_cla_placement_start_date,
      row.clap_cla_placement_end_date,
    ]),
    [['2024-05-06', null]],
  )
  assert.deepEqual(
    rows(record, 'ssd_legal_status').map((row) => [
      row.lega_legal_status,
      row.lega_legal_status_start_date,
      row.lega_legal_status_end_date,
    ]),
    [
      ['C1', '2024-05-06', '2025-07-01'],
      ['C2', '2025-07-01', null],
    ],
  )
})

test('a move begins a placement and no legal status; the reason is of the placement that ends', () => {
  const record = child({ Episodes: [moved, { DECOM: '2025-07-01', RNE: 'P', PLACE: 'K2', PL_POST: 'XA1 1AA' }] })
  assert.deepEqual(
    rows(record, 'ssd_cla_placement').map((row) => [
      row.clap_cla_placement_type,
      row.clap_cla_placement_change_reason,
      row.clap_cla_placement_postcode,
    ]),
    [
      ['U6', 'CARPL', 'TH21AB'],
      ['K2', null, 'XA11AA'],
    ],
  )
  assert.equal(rows(record, 'ssd_legal_status').length, 1)
})

test('T and U begin a placement with the same carer', () => {
  const placements = (RNE: string) =>
    rows(child({ Episodes: [moved, { DECOM: '2025-07-01', RNE, PLACE: 'U4' }] }), 'ssd_cla_placement')
  assert.equal(placements('T').length, 2)
  assert.equal(placements('U').length, 2)
})

test('supported accommodation that is called K3 and was H5 is the same placement, unless it is at another place', () => {
  const at = (PL_POST: string) =>
    child({
      Episodes: [
        { ...moved, PLACE: 'H5' },
        { DECOM: '2025-07-01', RNE: 'P', PLACE: 'K3', PL_POST },
      ],
    })
  assert.deepEqual(
    rows(at('TH2 1AB'), 'ssd_cla_placement').map((row) => row.clap_cla_placement_type),
    ['K3'],
  )
  assert.equal(rows(at('XA1 1AA'), 'ssd_cla_placement').length, 2)
})

test('a child who goes home and comes back is in a second period of care, with a placement of its own', () => {
  const record = child({
    Episodes: [
      { DEC: '2025-06-01', REC: 'E4A' },
      { DECOM: '2025-10-01', RNE: 'S' },
    ],
    Reviews: [{ REVIEW: '2025-05-01' }, { REVIEW: '2025-11-01' }],
  })
  const periods = fieldsOf(record, 'ssd_cla_episodes').map((row) => row.clae_cla_id)
  assert.equal(new Set(periods).size, 2)
  assert.deepEqual(
    fieldsOf(record, 'ssd_cla_reviews').map((row) => row.clar_cla_id),
    periods,
  )
  assert.equal(rows(record, 'ssd_cla_placement').length, 2)
  assert.equal(rows(record, 'ssd_legal_status').length, 2)
})

test('in whose area a placement is stands beside it under its key, and nothing does where its postcode is not known', () => {
  const record = child({
    Episodes: [
      { ...moved, PL_LA: 'E08990101', PL_LOCATION: 'IN' },
      { DECOM: '2025-07-01', RNE: 'P', PL_LA: 'WAL', PL_LOCATION: 'OUT' },
    ],
  })
  const keys = [...new Set(claimsOf(record, 'ssd_cla_placement').map(({ rowKey }) => rowKey))]
  assert.deepEqual(
    claimsOf(record, 'ext_cla_placement_area').map(({ rowKey, fields }) => [rowKey, fields]),
    [
      [keys[0], { excp_area: 'E08990101', excp_location: 'IN' }],
      [keys[1], { excp_area: 'WAL', excp_location: 'OUT' }],
    ],
  )
  assert.deepEqual(claimsOf(child(), 'ext_cla_placement_area'), [])
})

test('the home before care is one address, since the child came into care', () => {
  const record = child({ Episodes: [moved, { DECOM: '2025-07-01', RNE: 'P' }] })
  assert.deepEqual(fieldsOf(record, 'ssd_address'), [
    { addr_address_type: 'home', addr_address_postcode: 'TH11AA', addr_address_start_date: '2024-05-06' },
  ])
})

test('a questionnaire is of 31 March, and the row of the year says that its day is not known', () => {
  const record = child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '0', INTERVENTION_OFFERED: '1' }] })
  assert.deepEqual(fieldsOf(record, 'ssd_sdq_scores'), [{ csdq_sdq_completed_date: '2026-03-31', csdq_sdq_score: 12 }])
  assert.deepEqual(fieldsOf(record, 'ext_cla_year_outcomes'), [
    {
      excy_year: 2026,
      excy_convicted: false,
      excy_immunisations: true,
      excy_teeth_check: true,
      excy_health_assessment: true,
      excy_substance_misuse: true,
      excy_intervention_received: false,
      excy_intervention_offered: true,
      excy_sdq_at_year_end: true,
    },
  ])
})

test('what is only said of a year makes no event: no conviction, no health check, no substance misuse', () => {
  const record = child({ OC2: [{ CONVICTED: '1', SUBSTANCE_MISUSE: '1' }] })
  const tables = new Set(claimsOfLookedAfter(record, of2026).claims.map(({ table }) => table as string))
  assert.deepEqual(
    ['ssd_cla_convictions', 'ssd_cla_health', 'ssd_cla_immunisations', 'ssd_cla_substance_misuse'].filter((each) =>
      tables.has(each),
    ),
    [],
  )
})

test('where a care leaver lives is a letter, and whether it is suitable a digit', () => {
  assert.deepEqual(fieldsOf(child({ OC3: [{ ACCOM: 'U2' }] }), 'ssd_care_leavers'), [
    {
      clea_care_leaver_in_touch: 'YES',
      clea_care_leaver_accommodation: 'U',
      clea_care_leaver_accom_suitable: '2',
      clea_care_leaver_activity: 'F2',
    },
  ])
})

test('a decision, its placement order, placement and adoption are one road', () => {
  const record = child({
    Episodes: [
      { LS: 'C2', DEC: '2025-06-01', REC: 'X1' },
      { DECOM: '2025-06-01', RNE: 'L', LS: 'E1', DEC: '2025-08-01', REC: 'X1' },
      { DECOM: '2025-08-01', RNE: 'P', LS: 'E1', PLACE: 'A6', DEC: '2026-02-01', REC: 'E11' },
    ],
    AD1: [{}],
    PlacedAdoption: [{}],
  })
  const [road, ...others] = rows(record, 'ssd_permanence')
  assert.deepEqual(others, [])
  const { perm_cla_id: _, ...said } = road ?? {}
  assert.deepEqual(said, {
    perm_adm_decision_date: '2025-05-06',
    perm_matched_date: '2025-07-01',
    perm_adopted_by_carer_flag: false,
    perm_number_of_adopters: 2,
    perm_adopter_sex: 'MF',
    perm_adopter_legal_status: 'L11',
    perm_placement_order_date: '2025-06-01',
    perm_placed_for_adoption_date: '2025-08-01',
    perm_permanence_order_date: '2026-02-01',
    perm_permanence_order_type: 'Adoption',
  })
})

test('a special guardianship order is a road of its own, though a decision for adoption was reversed before', () => {
  const record = child({
    Episodes: [{ DEC: '2026-01-05', REC: 'E46' }],
    PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-09-01', REASON_PLACED_CEASED: 'RD3' }],
  })
  assert.deepEqual(
    rows(record, 'ssd_permanence').map((row) => [row.perm_decision_reversed_reason, row.perm_permanence_order_type]),
    [
      ['RD3', undefined],
      [undefined, 'Special Guardianship'],
    ],
  )
})

test('an earlier permanence keeps its date as text, with zz for what is not known', () => {
  const record = child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: 'SCO', DATE_PERM: 'ZZ/05/2020' }] })
  assert.deepEqual(fieldsOf(record, 'ssd_cla_previous_permanence'), [
    {
      lapp_previous_permanence_option: 'P1',
      lapp_previous_permanence_la: 'SCO',
      lapp_previous_permanence_order_date: 'zz/05/2020',
    },
  ])
})

test('time missing has its days, and a spell with a worker goes by the registration number', () => {
  const record = child({ Missing: [{}], SWEpisodes: [{}, { SW_ID: 'XX00', SW_DECOM: '2025-09-01' }] })
  assert.deepEqual(fieldsOf(record, 'ssd_missing'), [
    {
      miss_missing_episode_type: 'M',
      miss_missing_episode_start_date: '2025-08-01',
      miss_missing_episode_end_date: '2025-08-03',
    },
  ])
  assert.deepEqual(
    fieldsOf(record, 'ssd_involvements').map((row) => row.invo_professional_id ?? null),
    ['903-SW000001', null],
  )
  assert.deepEqual(
    claimsOf(record, 'ssd_professionals').map(({ personId, fields }) => [personId, fields]),
    [[null, { prof_social_worker_registration_no: 'SW000001' }]],
  )
})

test('a spell with a worker that has no end goes on no longer than care does', () => {
  const endOf = (record: Ssda903Child) => fieldsOf(record, 'ssd_involvements')[0]?.invo_involvement_end_date
  assert.equal(endOf(child({ Episodes: [{ DEC: '2025-06-01', REC: 'E4A' }], SWEpisodes: [{}] })), '2025-06-01')
  assert.equal(endOf(child({ SWEpisodes: [{}] })), undefined)
})

test('who came alone and sought asylum has that status until the day it ends', () => {
  assert.deepEqual(fieldsOf(child({ UASC: [{}] }), 'ssd_immigration_status'), [
    { immi_immigration_status: 'UASC', immi_immigration_status_end_date: '2031-06-02' },
  ])
  assert.deepEqual(fieldsOf(child({ Header: [{ UASC: '0' }], UASC: [{}] }), 'ssd_immigration_status'), [])
})

test('a mother has a row with the birth of her child, under a key that stands for the child', () => {
  const [said] = fieldsOf(child({ Header: [{ MOTHER: '1', MC_DOB: '2025-09-03' }] }), 'ssd_mother')
  assert.equal(said?.moth_childs_dob, '2025-09-03')
  assert.match(String(said?.moth_childs_person_id), /^903-/)
})

test('an order that deprives a child of liberty has a table of ours', () => {
  assert.deepEqual(fieldsOf(child({ DoLo: [{}] }), 'ext_dolo'), [
    { exdo_order_start_date: '2026-05-06', exdo_order_end_date: '2026-08-06' },
  ])
})

test('an end that is no real day says nothing of the end, and is found', () => {
  const record = child({ Episodes: [{ DEC: '2025-06-31', REC: 'X1' }] })
  const [said] = fieldsOf(record, 'ssd_cla_episodes')
  assert.ok(said !== undefined && !('clae_cla_episode_ceased_date' in said))
  assert.deepEqual(found(record), [['date-unread', 'Episodes.DEC']])
})

test('an episode without a beginning is kept and found, and is in no period', () => {
  const record = child({ Episodes: [{}, { DECOM: null, RNE: 'P' }] })
  assert.deepEqual(found(record), [['date-missing', 'Episodes.DECOM']])
  assert.equal(claimsOf(record, 'ssd_cla_episodes').length, 2)
  assert.equal(claimsOf(record, 'ssd_cla_placement').length, 1)
})

test('two episodes of a day have keys of their own, and the one that goes on has the plain one', () => {
  const [plain] = claimsOf(child(), 'ssd_cla_episodes')
  const both = claimsOf(child({ Episodes: [{ DEC: '2024-05-06', REC: 'X1' }, { RNE: 'P' }] }), 'ssd_cla_episodes')
  assert.notEqual(both[0]?.rowKey, plain?.rowKey)
  assert.equal(both[1]?.rowKey, plain?.rowKey)
})

test('rows that name no child are left out and found', () => {
  const nobody = { ...child(), CHILD: null }
  assert.deepEqual(claimsOfLookedAfter(nobody, of2026).claims, [])
  assert.deepEqual(found(nobody), [
    ['child-missing', 'Header.CHILD'],
    ['child-missing', 'Episodes.CHILD'],
  ])
})

test('neither the authority, nor the key, nor the child is among the fields, and every field is one of its table', () => {
  const full = child({
    Header: [{ MOTHER: '1', MC_DOB: '2025-09-03' }],
    ...{ Reviews: [{}], UASC: [{}], OC2: [{}], OC3: [{}], AD1: [{}], PlacedAdoption: [{}], PrevPerm: [{}] },
    ...{ Missing: [{}], SWEpisodes: [{}], DoLo: [{}] },
  })
  const wrong = claimsOfLookedAfter(full, of2026).claims.filter(({ table, fields }) => {
    const of = canonicalTables.find(({ name }) => name === table)
    const names = of?.fields.map(({ name }) => name) ?? []
    const key = of === undefined ? '' : keyField(of)
    return Object.keys(fields).some(
      (name) =>
        name === 'la_code' || name === key || /^(?!moth_childs).*_person_id$/.test(name) || !names.includes(name),
    )
  })
  assert.deepEqual(wrong, [])
})
