import { change, completedAssessment, fault } from '../fault.ts'

export default fault({
  id: 'factor-twice',
  what: 'A factor given twice',
  ratePer1000: 3,
  rules: ['8898'],
  plant(record) {
    const completed = completedAssessment(record, () => true)
    if (completed === null) return null
    const factors = completed.assessment.AssessmentFactors
    return change(completed.assessment, 'AssessmentFactors', [...factors, factors[0] as string])
  },
})
