import type { MayOpen } from '../../../../work/shut-records.ts'

/** Why a record is shut, in a word. */
export function kindInWords(kind: 'restricted' | 'sealed'): string {
  return kind === 'sealed' ? 'Sealed' : 'Restricted'
}

/** The address of a shut record, or of one of the pages under it. */
export function shutPath(reference: string, under = ''): string {
  return `/administration/restricted/${reference}${under === '' ? '' : `/${under}`}`
}

/** People to choose from. */
export function peopleOptions(people: readonly MayOpen[], first: string) {
  return [
    { value: '', name: first },
    ...people.map(({ account, name, subject }) => ({ value: account, name: `${name} (${subject})` })),
  ]
}
