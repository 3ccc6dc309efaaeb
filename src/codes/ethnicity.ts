import { codeSet } from '../core/code-set.ts'

/** The child's ethnic group, as the school census codes it. */
export const ethnicity = codeSet(
  { name: 'ethnicity', item: 'Ethnicity', source: 'DfE, children in need census guide, N00177' },
  [
    { code: 'WBRI', means: 'White British' },
    { code: 'WIRI', means: 'White Irish' },
    { code: 'WIRT', means: 'Irish Traveller' },
    { code: 'WOTH', means: 'Other White' },
    { code: 'WROM', means: 'Gypsy or Roma' },
    { code: 'MWBC', means: 'White and Black Caribbean' },
    { code: 'MWBA', means: 'White and Black African' },
    { code: 'MWAS', means: 'White and Asian' },
    { code: 'MOTH', means: 'Other mixed' },
    { code: 'AIND', means: 'Indian' },
    { code: 'APKN', means: 'Pakistani' },
    { code: 'ABAN', means: 'Bangladeshi' },
    { code: 'AOTH', means: 'Other Asian' },
    { code: 'BCRB', means: 'Black Caribbean' },
    { code: 'BAFR', means: 'Black African' },
    { code: 'BOTH', means: 'Other Black' },
    { code: 'CHNE', means: 'Chinese' },
    { code: 'OOTH', means: 'Any other group' },
    { code: 'REFU', means: 'Declined to say' },
    { code: 'NOBT', means: 'Not yet obtained' },
  ],
)
