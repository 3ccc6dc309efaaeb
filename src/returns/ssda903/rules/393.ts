import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { female } from '../reading-sex.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '393',
  severity: 'error',
  title: 'Not said whether a girl in care is a mother',
  from: 2023,
  needs: ['Header', 'Episodes'],
  fields: ['MOTHER', 'SEX', 'LS'],
  explains: dated({
    2023: 'A girl (sex 2) with an episode that is not a short break (V3, V4) must have 0 or 1 for being a mother; a missing legal status is not a short break. Girls without an episode are not looked at.',
    2025: 'A girl (sex F) with an episode that is not a short break (V3, V4) must have 0 or 1 for being a mother; a missing legal status is not a short break. Girls without an episode are not looked at.',
  }),
  because: 'The sex is {Header.SEX}, and nothing says whether she is a mother.',
  putRight: 'Record 1 for a girl who is a mother and 0 for one who is not.',
  source: 'DfE, SSDA903 validation rules, 393. The code of sex was 2 until 2023-24, and F from 2024-25.',

  check: ({ year }) => {
    const girl = female.at(year)
    return ({ Header, Episodes }, wrong) => {
      for (const header of Header) {
        if (header.SEX !== girl || header.MOTHER !== null) continue
        if (!Episodes.every(isShortBreak)) wrong(header)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'one of her two episodes is no short break',
      children: [
        child({
          Header: [{ MOTHER: null }],
          Episodes: [
            { LS: 'V3', DEC: '2025-07-01', REC: 'E4A' },
            { LS: null, DECOM: '2025-09-01' },
          ],
        }),
      ],
      cells: ['Header 0 MOTHER', 'Header 0 SEX'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'girls were 2 until 2023-24',
      children: [child({ Header: [{ MOTHER: null, SEX: '2' }] })],
      cells: ['Header 0 MOTHER', 'Header 0 SEX'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'and F from 2024-25; the old code is left to other rules',
      children: [child({ Header: [{ MOTHER: null, SEX: '2' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'short breaks only',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [{ LS: 'V4' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no episode',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [] })],
    },
    { year: 2026, is: 'right', because: 'a boy', children: [child({ Header: [{ MOTHER: null, SEX: 'M' }] })] },
    { year: 2026, is: 'right', because: 'it is said', children: [child()] },
  ],
})
