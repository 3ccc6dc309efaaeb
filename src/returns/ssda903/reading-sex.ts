import { dated } from '../../core/dated.ts'

/** The code of the female sex, by collection year. */
export const female = dated({ 2023: '2', 2025: 'F' })

/** The code of the male sex, by collection year. */
export const male = dated({ 2023: '1', 2025: 'M' })
