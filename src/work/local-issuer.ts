/** The issuer of accounts whose password is kept here. */
export const localIssuer = 'local'

/** What such an account signs in with, as it is kept: case and blanks around it do not count. */
export const localSubject = (typed: string) => typed.trim().toLowerCase()
