import { child } from '../example.ts'
import { birthday, isWithin } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '205B',
  severity: 'error',
  title: 'Asylum seeker in both years, and the dates the status ended do not agree with it',
  from: 2023,
  needs: ['Header', 'Header_last', 'UASC', 'UASC_last'],
  fields: ['DUC', 'UASC'],
  explains:
    "Looks at children who came alone and sought asylum by both years' returns and have a row in UASC this year. The status can only have gone on when last year's DUC was the 18th birthday, by the date of birth in last year's UASC. This year's DUC must then be the same day, or lie in the collection year, its first and last day included. A blank in either year fails.",
  because: "The status ends on {UASC.DUC} by this year's return, which does not go with last year's date.",
  putRight:
    "Give the 18th birthday while the status goes on, or the day of this year on which it ended. If last year's date was wrong, explain that.",
  source: 'DfE, SSDA903 validation rules, 205B.',
  peer: "The open validator takes the 18th birthday from the row at the same place in last year's file, whoever's it is, so it marks more where the two files are not in the same order.",

  check: ({ start, end }) => {
    const agree = (now: Row<'UASC'>, before: Row<'UASC'>) =>
      before.DUC !== null &&
      before.DUC === birthday(before.DOB, 18) &&
      (now.DUC === before.DUC || isWithin(now.DUC, start, end))
    return ({ Header, UASC, last }, wrong) => {
      if (UASC.length === 0 || !Header.some((row) => row.UASC === '1')) return
      if (!last.Header.some((row) => row.UASC === '1')) return
      for (const now of UASC) {
        const doAgree = last.UASC.length > 0 && last.UASC.every((before) => agree(now, before))
        if (!doAgree) wrong(now, ...Header)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "last year's date was before the 18th birthday",
      children: [child({ UASC: [{}], last: { Header: [{}], UASC: [{ DUC: '2024-12-01' }] } })],
      cells: ['UASC 0 DUC', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the status ended before the year began',
      children: [child({ UASC: [{ DUC: '2025-03-31' }], last: { Header: [{}], UASC: [{}] } })],
      cells: ['UASC 0 DUC', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no date this year',
      children: [child({ UASC: [{ DUC: null }], last: { Header: [{}], UASC: [{}] } })],
      cells: ['UASC 0 DUC', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there was no date last year',
      children: [child({ UASC: [{}], last: { Header: [{}], UASC: [{ DUC: null }] } })],
      cells: ['UASC 0 DUC', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the 18th birthday in both years',
      children: [child({ UASC: [{}], last: { Header: [{}], UASC: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the status ended on the first day of the year',
      children: [child({ UASC: [{ DUC: '2025-04-01' }], last: { Header: [{}], UASC: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she has the status since this year',
      children: [child({ UASC: [{ DUC: null }], last: { Header: [{}] } })],
    },
  ],
})
