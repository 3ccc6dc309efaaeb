/**
 * A number that stands for a text: the same for the same text, and another for another, as surely as matters among
 * millions (53 bits). It is no seal: whoever can guess the text can tell that it is it.
 */
export function textMark(text: string): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
    high ^= high >>> 13
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}
