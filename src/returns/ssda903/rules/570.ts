import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '570',
  severity: 'error',
  title: 'A time missing or away begins after the year',
  from: 2023,
  needs: ['Missing'],
  fields: ['MIS_START'],
  explains:
    'The first day may not be after 31 March, the last day of the collection year. A first day that is missing is not looked at.',
  because: 'It began on {Missing.MIS_START}, after the end of the year.',
  putRight: "Correct the day. A child who went missing after 31 March belongs in next year's return.",
  source: 'DfE, SSDA903 validation rules, 570.',

  check:
    ({ end }) =>
    ({ Missing }, wrong) => {
      for (const row of Missing) if (isAfter(row.MIS_START, end)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [child({ Missing: [{ MIS_START: '2026-04-01', MIS_END: null }] })],
      cells: ['Missing 0 MIS_START'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day',
      children: [child({ Missing: [{ MIS_START: '2026-03-31', MIS_END: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'before the year, which another rule may mind',
      children: [child({ Missing: [{ MIS_START: '2025-03-30', MIS_END: '2025-04-02' }] })],
    },
    { year: 2026, is: 'right', because: 'no day', children: [child({ Missing: [{ MIS_START: null }] })] },
  ],
})
