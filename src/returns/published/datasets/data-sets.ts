import { childrenInNeed } from './children-in-need.ts'
import type { DataSet } from './data-set.ts'
import { lookedAfter } from './looked-after.ts'
import { outcomes } from './outcomes.ts'
import { workforce } from './workforce.ts'

/** Every table in the tidy form that can be told. */
export const dataSets: readonly DataSet[] = [...childrenInNeed, ...lookedAfter, ...outcomes, ...workforce]
