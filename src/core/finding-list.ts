/** How many findings of one kind are listed one by one. */
const listed = 20

type Listed = { readonly code: string; readonly message: string; readonly more?: number }

/** Findings in file order. A fault that every record has is listed a few times and then counted. */
export class FindingList<Found extends Listed> {
  readonly #findings: Found[] = []
  readonly #alike = new Map<string, { readonly first: number; count: number }>()

  add(finding: Found): void {
    const kind = `${finding.code} ${finding.message}`
    const alike = this.#alike.get(kind)
    if (alike === undefined) this.#alike.set(kind, { first: this.#findings.length, count: 1 })
    else alike.count++
    if (alike === undefined || alike.count <= listed) this.#findings.push(finding)
  }

  /** The findings; the first of a kind says how many more there were than are listed. */
  list(): readonly Found[] {
    const list = [...this.#findings]
    for (const { first, count } of this.#alike.values()) {
      if (count > listed) list[first] = { ...(list[first] as Found), more: count - listed }
    }
    return list
  }
}

/** At most 100 characters, to be shown. */
export function short(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
