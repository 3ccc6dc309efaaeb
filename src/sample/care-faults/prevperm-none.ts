import { careFault, takeAway } from '../care-fault.ts'

export default careFault({
  id: 'prevperm-none',
  what: 'No row of an earlier lasting arrangement',
  ratePer1000: 15,
  rules: ['630'],
  plant(child) {
    const [row, another] = child.tables.PrevPerm
    return row === undefined || another !== undefined ? null : takeAway(child, row)
  },
})
