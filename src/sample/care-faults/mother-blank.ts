import { careFault, changeCell, isStillIn } from '../care-fault.ts'

export default careFault({
  id: 'mother-blank',
  what: 'Not said whether a girl is a mother',
  ratePer1000: 6,
  rules: ['165', '393'],
  plant(child) {
    const [header] = child.tables.Header
    if (header === undefined || header.cells.MOTHER !== '0' || !isStillIn(child)) return null
    // Who left in the year before the last episode would be rule 607's as well.
    if (child.tables.Episodes.some(({ cells }) => cells.REC !== null && cells.REC !== 'X1')) return null
    return changeCell(header, 'MOTHER', null)
  },
})
