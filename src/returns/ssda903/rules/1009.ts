import { reasonForPlacementChange } from '../../../codes/reason-for-placement-change.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1009',
  severity: 'error',
  title: 'The reason for the change of placement is not a valid code',
  from: 2023,
  needs: ['Episodes'],
  fields: ['REASON_PLACE_CHANGE'],
  explains:
    'A reason for the change of placement must be one of the twelve codes of the return. A blank is not looked at here.',
  because: 'The reason for the change of placement is {Episodes.REASON_PLACE_CHANGE}.',
  putRight: 'Choose a code from the list of the return, or leave it blank where the placement did not change.',
  source: 'DfE, SSDA903 validation rules, 1009.',

  check: ({ year }) => {
    const codes = reasonForPlacementChange.at(year)
    return ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        const { REASON_PLACE_CHANGE: reason } = episode
        if (reason !== null && !codes.has(reason)) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ Episodes: [{ REASON_PLACE_CHANGE: 'MOVED' }] })],
      cells: ['Episodes 0 REASON_PLACE_CHANGE'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the code is cut short',
      children: [child({ Episodes: [{ REASON_PLACE_CHANGE: 'CUSTO' }] })],
      cells: ['Episodes 0 REASON_PLACE_CHANGE'],
    },
    {
      year: 2023,
      is: 'right',
      because: 'she went into custody',
      children: [child({ Episodes: [{ REASON_PLACE_CHANGE: 'CUSTOD' }] })],
    },
    { year: 2026, is: 'right', because: 'it is blank', children: [child()] },
  ],
})
