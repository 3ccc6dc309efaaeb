import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '408',
  severity: 'error',
  title: 'Placed for adoption under a placement order without that legal status',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'LS'],
  explains:
    'A placement for adoption under a placement order (A5 or A6) needs the legal status of a placement order (E1). A missing legal status fails.',
  because: 'The placement is {Episodes.PLACE} and the legal status {Episodes.LS}.',
  putRight:
    'Record the placement order as the legal status. If the parents consented, the placement is A3 or A4 instead.',
  source: 'DfE, SSDA903 validation rules, 408.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        const { PLACE, LS } = episode
        if ((PLACE === 'A5' || PLACE === 'A6') && LS !== 'E1') wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a care order',
      children: [child({ Episodes: [{ PLACE: 'A5', LS: 'C2' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 LS'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no legal status',
      children: [child({ Episodes: [{ PLACE: 'A6', LS: null }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 LS'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a placement order',
      children: [child({ Episodes: [{ PLACE: 'A6', LS: 'E1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'placed by consent',
      children: [child({ Episodes: [{ PLACE: 'A4', LS: 'C2' }] })],
    },
  ],
})
