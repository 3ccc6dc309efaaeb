import { publishedStatuses } from '../../../core/published-value.ts'
import type { Schema } from './operation.ts'

const text: Schema = { type: 'string' }
const whole: Schema = { type: 'integer' }
const yesOrNo: Schema = { type: 'boolean' }
const textOrNull: Schema = { type: ['string', 'null'] }
const numberOrNull: Schema = { type: ['number', 'null'] }
const wholeOrNull: Schema = { type: ['integer', 'null'] }

const value: Schema = {
  type: ['number', 'string', 'null'],
  description: 'As published and not rounded; the grade of an inspection; null where a symbol stands in its place.',
}
const status: Schema = {
  type: 'string',
  enum: [...publishedStatuses, 'no-row'],
  description: 'Why there is no number; ok where there is one, no-row where the files say nothing of the area.',
}
const better: Schema = { type: 'string', enum: ['higher', 'lower', 'neither'] }

/** An object whose members are all there. */
function all(properties: Readonly<Record<string, Schema>>, description?: string): Schema {
  const required = Object.keys(properties)
  return { type: 'object', required, properties, ...(description === undefined ? {} : { description }) }
}

function orNull(schema: Schema): Schema {
  return { oneOf: [schema, { type: 'null' }] }
}

function list(items: Schema): Schema {
  return { type: 'array', items }
}

/** What went wrong, and what to do. */
export const errorSchema = all({
  error: all({ status: whole, what: text, next: { ...text, description: 'What to do.' } }),
})

export const comparisonSchema = all(
  {
    indicator: text,
    authority: text,
    period: text,
    value,
    status,
    previous: orNull(all({ period: text, value }, 'The newest earlier period in which the authority has a number.')),
    change: numberOrNull,
    england: value,
    englandStatus: status,
    region: value,
    regionStatus: status,
    neighbours: all({
      model: textOrNull,
      median: numberOrNull,
      mean: numberOrNull,
      used: { ...whole, description: 'How many of them had a number.' },
      members: list(all({ code: text, name: text, value, status, closeness: text, rank: wholeOrNull })),
    }),
    rank: { ...wholeOrNull, description: '1 is the highest number; those that have the same share the lowest rank.' },
    of: wholeOrNull,
    quartile: { type: ['string', 'null'], description: 'A, the best quarter, to D; null where there are no bands.' },
    source: orNull(
      all({
        ...{ file: text, release: text, published: textOrNull, licence: text, isMadeUp: yesOrNo },
        row: { ...whole, description: 'Of the file; its headings are row 1.' },
      }),
    ),
    ...{ title: text, unit: text, decimals: whole, better, authorityName: text, regionName: textOrNull },
    ...{ periodLabel: text, note: textOrNull, isProvisional: yesOrNo, licences: list(text) },
  },
  'An authority in one indicator. Members may be added.',
)

export const figuresSchema = all({
  page: whole,
  next: { ...textOrNull, description: 'The address of the next ten thousand; null when these are the last.' },
  figures: list(
    all({
      ...{ indicator: text, area: text, areaName: text, period: text, periodLabel: text, value, status },
      ...{ note: textOrNull, unit: text, file: text, row: whole, release: text, published: textOrNull },
      ...{ licence: text, isMadeUp: { ...yesOrNo, description: 'Of authorities that do not exist.' } },
    }),
  ),
})

export const indicatorsSchema = all({
  indicators: list(
    all({
      ...{ id: text, title: text, domain: text, question: text, counts: text, outOf: text, unit: text },
      ...{ decimals: whole, better, lait: textOrNull, mind: textOrNull, newest: textOrNull },
    }),
  ),
})
