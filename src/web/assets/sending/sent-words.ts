/**
 * How much of what was chosen is sent, in words: "12 of 59 MB sent". Whole megabytes, from 10 MB on; below that
 * thousands of bytes.
 *
 * @param sent   bytes that have gone, never more than `whole`
 * @param whole  bytes to send, the few of the form itself included
 */
export function sentWords(sent: number, whole: number): string {
  const [unit, name] = whole < 1e7 ? [1e3, 'kB'] : [1e6, 'MB']
  const all = Math.max(1, Math.round(whole / unit))
  // Rounded down: the last of it is not said to be sent before it is.
  return `${sent < whole ? Math.min(all, Math.floor(sent / unit)) : all} of ${all} ${name} sent`
}
