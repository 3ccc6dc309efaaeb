import { child } from '../example.ts'
import { endsInCare, timesInCare } from '../reading-times-in-care.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '707',
  severity: 'error',
  title: "An order that deprives of liberty does not end within the child's time in care",
  from: 2027,
  needs: ['DoLo', 'Episodes'],
  fields: ['DOLO_END'],
  explains:
    "Takes the periods of care in this year's episodes. An order must end within one of them, first and last day included; while it has no end, it must have begun in a period that still goes on. An order without a first day, and a child without an episode that has a beginning, are not looked at.",
  because: "The last day of the order is {DoLo.DOLO_END}, which fits none of the child's periods of care.",
  putRight: 'Give the day on which the order ended; it does not outlast the time in care.',
  source: 'DfE, SSDA903 validation rules, 707.',

  check: () => (child, wrong) => {
    if (child.DoLo.length === 0) return
    const times = timesInCare(child)
    if (times.length === 0) return
    for (const row of child.DoLo) {
      if (row.DOLO_START !== null && !endsInCare(times, row.DOLO_START, row.DOLO_END)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'care ended while it held',
      children: [child({ Episodes: [{ DEC: '2026-06-02', REC: 'E4A' }], DoLo: [{ DOLO_END: null }] })],
      cells: ['DoLo 0 DOLO_END'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'it ended the day after care',
      children: [child({ Episodes: [{ DEC: '2026-08-05', REC: 'E4A' }], DoLo: [{}] })],
      cells: ['DoLo 0 DOLO_END'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'it ended the day before care began',
      children: [child({ Episodes: [{ DECOM: '2026-08-07' }], DoLo: [{}] })],
      cells: ['DoLo 0 DOLO_END'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'it holds since before the period that goes on',
      children: [
        child({ Episodes: [{ DEC: '2026-06-02', REC: 'E4A' }, { DECOM: '2026-09-01' }], DoLo: [{ DOLO_END: null }] }),
      ],
      cells: ['DoLo 0 DOLO_END'],
    },
    {
      year: 2027,
      is: 'right',
      because: 'it ended with care',
      children: [child({ Episodes: [{ DEC: '2026-08-06', REC: 'E4A' }], DoLo: [{}] })],
    },
    { year: 2027, is: 'right', because: 'care goes on', children: [child({ DoLo: [{ DOLO_END: null }] })] },
    {
      year: 2027,
      is: 'right',
      because: 'when it began is not known',
      children: [child({ Episodes: [{ DEC: '2026-06-02', REC: 'E4A' }], DoLo: [{ DOLO_START: null }] })],
    },
    {
      year: 2027,
      is: 'right',
      because: 'without an episode nothing is said',
      children: [child({ Episodes: [], DoLo: [{ DOLO_END: null }] })],
    },
  ],
})
