import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { CinCell } from '../shape.ts'

export default rule({
  code: '8790',
  severity: 'error',
  title: 'Disability says NONE and something else for the same child',
  from: 2023,
  fields: ['Disabilities.Disability'],
  explains:
    'NONE stands alone. When a child has it, in any letter case, and another disability as well, the others are marked. An empty element is neither.',
  because: 'The child has NONE and also {Disabilities.Disability}.',
  putRight: 'Remove NONE if the child has a disability; otherwise remove the other codes.',
  source: 'DfE, children in need census validation rules, 8790.',
  peer: 'The open validator takes children who share an identifier as one child.',

  check:
    () =>
    ({ disabilities }, wrong) => {
      if (disabilities.length < 2) return
      let none = false
      let other = false
      for (const row of disabilities) {
        if (row.Disability === null) continue
        if (row.Disability.toUpperCase() === 'NONE') none = true
        else other = true
      }
      if (!none || !other) return
      const others: CinCell[] = []
      for (const row of disabilities) {
        if (row.Disability !== null && row.Disability.toUpperCase() !== 'NONE') others.push([row, 'Disability'])
      }
      wrong(...others)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the other code is marked, not NONE',
      children: [child({ disabilities: ['NONE', 'LD'] })],
      cells: ['Disabilities 1 Disability'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'in any letter case',
      children: [child({ disabilities: ['HEAR', 'none', 'LD'] })],
      cells: ['Disabilities 0 Disability', 'Disabilities 2 Disability'],
    },
    { year: 2026, is: 'right', because: 'NONE alone', children: [child({ disabilities: ['NONE'] })] },
    { year: 2026, is: 'right', because: 'two disabilities', children: [child({ disabilities: ['HEAR', 'LD'] })] },
    {
      year: 2026,
      is: 'right',
      because: 'NONE and an empty element',
      children: [child({ disabilities: ['NONE', null] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two children with one identifier stay two',
      children: [child({ disabilities: ['NONE'] }), child({ disabilities: ['LD'] })],
    },
  ],
})
