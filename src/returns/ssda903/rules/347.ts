import { child } from '../example.ts'
import { birthday, isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '347',
  severity: 'error',
  title: 'In a foyer, and under 18 when the year began',
  from: 2024,
  needs: ['OC3'],
  fields: ['ACCOM', 'DOB'],
  explains:
    'Looks at care leavers who live in a foyer (T1, T2). Their 18th birthday, by the date of birth in OC3, must not be after 1 April on which the collection year began; on that day passes. Without a date of birth nothing is said.',
  because: 'The accommodation is {OC3.ACCOM}, and the date of birth {OC3.DOB}.',
  putRight: 'Correct the accommodation or the date of birth.',
  source: 'DfE, SSDA903 validation rules, 347.',
  peer: 'The open validator looks for the code T, which does not exist, and so never speaks; one date of birth that cannot be read stops it for everybody.',

  check: ({ start }) => {
    return ({ OC3 }, wrong) => {
      for (const row of OC3) {
        if ((row.ACCOM === 'T1' || row.ACCOM === 'T2') && isAfter(birthday(row.DOB, 18), start)) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '18 the day after the year began',
      children: [child({ OC3: [{ DOB: '2007-04-02', ACCOM: 'T1' }] })],
      cells: ['OC3 0 ACCOM', 'OC3 0 DOB'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'an unsuitable foyer is one too',
      children: [child({ OC3: [{ DOB: '2006-06-02', ACCOM: 'T2' }] })],
      cells: ['OC3 0 ACCOM', 'OC3 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: '18 the day the year began',
      children: [child({ OC3: [{ DOB: '2007-04-01', ACCOM: 'T1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she lives with her parents',
      children: [child({ OC3: [{ DOB: '2008-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no date of birth',
      children: [child({ OC3: [{ DOB: null, ACCOM: 'T1' }] })],
    },
  ],
})
