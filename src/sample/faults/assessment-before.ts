import { plusDays } from '../../core/day.ts'
import { change, fault } from '../fault.ts'

export default fault({
  id: 'assessment-before',
  what: 'Assessment dated before its referral',
  ratePer1000: 4,
  rules: ['1103'],
  plant(record) {
    for (const episode of record.episodes) {
      const [first] = episode.assessments
      const referred = episode.CINreferralDate
      if (first === undefined || referred === null || first.AssessmentAuthorisationDate === null) continue
      if (first.AssessmentActualStartDate !== referred) continue
      return change(first, 'AssessmentActualStartDate', plusDays(referred, -4))
    }
    return null
  },
})
