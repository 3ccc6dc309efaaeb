import { localAuthority } from '../codes/local-authorities.ts'
import { PostcodeFile } from '../returns/ssda903/lists/postcode-file.ts'
import { addressedAuthorities, addressesIn } from './addresses.ts'

/** The made-up directory of postcodes as one file: every address of the made-up authorities, and none that is real. */
export function madeUpPostcodes(): Uint8Array {
  const file = new PostcodeFile()
  for (const number of addressedAuthorities) {
    const area = localAuthority(number)?.ons ?? ''
    for (const { postcode, easting, northing } of addressesIn(number)) {
      file.add({ postcode: postcode.replace(' ', ''), area, easting, northing })
    }
  }
  return file.bytes('the made-up authorities')
}

/** The same directory as a table with the headings of the ONS postcode directory, as UTF-8 text. */
export function* madeUpPostcodeTable(): Generator<string> {
  yield 'pcds,lad25cd,east1m,north1m\r\n'
  for (const number of addressedAuthorities) {
    const area = localAuthority(number)?.ons ?? ''
    let lines = ''
    for (const { postcode, easting, northing } of addressesIn(number)) {
      lines += `${postcode},${area},${easting},${northing}\r\n`
    }
    yield lines
  }
}
