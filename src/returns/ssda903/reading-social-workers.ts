import type { Row, Ssda903Tables } from './shape.ts'

/** The spell with a social worker that began last; null when none has a beginning. Of two on one day the open one. */
export const lastSpell = ({ SWEpisodes }: Ssda903Tables): Row<'SWEpisodes'> | null =>
  SWEpisodes.findLast(({ SW_DECOM }) => SW_DECOM !== null) ?? null
