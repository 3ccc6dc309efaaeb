import type { Operation } from './operation.ts'
import {
  firstPeriod,
  format,
  lastPeriod,
  model,
  oneAuthority,
  oneIndicator,
  onePeriod,
  page,
  release,
  severalAreas,
  severalIndicators,
  source,
} from './parameters.ts'
import { comparisonSchema, figuresSchema, indicatorsSchema } from './schemas.ts'

export const indicatorsOperation: Operation = {
  path: '/api/indicators',
  id: 'indicators',
  summary: 'Every indicator, what it counts, and the newest period that is loaded.',
  parameters: [],
  answer: indicatorsSchema,
  hasCsv: false,
}

export const compareOperation: Operation = {
  path: '/api/compare',
  id: 'compare',
  summary: 'An authority in one indicator, beside those like it, its region and the nation.',
  parameters: [oneIndicator, oneAuthority, onePeriod, source, model, release, format],
  answer: comparisonSchema,
  hasCsv: true,
}

export const figuresOperation: Operation = {
  path: '/api/figures',
  id: 'figures',
  summary: 'Figures as rows, one for each indicator, period and area, ten thousand at a time.',
  parameters: [severalIndicators, severalAreas, firstPeriod, lastPeriod, source, page, format],
  answer: figuresSchema,
  hasCsv: true,
}

/** Every address for programs, but for the one that describes them. */
export const operations: readonly Operation[] = [indicatorsOperation, compareOperation, figuresOperation]
