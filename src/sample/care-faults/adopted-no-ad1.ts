import { careFault, takeAway } from '../care-fault.ts'

export default careFault({
  id: 'adopted-no-ad1',
  what: 'No row of the adoption',
  ratePer1000: 60,
  rules: ['601'],
  plant(child) {
    const [row] = child.tables.AD1
    return row === undefined ? null : takeAway(child, row)
  },
})
