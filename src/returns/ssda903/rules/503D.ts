import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

type Renamed = readonly [from: string | undefined, to: ReadonlySet<string>]

/** The placement that had another code the year before, and the codes it may have become. */
const renamed = dated<Renamed>({
  2023: [undefined, new Set()],
  2024: ['H5', new Set(['K3'])],
  2026: ['Z1', new Set(['Z11', 'Z12', 'Z13', 'Z14'])],
  2027: [undefined, new Set()],
})

export default rule({
  code: '503D',
  severity: 'error',
  title: 'The placement of the first episode is not that of the one left open last year',
  from: 2023,
  needs: ['Episodes', 'Episodes_last'],
  fields: ['PLACE'],
  explains: dated({
    2023: "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must give the same type of placement. Two blanks are the same; a blank and a code are not. Children whom only one of the two returns names are not looked at.",
    2024: "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must give the same type of placement. H5 may have become K3. Two blanks are the same; a blank and a code are not. Children whom only one of the two returns names are not looked at.",
    2026: "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must give the same type of placement. Z1 may have become Z11, Z12, Z13 or Z14. Two blanks are the same; a blank and a code are not. Children whom only one of the two returns names are not looked at.",
    2027: "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must give the same type of placement. Two blanks are the same; a blank and a code are not. Children whom only one of the two returns names are not looked at.",
  }),
  because: 'This year the placement is {Episodes.PLACE}; last year it was another.',
  putRight: 'Find out which placement is right. If it changed since, end the episode on that day and begin another.',
  source:
    'DfE, SSDA903 validation rules, 503D. H5 may become K3 in 2023-24 and 2024-25, and Z1 one of Z11 to Z14 in 2025-26.',

  check: ({ year }) => {
    const [from, to] = renamed.at(year)
    return whereCarriedOver(
      (first, last) => first.PLACE !== last.PLACE && !(last.PLACE === from && isOneOf(first.PLACE, to)),
    )
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the placement differs',
      children: [child({ Episodes: [{ PLACE: 'K2' }], last: { Episodes: [{ PLACE: 'U6' }] } })],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the placement is blank this year',
      children: [
        child({
          Episodes: [{ DECOM: '2021-05-06', PLACE: null }],
          last: { Episodes: [{ DECOM: '2021-05-06', PLACE: 'U6' }] },
        }),
      ],
      cells: ['Episodes 0 PLACE'],
    },
    { year: 2026, is: 'right', because: 'the placement is the same', children: [child({ last: { Episodes: [{}] } })] },
    {
      year: 2026,
      is: 'right',
      because: 'the placement is blank in both',
      children: [child({ Episodes: [{ PLACE: null }], last: { Episodes: [{ PLACE: null }] } })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'H5 may become K3 in 2023-24',
      children: [
        child({
          Episodes: [{ DECOM: '2022-05-06', PLACE: 'K3' }],
          last: { Episodes: [{ DECOM: '2022-05-06', PLACE: 'H5' }] },
        }),
      ],
    },
    {
      year: 2025,
      is: 'right',
      because: 'and in 2024-25',
      children: [
        child({
          Episodes: [{ DECOM: '2023-05-06', PLACE: 'K3' }],
          last: { Episodes: [{ DECOM: '2023-05-06', PLACE: 'H5' }] },
        }),
      ],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'but not the other way round',
      children: [
        child({
          Episodes: [{ DECOM: '2023-05-06', PLACE: 'H5' }],
          last: { Episodes: [{ DECOM: '2023-05-06', PLACE: 'K3' }] },
        }),
      ],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nor in 2025-26',
      children: [child({ Episodes: [{ PLACE: 'K3' }], last: { Episodes: [{ PLACE: 'H5' }] } })],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'nor in 2022-23',
      children: [
        child({
          Episodes: [{ DECOM: '2021-05-06', PLACE: 'K3' }],
          last: { Episodes: [{ DECOM: '2021-05-06', PLACE: 'H5' }] },
        }),
      ],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Z1 may become Z14 in 2025-26',
      children: [child({ Episodes: [{ PLACE: 'Z14' }], last: { Episodes: [{ PLACE: 'Z1' }] } })],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'but not a year earlier',
      children: [child({ Episodes: [{ PLACE: 'Z14' }], last: { Episodes: [{ PLACE: 'Z1' }] } })],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'nor a year later',
      children: [child({ Episodes: [{ PLACE: 'Z14' }], last: { Episodes: [{ PLACE: 'Z1' }] } })],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's had ended",
      children: [
        child({
          Episodes: [{ DECOM: '2025-06-01', PLACE: 'K2' }],
          last: { Episodes: [{ DEC: '2025-02-01', REC: 'E4A' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's return does not name her",
      children: [child({ Episodes: [{ PLACE: 'K2' }] })],
    },
  ],
})
