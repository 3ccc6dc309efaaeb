/**
 * Every reason for which we will not do what was asked. Each has a paragraph in `docs/refusals.md`,
 * which a test compares with this list.
 */
export const refusalReasons = {
  'file-not-found': 'There is no such file',
  'file-is-a-folder': 'A folder was given where a file is needed',
  'file-unreadable': 'The file cannot be opened',
  'file-empty': 'The file is empty',
  'unpacks-to-too-much': 'The file unpacks to too much',
  'file-not-xml': 'The file is not XML',
  'xml-not-well-formed': 'The XML is broken',
  'xml-cut-off': 'The XML stops before its end',
  'xml-doctype': 'The XML has a document type declaration',
  'xml-too-deep': 'The XML is nested too deeply',
  'xml-value-too-long': 'One value in the XML is too long',
  'encoding-unknown': 'The text encoding is not one we read',
  'encoding-wrong': 'The bytes do not fit the text encoding',
  'return-not-recognised': 'The file is not a return we know',
  'return-without-children': 'The return has no list of children',
  'year-unknown': 'The collection year cannot be told',
  'year-without-rules': 'There are no rules for that collection year',
  'year-not-taken': 'The year that was chosen cannot be taken',
  'year-without-rows': 'Nothing in the return is of the year that was chosen',
  'years-mixed': 'Files of two years came together',
  'zip-broken': 'The ZIP file is damaged',
  'zip-too-large': 'The ZIP file unpacks to too much',
  'zip-unsafe-name': 'A file in the ZIP has an unsafe name',
  'zip-without-returns': 'The ZIP file holds no return',
  'zip-locked': 'The ZIP file has a password',
  'zip-in-zip': 'The ZIP file holds another ZIP file',
  'output-not-written': 'The output could not be written',
  'address-taken': 'The port is in use',
  'cannot-serve': 'Pages cannot be served',
  'database-away': 'The database cannot be reached',
  'database-of-later-release': 'The data is of a later release',
  'backup-damaged': 'The backup is damaged',
  'place-not-empty': 'The place is not empty',
  'place-in-use': 'The place is in use',
  'not-permitted': 'This is not yours to do',
  'not-there': 'There is nothing by that name',
  'sign-in-refused': 'Signing in did not work',
  'too-many': 'That was too often',
  'too-slow': 'That took too long',
  'form-out-of-date': 'The form was out of date',
  'sent-already': 'This was sent already',
  'reason-missing': 'A reason is needed',
  'record-held': 'The record is under a legal hold',
  'authority-mixed': 'The file is of another authority',
  'made-up-and-real': 'Real and made-up children never mix',
  'far-smaller': 'The file is far smaller than the one before it',
  'file-replaced': 'A later file has taken its place',
  usage: 'What was asked was not understood',
} as const

export type RefusalReason = keyof typeof refusalReasons

/**
 * We will not do what was asked. Shown to the person who asked, as a line or a page.
 *
 * @param reason  one entry of {@link refusalReasons}
 * @param next    what happened here and what to do next, in one or two sentences; never a child's details
 */
export class Refusal extends Error {
  readonly reason: RefusalReason
  readonly next: string

  constructor(reason: RefusalReason, next: string) {
    super(`${refusalReasons[reason]}. ${next}`)
    this.name = 'Refusal'
    this.reason = reason
    this.next = next
  }
}
