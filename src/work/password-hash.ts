import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * How dear a guess is made: 2^17 blocks of 1 kB are 128 MB and about half a second each time.
 *
 * @source OWASP, password storage cheat sheet: scrypt with N 2^17, r 8, p 1
 */
const dear: Cost = { log2: 17, r: 8, p: 1 }

type Cost = { readonly log2: number; readonly r: number; readonly p: number }

/** Two at a time: each takes 128 MB, whoever asks. */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function derive(password: string, salt: Buffer, { log2, r, p }: Cost): Promise<Buffer> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await new Promise((resolve, reject) => {
      const options = { N: 2 ** log2, r, p, maxmem: 256 * 2 ** log2 * r }
      // The same text typed on another keyboard must be the same password.
      scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
    })
  } finally {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

/** What is kept of a password: `scrypt$17$8$1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, dear)
  return `scrypt$${dear.log2}$${dear.r}$${dear.p}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/**
 * Is that the password behind the hash? Without a hash it takes the same time, so that nobody learns who has an account.
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, log2, r, p, salt, kept] = hash?.split('$') ?? []
  const cost = hash === null ? dear : { log2: Number(log2), r: Number(r), p: Number(p) }
  const key = await derive(password, Buffer.from(salt ?? 'nobody', 'base64url'), cost)
  const expected = Buffer.from(kept ?? '', 'base64url')
  return expected.length === key.length && timingSafeEqual(expected, key)
}

/** Was it made when guesses were cheaper? */
export function isOldHash(hash: string): boolean {
  return !hash.startsWith(`scrypt$${dear.log2}$${dear.r}$${dear.p}$`)
}
