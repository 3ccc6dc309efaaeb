import { child } from '../example.ts'
import { returnRule } from '../rule.ts'

export default returnRule({
  code: '2887Q',
  severity: 'query',
  title: 'Fewer than eight different disability codes in the whole return',
  from: 2023,
  fields: ['Disabilities.Disability'],
  explains:
    'Collects the different disability codes of all children, NONE left out. Fewer than eight, none at all included, is asked about: a whole authority normally has more.',
  because: 'The children of this file have fewer than eight different disability codes between them.',
  putRight:
    'Check that every disability is exported, not only the first or a single default code. A small authority may explain it.',
  source: 'DfE, children in need census validation rules, 2887Q.',
  peer: 'The open validator counts the rows that say NONE instead, so its result differs on any real file.',

  check: () => {
    const codes = new Set<string>()
    return {
      child({ disabilities }) {
        for (const { Disability } of disabilities)
          if (Disability !== null && Disability !== 'NONE') codes.add(Disability)
      },
      end(wrong) {
        if (codes.size < 8) wrong()
      },
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'seven codes',
      children: [child({ disabilities: ['MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR'] })],
      cells: [],
    },
    { year: 2026, is: 'wrong', because: 'nobody has a disability', children: [child()], cells: [] },
    {
      year: 2026,
      is: 'right',
      because: 'eight codes over two children',
      children: [
        child({ disabilities: ['MOB', 'HAND', 'PC', 'INC'] }),
        child({ disabilities: ['COMM', 'LD', 'HEAR', 'VIS'] }),
      ],
    },
  ],
})
