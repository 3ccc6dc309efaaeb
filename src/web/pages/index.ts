import type { Page } from '../page.ts'
import check from './check/route.ts'
import home from './home/route.ts'
import reference from './reference/route.ts'
import referenceEntry from './reference/entry-route.ts'

/** Every page, in reading order. */
export const pages: readonly Page[] = [home, check, reference, referenceEntry]
