import { lookedAfterUpnUnknown } from '../../../codes/looked-after-upn-unknown.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** A letter but I, O and S; eleven digits; another digit, or a letter. */
const form = /^[A-HJ-NP-RT-Z]\d{11}[\dA-Z]$/

export default rule({
  code: '168',
  severity: 'error',
  title: 'The UPN is not in a valid form',
  from: 2023,
  needs: ['Header'],
  fields: ['UPN'],
  explains:
    'A unique pupil number is a letter other than I, O or S and twelve digits; or such a letter, eleven digits and any letter for a temporary number. UN1 to UN5 say why there is none. The first letter is not worked out from the digits. A blank passes: another rule speaks of it.',
  because: 'The UPN is {Header.UPN}.',
  putRight:
    "Compare the number with the school's record or the pupil database and give it in full, or say with UN1 to UN5 why there is none.",
  source: 'DfE, SSDA903 validation rules, 168.',

  check: ({ year }) => {
    const unknown = lookedAfterUpnUnknown.at(year)
    return ({ Header }, wrong) => {
      for (const row of Header) {
        const { UPN } = row
        if (UPN !== null && !form.test(UPN) && !unknown.has(UPN)) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a digit is missing',
      children: [child({ Header: [{ UPN: 'P00501234567' }] })],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it begins with a letter that is not used',
      children: [child({ Header: [{ UPN: 'S005012345678' }] })],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a letter in the middle',
      children: [child({ Header: [{ UPN: 'P0050123456O8' }] })],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such reason',
      children: [child({ Header: [{ UPN: 'UN6' }] })],
      cells: ['Header 0 UPN'],
    },
    { year: 2026, is: 'right', because: 'a letter and twelve digits', children: [child()] },
    { year: 2026, is: 'right', because: 'a temporary one', children: [child({ Header: [{ UPN: 'P00501234567S' }] })] },
    { year: 2026, is: 'right', because: 'not known yet', children: [child({ Header: [{ UPN: 'UN4' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ Header: [{ UPN: null }] })] },
  ],
})
