import { type Day, dayOf, isoDay } from '../../core/day.ts'
import { madeKey } from '../../core/made-key.ts'
import {
  type ChildClaims,
  type ClaimDraft,
  claim,
  find,
  findUnread,
  keyFrom,
  type MappingFinding,
  ownKey,
  written,
} from '../../ssd/claim-draft.ts'
import { tableNames } from './layout.ts'
import { blankIsSaid, flagged } from './said.ts'
import type { AnyRow, Row, Ssda903Child } from './shape.ts'
import { cared } from './to-care.ts'
import { besideCare } from './to-events.ts'
import { permanent } from './to-permanence.ts'

/**
 * What one year's looked-after return says of one child, as rows of the canonical tables.
 *
 * An item that is absent is not mentioned, save those the return is complete for (ends of episodes, placements and legal
 * statuses; what a care leaver does). Keys are made of the child and of the day a thing began, so that next year's return,
 * which begins with the episode that was open, makes the same key for the same fact. Codes stand as written, but for the
 * old codes of sex. The rows of nobody are left out, and found.
 *
 * @param about  authority and collection year of the return
 * @source       mapping specification, sections 1, 2, 4 and 8
 */
export function claimsOfLookedAfter(
  child: Ssda903Child,
  about: { readonly laCode: string; readonly year: number },
): ChildClaims {
  const known = ownKey('903', about.laCode, 'CHILD', child.CHILD)
  if (known === null) return { personId: '', claims: [], findings: nobodys(child) }
  const draft: ClaimDraft = {
    ...{ prefix: '903', laCode: about.laCode, personId: known.key, blankIsSaid },
    ...{ claims: [], findings: [], times: new Map() },
  }
  if (known.made !== null) {
    for (const row of rowsOf(child).slice(0, 1)) {
      find(draft, known.made, { table: 'ssd_person', key: known.key, row }, 'CHILD')
    }
  }
  for (const row of child.Header) person(draft, row)
  permanent(draft, child, cared(draft, child))
  besideCare(draft, child, { year: about.year, lastDay: dayOf(about.year, 3, 31) as Day })
  return { personId: known.key, claims: draft.claims, findings: draft.findings }
}

function rowsOf(child: Ssda903Child): readonly AnyRow[] {
  return tableNames.flatMap((table) => child[table] as readonly AnyRow[])
}

function nobodys(child: Ssda903Child): readonly MappingFinding[] {
  return rowsOf(child).map(({ table, line }) => ({
    kind: 'child-missing',
    table: 'ssd_person',
    key: '',
    item: `${table}.CHILD`,
    line,
  }))
}

/** Sex as it is written since 2024-25, by the code used before. */
const sexOf: ReadonlyMap<string, string> = new Map([
  ['1', 'M'],
  ['2', 'F'],
])

const upnUnknown = /^UN\d$/

function person(draft: ClaimDraft, row: Row<'Header'>): void {
  const { personId } = draft
  const spoken = { table: 'ssd_person', key: personId, row } as const
  findUnread(draft, spoken)
  const hasUpn = row.UPN !== null && !upnUnknown.test(row.UPN)
  claim(draft, 'ssd_person', personId, row, {
    pers_sex: row.SEX === null ? null : (sexOf.get(row.SEX) ?? row.SEX),
    pers_dob: written(row.DOB),
    pers_ethnicity: row.ETHNIC,
    pers_upn_unknown: hasUpn ? null : row.UPN,
    pers_is_mother: flagged(draft, spoken, 'MOTHER', row.MOTHER),
  })
  if (hasUpn) {
    const type = 'Unique Pupil Number'
    const key = keyFrom(draft, 'ssd_linked_identifiers', null, type, row.UPN ?? '')
    claim(draft, 'ssd_linked_identifiers', key, row, { link_identifier_type: type, link_identifier_value: row.UPN })
  }
  if (row.MC_DOB !== null) mother(draft, row, row.MC_DOB)
}

/** The return does not say who the child is: a key stands for the child, made of the mother and the day of birth. */
function mother(draft: ClaimDraft, row: Row<'Header'>, born: Day): void {
  claim(draft, 'ssd_mother', keyFrom(draft, 'ssd_mother', born), row, {
    moth_childs_person_id: madeKey('903', [draft.laCode, 'ssd_person', 'child of', draft.personId, isoDay(born)]),
    moth_childs_dob: written(born),
  })
}
