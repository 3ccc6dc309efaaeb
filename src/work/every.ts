/** What goes on until it is stopped. */
export type Ongoing = {
  /** Ends it; waits for what is being done. */
  stop(): Promise<void>
}

/**
 * Does something now and every few seconds, one time after the other: a time that takes long puts off the next. Each
 * process does it for itself.
 *
 * @param does    what is done each time
 * @param failed  told of what was thrown; it is tried again the next time
 */
export function every(seconds: number, does: () => Promise<unknown>, failed: (error: unknown) => void): Ongoing {
  let running = does().catch(failed)
  const again = setInterval(() => {
    running = running.then(does).catch(failed)
  }, seconds * 1000)
  again.unref()
  return {
    async stop() {
      clearInterval(again)
      await running
    },
  }
}
