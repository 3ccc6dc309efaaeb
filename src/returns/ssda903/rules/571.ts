import { child } from '../example.ts'
import { isAfter, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '571',
  severity: 'error',
  title: 'A time missing or away ends outside the year',
  from: 2023,
  needs: ['Missing'],
  fields: ['MIS_END'],
  explains:
    'The last day, where there is one, must lie in the collection year, 1 April and 31 March included. One that is missing, or cannot be read, is not looked at.',
  because: 'It ended on {Missing.MIS_END}, outside the year.',
  putRight:
    'Remove what ended before the year. Leave the last day blank while the child was still missing on 31 March.',
  source: 'DfE, SSDA903 validation rules, 571.',

  check:
    ({ start, end }) =>
    ({ Missing }, wrong) => {
      for (const row of Missing) if (isBefore(row.MIS_END, start) || isAfter(row.MIS_END, end)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before',
      children: [child({ Missing: [{ MIS_START: '2025-03-28', MIS_END: '2025-03-31' }] })],
      cells: ['Missing 0 MIS_END'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [child({ Missing: [{ MIS_START: '2026-03-28', MIS_END: '2026-04-01' }] })],
      cells: ['Missing 0 MIS_END'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first day',
      children: [child({ Missing: [{ MIS_START: '2025-03-28', MIS_END: '2025-04-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day',
      children: [child({ Missing: [{ MIS_START: '2026-03-28', MIS_END: '2026-03-31' }] })],
    },
    { year: 2026, is: 'right', because: 'still missing', children: [child({ Missing: [{ MIS_END: null }] })] },
  ],
})
