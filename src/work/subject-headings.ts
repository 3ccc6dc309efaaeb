import type { SsdTable } from '../ssd/model.ts'

/** What each table of the record holds, for the person it is about. Others are called by their description. */
const headings: Readonly<Record<string, string>> = {
  ssd_person: 'About the child',
  ssd_family: 'Family',
  ssd_address: 'Where the child has lived',
  ssd_disability: 'Disabilities',
  ssd_immigration_status: 'Immigration status',
  ssd_mother: 'Mother and child',
  ssd_legal_status: 'Legal status',
  ssd_contacts: 'Contacts about the child',
  ssd_early_help_episodes: 'Early help',
  ssd_cin_episodes: 'Referrals',
  ssd_cin_assessments: 'Assessments',
  ssd_assessment_factors: 'What assessments found',
  ssd_cin_plans: 'Need plans',
  ssd_cin_visits: 'Visits under a need plan',
  ssd_s47_enquiry: 'Enquiries into whether the child was being harmed',
  ssd_initial_cp_conference: 'Conferences',
  ssd_cp_plans: 'Protection plans',
  ssd_cp_visits: 'Visits under a protection plan',
  ssd_cp_reviews: 'Reviews of a protection plan',
  ssd_cla_episodes: 'Being looked after',
  ssd_cla_convictions: 'Offences',
  ssd_cla_health: 'Health checks while looked after',
  ssd_cla_immunisations: 'Immunisations',
  ssd_cla_substance_misuse: 'Drugs and alcohol, and help with them',
  ssd_cla_placement: 'Where the child was looked after',
  ssd_cla_reviews: 'Reviews while looked after',
  ssd_cla_visits: 'Visits while looked after',
  ssd_cla_previous_permanence: 'Before this time of being looked after',
  ssd_cla_care_plan: 'The plan for care',
  ssd_sdq_scores: 'Questionnaires about strengths and difficulties',
  ssd_missing: 'Missing or away',
  ssd_care_leavers: 'Leaving care',
  ssd_permanence: 'Adoption, special guardianship, child arrangements',
  ssd_involvements: 'Workers of the child',
  ssd_send: 'Special educational needs',
  ssd_ehcp_requests: 'Requests for an education, health and care assessment',
  ssd_ehcp_assessment: 'Education, health and care assessments',
  ssd_ehcp_named_plan: 'Education, health and care plans',
  ssd_ehcp_active_plans: 'Reviews of an education, health and care plan',
  ssd_sen_need: 'Kinds of special educational need',
  ssd_pre_proceedings: 'Before and during care proceedings',
  ssd_voice_of_child: 'What the child answered',
  ssd_linked_identifiers: 'Other numbers of the child',
  ssd_s251_finance: 'Costs of a placement',
  ssd_api_data_staging: 'What was sent to the national service',
  ext_cin_details: 'More about assessments, protection plans and court',
  ext_cla_year_outcomes: 'Health, offences and help in a year of being looked after',
  ext_dolo: 'Orders that deprive of liberty',
  ext_cla_placement_area: 'In whose area the placements were',
}

export function headingOf({ name, description }: SsdTable): string {
  return headings[name] ?? labelOf(description)
}

/** A description as a label: its first part, which says what it is; what follows tells analysts how it is counted. */
export function labelOf(description: string): string {
  return (description.split(/\. |; | \(|, for instance|, in the |: /)[0] ?? description).replace(/\.$/, '')
}
