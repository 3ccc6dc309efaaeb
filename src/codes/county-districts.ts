import { localAuthority } from './local-authorities.ts'

/**
 * The districts of each county that has them, by the last digits of their ONS codes (E07…): a district has no children's
 * services, its county has.
 *
 * @source ONS, lower-tier to upper-tier local authorities, April 2021, without the counties that have become one
 * authority since; Open Government Licence v3.0
 */
const districts: Readonly<Record<string, string>> = {
  E10000003: '8 9 10 11 12', // Cambridgeshire
  E10000007: '32 33 34 35 36 37 38 39', // Derbyshire
  E10000008: '40 41 42 43 44 45 46 47', // Devon
  E10000011: '61 62 63 64 65', // East Sussex
  E10000012: '66 67 68 69 70 71 72 73 74 75 76 77', // Essex
  E10000013: '78 79 80 81 82 83', // Gloucestershire
  E10000014: '84 85 86 87 88 89 90 91 92 93 94', // Hampshire
  E10000015: '95 96 98 99 102 103 240 241 242 243', // Hertfordshire
  E10000016: '105 106 107 108 109 110 111 112 113 114 115 116', // Kent
  E10000017: '117 118 119 120 121 122 123 124 125 126 127 128', // Lancashire
  E10000018: '129 130 131 132 133 134 135', // Leicestershire
  E10000019: '136 137 138 139 140 141 142', // Lincolnshire
  E10000020: '143 144 145 146 147 148 149', // Norfolk
  E10000024: '170 171 172 173 174 175 176', // Nottinghamshire
  E10000025: '177 178 179 180 181', // Oxfordshire
  E10000028: '192 193 194 195 196 197 198 199', // Staffordshire
  E10000029: '200 202 203 244 245', // Suffolk
  E10000030: '207 208 209 210 211 212 213 214 215 216 217', // Surrey
  E10000031: '218 219 220 221 222', // Warwickshire
  E10000032: '223 224 225 226 227 228 229', // West Sussex
  E10000034: '234 235 236 237 238 239', // Worcestershire
}

const countyOf = new Map<string, string>(
  Object.entries(districts).flatMap(([county, numbers]) =>
    numbers.split(' ').map((number) => [`E07${number.padStart(6, '0')}`, county] as const),
  ),
)

/** What stands in place of an authority outside England, by the first letter of the code of the area. */
const countries: Readonly<Record<string, string>> = {
  ...{ W: 'WAL', S: 'SCO', N: 'NIR' },
  // The Channel Islands and the Isle of Man are not of the United Kingdom.
  ...{ L: 'NUK', M: 'NUK' },
}

/**
 * The authority that has children's services where a postcode is.
 *
 * @param lowerTier  the ONS code of its district, unitary authority or borough
 * @returns          an ONS code of today, or WAL, SCO, NIR or NUK; null where there is none
 */
export function childrensAuthority(lowerTier: string): string | null {
  const country = countries[lowerTier[0] ?? '']
  if (country !== undefined) return country
  if (!lowerTier.startsWith('E')) return null
  return countyOf.get(lowerTier) ?? localAuthority(lowerTier)?.ons ?? lowerTier
}
