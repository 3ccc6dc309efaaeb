const shortest = 12
const longest = 200

/** What many people choose, and every guesser tries first: whole passwords, and beginnings of longer ones. */
const common =
  /^(throughline|password|passw0rd|letmein|welcome|qwerty|administrator|childrens?services?|safeguarding|socialwork(er)?|council|changeme|iloveyou|football|merrowdale)[\W\d_]*$/
const keyboard = 'abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv5tgb'

/**
 * What keeps a text from being a password, as a sentence; null when nothing does. Length counts, kinds of characters do
 * not.
 *
 * @param known  what anybody knows of the account: its name and how it signs in
 */
export function passwordFault(password: string, known: readonly string[]): string | null {
  const length = [...password].length
  if (length < shortest) return `Use at least ${shortest} characters; three or four words together are easy to remember`
  if (length > longest) return `Use at most ${longest} characters`
  const plain = password.toLowerCase()
  const letters = plain.replace(/[^a-z0-9]/g, '')
  if (common.test(plain.replace(/\s/g, ''))) return 'Choose another: that one is among the first that would be guessed'
  if (new Set(plain).size < 5 || isRepeated(plain) || isSequence(letters))
    return 'Choose another: a repeated or running text is quickly guessed'
  const parts = known.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).map((text) => text.toLowerCase())
  const rest = parts.filter((part) => part.length > 3).reduce((left, part) => left.replaceAll(part, ''), plain)
  if (rest.length < 6) return 'Choose another: it is made of your name or of what you sign in with'
  return null
}

/** One piece over and over: `abcabcabcabc`. */
function isRepeated(text: string): boolean {
  return /^(.{1,6})\1+$/.test(text)
}

/** Along the alphabet, the digits or a row of keys, onward or backward. */
function isSequence(text: string): boolean {
  if (text.length < 4) return false
  const runs = keyboard.split(' ').flatMap((row) => [row, [...row].reverse().join('')])
  let left = text
  while (left !== '') {
    const run = runs.map((row) => commonStart(left, row)).sort((a, b) => b - a)[0] as number
    if (run < 4) return left.length < 3 && left.length < text.length / 4
    left = left.slice(run)
  }
  return true
}

/** How many characters from the start of a text stand together somewhere in the row. */
function commonStart(text: string, row: string): number {
  let length = 0
  while (length < text.length && row.includes(text.slice(0, length + 1))) length++
  return length
}
