import { madeUpNames } from './made-up.ts'

/**
 * The authorities that have children's services in England, and those that are no more.
 *
 * @source DfE's three-digit numbers and the ONS codes as published with children's statistics, 2012 to 2025; Open
 * Government Licence v3.0
 */
export type LocalAuthority = {
  /** DfE's number. */
  readonly number: string
  /** The ONS code of today. */
  readonly ons: string
  readonly name: string
  /** The ONS code it had before its boundary or its kind changed, under the same number. */
  readonly formerly?: string
  /** The year in which it ended, and the numbers of those that took its place. */
  readonly to?: number
  readonly became?: readonly string[]
}

export const localAuthorities: readonly LocalAuthority[] = [
  { number: '201', ons: 'E09000001', name: 'City of London' },
  { number: '202', ons: 'E09000007', name: 'Camden' },
  { number: '203', ons: 'E09000011', name: 'Greenwich' },
  { number: '204', ons: 'E09000012', name: 'Hackney' },
  { number: '205', ons: 'E09000013', name: 'Hammersmith and Fulham' },
  { number: '206', ons: 'E09000019', name: 'Islington' },
  { number: '207', ons: 'E09000020', name: 'Kensington and Chelsea' },
  { number: '208', ons: 'E09000022', name: 'Lambeth' },
  { number: '209', ons: 'E09000023', name: 'Lewisham' },
  { number: '210', ons: 'E09000028', name: 'Southwark' },
  { number: '211', ons: 'E09000030', name: 'Tower Hamlets' },
  { number: '212', ons: 'E09000032', name: 'Wandsworth' },
  { number: '213', ons: 'E09000033', name: 'Westminster' },
  { number: '301', ons: 'E09000002', name: 'Barking and Dagenham' },
  { number: '302', ons: 'E09000003', name: 'Barnet' },
  { number: '303', ons: 'E09000004', name: 'Bexley' },
  { number: '304', ons: 'E09000005', name: 'Brent' },
  { number: '305', ons: 'E09000006', name: 'Bromley' },
  { number: '306', ons: 'E09000008', name: 'Croydon' },
  { number: '307', ons: 'E09000009', name: 'Ealing' },
  { number: '308', ons: 'E09000010', name: 'Enfield' },
  { number: '309', ons: 'E09000014', name: 'Haringey' },
  { number: '310', ons: 'E09000015', name: 'Harrow' },
  { number: '311', ons: 'E09000016', name: 'Havering' },
  { number: '312', ons: 'E09000017', name: 'Hillingdon' },
  { number: '313', ons: 'E09000018', name: 'Hounslow' },
  { number: '314', ons: 'E09000021', name: 'Kingston upon Thames' },
  { number: '315', ons: 'E09000024', name: 'Merton' },
  { number: '316', ons: 'E09000025', name: 'Newham' },
  { number: '317', ons: 'E09000026', name: 'Redbridge' },
  { number: '318', ons: 'E09000027', name: 'Richmond upon Thames' },
  { number: '319', ons: 'E09000029', name: 'Sutton' },
  { number: '320', ons: 'E09000031', name: 'Waltham Forest' },
  { number: '330', ons: 'E08000025', name: 'Birmingham' },
  { number: '331', ons: 'E08000026', name: 'Coventry' },
  { number: '332', ons: 'E08000027', name: 'Dudley' },
  { number: '333', ons: 'E08000028', name: 'Sandwell' },
  { number: '334', ons: 'E08000029', name: 'Solihull' },
  { number: '335', ons: 'E08000030', name: 'Walsall' },
  { number: '336', ons: 'E08000031', name: 'Wolverhampton' },
  { number: '340', ons: 'E08000011', name: 'Knowsley' },
  { number: '341', ons: 'E08000012', name: 'Liverpool' },
  { number: '342', ons: 'E08000013', name: 'St. Helens' },
  { number: '343', ons: 'E08000014', name: 'Sefton' },
  { number: '344', ons: 'E08000015', name: 'Wirral' },
  { number: '350', ons: 'E08000001', name: 'Bolton' },
  { number: '351', ons: 'E08000002', name: 'Bury' },
  { number: '352', ons: 'E08000003', name: 'Manchester' },
  { number: '353', ons: 'E08000004', name: 'Oldham' },
  { number: '354', ons: 'E08000005', name: 'Rochdale' },
  { number: '355', ons: 'E08000006', name: 'Salford' },
  { number: '356', ons: 'E08000007', name: 'Stockport' },
  { number: '357', ons: 'E08000008', name: 'Tameside' },
  { number: '358', ons: 'E08000009', name: 'Trafford' },
  { number: '359', ons: 'E08000010', name: 'Wigan' },
  { number: '370', ons: 'E08000038', name: 'Barnsley', formerly: 'E08000016' },
  { number: '371', ons: 'E08000017', name: 'Doncaster' },
  { number: '372', ons: 'E08000018', name: 'Rotherham' },
  { number: '373', ons: 'E08000039', name: 'Sheffield', formerly: 'E08000019' },
  { number: '380', ons: 'E08000032', name: 'Bradford' },
  { number: '381', ons: 'E08000033', name: 'Calderdale' },
  { number: '382', ons: 'E08000034', name: 'Kirklees' },
  { number: '383', ons: 'E08000035', name: 'Leeds' },
  { number: '384', ons: 'E08000036', name: 'Wakefield' },
  { number: '390', ons: 'E08000037', name: 'Gateshead', formerly: 'E08000020' },
  { number: '391', ons: 'E08000021', name: 'Newcastle upon Tyne' },
  { number: '392', ons: 'E08000022', name: 'North Tyneside' },
  { number: '393', ons: 'E08000023', name: 'South Tyneside' },
  { number: '394', ons: 'E08000024', name: 'Sunderland' },
  { number: '420', ons: 'E06000053', name: 'Isles of Scilly' },
  { number: '800', ons: 'E06000022', name: 'Bath and North East Somerset' },
  { number: '801', ons: 'E06000023', name: 'Bristol' },
  { number: '802', ons: 'E06000024', name: 'North Somerset' },
  { number: '803', ons: 'E06000025', name: 'South Gloucestershire' },
  { number: '805', ons: 'E06000001', name: 'Hartlepool' },
  { number: '806', ons: 'E06000002', name: 'Middlesbrough' },
  { number: '807', ons: 'E06000003', name: 'Redcar and Cleveland' },
  { number: '808', ons: 'E06000004', name: 'Stockton-on-Tees' },
  { number: '810', ons: 'E06000010', name: 'Kingston upon Hull' },
  { number: '811', ons: 'E06000011', name: 'East Riding of Yorkshire' },
  { number: '812', ons: 'E06000012', name: 'North East Lincolnshire' },
  { number: '813', ons: 'E06000013', name: 'North Lincolnshire' },
  { number: '815', ons: 'E06000065', name: 'North Yorkshire', formerly: 'E10000023' },
  { number: '816', ons: 'E06000014', name: 'York' },
  { number: '821', ons: 'E06000032', name: 'Luton' },
  { number: '822', ons: 'E06000055', name: 'Bedford' },
  { number: '823', ons: 'E06000056', name: 'Central Bedfordshire' },
  { number: '825', ons: 'E06000060', name: 'Buckinghamshire', formerly: 'E10000002' },
  { number: '826', ons: 'E06000042', name: 'Milton Keynes' },
  { number: '830', ons: 'E10000007', name: 'Derbyshire' },
  { number: '831', ons: 'E06000015', name: 'Derby' },
  { number: '835', ons: 'E10000009', name: 'Dorset', to: 2019, became: ['838', '839'] },
  { number: '836', ons: 'E06000029', name: 'Poole', to: 2019, became: ['839'] },
  { number: '837', ons: 'E06000028', name: 'Bournemouth', to: 2019, became: ['839'] },
  { number: '838', ons: 'E06000059', name: 'Dorset' },
  { number: '839', ons: 'E06000058', name: 'Bournemouth, Christchurch and Poole' },
  { number: '840', ons: 'E06000047', name: 'County Durham' },
  { number: '841', ons: 'E06000005', name: 'Darlington' },
  { number: '845', ons: 'E10000011', name: 'East Sussex' },
  { number: '846', ons: 'E06000043', name: 'Brighton and Hove' },
  { number: '850', ons: 'E10000014', name: 'Hampshire' },
  { number: '851', ons: 'E06000044', name: 'Portsmouth' },
  { number: '852', ons: 'E06000045', name: 'Southampton' },
  { number: '855', ons: 'E10000018', name: 'Leicestershire' },
  { number: '856', ons: 'E06000016', name: 'Leicester' },
  { number: '857', ons: 'E06000017', name: 'Rutland' },
  { number: '860', ons: 'E10000028', name: 'Staffordshire' },
  { number: '861', ons: 'E06000021', name: 'Stoke-on-Trent' },
  { number: '865', ons: 'E06000054', name: 'Wiltshire' },
  { number: '866', ons: 'E06000030', name: 'Swindon' },
  { number: '867', ons: 'E06000036', name: 'Bracknell Forest' },
  { number: '868', ons: 'E06000040', name: 'Windsor and Maidenhead' },
  { number: '869', ons: 'E06000037', name: 'West Berkshire' },
  { number: '870', ons: 'E06000038', name: 'Reading' },
  { number: '871', ons: 'E06000039', name: 'Slough' },
  { number: '872', ons: 'E06000041', name: 'Wokingham' },
  { number: '873', ons: 'E10000003', name: 'Cambridgeshire' },
  { number: '874', ons: 'E06000031', name: 'Peterborough' },
  { number: '876', ons: 'E06000006', name: 'Halton' },
  { number: '877', ons: 'E06000007', name: 'Warrington' },
  { number: '878', ons: 'E10000008', name: 'Devon' },
  { number: '879', ons: 'E06000026', name: 'Plymouth' },
  { number: '880', ons: 'E06000027', name: 'Torbay' },
  { number: '881', ons: 'E10000012', name: 'Essex' },
  { number: '882', ons: 'E06000033', name: 'Southend-on-Sea' },
  { number: '883', ons: 'E06000034', name: 'Thurrock' },
  { number: '884', ons: 'E06000019', name: 'Herefordshire' },
  { number: '885', ons: 'E10000034', name: 'Worcestershire' },
  { number: '886', ons: 'E10000016', name: 'Kent' },
  { number: '887', ons: 'E06000035', name: 'Medway' },
  { number: '888', ons: 'E10000017', name: 'Lancashire' },
  { number: '889', ons: 'E06000008', name: 'Blackburn with Darwen' },
  { number: '890', ons: 'E06000009', name: 'Blackpool' },
  { number: '891', ons: 'E10000024', name: 'Nottinghamshire' },
  { number: '892', ons: 'E06000018', name: 'Nottingham' },
  { number: '893', ons: 'E06000051', name: 'Shropshire' },
  { number: '894', ons: 'E06000020', name: 'Telford and Wrekin' },
  { number: '895', ons: 'E06000049', name: 'Cheshire East' },
  { number: '896', ons: 'E06000050', name: 'Cheshire West and Chester' },
  { number: '908', ons: 'E06000052', name: 'Cornwall' },
  { number: '909', ons: 'E10000006', name: 'Cumbria', to: 2023, became: ['942', '943'] },
  { number: '916', ons: 'E10000013', name: 'Gloucestershire' },
  { number: '919', ons: 'E10000015', name: 'Hertfordshire' },
  { number: '921', ons: 'E06000046', name: 'Isle of Wight' },
  { number: '925', ons: 'E10000019', name: 'Lincolnshire' },
  { number: '926', ons: 'E10000020', name: 'Norfolk' },
  { number: '928', ons: 'E10000021', name: 'Northamptonshire', to: 2021, became: ['940', '941'] },
  { number: '929', ons: 'E06000057', name: 'Northumberland', formerly: 'E06000048' },
  { number: '931', ons: 'E10000025', name: 'Oxfordshire' },
  { number: '933', ons: 'E06000066', name: 'Somerset', formerly: 'E10000027' },
  { number: '935', ons: 'E10000029', name: 'Suffolk' },
  { number: '936', ons: 'E10000030', name: 'Surrey' },
  { number: '937', ons: 'E10000031', name: 'Warwickshire' },
  { number: '938', ons: 'E10000032', name: 'West Sussex' },
  { number: '940', ons: 'E06000061', name: 'North Northamptonshire' },
  { number: '941', ons: 'E06000062', name: 'West Northamptonshire' },
  { number: '942', ons: 'E06000063', name: 'Cumberland' },
  { number: '943', ons: 'E06000064', name: 'Westmorland and Furness' },
]

const byNumber = new Map(localAuthorities.map((authority) => [authority.number, authority]))
const byOns = new Map(
  localAuthorities.flatMap((authority) =>
    [authority.ons, authority.formerly].flatMap((ons) => (ons === undefined ? [] : [[ons, authority] as const])),
  ),
)

/**
 * The authority of DfE's number, or of an ONS code, today's or an earlier one. Made-up authorities (001 to 199) have made-up
 * codes: 101 has E08990101.
 *
 * @returns null when there is none by that code
 */
export function localAuthority(code: string): LocalAuthority | null {
  // Asked for tens of thousands of times by a page, nearly always as it is written here.
  const written = byNumber.get(code)
  if (written !== undefined) return written
  const text = code.trim().toUpperCase()
  const madeUp = /^(?:E08990)?([01]\d\d)$/.exec(text)?.[1]
  if (madeUp !== undefined) {
    return { number: madeUp, ons: `E08990${madeUp}`, name: madeUpNames[madeUp] ?? `Made-up authority ${madeUp}` }
  }
  return byNumber.get(text) ?? byOns.get(text) ?? null
}
