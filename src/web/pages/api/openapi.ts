import type { Operation, Parameter } from './operation.ts'
import { operations } from './operations.ts'
import { errorSchema } from './schemas.ts'

/** Goes up when a program that was written for the one before would no longer understand an answer. */
export const apiVersion = '1.0.0'

/** The description of the addresses for programs, made of what they are checked by (OpenAPI 3.1). */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline: published figures',
      version: apiVersion,
      description:
        'What publishers say of every local authority with children’s services in England, as published. Nothing of the records that an authority holds is in it. Numbers that the publisher has withheld are withheld here.',
    },
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: described(operation) }])),
  }
}

function described({ id, summary, parameters, answer, hasCsv }: Operation): object {
  const json = { 'application/json': { schema: answer } }
  const csv = hasCsv ? { 'text/csv': { schema: { type: 'string' } } } : {}
  const wrong = (description: string) => ({ description, content: { 'application/json': { schema: errorSchema } } })
  return {
    operationId: id,
    summary,
    parameters: parameters.map(parameterOf),
    responses: {
      200: { description: 'What was asked for', content: { ...json, ...csv } },
      304: { description: 'The same as the answer whose mark was sent in if-none-match' },
      400: wrong('Something is not written as it should be'),
      401: wrong('Published figures are not open to all here, and nobody has signed in'),
      404: wrong('There is no such indicator, authority or period, or nothing of it is loaded'),
      429: wrong('Too much was asked for in a minute'),
    },
  }
}

function parameterOf({ name, description, isRequired = false, most = 1, pattern, oneOf, example }: Parameter): object {
  const one = {
    type: 'string',
    ...(pattern === undefined ? {} : { pattern: `^(?:${pattern})$` }),
    ...(oneOf === undefined ? {} : { enum: oneOf }),
  }
  const several = { type: 'array', items: one, maxItems: most }
  return {
    ...{ name, in: 'query', required: isRequired, description },
    ...(most === 1
      ? { schema: one, example }
      : { schema: several, explode: false, style: 'form', example: example.split(',') }),
  }
}
