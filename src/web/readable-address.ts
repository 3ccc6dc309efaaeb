/**
 * The address that is asked for, or where it cannot be read (`/%zz`) one at which there is no page: the answer is then
 * the page that says so, with all that goes with an answer.
 */
export function readableAddress(url = '/'): string {
  try {
    decodeURIComponent(url.split('?')[0] as string)
    return url
  } catch {
    return '/address-that-cannot-be-read'
  }
}
