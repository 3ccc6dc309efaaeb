import { type Day, day } from '../../../core/day.ts'
import { periodEnd } from '../../../core/published-period.ts'

/**
 * The last day of a period of published figures of children in care and care leavers. All of them are of years to 31
 * March, also where the department's tool knows them by the year alone.
 */
export const publishedDay = (period: string): Day => day(`${periodEnd(period)}-03-31`)
