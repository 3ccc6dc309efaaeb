import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '../../core/day.ts'
import { canonicalTables, keyField } from '../../ssd/model.ts'
import type { CanonicalTable, Json } from '../../ssd/tables.ts'
import { assessment, child, cinPlan, enquiry, episode, preProceedings, protectionPlan } from './example.ts'
import type { CinChild } from './shape.ts'
import { claimsOfChild } from './to-tables.ts'

const of2026 = { laCode: '101', year: 2026, referenceDate: day('2026-03-31') }
const of2027 = { laCode: '101', year: 2027, referenceDate: day('2027-03-31') }
const of2024 = { laCode: '101', year: 2024, referenceDate: day('2024-03-31') }

const claimsOf = (record: CinChild, table: CanonicalTable) =>
  claimsOfChild(record, of2026).claims.filter((claim) => claim.table === table)
/** The fields of all claims on a table together, for a table of which the child has one row. */
const said = (record: CinChild, table: CanonicalTable, about = of2026): Readonly<Record<string, Json>> =>
  Object.assign(
    {},
    ...claimsOfChild(record, about).claims.flatMap((claim) => (claim.table === table ? claim.fields : [])),
  )
const keys = (record: CinChild, table: CanonicalTable) => claimsOf(record, table).map(({ rowKey }) => rowKey)
const found = (record: CinChild) => claimsOfChild(record, of2026).findings.map(({ kind, item }) => [kind, item])

test('a child has its birth, death, sex and ethnicity in its own row, under its own identifier', () => {
  const record = child({ LAchildID: ' t1000001 ', PersonDeathDate: '2026-01-05' })
  assert.equal(claimsOfChild(record, of2026).personId, 'T1000001')
  assert.deepEqual(keys(record, 'ssd_person'), ['T1000001', 'T1000001'])
  assert.deepEqual(said(record, 'ssd_person'), {
    pers_sex: 'F',
    pers_dob: '2014-06-02',
    pers_death_date: '2026-01-05',
    pers_ethnicity: 'WBRI',
  })
})

test('an unborn child has the day it is expected, and the reason it has no UPN', () => {
  const record = child({
    PersonBirthDate: null,
    ExpectedPersonBirthDate: '2026-05-20',
    UPN: null,
    UPNunknown: 'UN1',
    Sex: 'U',
  })
  assert.deepEqual(said(record, 'ssd_person'), {
    pers_sex: 'U',
    pers_expected_dob: '2026-05-20',
    pers_upn_unknown: 'UN1',
    pers_ethnicity: 'WBRI',
  })
})

test('gender of the years before 2024-25 is converted, and a code that never was is found', () => {
  const sexOf = (GenderCurrent: string) => said(child({ Sex: null, GenderCurrent }), 'ssd_person', of2024).pers_sex
  assert.deepEqual(['1', '2', '0', '9', '3'].map(sexOf), ['M', 'F', 'U', 'U', undefined])
  assert.deepEqual(found(child({ Sex: null, GenderCurrent: '3' })), [
    ['code-unknown', 'ChildIdentifiers.GenderCurrent'],
  ])
})

test('UPN and former UPN are linked identifiers, whatever their check letter', () => {
  const record = child({ UPN: 'X005012345678', FormerUPN: 'P005087654321' })
  assert.deepEqual(
    claimsOf(record, 'ssd_linked_identifiers').map(({ fields }) => fields),
    [
      { link_identifier_type: 'Unique Pupil Number', link_identifier_value: 'X005012345678' },
      { link_identifier_type: 'Former Unique Pupil Number', link_identifier_value: 'P005087654321' },
    ],
  )
})

test('each disability is a row, NONE too, and an empty one is not', () => {
  assert.deepEqual(
    claimsOf(child({ disabilities: ['MOB', null, 'NONE'] }), 'ssd_disability').map(({ fields }) => fields),
    [{ disa_disability_code: 'MOB' }, { disa_disability_code: 'NONE' }],
  )
})

test('an episode is a referral with its source, need, decision and closure', () => {
  const record = child({}, [episode({ CINclosureDate: '2025-09-01', ReasonForClosure: 'RC8', ReferralNFA: '1' })])
  assert.deepEqual(said(record, 'ssd_cin_episodes'), {
    cine_referral_date: '2025-05-06',
    cine_referral_source_code: '2A',
    cine_referral_nfa: true,
    cine_cin_primary_need_code: 'N1',
    cine_close_date: '2025-09-01',
    cine_close_reason: 'RC8',
  })
})

test('an open episode says that it is not closed; what else is absent is not mentioned', () => {
  const record = child({}, [episode({ ReferralSource: null, PrimaryNeedCode: null, ReferralNFA: null })])
  assert.deepEqual(said(record, 'ssd_cin_episodes'), {
    cine_referral_date: '2025-05-06',
    cine_close_date: null,
    cine_close_reason: null,
  })
})

test('a closure that is no real day says nothing of closure, and is found', () => {
  const record = child({}, [episode({ CINclosureDate: '2025-09-31', ReasonForClosure: 'RC8' })])
  assert.ok(!('cine_close_date' in said(record, 'ssd_cin_episodes')))
  assert.deepEqual(found(record), [['date-unread', 'CINdetails.CINclosureDate']])
})

test('the conference of an episode was held elsewhere, for a plan transferred in, and has no enquiry', () => {
  const record = child({}, [episode({ DateOfInitialCPC: '2025-05-20' })])
  assert.deepEqual(said(record, 'ssd_initial_cp_conference'), {
    icpc_referral_id: keys(record, 'ssd_cin_episodes')[0],
    icpc_icpc_date: '2025-05-20',
    icpc_icpc_transfer_in: true,
  })
})

test('an assessment hangs on its referral; its factors are sorted, each once, in a row of its own', () => {
  const record = child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['4A', '3B', '4A'] })] })])
  assert.deepEqual(said(record, 'ssd_cin_assessments'), {
    cina_referral_id: keys(record, 'ssd_cin_episodes')[0],
    cina_assessment_start_date: '2025-05-06',
    cina_assessment_auth_date: '2025-06-12',
  })
  assert.deepEqual(said(record, 'ssd_assessment_factors'), {
    cinf_assessment_id: keys(record, 'ssd_cin_assessments')[0],
    cinf_assessment_factors_json: ['3B', '4A'],
  })
})

test('an assessment without factors has no row of them, and one under way says that it is not authorised', () => {
  const record = child({}, [
    episode({ assessments: [assessment({ AssessmentFactors: [], AssessmentAuthorisationDate: null })] }),
  ])
  assert.deepEqual(keys(record, 'ssd_assessment_factors'), [])
  assert.equal(said(record, 'ssd_cin_assessments').cina_assessment_auth_date, null)
})

test('the internal review of an assessment stands beside it, under its key', () => {
  const record = child({}, [episode({ assessments: [assessment({ AssessmentInternalReviewDate: '2025-05-20' })] })])
  assert.deepEqual(keys(record, 'ext_cin_details'), keys(record, 'ssd_cin_assessments'))
  assert.deepEqual(said(record, 'ext_cin_details'), {
    excd_table: 'ssd_cin_assessments',
    excd_internal_review_date: '2025-05-20',
  })
})

test('a child in need plan hangs on its referral, and an open one says that it has not ended', () => {
  const record = child({}, [episode({ cinPlans: [cinPlan()] })])
  assert.deepEqual(said(record, 'ssd_cin_plans'), {
    cinp_referral_id: keys(record, 'ssd_cin_episodes')[0],
    cinp_cin_plan_start_date: '2025-06-16',
    cinp_cin_plan_end_date: null,
  })
})

test('an enquiry that needs a conference says so, and its conference is tied to it with its target and day', () => {
  const record = child({}, [episode({ enquiries: [enquiry()] })])
  assert.deepEqual(said(record, 'ssd_s47_enquiry'), {
    s47e_referral_id: keys(record, 'ssd_cin_episodes')[0],
    s47e_s47_start_date: '2025-05-07',
    s47e_s47_nfa: false,
    s47e_s47_outcome_json: { CP_CONFERENCE_FLAG: 'Y' },
  })
  assert.deepEqual(said(record, 'ssd_initial_cp_conference'), {
    icpc_s47_enquiry_id: keys(record, 'ssd_s47_enquiry')[0],
    icpc_referral_id: keys(record, 'ssd_cin_episodes')[0],
    icpc_icpc_target_date: '2025-05-29',
    icpc_icpc_date: '2025-05-28',
  })
})

test('an enquiry that needs no conference has none', () => {
  const record = child({}, [
    episode({ enquiries: [enquiry({ ICPCnotRequired: 'true', InitialCPCtarget: null, DateOfInitialCPC: null })] }),
  ])
  assert.equal(said(record, 'ssd_s47_enquiry').s47e_s47_nfa, true)
  assert.deepEqual(said(record, 'ssd_s47_enquiry').s47e_s47_outcome_json, { CP_CONFERENCE_FLAG: 'N' })
  assert.deepEqual(keys(record, 'ssd_initial_cp_conference'), [])
})

test("this year's target and next year's day are of one conference", () => {
  const target = child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: null })] })])
  const held = child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: '2025-06-03' })] })])
  assert.deepEqual(keys(target, 'ssd_initial_cp_conference'), keys(held, 'ssd_initial_cp_conference'))
})

test('a protection plan has its categories and reviews; the number of plans before it stands beside it', () => {
  const record = child({}, [
    episode({
      protectionPlans: [protectionPlan({ LatestCategoryOfAbuse: 'EMO', NumberOfPreviousCPP: '1' }, ['2025-08-20'])],
    }),
  ])
  assert.deepEqual(said(record, 'ssd_cp_plans'), {
    cppl_referral_id: keys(record, 'ssd_cin_episodes')[0],
    cppl_cp_plan_start_date: '2025-05-28',
    cppl_cp_plan_end_date: null,
    cppl_cp_plan_initial_category: 'NEG',
    cppl_cp_plan_latest_category: 'EMO',
  })
  assert.deepEqual(said(record, 'ext_cin_details'), { excd_table: 'ssd_cp_plans', excd_number_of_previous_cpp: 1 })
  assert.deepEqual(said(record, 'ssd_cp_reviews'), {
    cppr_cp_plan_id: keys(record, 'ssd_cp_plans')[0],
    cppr_cp_review_date: '2025-08-20',
  })
})

test('a number that is none is found, and so is a truth that is neither true nor false', () => {
  const record = child({}, [
    episode({ ReferralNFA: 'maybe', protectionPlans: [protectionPlan({ NumberOfPreviousCPP: '-1' })] }),
  ])
  assert.deepEqual(found(record), [
    ['truth-unread', 'CINdetails.ReferralNFA'],
    ['number-unread', 'ChildProtectionPlans.NumberOfPreviousCPP'],
  ])
})

test('pre-proceedings have their days and outcome; family group decision-making and court stand beside', () => {
  const record = child({}, [
    episode({
      preProceedings: [
        preProceedings({
          LBPSentDate: '2026-09-03',
          InitialPPMeetingDate: '2026-09-10',
          ReviewMeetingsCount: '2',
          StepDecisionDate: '2027-01-08',
          PPOutcome: '2',
          LetterInitCPDate: '2027-01-12',
          FGDMMeetingOffer: '1',
          FGDMMeetingFac: '0',
          CourtAppDate: '2027-01-20',
        }),
      ],
    }),
  ])
  assert.deepEqual(said(record, 'ssd_pre_proceedings', of2027), {
    prep_pre_pro_decision_date: '2026-09-01',
    prep_pre_pro_letter_date: '2026-09-03',
    prep_initial_pre_pro_meeting_date: '2026-09-10',
    prep_pre_pro_meetings_num: 2,
    prep_agree_stepdown_issue_date: '2027-01-08',
    prep_pre_pro_outcome: '2',
    prep_care_pro_letter_date: '2027-01-12',
  })
  assert.deepEqual(said(record, 'ext_cin_details', of2027), {
    excd_table: 'ssd_pre_proceedings',
    excd_fgdm_meeting_offer: '1',
    excd_fgdm_meeting_fac: '0',
    excd_court_app_date: '2027-01-20',
  })
})

const full = (reviewedOn: readonly string[] = ['2025-08-20']) =>
  child({ FormerUPN: 'P005087654321' }, [
    episode({
      DateOfInitialCPC: '2025-05-20',
      assessments: [assessment()],
      cinPlans: [cinPlan()],
      enquiries: [enquiry()],
      protectionPlans: [protectionPlan({}, reviewedOn)],
      preProceedings: [preProceedings()],
    }),
  ])

test('neither the authority, nor the key, nor the child is among the fields, and every field is one of its table', () => {
  const wrong = claimsOfChild(full(), of2026).claims.filter(({ table, fields }) => {
    const of = canonicalTables.find(({ name }) => name === table)
    const names = of?.fields.map(({ name }) => name) ?? []
    const key = of === undefined ? '' : keyField(of)
    return Object.keys(fields).some(
      (name) => name === 'la_code' || name === key || /_person_id$/.test(name) || !names.includes(name),
    )
  })
  assert.deepEqual(wrong, [])
})

test('the next year makes the same keys, and another authority or another child others', () => {
  const made = (record: CinChild, about = of2026) =>
    claimsOfChild(record, about).claims.flatMap(({ table, rowKey }) => (table === 'ssd_person' ? [] : [rowKey]))
  assert.deepEqual(made(full(), of2027), made(full()))
  const [here, elsewhere] = [new Set(made(full())), made(full(), { ...of2026, laCode: '102' })]
  const another = made({ ...full(), identifiers: { ...full().identifiers, LAchildID: 'T2' } })
  assert.deepEqual(
    [...elsewhere, ...another].filter((key) => here.has(key)),
    [],
  )
  assert.match(made(full())[0] ?? '', /^cin-[0-9a-f]{32}$/)
})

test('of two referrals of a day the one still open keeps the plain key, in whatever order they stand', () => {
  const open = episode({ ReferralSource: '1A' })
  const closed = episode({ CINclosureDate: '2025-05-07', ReferralSource: '3A' })
  const [plain] = keys(child({}, [open]), 'ssd_cin_episodes')
  const [first, second] = keys(child({}, [closed, open]), 'ssd_cin_episodes')
  assert.equal(second, plain)
  assert.notEqual(first, plain)
})

test('two enquiries of a day are two rows, and one without a day is kept and found', () => {
  const record = child({}, [episode({ enquiries: [enquiry(), enquiry(), enquiry({ S47ActualStartDate: null })] })])
  assert.equal(new Set(keys(record, 'ssd_s47_enquiry')).size, 3)
  assert.deepEqual(found(record), [['date-missing', 'Section47.S47ActualStartDate']])
})

test('a child without an identifier goes by its UPN, else by birth and first referral, and is found', () => {
  const personOf = (record: CinChild) => claimsOfChild(record, of2026).personId
  const byUpn = child({ LAchildID: null })
  const byBirth = child({ LAchildID: null, UPN: null })
  assert.deepEqual(found(byUpn), [['identifier-missing', 'ChildIdentifiers.LAchildID']])
  assert.equal(personOf(child({ LAchildID: ' ', Sex: 'M' })), personOf(byUpn))
  assert.notEqual(personOf(byBirth), personOf(byUpn))
  assert.notEqual(personOf(child({ LAchildID: null, UPN: null, Sex: 'M' })), personOf(byBirth))
})

test('two children of whom nothing is known, at the same place of two years, stay two', () => {
  const nobody = child({ LAchildID: null, UPN: null, PersonBirthDate: null })
  const before = claimsOfChild(nobody, { ...of2026, year: 2025 }).personId
  assert.notEqual(claimsOfChild(nobody, of2026).personId, before)
})

test('an identifier longer than its column is made a key, and is found', () => {
  const record = child({ LAchildID: 'T'.repeat(49) })
  assert.match(claimsOfChild(record, of2026).personId, /^cin-[0-9a-f]{32}$/)
  assert.deepEqual(found(record), [['identifier-too-long', 'ChildIdentifiers.LAchildID']])
})

test('each claim has the line of the row that says it', () => {
  const record = child({}, [episode({ assessments: [{ ...assessment(), line: 31 }] })])
  assert.deepEqual(
    claimsOf(record, 'ssd_cin_assessments').map(({ line }) => line),
    [31],
  )
})

test('each event of a child has a key of its own, however many share a day', () => {
  const startedOn = fc.array(fc.constantFrom('2025-05-06', '2025-05-07', null), { maxLength: 5 })
  fc.assert(
    fc.property(startedOn, startedOn, (assessed, reviewed) => {
      const record = child({}, [
        episode({
          assessments: assessed.map((AssessmentActualStartDate) => assessment({ AssessmentActualStartDate })),
          protectionPlans: [protectionPlan({}, reviewed)],
        }),
        episode(),
      ])
      const events = [
        ...keys(record, 'ssd_cin_episodes'),
        ...keys(record, 'ssd_cin_assessments'),
        ...keys(record, 'ssd_cp_reviews'),
      ]
      assert.equal(new Set(events).size, 2 + assessed.length + reviewed.length)
    }),
  )
})
