import type { Row } from './shape.ts'

const outsideEngland: ReadonlySet<string> = new Set(['WAL', 'SCO', 'NIR', 'NUK'])

/** Is the placement in Wales, Scotland, Northern Ireland or outside the United Kingdom, by its postcode? Not when the directory does not know the postcode. */
export const isOutsideEngland = ({ PL_LA }: Row<'Episodes'>): boolean => PL_LA !== null && outsideEngland.has(PL_LA)
