import { careFault, changeCell } from '../care-fault.ts'

export default careFault({
  id: 'id-space',
  what: "A space after the child's number",
  ratePer1000: 3,
  rules: [],
  plant({ tables, CHILD }) {
    const [row] = tables.Reviews
    return row === undefined ? null : changeCell(row, 'CHILD', `${CHILD} `)
  },
})
