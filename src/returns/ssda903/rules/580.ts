import { child } from '../example.ts'
import { birthday } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '580',
  severity: 'error',
  title: 'Care ended on the 18th birthday of a missing child, for another reason than E8',
  from: 2023,
  needs: ['Episodes', 'Missing'],
  fields: ['REC'],
  explains:
    "Looks at times missing or away that ended on the child's 18th birthday, by the date of birth on the same row. An episode that ended on that day must have the reason E8. No reason fails too.",
  because: 'Care ended on the 18th birthday of a child who was missing; the reason is {Episodes.REC}.',
  putRight:
    'Give E8 as the reason why the episode ended, or correct the days when the child was found before the birthday.',
  source: 'DfE, SSDA903 validation rules, 580.',

  check:
    () =>
    ({ Episodes, Missing }, wrong) => {
      for (const { DOB, MIS_END } of Missing) {
        if (MIS_END === null || birthday(DOB, 18) !== MIS_END) continue
        for (const episode of Episodes) if (episode.DEC === MIS_END && episode.REC !== 'E8') wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'care ended for independent living',
      children: [child({ Episodes: [{ DEC: '2025-08-03', REC: 'E5' }], Missing: [{ DOB: '2007-08-03' }] })],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no reason',
      children: [child({ Episodes: [{ DEC: '2025-08-03', REC: null }], Missing: [{ DOB: '2007-08-03' }] })],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the reason is E8',
      children: [child({ Episodes: [{ DEC: '2025-08-03', REC: 'E8' }], Missing: [{ DOB: '2007-08-03' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she turned 18 the day after',
      children: [child({ Episodes: [{ DEC: '2025-08-03', REC: 'E5' }], Missing: [{ DOB: '2007-08-04' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was found the day before',
      children: [
        child({
          Episodes: [{ DEC: '2025-08-03', REC: 'E5' }],
          Missing: [{ DOB: '2007-08-03', MIS_END: '2025-08-02' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'care ended later',
      children: [child({ Episodes: [{ DEC: '2025-08-04', REC: 'E5' }], Missing: [{ DOB: '2007-08-03' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'her date of birth is not known',
      children: [child({ Episodes: [{ DEC: '2025-08-03', REC: 'E5' }], Missing: [{ DOB: null }] })],
    },
  ],
})
