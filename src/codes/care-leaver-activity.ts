import { codeSet } from '../core/code-set.ts'

/** What a care leaver does around the birthday: F is full time, P is part time. */
export const careLeaverActivity = codeSet(
  { name: 'activity of a care leaver', item: 'OC3.ACTIV', source: 'DfE, SSDA903 guide, ACTIV' },
  [
    { code: 'F1', means: 'Higher education, full time' },
    { code: 'P1', means: 'Higher education, part time' },
    { code: 'F2', means: 'Other education, full time' },
    { code: 'P2', means: 'Other education, part time' },
    {
      code: 'F3',
      means: 'Training or employment, full time',
      to: 2021,
      note: 'The year of the change is not confirmed.',
    },
    {
      code: 'P3',
      means: 'Training or employment, part time',
      to: 2021,
      note: 'The year of the change is not confirmed.',
    },
    { code: 'F4', means: 'Apprenticeship, full time', from: 2022, note: 'The year of the change is not confirmed.' },
    { code: 'P4', means: 'Apprenticeship, part time', from: 2022, note: 'The year of the change is not confirmed.' },
    {
      code: 'F5',
      means: 'Other training or employment, full time',
      from: 2022,
      note: 'The year of the change is not confirmed.',
    },
    {
      code: 'P5',
      means: 'Other training or employment, part time',
      from: 2022,
      note: 'The year of the change is not confirmed.',
    },
    { code: 'G4', means: 'Not in education, training or work: ill or disabled' },
    { code: 'G5', means: 'Not in education, training or work: other circumstances' },
    { code: 'G6', means: 'Not in education, training or work: pregnant or a parent' },
    { code: '0', means: 'Not known, or does not apply' },
  ],
)
