import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { returnRule } from '../rule.ts'

export default returnRule({
  code: '2886Q',
  severity: 'query',
  title: dated({
    2023: 'Gender is not recorded for more than 2% of children already born',
    2025: 'Sex is not recorded for more than 2% of children already born',
  }),
  from: 2023,
  fields: dated({
    2023: ['ChildIdentifiers.GenderCurrent', 'ChildIdentifiers.ExpectedPersonBirthDate'],
    2025: ['ChildIdentifiers.Sex', 'ChildIdentifiers.ExpectedPersonBirthDate'],
  }),
  explains: dated({
    2023: 'Counts the children whose gender is missing or 0 and who have no expected date of birth. Exactly 2% of all children is in order.',
    2025: 'Counts the children whose sex is missing or U and who have no expected date of birth. Exactly 2% of all children is in order.',
  }),
  because: 'More than 2 in 100 children of this file are born and have nothing recorded here.',
  putRight: dated({
    2023: 'Complete the gender of the children listed by your system as 0 or blank.',
    2025: 'Complete the sex of the children listed by your system as U or blank.',
  }),
  source: 'DfE, children in need census validation rules, 2886Q.',
  peer: 'For 2022-23 and 2023-24 the open validator binds its conditions in another order and does not speak on text data.',

  check: ({ year }) => {
    const field = year >= 2025 ? 'Sex' : 'GenderCurrent'
    const unknown = year >= 2025 ? 'U' : '0'
    let children = 0
    let unrecorded = 0
    return {
      child({ identifiers }) {
        children++
        const recorded = identifiers[field]
        if ((recorded === null || recorded === unknown) && identifiers.ExpectedPersonBirthDate === null) unrecorded++
      },
      end(wrong) {
        // More than 2%, in whole numbers: 2 of 100 must not fail by a rounding error.
        if (unrecorded * 50 > children) wrong()
      },
    }
  },

  examples: () => [
    { year: 2026, is: 'wrong', because: 'one child of two', children: [child({ Sex: 'U' }), child()], cells: [] },
    {
      year: 2024,
      is: 'wrong',
      because: 'one child of two, by gender',
      children: [child({ GenderCurrent: '0' }), child({ GenderCurrent: '1' })],
      cells: [],
    },
    {
      year: 2026,
      is: 'right',
      because: 'exactly one of fifty',
      children: [...Array.from({ length: 49 }, () => child()), child({ Sex: null })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an unborn child is not counted',
      children: [child({ Sex: 'U', PersonBirthDate: null, ExpectedPersonBirthDate: '2026-06-01' }), child()],
    },
  ],
})
