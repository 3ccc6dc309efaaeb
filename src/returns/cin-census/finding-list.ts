import type { Finding } from '../../core/finding.ts'

/** How many findings of one kind are listed one by one. */
const listed = 20

/** Findings in file order. A fault that every record has is listed a few times and then counted. */
export class FindingList {
  readonly #findings: Finding[] = []
  readonly #alike = new Map<string, { first: number; count: number }>()

  add(finding: Finding): void {
    const kind = `${finding.code} ${finding.message}`
    const alike = this.#alike.get(kind)
    if (alike === undefined) this.#alike.set(kind, { first: this.#findings.length, count: 1 })
    else alike.count++
    if (alike === undefined || alike.count <= listed) this.#findings.push(finding)
  }

  /** The findings; the first of a kind says how many more there were than are listed. */
  list(): readonly Finding[] {
    const list = [...this.#findings]
    for (const { first, count } of this.#alike.values()) {
      if (count > listed) list[first] = { ...(list[first] as Finding), more: count - listed }
    }
    return list
  }
}

/** At most 100 characters, to be shown. */
export function short(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
