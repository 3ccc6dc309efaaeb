import { child } from '../example.ts'
import { isShortBreak, touches } from '../reading.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { female, male } from '../reading-sex.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '165',
  severity: 'error',
  title: 'Whether the child is a mother is not said, or not in a valid way',
  from: 2023,
  needs: ['Header', 'Episodes', 'OC3'],
  fields: ['MOTHER', 'SEX', 'ACTIV', 'ACCOM', 'IN_TOUCH', 'DECOM'],
  explains:
    'Looks at children who have an episode that is not a short break (V3, V4). MOTHER must be 0 or 1 where it is given; it is blank for a male. For a female it must be given when such an episode touches the year, an open one lasting to its end; when none does, and she has an item of a care leaver, it must be blank. A sex that is not known is held to the codes only.',
  because: 'MOTHER is {Header.MOTHER} and the sex is {Header.SEX}.',
  putRight:
    'Give 1 or 0 for a girl who was looked after in the year, and leave it blank for a boy, and for a young woman who had left care before.',
  source: 'DfE, SSDA903 validation rules, 165. The codes of the sexes, 1 and 2, became M and F for 2024-25.',
  peer: 'The open validator still looks for 1 and 2, so from 2024-25 it finds only values that are neither 0 nor 1.',

  check: ({ year, start, end }) => {
    const he = male.at(year)
    const she = female.at(year)
    return ({ Header, Episodes, OC3 }, wrong) => {
      let isCounted = false
      let isInYear = false
      for (const episode of Episodes) {
        if (isShortBreak(episode)) continue
        isCounted = true
        if (touches(episode, start, end)) isInYear = true
      }
      if (!isCounted) return
      for (const row of Header) {
        const { MOTHER, SEX } = row
        const isMisplaced = MOTHER !== null && ((MOTHER !== '0' && MOTHER !== '1') || SEX === he)
        if (isMisplaced || (SEX === she && isInYear && MOTHER === null)) wrong(row, ...OC3)
        else if (SEX === she && !isInYear && MOTHER !== null) {
          for (const leaver of OC3) if (saysOfLeaver(leaver)) wrong(row, leaver)
        }
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'nothing is said of a girl in care',
      children: [child({ Header: [{ MOTHER: null }] })],
      cells: ['Header 0 MOTHER', 'Header 0 SEX'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a boy',
      children: [child({ Header: [{ SEX: 'M', MOTHER: '0' }] })],
      cells: ['Header 0 MOTHER', 'Header 0 SEX'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'a boy, by the code of before',
      children: [child({ Header: [{ SEX: '1', MOTHER: '0' }] })],
      cells: ['Header 0 MOTHER', 'Header 0 SEX'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'neither 0 nor 1, of a care leaver',
      children: [child({ Header: [{ SEX: 'U', MOTHER: '2' }], OC3: [{}] })],
      cells: ['Header 0 MOTHER', 'Header 0 SEX', 'OC3 0 ACTIV', 'OC3 0 ACCOM', 'OC3 0 IN_TOUCH'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she left before the year and is a care leaver',
      children: [child({ Episodes: [{ DEC: '2025-03-31', REC: 'E6' }], OC3: [{}] })],
      cells: ['Header 0 MOTHER', 'Header 0 SEX', 'OC3 0 ACTIV', 'OC3 0 ACCOM', 'OC3 0 IN_TOUCH'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left before the year, and nothing is said',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [{ DEC: '2025-03-31', REC: 'E6' }], OC3: [{}] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'a girl, by the code of before',
      children: [child({ Header: [{ SEX: '2', MOTHER: '1' }] })],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she left on the first day of the year',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [{ DEC: '2025-04-01', REC: 'E6' }] })],
      cells: ['Header 0 MOTHER', 'Header 0 SEX'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she had short breaks only',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [{ LS: 'V4' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the sex is not known',
      children: [child({ Header: [{ SEX: 'U', MOTHER: '1' }] })],
    },
  ],
})
