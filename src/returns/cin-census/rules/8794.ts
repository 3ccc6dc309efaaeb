import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { CinCell } from '../shape.ts'

export default rule({
  code: '8794',
  severity: 'error',
  title: 'The same disability twice for one child',
  from: 2023,
  fields: ['Disabilities.Disability'],
  explains:
    'Each disability code may be given once for a child. All rows that repeat are marked; empty elements are left out.',
  because: 'The child has {Disabilities.Disability} more than once.',
  putRight: 'Remove the repeat, so that each code is given once.',
  source: 'DfE, children in need census validation rules, 8794.',

  check:
    () =>
    ({ disabilities }, wrong) => {
      if (disabilities.length < 2) return
      const repeated: CinCell[] = []
      for (const row of disabilities) {
        for (const other of disabilities) {
          if (other !== row && row.Disability !== null && other.Disability === row.Disability) {
            repeated.push([row, 'Disability'])
            break
          }
        }
      }
      if (repeated.length > 0) wrong(...repeated)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the first and third are the same',
      children: [child({ disabilities: ['LD', 'MOB', 'LD'] })],
      cells: ['Disabilities 0 Disability', 'Disabilities 2 Disability'],
    },
    { year: 2026, is: 'right', because: 'two different ones', children: [child({ disabilities: ['LD', 'MOB'] })] },
    { year: 2026, is: 'right', because: 'two empty elements', children: [child({ disabilities: [null, null] })] },
    {
      year: 2026,
      is: 'right',
      because: 'letter case makes another text',
      children: [child({ disabilities: ['LD', 'ld'] })],
    },
  ],
})
