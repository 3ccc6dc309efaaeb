import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { child } from '../src/returns/ssda903/example.ts'
import type { Ssda903Child } from '../src/returns/ssda903/shape.ts'
import { loadPostcodes } from '../src/work/lists.ts'
import type { Place } from '../src/work/place.ts'
import { loadText } from './loaded-place.ts'
import { lookedAfterZip } from './looked-after-return.ts'

/**
 * Made-up children of the return of 2025-26, and what is to be counted of them on 31 March 2026. Nine are in care then.
 *
 * - Ann, 12, came in June and moved twice: three placements, the last in a home far outside. A care order was made in
 *   December, which is no move. She went missing twice, and was away once.
 * - Bea, 10, has been with the same carers since 2022; in September they were approved for her for good (T): no move.
 * - Cal, 12, was in hospital for four days (T1) and went back to the same carers, with whom he has been since 2023.
 * - Dot has short breaks (V4) and is not looked after; neither is Eve, whose episode went on after her 18th birthday.
 * - Fay, 7, has been at home on a care order for 15 months.
 * - Gus, 2, is to be adopted: the decision of May, the placement order of July, and with his adopters since October.
 * - Hal, 3, was to be adopted until the decision was reversed in January.
 * - Ida, 12, came in April, went home as planned in September, and came back in February.
 * - Jon, 16, came alone from abroad; where his placement is was left blank.
 * - Kim was adopted in November: she left care.
 * - Oli, 9, has moved every year and a half; he has been in care since 2020.
 * - Lee, 19, and Max, 20, are care leavers; Ned was one and has died.
 */
const inLastYear = { DEC: null, REC: null }
const bornOn = (DOB: string) => [{ DOB }]
const next = { REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }

const ann = child({
  CHILD: 'ANN',
  Episodes: [
    { DECOM: '2025-06-02', LS: 'C1', DEC: '2025-08-01', ...next },
    { DECOM: '2025-08-01', RNE: 'P', LS: 'C1', PLACE_PROVIDER: 'PR4', DEC: '2025-11-03', ...next },
    {
      ...{ DECOM: '2025-11-03', RNE: 'P', LS: 'C1', PLACE: 'K2', PLACE_PROVIDER: 'PR4', PL_POST: 'XA1 1AA' },
      ...{ DEC: '2025-12-01', REC: 'X1' },
    },
    { DECOM: '2025-12-01', RNE: 'L', PLACE: 'K2', PLACE_PROVIDER: 'PR4', PL_POST: 'XA1 1AA' },
  ],
  Reviews: [{ REVIEW: '2025-06-20' }, { REVIEW: '2025-09-10' }, { REVIEW: '2026-03-02' }],
  Missing: [{}, { MIS_START: '2025-12-24', MIS_END: '2025-12-26' }, { MISSING: 'A', MIS_START: '2026-01-05' }],
})
const bea = child({
  CHILD: 'BEA',
  Header: bornOn('2015-05-04'),
  Episodes: [
    { DECOM: '2022-05-01', DEC: '2025-09-01', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' },
    { DECOM: '2025-09-01', RNE: 'T', PLACE: 'U4' },
  ],
  OC2: [{ DOB: '2015-05-04', SDQ_SCORE: '18' }],
})
const cal = child({
  CHILD: 'CAL',
  Header: [{ SEX: 'M' }],
  Episodes: [
    { DECOM: '2023-01-10', PLACE: 'U4', DEC: '2025-10-01', ...next },
    { DECOM: '2025-10-01', RNE: 'P', PLACE: 'T1', PLACE_PROVIDER: null, DEC: '2025-10-05', ...next },
    { DECOM: '2025-10-05', RNE: 'P', PLACE: 'U4' },
  ],
  OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ2', TEETH_CHECK: '0' }],
})
const dot = child({ CHILD: 'DOT', Episodes: [{ DECOM: '2025-05-01', LS: 'V4', PLACE: 'K2' }] })
const eve = child({ CHILD: 'EVE', Header: bornOn('2008-03-01'), Episodes: [{ DECOM: '2024-05-01' }] })
const fay = child({
  CHILD: 'FAY',
  Header: bornOn('2018-07-01'),
  Episodes: [{ DECOM: '2024-12-01', PLACE: 'P1', PLACE_PROVIDER: 'PR0', PL_POST: 'TH1 1AA', URN: null }],
  OC2: [{ DOB: '2018-07-01', HEALTH_ASSESSMENT: '0' }],
})
const gus = child({
  CHILD: 'GUS',
  Header: [{ SEX: 'M', DOB: '2024-02-01' }],
  Episodes: [
    { DECOM: '2025-01-10', LS: 'C1', DEC: '2025-07-01', REC: 'X1' },
    { DECOM: '2025-07-01', RNE: 'L', LS: 'E1', DEC: '2025-10-01', ...next },
    { DECOM: '2025-10-01', RNE: 'P', LS: 'E1', PLACE: 'A5' },
  ],
  PlacedAdoption: [{ DOB: '2024-02-01', DATE_PLACED: '2025-05-01' }],
})
const hal = child({
  CHILD: 'HAL',
  Header: [{ SEX: 'M', DOB: '2022-08-01' }],
  Episodes: [{ DECOM: '2024-09-01' }],
  PlacedAdoption: [
    { DOB: '2022-08-01', DATE_PLACED: '2025-05-01', DATE_PLACED_CEASED: '2026-01-05', REASON_PLACED_CEASED: 'RD1' },
  ],
})
const ida = child({
  CHILD: 'IDA',
  Episodes: [
    { DECOM: '2025-04-20', LS: 'V2', DEC: '2025-09-10', REC: 'E4A' },
    { DECOM: '2026-02-02', RNE: 'S', LS: 'V2', CIN: 'N5' },
  ],
})
const jon = child({
  CHILD: 'JON',
  Header: [{ SEX: 'M', DOB: '2009-06-01' }],
  Episodes: [
    {
      ...{ DECOM: '2025-10-10', LS: 'V2', CIN: 'N8', PLACE: 'K3', PLACE_PROVIDER: 'PR4' },
      ...{ HOME_POST: null, PL_POST: null },
    },
  ],
  UASC: [{ SEX: 'M', DOB: '2009-06-01', DUC: '2027-06-01' }],
})
const kim = child({
  CHILD: 'KIM',
  Header: bornOn('2023-05-01'),
  Episodes: [{ DECOM: '2024-05-06', LS: 'E1', PLACE: 'A6', DEC: '2025-11-20', REC: 'E11' }],
})
const oli = child({
  CHILD: 'OLI',
  Header: [{ SEX: 'M', DOB: '2016-09-01' }],
  Episodes: [
    { DECOM: '2024-11-01', RNE: 'P', DEC: '2025-12-20', ...next },
    { DECOM: '2025-12-20', RNE: 'P', PL_POST: 'XA1 1AA', PLACE_PROVIDER: 'PR4' },
  ],
})
const leaver = (CHILD: string, DOB: string, cells: Readonly<Record<string, string | null>>) =>
  child({ CHILD, Header: bornOn(DOB), Episodes: [], OC3: [{ DOB, ...cells }] })

/** The return of 2024-25 holds Oli's first years, and those who were in care then. */
const of2025: readonly Ssda903Child[] = [
  child({
    CHILD: 'OLI',
    Header: [{ SEX: 'M', DOB: '2016-09-01' }],
    Episodes: [
      { DECOM: '2020-03-01', DEC: '2024-11-01', ...next },
      { DECOM: '2024-11-01', RNE: 'P', ...inLastYear },
    ],
  }),
  child({ CHILD: 'BEA', Header: bornOn('2015-05-04'), Episodes: [{ DECOM: '2022-05-01' }] }),
  child({ CHILD: 'CAL', Header: [{ SEX: 'M' }], Episodes: [{ DECOM: '2023-01-10', PLACE: 'U4' }] }),
  child({
    CHILD: 'FAY',
    Header: bornOn('2018-07-01'),
    Episodes: [{ DECOM: '2024-12-01', PLACE: 'P1', PLACE_PROVIDER: 'PR0', PL_POST: 'TH1 1AA', URN: null }],
  }),
  child({
    CHILD: 'GUS',
    Header: [{ SEX: 'M', DOB: '2024-02-01' }],
    Episodes: [{ DECOM: '2025-01-10', LS: 'C1' }],
  }),
  child({ CHILD: 'HAL', Header: [{ SEX: 'M', DOB: '2022-08-01' }], Episodes: [{ DECOM: '2024-09-01' }] }),
  child({ CHILD: 'EVE', Header: bornOn('2008-03-01'), Episodes: [{ DECOM: '2024-05-01' }] }),
  child({
    CHILD: 'KIM',
    Header: bornOn('2023-05-01'),
    Episodes: [{ DECOM: '2024-05-06', LS: 'E1', PLACE: 'A6' }],
  }),
]

const of2026: readonly Ssda903Child[] = [
  ...[ann, bea, cal, dot, eve, fay, gus, hal, ida, jon, kim, oli],
  leaver('LEE', '2006-05-01', { IN_TOUCH: 'YES', ACTIV: 'F2', ACCOM: 'U1' }),
  leaver('MAX', '2005-05-01', { IN_TOUCH: 'NO', ACTIV: 'G5', ACCOM: null }),
  leaver('NED', '2005-06-01', { IN_TOUCH: 'DIED', ACTIV: null, ACCOM: null }),
]

/** Made-up postcodes: two of the authority 101, five kilometres apart, and one of another, 40 kilometres away. */
const postcodes = [
  'pcds,dointr,lad25cd,east1m,north1m',
  'TH1 1AA,202511,E08990101,620000,480000',
  'TH2 1AB,202511,E08990101,625000,480000',
  'XA1 1AA,202511,E08990102,660000,480000',
].join('\n')

/** Loads the postcodes. */
export async function loadTheirPostcodes(place: Place): Promise<void> {
  const path = join(place.data, 'postcodes.csv')
  writeFileSync(path, `${postcodes}\n`)
  await loadPostcodes(place.data, path, () => {})
  const lists = join(place.data, 'lists')
  renameSync(join(lists, 'postcodes.bin'), join(lists, 'made-up-postcodes.bin'))
}

/** Loads the two returns. */
export async function loadTheirReturns(place: Place): Promise<void> {
  await loadText(place, 'ssda903-2025.zip', lookedAfterZip(of2025))
  await loadText(place, 'ssda903-2026.zip', lookedAfterZip(of2026))
}

/** Loads the postcodes and the two returns. */
export async function loadChildrenInCare(place: Place): Promise<void> {
  await loadTheirPostcodes(place)
  await loadTheirReturns(place)
}
