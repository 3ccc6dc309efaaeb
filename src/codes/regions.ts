/**
 * The nine regions of England, with London in two halves as well, and which authority lies in which.
 *
 * @source ONS codes, and the regions under which the department publishes each authority, 2012 to 2025; Open Government
 * Licence v3.0. A made-up authority lies in the made-up region.
 */
export type Region = {
  readonly code: string
  readonly name: string
  /** Its number in the local authority interactive tool. */
  readonly lait: string
  /** The whole of which it is a half: its figure stands in where the half has none. */
  readonly partOf?: string
  /** DfE's numbers of the authorities in it, those that are no more among them. */
  readonly authorities: readonly string[]
}

/** The nation, as published files name it. */
export const england = { code: 'E92000001', name: 'England', lait: '970' } as const

/**
 * The nation of made-up authorities: never England, so that a copy that holds real figures and made-up ones compares none
 * with the other.
 */
export const madeUpNation = { code: 'E92990001', name: 'Made-up nation', lait: '998' } as const

/** The region of made-up authorities. */
export const madeUpRegion: Region = { code: 'E12990001', name: 'Mercia Vale', lait: '999', authorities: [] }

const numbers = (text: string) => text.split(' ')

export const regions: readonly Region[] = [
  {
    code: 'E12000001',
    name: 'North East',
    lait: '980',
    authorities: numbers('390 391 392 393 394 805 806 807 808 840 841 929'),
  },
  {
    code: 'E12000002',
    name: 'North West',
    lait: '981',
    authorities: numbers(
      '340 341 342 343 344 350 351 352 353 354 355 356 357 358 359 876 877 888 889 890 895 896 909 942 943',
    ),
  },
  {
    code: 'E12000003',
    name: 'Yorkshire and The Humber',
    lait: '982',
    authorities: numbers('370 371 372 373 380 381 382 383 384 810 811 812 813 815 816'),
  },
  {
    code: 'E12000004',
    name: 'East Midlands',
    lait: '983',
    authorities: numbers('830 831 855 856 857 891 892 925 928 940 941'),
  },
  {
    code: 'E12000005',
    name: 'West Midlands',
    lait: '984',
    authorities: numbers('330 331 332 333 334 335 336 860 861 884 885 893 894 937'),
  },
  {
    code: 'E12000006',
    name: 'East of England',
    lait: '985',
    authorities: numbers('821 822 823 873 874 881 882 883 919 926 935'),
  },
  { code: 'E12000007', name: 'London', lait: '986', authorities: [] },
  {
    code: 'E13000001',
    name: 'Inner London',
    lait: '987',
    partOf: 'E12000007',
    authorities: numbers('201 202 204 205 206 207 208 209 210 211 212 213 309 316'),
  },
  {
    code: 'E13000002',
    name: 'Outer London',
    lait: '988',
    partOf: 'E12000007',
    authorities: numbers('203 301 302 303 304 305 306 307 308 310 311 312 313 314 315 317 318 319 320'),
  },
  {
    code: 'E12000008',
    name: 'South East',
    lait: '989',
    authorities: numbers('825 826 845 846 850 851 852 867 868 869 870 871 872 886 887 921 931 936 938'),
  },
  {
    code: 'E12000009',
    name: 'South West',
    lait: '990',
    authorities: numbers('420 800 801 802 803 835 836 837 838 839 865 866 878 879 880 908 916 933'),
  },
]

const byCode = new Map([...regions, madeUpRegion].map((region) => [region.code, region]))
const byAuthority = new Map(regions.flatMap((region) => region.authorities.map((number) => [number, region] as const)))

/** The region by its code, today's or that of the made-up one; null when there is none. */
export function regionOf(code: string): Region | null {
  return byCode.get(code) ?? null
}

/** The region an authority lies in: of London the half. Null for a number that is none. */
export function regionOfAuthority(number: string): Region | null {
  return byAuthority.get(number) ?? (/^[01]\d\d$/.test(number) ? madeUpRegion : null)
}

/** The nation an authority or a region lies in: England, or the made-up one. */
export function nationOf(area: string): { readonly code: string; readonly name: string } {
  return isMadeUpArea(area) ? madeUpNation : england
}

/** Is it an authority, a region or a nation that does not exist? Figures of such areas are compared among themselves only. */
export function isMadeUpArea(area: string): boolean {
  return area === madeUpNation.code || area === madeUpRegion.code || /^[01]\d\d$/.test(area)
}

/** The area of the number that the local authority interactive tool gives it: an authority, a region or a nation. */
export function areaOfLait(number: string): string | null {
  const nation = [england, madeUpNation].find(({ lait }) => lait === number)
  if (nation !== undefined) return nation.code
  return [...regions, madeUpRegion].find(({ lait }) => lait === number)?.code ?? (Number(number) < 970 ? number : null)
}
