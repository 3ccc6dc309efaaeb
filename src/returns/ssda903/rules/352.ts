import { child } from '../example.ts'
import { birthday } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '352',
  severity: 'error',
  title: 'Started to be looked after at 18 or older',
  from: 2023,
  needs: ['Header', 'Episodes'],
  fields: ['DECOM', 'RNE', 'DOB'],
  explains:
    'Looks at episodes that began because the child started to be looked after (S). They must have begun before the 18th birthday, by the date of birth in Header; on the birthday is too late. Without a date of birth, or without a beginning, nothing is said.',
  because: 'The episode of {Episodes.DECOM} began with {Episodes.RNE}, on or after the 18th birthday.',
  putRight: 'Correct the date of birth or the beginning. Nobody starts to be looked after at 18.',
  source: 'DfE, SSDA903 validation rules, 352.',

  check:
    () =>
    ({ Header, Episodes }, wrong) => {
      for (const { DOB } of Header) {
        const turned18 = birthday(DOB, 18)
        if (turned18 === null) continue
        for (const episode of Episodes) {
          if (episode.RNE === 'S' && episode.DECOM !== null && episode.DECOM >= turned18) wrong(episode)
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'on the 18th birthday',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DECOM: '2025-06-02' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day before',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DECOM: '2025-06-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'only the placement changed',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DECOM: '2025-06-02', RNE: 'P' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no date of birth',
      children: [child({ Header: [{ DOB: null }], Episodes: [{ DECOM: '2025-06-02' }] })],
    },
  ],
})
