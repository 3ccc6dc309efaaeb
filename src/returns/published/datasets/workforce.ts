import type { DataSet } from './data-set.ts'

/** Tables of "Children's social work workforce", Department for Education: the state on 30 September, out in the year after. */
export const workforce: readonly DataSet[] = [
  {
    id: 'workforce',
    title: "Children's social work workforce: indicators",
    kind: 'september',
    categories: [],
    numbers: [
      'inpost_fte',
      'inpost_headcount',
      'starters_fte',
      'starters_headcount',
      'leavers_fte',
      'leavers_headcount',
      'turnover_rate_fte',
      'turnover_rate_headcount',
      'agency_fte',
      'agency_headcount',
      'agency_rate_fte',
      'agency_rate_headcount',
      'agency_cover_fte',
      'agency_cover_rate_fte',
      'vacancy_fte',
      'vacancy_rate_fte',
      'vacancy_agency_cover_rate_fte',
      'case_holders_fte',
      'cases',
      'caseload_fte',
      'working_days_lost_fte',
      'absence_rate_fte',
    ],
    published: { '2025': '2026' },
  },
  {
    id: 'workforce-ethnicity',
    title: "Children's social work workforce: ethnicity of social workers in post",
    kind: 'september',
    categories: ['role', 'breakdown_topic', 'breakdown'],
    numbers: ['inpost_FTE', 'inpost_FTE_percentage', 'inpost_headcount', 'inpost_headcount_percentage'],
    published: { '2025': '2026' },
  },
]
