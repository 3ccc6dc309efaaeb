import type { Parameter } from './operation.ts'

const period = '[0-9]{4}([-/]?[0-9]{2})?|[0-9]{4}/[0-9]{2}-[0-9]{2}/[0-9]{2}|(31 March|September|January) [0-9]{4}'

export const oneIndicator: Parameter = {
  name: 'indicator',
  isRequired: true,
  description:
    'The id of an indicator, or lait: and the short name of a measure of the local authority interactive tool.',
  pattern: '[^\\s].{0,80}',
  example: 're-referrals-12m',
}

export const severalIndicators: Parameter = {
  ...oneIndicator,
  most: 100,
  description: `${oneIndicator.description} Several with commas between, or the parameter several times; 100 at most.`,
}

export const oneAuthority: Parameter = {
  name: 'authority',
  isRequired: true,
  description: "DfE's number of an authority, or its ONS code.",
  pattern: '[0-9]{3}|E[0-9]{8}',
  example: '335',
}

export const severalAreas: Parameter = {
  name: 'authority',
  most: 250,
  description:
    "DfE's numbers of authorities or ONS codes of any area, region for every region, england for the nation; several with commas between. All areas when it is left out.",
  pattern: '[0-9]{3}|E[0-9]{8}|region|england',
  example: '335,344,region,england',
}

export const onePeriod: Parameter = {
  name: 'period',
  description:
    'The period as the files have it, 2025 or 202425, or as it is written, 2024/25; the newest when it is left out.',
  pattern: period,
  example: '2025',
}

export const firstPeriod: Parameter = {
  name: 'from',
  description: 'The first period; those that end in the same year are in it.',
  pattern: period,
  example: '2021',
}

export const lastPeriod: Parameter = {
  name: 'to',
  description: 'The last period.',
  pattern: period,
  example: '2025',
}

export const source: Parameter = {
  name: 'source',
  description:
    'release: the release of the statistic itself; lait: the local authority interactive tool. When it is left out, the release, and the tool where no release is loaded.',
  oneOf: ['release', 'lait'],
  example: 'release',
}

export const model: Parameter = {
  name: 'model',
  description: 'The year of the model of statistical neighbours; the newest when it is left out.',
  pattern: '[0-9]{4}',
  example: '2025',
}

export const release: Parameter = {
  name: 'release',
  description:
    'The number of a release, as source.number has it: what was known when that release had been loaded. The newest when it is left out.',
  pattern: '[1-9][0-9]{0,8}',
  example: '12',
}

export const page: Parameter = {
  name: 'page',
  description: 'Which ten thousand figures; the first is 1.',
  pattern: '[1-9][0-9]{0,5}',
  example: '1',
}

export const format: Parameter = {
  name: 'format',
  description: 'json or csv; json when it is left out.',
  oneOf: ['json', 'csv'],
  example: 'json',
}
