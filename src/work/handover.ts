/**
 * Hands things from one that pushes to one that pulls. The pusher waits for `taken()` when it likes, so that no more
 * than a few lie between them.
 */
export class Handover<Item> {
  #items: Item[] = []
  #ended = false
  #error: unknown = null
  #wakeTaker: (() => void) | null = null
  #wakeGiver: (() => void) | null = null

  give(item: Item): void {
    this.#items.push(item)
    this.#wakeTaker?.()
  }

  end(error: unknown = null): void {
    this.#ended = true
    this.#error = error
    this.#wakeTaker?.()
  }

  /** Resolves once everything given has been taken, or nobody takes any more. */
  async taken(): Promise<void> {
    while (this.#items.length > 0) {
      await new Promise<void>((resolve) => {
        this.#wakeGiver = resolve
      })
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    try {
      for (;;) {
        const items = this.#items
        this.#items = []
        yield* items
        if (this.#items.length > 0) continue
        this.#wakeGiver?.()
        if (this.#ended) break
        await new Promise<void>((resolve) => {
          this.#wakeTaker = resolve
        })
      }
      if (this.#error !== null) throw this.#error
    } finally {
      this.#items = []
      this.#wakeGiver?.()
    }
  }
}
