import { codeSet } from '../core/code-set.ts'

/** First and last number of each run, with the collection year in which the run was added, if it was. */
const runs: readonly (readonly [first: number, last: number, from?: number])[] = [
  [1, 5],
  [201, 213],
  [301, 320],
  [330, 336],
  [340, 344],
  [350, 359],
  [370, 373],
  [380, 384],
  [390, 394],
  [420, 420],
  [660, 681],
  [701, 708],
  [800, 803],
  [805, 808],
  [810, 813],
  [815, 816],
  [820, 823],
  [825, 826],
  [830, 831],
  [835, 837],
  [838, 839, 2022],
  [840, 841],
  [845, 846],
  [850, 852],
  [855, 857],
  [860, 861],
  [865, 896],
  [908, 909],
  [916, 916],
  [919, 919],
  [921, 921],
  [925, 926],
  [928, 929],
  [931, 931],
  [933, 933],
  [935, 938],
  [940, 941],
  [942, 943, 2024],
]

/** The authority and pseudo-authority numbers a UPN may carry in its characters 2 to 4. */
export const upnAuthority = codeSet(
  {
    name: 'authority number in a UPN',
    item: 'UPN (characters 2 to 4)',
    source: 'DfE, children in need census validation rules, 1530',
  },
  runs.flatMap(([first, last, from]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => ({
      code: String(first + offset).padStart(3, '0'),
      means: first + offset <= 5 ? 'Number for UPNs not allocated by an authority' : 'An authority, present or past',
      ...(from === undefined ? {} : { from }),
    })),
  ),
)
