import type { Wanted } from './published-file.ts'

const places = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name'

/** A made-up table in the department's tidy form, of real areas: rows are what stands after the area's columns. */
export function tidyFile(columns: string, rows: readonly string[]): { name: string; bytes: Uint8Array } {
  const text = [`${places},old_la_code,new_la_code,la_name,${columns}`, ...rows].join('\r\n')
  return { name: 'table.csv', bytes: new TextEncoder().encode(`${text}\r\n`) }
}

export const inEngland = (period: string, rest: string) =>
  `${period},Reporting year,National,E92000001,England,,,,,,${rest}`

export const inRegion = (period: string, code: string, rest: string) =>
  `${period},Reporting year,Regional,E92000001,England,${code},A region,,,,${rest}`

export const inAuthority = (period: string, number: string, rest: string) =>
  `${period},Reporting year,Local authority,E92000001,England,E12000005,A region,${number},,"A name, of a place",${rest}`

/** The columns of the table of second protection plans. */
export const plans = 'CPP_start,CPP_subsequent,CPP_subsequent_percent'

export const plansWanted: readonly Wanted[] = [
  { code: 'second', column: { dataset: 'second-plans', column: 'CPP_subsequent_percent' } },
]
