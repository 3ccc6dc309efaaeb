import { lookedAfterUpnUnknown } from '../../../codes/looked-after-upn-unknown.ts'
import { child } from '../example.ts'
import { returnRule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default returnRule({
  code: '444',
  severity: 'error',
  title: 'The same unique pupil number in more than one row of Header',
  from: 2026,
  needs: ['Header'],
  fields: ['UPN'],
  explains:
    'Compares the unique pupil number of every row of Header with every other. All rows that share one fail, also where they are of the same child. Blanks and the codes UN1 to UN5, which say why there is no number, are left out.',
  because: 'Another row of Header has the same unique pupil number, {Header.UPN}.',
  putRight:
    'If the rows are one child, join them under one identifier. If they are two children, find out which of them the number belongs to and correct the other.',
  source: 'DfE, SSDA903 validation rules, 444.',

  check: ({ year }) => {
    const unknown = lookedAfterUpnUnknown.at(year)
    const first = new Map<string, Row<'Header'>>()
    const shared = new Map<string, Row<'Header'>[]>()
    return {
      child({ Header }) {
        for (const row of Header) {
          const { UPN } = row
          if (UPN === null || unknown.has(UPN)) continue
          const other = first.get(UPN)
          if (other === undefined) {
            first.set(UPN, row)
            continue
          }
          const rows = shared.get(UPN)
          if (rows === undefined) shared.set(UPN, [other, row])
          else rows.push(row)
        }
      },
      end(wrong) {
        for (const rows of shared.values()) for (const row of rows) wrong(row)
      },
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the second and third child share a number',
      children: [
        child({ CHILD: 'T1000001', Header: [{ UPN: 'A005012345679' }] }),
        child({ CHILD: 'T1000002' }),
        child({ CHILD: 'T1000003' }),
      ],
      cells: ['Header 1 UPN', 'Header 2 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one child has two rows with the same number',
      children: [child({ Header: [{}, {}] })],
      cells: ['Header 0 UPN', 'Header 1 UPN'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'every number is given once',
      children: [child({ CHILD: 'T1000001' }), child({ CHILD: 'T1000002', Header: [{ UPN: 'A005012345679' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither of them has a number yet',
      children: [
        child({ CHILD: 'T1000001', Header: [{ UPN: 'UN1' }] }),
        child({ CHILD: 'T1000002', Header: [{ UPN: 'UN1' }] }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two blanks are not the same number',
      children: [
        child({ CHILD: 'T1000001', Header: [{ UPN: null }] }),
        child({ CHILD: 'T1000002', Header: [{ UPN: null }] }),
      ],
    },
  ],
})
