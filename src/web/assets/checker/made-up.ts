import { localAuthority } from '../../../codes/local-authorities.ts'
import { period } from '../../../core/period.ts'
import { countOf } from '../../../core/words.ts'
import { openPostcodes } from '../../../returns/ssda903/lists/postcode-file.ts'
import { providerList } from '../../../returns/ssda903/lists/read-providers.ts'
import { SampleCensus } from '../../../sample/census.ts'
import { SampleLookedAfter } from '../../../sample/looked-after.ts'
import { merrowdale } from '../../../sample/made-up-authorities.ts'
import { lookedAfterFiles } from '../../../sample/pack-looked-after.ts'
import { madeUpPostcodes } from '../../../sample/postcodes.ts'
import { madeUpProviders } from '../../../sample/providers.ts'
import type { With } from './checked-set.ts'
import type { TakenFile } from './take-files.ts'

/** The census and the looked-after return are of the same children, with the faults that real ones have. */
const options = { seed: 7, children: 20_000, faults: 'usual' } as const
const year = 2026

/** The made-up census. */
export function madeUpCensus(): Blob {
  return new Blob([...new SampleCensus(options, year).text()])
}

/** The made-up looked-after return of two years, each in a folder of its own, and the lists it is checked with. */
export function madeUpLookedAfter() {
  const sample = SampleLookedAfter.of(options)
  const now = `made-up/${period(year)}`
  const last = `made-up/${period(year - 1)}`
  const files = (folder: string, made: ReturnType<SampleLookedAfter['year']>): readonly TakenFile[] =>
    lookedAfterFiles(made).map(({ name, bytes }) => ({ name, folder, file: new Blob([bytes as BlobPart]) }))
  return {
    ...{ now, last, lists: madeUpLists() },
    files: [...files(now, sample.year(year)), ...files(last, sample.year(year - 1, 'none'))],
  }
}

function madeUpLists(): With {
  const postcodes = openPostcodes(madeUpPostcodes())
  const providers = madeUpProviders()
  return {
    postcodes,
    providers: providerList(providers, postcodes),
    authority: localAuthority(merrowdale.number)?.ons ?? null,
    about: [
      `A directory of ${countOf(postcodes.count, 'made-up postcode', 'made-up postcodes')}, which came with the made-up return.`,
      `A list of ${countOf(providers.length, 'made-up provider', 'made-up providers')}, which came with it too.`,
    ],
  }
}
