import { workingDayBefore } from '../../core/working-days.ts'
import { change, fault } from '../fault.ts'

export default fault({
  id: 'assessment-open-closed',
  what: 'Closed case with an unfinished assessment',
  ratePer1000: 5,
  rules: ['8867'],
  plant(record, { census }) {
    const limit = workingDayBefore(census.end, 45)
    for (const episode of record.episodes) {
      const last = episode.assessments.at(-1)
      if (last === undefined || episode.ReasonForClosure !== 'RC7') continue
      if ((last.AssessmentActualStartDate ?? 0) < limit || last.AssessmentAuthorisationDate === null) continue
      last.AssessmentFactors = []
      return change(last, 'AssessmentAuthorisationDate', null)
    }
    return null
  },
})
