import type { CodeSet } from '../core/code-set.ts'

/** What a code means, to stand within a sentence: `school`, but `GP`. A code the set never had stands as written. */
export function meant(set: CodeSet, code: string): string {
  const means = set.meaning(code)
  if (means === null) return code
  return /^[A-Z][A-Z]/.test(means) ? means : means.charAt(0).toLowerCase() + means.slice(1)
}
