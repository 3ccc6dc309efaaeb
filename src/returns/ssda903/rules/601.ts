import { child } from '../example.ts'
import { isWithin } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

/** Are all six details there? */
const isComplete = (row: Row<'AD1'>) =>
  row.DATE_INT !== null &&
  row.DATE_MATCH !== null &&
  row.FOSTER_CARE !== null &&
  row.NB_ADOPTR !== null &&
  row.SEX_ADOPTR !== null &&
  row.LS_ADOPTR !== null

export default rule({
  code: '601',
  severity: 'error',
  title: 'A child was adopted in the year, and the details of the adoption are not complete',
  from: 2023,
  needs: ['Episodes', 'AD1'],
  fields: ['REC', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  explains:
    'Looks at episodes that ended with adoption (E11, E12) in the collection year, 1 April and 31 March included. The child must have a row in AD1, and each such row all six details: the days of decision and matching, whether the adopters were the foster carers, and the number, sex and legal status of the adopters.',
  because: 'An episode ended with adoption ({Episodes.REC}); of the details at least one is missing.',
  putRight: 'Complete the details of the adoption. Where the child was not adopted, correct why the episode ended.',
  source: 'DfE, SSDA903 validation rules, 601.',
  peer: 'The open validator says nothing of a child without a row in AD1.',

  check:
    ({ start, end }) =>
    ({ Episodes, AD1 }, wrong) => {
      for (const episode of Episodes) {
        const { REC, DEC } = episode
        if ((REC !== 'E11' && REC !== 'E12') || !isWithin(DEC, start, end)) continue
        if (AD1.length === 0) wrong(episode)
        for (const row of AD1) if (!isComplete(row)) wrong(row, episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there are no details',
      children: [child({ Episodes: [{ DEC: '2025-09-02', REC: 'E12' }] })],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one detail is missing',
      children: [child({ Episodes: [{ DEC: '2026-03-31', REC: 'E11' }], AD1: [{ LS_ADOPTR: null }] })],
      cells: [
        'Episodes 0 REC',
        'AD1 0 DATE_INT',
        'AD1 0 DATE_MATCH',
        'AD1 0 FOSTER_CARE',
        'AD1 0 NB_ADOPTR',
        'AD1 0 SEX_ADOPTR',
        'AD1 0 LS_ADOPTR',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day of matching is no real day',
      children: [child({ Episodes: [{ DEC: '2025-04-01', REC: 'E11' }], AD1: [{ DATE_MATCH: '2025-02-30' }] })],
      cells: [
        'Episodes 0 REC',
        'AD1 0 DATE_INT',
        'AD1 0 DATE_MATCH',
        'AD1 0 FOSTER_CARE',
        'AD1 0 NB_ADOPTR',
        'AD1 0 SEX_ADOPTR',
        'AD1 0 LS_ADOPTR',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'all is there',
      children: [child({ Episodes: [{ DEC: '2025-09-02', REC: 'E12' }], AD1: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was adopted before the year',
      children: [child({ Episodes: [{ DEC: '2025-03-31', REC: 'E12' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was adopted after it',
      children: [child({ Episodes: [{ DEC: '2026-04-01', REC: 'E12' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left care otherwise',
      children: [child({ Episodes: [{ DEC: '2025-09-02', REC: 'E4A' }], AD1: [{ LS_ADOPTR: null }] })],
    },
  ],
})
