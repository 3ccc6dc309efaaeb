import { careLeaverInTouch } from '../../../codes/care-leaver-in-touch.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '131',
  severity: 'error',
  title: 'Being in touch with the care leaver is missing or not a valid code',
  from: 2023,
  needs: ['OC3'],
  fields: ['IN_TOUCH'],
  explains:
    'For every care leaver in the file it must be said whether the authority was in touch, with one of the six codes. 0 is not among them.',
  because: 'IN_TOUCH is {OC3.IN_TOUCH}.',
  putRight: 'Choose the code that says how contact stood around the birthday.',
  source: 'DfE, SSDA903 validation rules, 131.',

  check: ({ year }) => {
    const codes = careLeaverInTouch.at(year)
    return ({ OC3 }, wrong) => {
      for (const row of OC3) if (row.IN_TOUCH === null || !codes.has(row.IN_TOUCH)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ OC3: [{ IN_TOUCH: '0' }] })],
      cells: ['OC3 0 IN_TOUCH'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no longer needing services is a code',
      children: [child({ OC3: [{ IN_TOUCH: 'NREQ' }] })],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'none is given',
      children: [child({ OC3: [{ IN_TOUCH: null }] })],
      cells: ['OC3 0 IN_TOUCH'],
    },
  ],
})
