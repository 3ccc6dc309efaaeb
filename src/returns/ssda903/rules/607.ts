import { child } from '../example.ts'
import { isShortBreak, isWithin } from '../reading.ts'
import { female } from '../reading-sex.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '607',
  severity: 'error',
  title: 'A girl left care in the year, and it is not said whether she is a mother',
  from: 2023,
  needs: ['Episodes', 'Header'],
  fields: ['DEC', 'REC', 'MOTHER', 'LS', 'SEX'],
  explains:
    'Looks at girls whose episode ended in the collection year, 1 April and 31 March included, with any reason but that another began (X1). Short breaks (V3, V4) are not looked at, nor is an episode without a reason. MOTHER must then say 0 or 1. A girl is F, and was 2 until 2023-24.',
  because: 'Her episode ended on {Episodes.DEC} with {Episodes.REC}; MOTHER is {Header.MOTHER}.',
  putRight: 'Say 1 when she has a child, 0 when she has none.',
  source: 'DfE, SSDA903 validation rules, 607. The code for a girl changed from 2 to F for 2024-25.',

  check: ({ year, start, end }) => {
    const girl = female.at(year)
    return ({ Header, Episodes }, wrong) => {
      for (const header of Header) {
        if (header.SEX !== girl || header.MOTHER !== null) continue
        for (const episode of Episodes) {
          const { REC, DEC } = episode
          if (REC === null || REC === 'X1' || isShortBreak(episode)) continue
          if (isWithin(DEC, start, end)) wrong(episode, header)
        }
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she went home in September',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [{ DEC: '2025-09-02', REC: 'E4A' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC', 'Episodes 0 LS', 'Header 0 MOTHER', 'Header 0 SEX'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'until 2023-24 a girl was 2; a blank legal status is no short break',
      children: [
        child({
          Header: [{ SEX: '2', MOTHER: null }],
          Episodes: [{ DECOM: '2022-05-06', LS: null, DEC: '2024-03-31', REC: 'E4A' }],
        }),
      ],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC', 'Episodes 0 LS', 'Header 0 MOTHER', 'Header 0 SEX'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'F was no code then',
      children: [
        child({
          Header: [{ SEX: 'F', MOTHER: null }],
          Episodes: [{ DECOM: '2022-05-06', DEC: '2024-03-31', REC: 'E4A' }],
        }),
      ],
    },
    {
      year: 2025,
      is: 'right',
      because: '2 is no code any more',
      children: [
        child({
          Header: [{ SEX: '2', MOTHER: null }],
          Episodes: [{ DECOM: '2022-05-06', DEC: '2025-03-31', REC: 'E4A' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is no mother',
      children: [child({ Episodes: [{ DEC: '2025-09-02', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a boy',
      children: [child({ Header: [{ SEX: 'M', MOTHER: null }], Episodes: [{ DEC: '2025-09-02', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another episode began',
      children: [
        child({
          Header: [{ MOTHER: null }],
          Episodes: [
            { DEC: '2025-09-02', REC: 'X1' },
            { DECOM: '2025-09-02', RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it was a short break',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [{ LS: 'V4', DEC: '2025-09-02', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left the day before the year',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [{ DEC: '2025-03-31', REC: 'E4A' }] })],
    },
  ],
})
