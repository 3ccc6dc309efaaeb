import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT21',
  severity: 'error',
  title: 'The sex in UASC is not that of Header',
  from: 2023,
  needs: ['Header', 'UASC'],
  fields: ['SEX'],
  explains:
    'Compares the sex in UASC with that in Header. Where either is blank, nothing is said. Where the child stands in Header more than once, one that differs is enough.',
  because: 'The sex in UASC is {UASC.SEX}, and Header has another.',
  putRight: 'Find out which is right, and give the same in both tables.',
  source: 'Integrity check of the open 903 validator, INT21.',

  check:
    () =>
    ({ Header, UASC }, wrong) => {
      for (const row of UASC) {
        const { SEX } = row
        if (SEX !== null && Header.some((other) => other.SEX !== null && other.SEX !== SEX)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a girl in Header, a boy in UASC',
      children: [child({ Header: [{ SEX: 'F' }], UASC: [{ SEX: 'M' }] })],
      cells: ['UASC 0 SEX'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the code of earlier years is another code',
      children: [child({ Header: [{ SEX: 'F' }], UASC: [{ SEX: '2' }] })],
      cells: ['UASC 0 SEX'],
    },
    { year: 2026, is: 'right', because: 'they agree', children: [child({ UASC: [{}] })] },
    { year: 2026, is: 'right', because: 'it is blank', children: [child({ UASC: [{ SEX: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'Header has none',
      children: [child({ Header: [{ SEX: null }], UASC: [{}] })],
    },
  ],
})
