import { change, completedAssessment, fault } from '../fault.ts'

export default fault({
  id: 'no-factors',
  what: 'Completed assessment without factors',
  ratePer1000: 8,
  rules: ['8897Q'],
  plant(record) {
    const completed = completedAssessment(record, () => true)
    return completed === null ? null : change(completed.assessment, 'AssessmentFactors', [])
  },
})
