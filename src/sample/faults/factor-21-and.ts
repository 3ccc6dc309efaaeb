import { change, completedAssessment, fault } from '../fault.ts'

export default fault({
  id: 'factor-21-and',
  what: 'Factor 21 beside others',
  ratePer1000: 5,
  rules: ['8869'],
  plant(record) {
    const completed = completedAssessment(
      record,
      // With one assessment on a case closed otherwise, rule 8873Q would speak too.
      ({ episode, assessment }) =>
        !assessment.AssessmentFactors.includes('21') &&
        (episode.assessments.length > 1 || episode.ReasonForClosure === 'RC8' || episode.ReasonForClosure === 'RC9'),
    )
    if (completed === null) return null
    return change(completed.assessment, 'AssessmentFactors', [...completed.assessment.AssessmentFactors, '21'])
  },
})
