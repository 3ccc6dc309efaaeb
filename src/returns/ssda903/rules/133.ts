import { careLeaverAccommodation } from '../../../codes/care-leaver-accommodation.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '133',
  severity: 'error',
  title: "The care leaver's accommodation is missing or not a valid code",
  from: 2023,
  needs: ['OC3'],
  fields: ['ACCOM'],
  explains:
    'For every care leaver in the file the accommodation around the birthday must be given: a letter for the kind with 1 for suitable or 2 for unsuitable, or 0 when it is not known or does not apply. No fixed abode and custody are never suitable, so S1 and X1 fail.',
  because: 'ACCOM is {OC3.ACCOM}.',
  putRight: 'Choose the code of the accommodation; S2 for no fixed abode, X2 for custody.',
  source: 'DfE, SSDA903 validation rules, 133.',

  check: ({ year }) => {
    const codes = careLeaverAccommodation.at(year)
    return ({ OC3 }, wrong) => {
      for (const row of OC3) if (row.ACCOM === null || !codes.has(row.ACCOM)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'custody cannot be suitable',
      children: [child({ OC3: [{ ACCOM: 'X1' }] })],
      cells: ['OC3 0 ACCOM'],
    },
    { year: 2026, is: 'right', because: 'custody is unsuitable', children: [child({ OC3: [{ ACCOM: 'X2' }] })] },
    {
      year: 2026,
      is: 'wrong',
      because: 'none is given',
      children: [child({ OC3: [{ ACCOM: null }] })],
      cells: ['OC3 0 ACCOM'],
    },
    { year: 2026, is: 'right', because: 'it does not apply', children: [child({ OC3: [{ ACCOM: '0' }] })] },
  ],
})
