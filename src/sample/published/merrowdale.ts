/**
 * What Merrowdale's own returns give for a year to 31 March, at the size and seed of the demonstration (68,000 children,
 * seed 1): its made-up statistics say the same. A test of the calibration compares them. What no return of it says (its
 * workforce, its schools) is of the specification of the made-up authority.
 */
type Years = Readonly<Record<number, number>>

/** Counts, by year. */
const counts = {
  population: [68_115, 68_074, 67_944, 67_946, 67_857],
  referrals: [3_503, 4_090, 4_210, 4_396, 3_949],
  rereferrals: [618, 849, 836, 916, 812],
  noFurtherAction: [241, 247, 298, 330, 295],
  notInNeed: [972, 1_198, 1_188, 1_240, 1_184],
  police: [1_203, 1_327, 1_371, 1_423, 1_246],
  schools: [512, 826, 839, 816, 805],
  health: [572, 621, 583, 683, 537],
  assessed: [3_271, 3_923, 3_938, 4_292, 3_750],
  assessedInTime: [2_813, 3_051, 2_898, 3_326, 2_991],
  enquiries: [1_343, 1_588, 1_678, 1_899, 1_457],
  conferences: [526, 638, 727, 884, 622],
  conferencesInTime: [438, 537, 600, 735, 547],
  planStarts: [449, 539, 626, 724, 530],
  secondPlans: [102, 118, 138, 172, 131],
  plans: [405, 479, 535, 644, 479],
  inNeed: [2_553, 2_710, 2_836, 2_933, 2_818],
  inNeedTwoYears: [780, 789, 764, 788, 870],
  lookedAfter: [566, 571, 602, 696, 693],
  started: [172, 175, 227, 305, 203],
  ceased: [200, 170, 196, 211, 206],
  unaccompanied: [20, 25, 23, 23, 23],
  threePlacements: [48, 52, 53, 77, 67],
  stableBase: [243, 258, 257, 256, 256],
  stable: [166, 178, 178, 181, 177],
  missing: [48, 65, 64, 48, 68],
  leavers: [191, 227, 218, 234, 199],
  leaversSuitable: [165, 200, 186, 208, 182],
  leaversActive: [111, 138, 125, 132, 101],
} as const satisfies Record<string, readonly [number, number, number, number, number]>

/** In post on 30 September 2021 to 2025, and plans in January of those years. */
const socialWorkers = [232, 221, 214, 238, 255]
const educationPlans = [1_740, 1_840, 1_950, 2_050, 2_155]

const years = [2021, 2022, 2023, 2024, 2025]

/** What the returns of Merrowdale give: counts for the years to 31 March 2021 to 2025. */
export const merrowdaleCounts: Readonly<Record<keyof typeof counts, readonly number[]>> = counts

/** A place among the five years. */
type Place = 0 | 1 | 2 | 3 | 4

function each(number: (at: Place) => number): Years {
  return Object.fromEntries(years.map((year, at) => [year, number(at as Place)]))
}

function of(part: keyof typeof counts, whole: keyof typeof counts): Years {
  return each((at) => counts[part][at] / counts[whole][at])
}

/** For each child of the mid-year before. */
function perChild(part: keyof typeof counts): Years {
  return of(part, 'population')
}

function from(first: number, numbers: readonly number[], scale = 1): Years {
  return Object.fromEntries(numbers.map((number, at) => [first + at, number / scale]))
}

/** The level of what is known of Merrowdale, by the level's name and the year in which the period ends. */
export const own: Readonly<Record<string, Years>> = {
  // The mid-year before the 31 March at which the sample was counted.
  population: from(2020, counts.population),
  referrals: perChild('referrals'),
  're-referrals': of('rereferrals', 'referrals'),
  'no further action': of('noFurtherAction', 'referrals'),
  'not in need': of('notInNeed', 'referrals'),
  'source police': of('police', 'referrals'),
  'source schools': of('schools', 'referrals'),
  'source health': of('health', 'referrals'),
  'assessed in time': of('assessedInTime', 'assessed'),
  enquiries: perChild('enquiries'),
  conferences: perChild('conferences'),
  'conferences in time': of('conferencesInTime', 'conferences'),
  'plans starting': perChild('planStarts'),
  'second plans': of('secondPlans', 'planStarts'),
  plans: perChild('plans'),
  'in need': perChild('inNeed'),
  'in need two years': of('inNeedTwoYears', 'inNeed'),
  'looked after': perChild('lookedAfter'),
  started: perChild('started'),
  ceased: perChild('ceased'),
  unaccompanied: of('unaccompanied', 'lookedAfter'),
  'three placements': of('threePlacements', 'lookedAfter'),
  'same carer': of('stable', 'stableBase'),
  missing: of('missing', 'lookedAfter'),
  'leavers 19 to 21': of('leavers', 'lookedAfter'),
  'leavers suitable 19 to 21': of('leaversSuitable', 'leavers'),
  'leavers active 19 to 21': of('leaversActive', 'leavers'),
  'social workers': each((at) => (socialWorkers[at] as number) / counts.population[at]),
  turnover: from(2020, [13, 14.5, 17, 22, 15.5, 12.5], 100),
  agency: from(2020, [13, 16, 22, 29, 21, 15.5], 100),
  vacancy: from(2020, [14, 17, 22, 26.5, 20, 16], 100),
  caseload: from(2020, [17.1, 17.6, 19.2, 19.4, 17, 15.4]),
  'education plans': each((at) => (educationPlans[at] as number) / counts.population[at]),
  'two-year-olds': from(2021, [56, 61.5, 63, 64, 65.5], 100),
}
