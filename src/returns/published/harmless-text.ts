/** What a terminal obeys, or what turns the direction of writing round; line ends and tabs are neither. */
const obeyed = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu

/** A text of a publisher that is kept and shown, trimmed, with nothing in it that does more than be read. */
export function harmlessText(text: string): string {
  return text.replace(obeyed, '').trim()
}
