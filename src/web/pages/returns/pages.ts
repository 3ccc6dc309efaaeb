import type { ClosedPage } from '../../page.ts'
import child from './child/route.ts'
import compare from './compare/route.ts'
import explain from './explain/route.ts'
import found from './found/route.ts'
import rule from './found/rule-route.ts'
import notes from './notes/route.ts'
import result from './result/route.ts'
import signOff from './sign-off/route.ts'

/** What a check found in a file that was sent in, and what people do about it. */
export const resultPages: readonly ClosedPage[] = [result, found, rule, explain, child, notes, signOff, compare]
