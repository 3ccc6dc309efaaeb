import { type Day, isoDay } from '../../core/day.ts'
import type { Assessment, ChildProtectionPlan, CINdetails, CinChild, CinRow, Header } from './shape.ts'

/**
 * Writes a census: the header, then children one at a time, in the element order of DfE's specification. The text it
 * gives is UTF-8 XML, in pieces of about one child. Exporters and the made-up authority share it.
 */
export class CinWriter {
  readonly #comment: string | null

  /** @param comment  stands before the root element, for instance to say that the file is made up */
  constructor(comment: string | null = null) {
    this.#comment = comment
  }

  start(header: Header): string {
    const comment = this.#comment === null ? '' : `<!-- ${this.#comment.replaceAll('--', '- ')} -->\n`
    return `<?xml version="1.0" encoding="UTF-8"?>
${comment}<Message>
  <Header>
    <CollectionDetails>
${fields(header, ['Collection', 'Year', 'ReferenceDate'], 3)}    </CollectionDetails>
    <Source>
${fields(header, ['SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime'], 3)}    </Source>
  </Header>
  <Children>
`
  }

  child(child: CinChild): string {
    const { identifiers, characteristics, disabilities, episodes } = child
    let text = `    <Child>\n${group('ChildIdentifiers', 3, fields(identifiers, identifierFields, 4))}`
    let listed = ''
    for (const { Disability } of disabilities) listed += item('Disability', Disability ?? '', 5)
    const about = fields(characteristics, ['Ethnicity'], 4) + (listed === '' ? '' : group('Disabilities', 4, listed))
    text += group('ChildCharacteristics', 3, about)
    for (const episode of episodes) text += group('CINdetails', 3, episodeText(episode))
    return `${text}    </Child>\n`
  }

  end(): string {
    return '  </Children>\n</Message>\n'
  }
}

const identifierFields = [
  'LAchildID',
  'UPN',
  'FormerUPN',
  'UPNunknown',
  'PersonBirthDate',
  'ExpectedPersonBirthDate',
  'GenderCurrent',
  'Sex',
  'PersonDeathDate',
]
const episodeFields = [
  'CINreferralDate',
  'ReferralSource',
  'PrimaryNeedCode',
  'CINclosureDate',
  'ReasonForClosure',
  'DateOfInitialCPC',
]

function episodeText(episode: CINdetails): string {
  let text = fields(episode, episodeFields, 4)
  for (const row of episode.assessments) text += group('Assessments', 4, assessmentText(row))
  for (const row of episode.cinPlans) {
    text += group('CINPlanDates', 4, fields(row, ['CINPlanStartDate', 'CINPlanEndDate'], 5))
  }
  for (const row of episode.enquiries) {
    const names = ['S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC', 'ICPCnotRequired']
    text += group('Section47', 4, fields(row, names, 5))
  }
  text += fields(episode, ['ReferralNFA'], 4)
  for (const row of episode.protectionPlans) text += group('ChildProtectionPlans', 4, protectionPlanText(row))
  for (const row of episode.preProceedings) {
    const { table, row: _row, line, unread, ...own } = row
    text += group('PreProceedingsandFGDM', 4, fields(row, Object.keys(own), 5))
  }
  return text
}

function assessmentText(row: Assessment): string {
  const days = ['AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate']
  let factors = ''
  for (const factor of row.AssessmentFactors) factors += item('AssessmentFactors', factor, 6)
  return fields(row, days, 5) + (factors === '' ? '' : group('FactorsIdentifiedAtAssessment', 5, factors))
}

function protectionPlanText(row: ChildProtectionPlan): string {
  const names = ['CPPstartDate', 'CPPendDate', 'InitialCategoryOfAbuse', 'LatestCategoryOfAbuse', 'NumberOfPreviousCPP']
  let reviews = ''
  for (const review of row.reviews) reviews += fields(review, ['CPPreviewDate'], 6)
  return fields(row, names, 5) + (row.reviews.length === 0 ? '' : group('Reviews', 5, reviews))
}

function group(name: string, depth: number, inside: string): string {
  return `${indent[depth]}<${name}>\n${inside}${indent[depth]}</${name}>\n`
}

const indent = ['', '  ', '    ', '      ', '        ', '          ', '            ']

/** The elements of the fields that hold something, as they were written. */
function fields(row: CinRow, names: readonly string[], depth: number): string {
  let text = ''
  for (const name of names) {
    const unread = row.unread?.[name]
    const value = unread ?? (row as unknown as Record<string, string | Day | null>)[name]
    if (value !== null && value !== undefined)
      text += item(name, typeof value === 'number' ? isoDay(value) : value, depth)
  }
  return text
}

function item(name: string, value: string, depth: number): string {
  return `${indent[depth]}<${name}>${/[&<>]/.test(value) ? escapeText(value) : value}</${name}>\n`
}

function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
