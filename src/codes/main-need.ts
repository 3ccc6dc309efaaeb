/**
 * Why children are in need, in the few words a picture has room for: the codes of the PrimaryNeedCode item. What is no code
 * of it, or is not recorded, counts as not stated.
 *
 * Source: DfE, children in need census guide, N00101, in our own shorter words.
 */
export type MainNeed = { readonly code: string; readonly name: string }

/** The need that was not stated. */
export const needNotStated = 'N0'

export const mainNeeds: readonly MainNeed[] = [
  { code: 'N1', name: 'Abuse or neglect' },
  { code: 'N2', name: 'Child’s disability or illness' },
  { code: 'N3', name: 'Parent’s disability or illness' },
  { code: 'N4', name: 'Family under acute stress' },
  { code: 'N5', name: 'Family not coping' },
  { code: 'N6', name: 'Child’s behaviour' },
  { code: 'N7', name: 'Low income' },
  { code: 'N8', name: 'Absent parents' },
  { code: 'N9', name: 'Not a child in need case' },
  { code: needNotStated, name: 'Not stated' },
]

const names = new Map(mainNeeds.map(({ code, name }) => [code, name]))

/** The code that a recorded one counts as. */
export function mainNeedOf(code: string | null): string {
  return code !== null && names.has(code) ? code : needNotStated
}

/** What a need is called in a picture. */
export function mainNeedName(code: string): string {
  return names.get(code) ?? (names.get(needNotStated) as string)
}
