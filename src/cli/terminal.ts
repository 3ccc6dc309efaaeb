/** May colour be used on this stream? It is only ever a second signal. */
export function mayColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

type Style = 'bold' | 'late' | 'quiet'
const codes: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  bold: ['\u001b[1m', '\u001b[22m'],
  late: ['\u001b[33m', '\u001b[39m'],
  quiet: ['\u001b[2m', '\u001b[22m'],
}

/** Paints text where colour may be used, and leaves it as it is where not. */
export function painter(stream: NodeJS.WriteStream): (style: Style, text: string) => string {
  if (!mayColour(stream)) return (_, text) => text
  return (style, text) => `${codes[style][0]}${text}${codes[style][1]}`
}

/**
 * A line on standard error that says how far a long work has come; nothing when standard error is no terminal, and
 * nothing for work of less than a second.
 */
export function progressLine(): { show(text: string): void; clear(): void } {
  const stream = process.stderr
  if (stream.isTTY !== true) return { show() {}, clear() {} }
  const started = performance.now()
  let shown = 0
  return {
    show(text) {
      const now = performance.now()
      if (now - started < 1000 || now - shown < 100) return
      shown = now
      stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`)
    },
    clear() {
      if (shown > 0) stream.write('\r\u001b[2K')
      shown = 0
    },
  }
}

/** Text with nothing in it that a terminal would obey, on one line. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '?')
}

/** Breaks text into lines of at most that many characters. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(indent + line)
  return lines.join('\n')
}

/** How wide text may be: the terminal's width, at most 100; 80 when piped. */
export function textWidth(): number {
  return Math.min(process.stdout.columns ?? 80, 100)
}

/** The entries most like what was typed, best first, for "did you mean". */
export function nearest(typed: string, entries: readonly string[], most = 3): string[] {
  const wanted = typed.toLowerCase()
  return entries
    .map((entry) => ({ entry, distance: distance(wanted, entry.toLowerCase()) }))
    .filter(({ entry, distance }) => distance <= Math.max(2, entry.length / 3) || entry.toLowerCase().includes(wanted))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ entry }) => entry)
}

/** How many letters must be put in, taken out or changed. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const changed = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[to.length] as number
}
