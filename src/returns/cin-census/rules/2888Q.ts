import { child } from '../example.ts'
import { returnRule } from '../rule.ts'

export default returnRule({
  code: '2888Q',
  severity: 'query',
  title: 'No child in the return has more than one disability code',
  from: 2023,
  fields: ['Disabilities.Disability'],
  explains:
    'Looks at the whole file, NONE and empty values left out. When some child has a disability code and no child has two different ones, it is asked about: children often have several.',
  because: 'No child of this file has two disability codes.',
  putRight: 'Check that every disability of a child is exported, not only the first.',
  source: 'DfE, children in need census validation rules, 2888Q.',
  peer: 'The open validator counts the same code given twice as two.',

  check: () => {
    let some = false
    let several = false
    return {
      child({ disabilities }) {
        let first: string | null = null
        for (const { Disability } of disabilities) {
          if (Disability === null || Disability === 'NONE') continue
          some = true
          if (first === null) first = Disability
          else if (Disability !== first) several = true
        }
      },
      end(wrong) {
        if (some && !several) wrong()
      },
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'each child has one',
      children: [child({ disabilities: ['MOB'] }), child({ disabilities: ['LD'] })],
      cells: [],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the same code twice is one code',
      children: [child({ disabilities: ['MOB', 'MOB'] })],
      cells: [],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one child has two',
      children: [child({ disabilities: ['MOB', 'LD'] }), child()],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no disabilities at all are left to rule 2887Q',
      children: [child(), child({ disabilities: [null] })],
    },
  ],
})
