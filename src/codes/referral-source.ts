import { codeSet } from '../core/code-set.ts'

/** Who told the authority: the ReferralSource item of the children in need census. */
export const referralSource = codeSet(
  { name: 'referral source', item: 'ReferralSource', source: 'DfE, children in need census guide, N00152' },
  [
    { code: '1A', means: 'Family member, relative or carer' },
    { code: '1B', means: 'Acquaintance, such as a neighbour or childminder' },
    { code: '1C', means: 'The child' },
    { code: '1D', means: 'Another individual, such as a stranger or an MP' },
    { code: '2A', means: 'School' },
    { code: '2B', means: 'Education service other than a school' },
    { code: '3A', means: 'GP' },
    { code: '3B', means: 'Health visitor' },
    { code: '3C', means: 'School nurse' },
    { code: '3D', means: 'Other primary health service' },
    { code: '3E', means: 'Emergency department' },
    { code: '3F', means: 'Other health, such as a hospice' },
    { code: '4', means: 'Housing: council or association' },
    { code: '5A', means: 'Own authority: adult or other social care' },
    { code: '5B', means: 'Own authority: another department, such as youth justice' },
    { code: '5C', means: "Another authority's services" },
    { code: '5D', means: 'Early help', from: 2023 },
    { code: '6', means: 'Police' },
    { code: '7', means: 'Courts, probation, immigration, Cafcass or prison' },
    { code: '8', means: "Other, such as a children's centre, an independent provider or a voluntary body" },
    { code: '9', means: 'Anonymous' },
    { code: '10', means: 'Not known' },
  ],
)
