/** PostgreSQL's classes and codes for: connection lost, shut down, not yet up, too many connections. */
const codes = /^(08...|57P0[1-5]|53300)$/
const system = /^(ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)$/
/** What the driver says without a code. */
const said =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed)/

/** Does an error of the driver say that the database is away, for now? */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as { code?: string; syscall?: string }
  if (code !== undefined && codes.test(code)) return true
  if (code !== undefined && system.test(code)) return syscall === 'connect' || syscall === 'read' || syscall === 'write'
  return said.test(error.message)
}

/** Does it say that a statement took longer than it may? */
export function isTooSlow(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === '57014'
}

/** Does it say that the disk of the database is full? */
export function isDiskFull(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === '53100'
}
