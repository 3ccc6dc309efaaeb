import { type Day, dayOf } from '../../../core/day.ts'
import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '210',
  severity: 'error',
  title: 'UPN not known yet for a child looked after before the last week of the year',
  from: 2023,
  needs: ['Header', 'Episodes'],
  fields: ['UPN', 'DECOM'],
  explains:
    'UN4 says that the unique pupil number is not known yet because the child has just begun to be looked after. It fails when the child has an episode that began before 24 March of the year in which the collection year ends; one that began that day or later is new enough. An episode without a beginning is not looked at.',
  because: 'The UPN is {Header.UPN}, and an episode began on {Episodes.DECOM}.',
  putRight: "Ask the child's school for the number. UN4 is for those who began to be looked after from 24 March.",
  source: 'DfE, SSDA903 validation rules, 210.',
  peer: "The open validator follows DfE's printed condition and marks UN4 for episodes that began on or after 24 March: just the children for whom the rule's own message allows it. Here those who came earlier are marked.",

  check: ({ year }) => {
    const lastWeek = dayOf(year, 3, 24) as Day
    return ({ Header, Episodes }, wrong) => {
      for (const row of Header) {
        if (row.UPN !== 'UN4') continue
        for (const episode of Episodes) if (isBefore(episode.DECOM, lastWeek)) wrong(episode, row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she came the day before',
      children: [child({ Header: [{ UPN: 'UN4' }], Episodes: [{ DECOM: '2026-03-23' }] })],
      cells: ['Header 0 UPN', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she came in 2024 and only moved in the last week',
      children: [
        child({
          Header: [{ UPN: 'UN4' }],
          Episodes: [
            { DEC: '2026-03-27', REC: 'X1' },
            { DECOM: '2026-03-27', RNE: 'P' },
          ],
        }),
      ],
      cells: ['Header 0 UPN', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came on 24 March',
      children: [child({ Header: [{ UPN: 'UN4' }], Episodes: [{ DECOM: '2026-03-24' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows when she came',
      children: [child({ Header: [{ UPN: 'UN4' }], Episodes: [{ DECOM: null }] })],
    },
    { year: 2026, is: 'right', because: 'the number is known', children: [child()] },
  ],
})
