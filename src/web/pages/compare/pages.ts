import type { Page } from '../../page.ts'
import direction from './direction/route.ts'
import find from './find/route.ts'
import grid from './grid/route.ts'
import chooseIndicator from './indicator/choose-route.ts'
import indicator from './indicator/route.ts'
import chooseAuthority from './profile/choose-route.ts'
import profile from './profile/route.ts'
import compare from './route.ts'
import sets from './sets/route.ts'

/** Published figures: every authority compared. */
export const comparePages: readonly Page[] = [
  compare,
  find,
  grid,
  chooseAuthority,
  profile,
  chooseIndicator,
  indicator,
  direction,
  sets,
]
