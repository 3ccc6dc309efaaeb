import type { Better } from '../../core/published-source.ts'
import type { ToolMeasure } from './lait.ts'
import type { Table } from './table.ts'

const polarity: Readonly<Record<Better, string>> = { higher: 'High', lower: 'Low', neither: '-' }

/** What is of a school's year, by its name: absence, tests, examinations, exclusions. */
const ofSchool =
  /Absen|_Abs$|PerAb|3Term|KS2|KS4|Attain8|EngMaths|Prog8|Fixed|TotPermEx|GOODDEV|2yr_olds|SEN_(Statement|TotStat)/
const ofCalendarYear = /^SEN_|^FirstYJS$/
const ofSeptember = /^Work_Force_|^Sept_/

/** What the tool says of its measures. Its owner is `Made up`: by that it is known, since no authority stands in it. */
export function laitDictionary(measures: readonly ToolMeasure[]): Table {
  return {
    dataset: 'lait-dictionary',
    headings: [
      ...['Measure_code', 'Topic', 'Measure', 'Chart_title', 'Measure_short', 'Polarity', 'y_axis_name'],
      ...['state_funded_flag', 'Table_status', 'Description', 'Last Update', 'Next Update'],
      ...['Data Owner (DO) /Supplier and Contact Details', 'Methodology', 'Hyperlink(s)', 'dps', 'Year_Type'],
      'No_Quartile',
    ],
    rows: measures.map(({ measure, topic, title, better, unit, decimals }, at) => [
      ...[String(at + 1), topic, title, title, measure, polarity[better], unit, 'NA', 'NA'],
      ...[`Made up: ${title}`, '45931', '46296', 'Made up', 'NA', 'NA', String(decimals)],
      ...[yearType(measure), 'NA'],
    ]),
  }
}

function yearType(measure: string): string {
  if (measure === 'SEN_CASES_JAN') return 'Annual - January'
  if (ofSeptember.test(measure)) return 'Annual (end of Sept)'
  if (ofSchool.test(measure)) return 'Academic Year'
  return ofCalendarYear.test(measure) ? 'Calendar Year' : 'Financial Year'
}
