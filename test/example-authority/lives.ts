import { livesAtTheDoor } from './lives-at-the-door.ts'
import { livesInAndOutOfCare } from './lives-in-and-out-of-care.ts'
import { livesInCare } from './lives-in-care.ts'
import { livesInNeed } from './lives-in-need.ts'
import { livesOnPlans } from './lives-on-plans.ts'
import type { Example } from './made.ts'

/** The forty made-up children of the example authority, the least involved first. */
export const allLives: readonly Example[] = [
  ...livesAtTheDoor,
  ...livesInNeed,
  ...livesOnPlans,
  ...livesInAndOutOfCare,
  ...livesInCare,
]
