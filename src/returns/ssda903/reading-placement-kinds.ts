import type { Row } from './shape.ts'

type Episode = Row<'Episodes'>

const temporary: ReadonlySet<string> = new Set(['T0', 'T1', 'T2', 'T3', 'T4'])
const outsideEngland: ReadonlySet<string> = new Set(['WAL', 'SCO', 'NIR'])

/** Is it a temporary placement (T0 to T4)? A blank is not. */
export const isTemporary = ({ PLACE }: Episode): boolean => PLACE !== null && temporary.has(PLACE)

/** Is it in another country of the United Kingdom, by its postcode? Not when the directory does not know the postcode. */
export const isOutsideEngland = ({ PL_LA }: Episode): boolean => PL_LA !== null && outsideEngland.has(PL_LA)
