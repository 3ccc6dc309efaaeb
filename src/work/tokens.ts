import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 32 random bytes as text: what a browser keeps of a session, and what a form carries. */
export const newToken = () => randomBytes(32).toString('base64url')

/** Is that the shape of a token of ours? What is not is never looked up. */
export const isToken = (text: string) => /^[A-Za-z0-9_-]{43}$/.test(text)

/** What is kept of a token: who reads the database cannot sign in with it. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** Made with the key of the installation, which only we have; 64 hexadecimal digits. */
export const signed = (key: string, what: string) => createHmac('sha256', key).update(what).digest('hex')

/** Are they the same? Takes the same time however much of them is. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest()]
  return timingSafeEqual(a, b)
}
