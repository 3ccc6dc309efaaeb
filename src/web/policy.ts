/**
 * What a page may do: run our own script, use our own style sheet and fonts, start the worker the script carries inside
 * it, and nothing else. It may make no request of any kind; the one page that sends files may, to ourselves.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'worker-src': 'blob:',
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
} as const

const text = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([name, value]) => `${name} ${value}`).join('; ')

/** As a header, which may also keep the page out of frames. */
export const policyHeader = text([...Object.entries(directives), ['frame-ancestors', "'none'"]])

/** For the page that sends files: its script may send them to ourselves, so that one sees how much has gone. */
export const policyOfSending = policyHeader.replace("connect-src 'none'", "connect-src 'self'")

/** As it stands in a page that no server of ours sends. Opened from a file share, `'self'` is the scheme `file:`. */
export const policyElement = text(
  Object.entries(directives).map(([name, value]) => [
    name,
    value === "'self'" && name !== 'form-action' ? "'self' file:" : value,
  ]),
)
