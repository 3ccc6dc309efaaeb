import { codeSet } from '../core/code-set.ts'

/** Why an episode ended. */
export const reasonEpisodeCeased = codeSet(
  { name: 'reason episode ceased', item: 'Episodes.REC', source: 'DfE, SSDA903 guide, REC' },
  [
    { code: 'X1', means: 'Another episode begins on the same day' },
    { code: 'E1', means: 'Adopted', to: 2018, note: 'Of early years; the last one is not confirmed.' },
    { code: 'E11', means: 'Adopted, nobody opposed' },
    { code: 'E12', means: 'Adopted, the court did without consent' },
    { code: 'E2', means: 'Died' },
    { code: 'E3', means: 'Another UK authority took over the care' },
    { code: 'E4A', means: 'Went home, as planned' },
    { code: 'E4B', means: 'Went home, not as planned' },
    { code: 'E13', means: 'Left to live with relatives or others without parental responsibility' },
    { code: 'E41', means: 'Child arrangements or residence order' },
    {
      code: 'E43',
      means: 'Special guardianship, to former foster carers',
      to: 2019,
      note: 'Split into E45 to E48. The year of the change is not confirmed.',
    },
    {
      code: 'E44',
      means: 'Special guardianship, to others',
      to: 2019,
      note: 'Split into E45 to E48. The year of the change is not confirmed.',
    },
    {
      code: 'E45',
      means: 'Special guardianship, to former foster carers who are relatives or friends',
      from: 2020,
      note: 'The year of the change is not confirmed.',
    },
    {
      code: 'E46',
      means: 'Special guardianship, to former foster carers who are neither',
      from: 2020,
      note: 'The year of the change is not confirmed.',
    },
    {
      code: 'E47',
      means: 'Special guardianship, to others who are relatives or friends',
      from: 2020,
      note: 'The year of the change is not confirmed.',
    },
    {
      code: 'E48',
      means: 'Special guardianship, to others who are neither',
      from: 2020,
      note: 'The year of the change is not confirmed.',
    },
    { code: 'E5', means: 'Independent living, with support' },
    { code: 'E6', means: 'Independent living, without support' },
    { code: 'E7', means: 'Moved to residential care paid for by adult services' },
    { code: 'E8', means: 'Ended for any other reason' },
    { code: 'E9', means: 'Sentenced to custody' },
    { code: 'E14', means: 'The remand ended' },
    { code: 'E15', means: 'Found to be 18 or over by an age assessment' },
    { code: 'E16', means: 'Moved abroad' },
    { code: 'E17', means: 'Turned 18 and stayed with the same carers' },
  ],
)
