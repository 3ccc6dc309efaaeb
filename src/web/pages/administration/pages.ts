import type { Page } from '../../page.ts'
import backups from './backups/route.ts'
import jobs from './jobs/route.ts'
import logCheck from './log/check-route.ts'
import logReview from './log/review-route.ts'
import log from './log/route.ts'
import openFigures from './open-figures/route.ts'
import personAct from './people/act-route.ts'
import peopleAdd from './people/add-route.ts'
import personChange from './people/change-route.ts'
import personEndRole from './people/end-role-route.ts'
import person from './people/person-route.ts'
import personRole from './people/role-route.ts'
import people from './people/route.ts'
import restrictedAdd from './restricted/add-route.ts'
import restrictedEndGrant from './restricted/end-grant-route.ts'
import restrictedGive from './restricted/give-route.ts'
import restrictedLift from './restricted/lift-route.ts'
import restrictedOwner from './restricted/owner-route.ts'
import restrictedRecord from './restricted/record-route.ts'
import restricted from './restricted/route.ts'
import retentionDue from './retention/due-route.ts'
import retentionHold from './retention/hold-route.ts'
import retentionLeftOut from './retention/left-out-route.ts'
import retentionLetBack from './retention/let-back-route.ts'
import retentionLift from './retention/lift-route.ts'
import retentionPeriod from './retention/period-route.ts'
import retention from './retention/route.ts'
import administration from './route.ts'
import sampleRemove from './sample/remove-route.ts'
import sample from './sample/route.ts'

/** What is there for those who look after people, records, the log and this copy itself. */
export const administrationPages: readonly Page[] = [
  administration,

  people,
  peopleAdd,
  person,
  personRole,
  personEndRole,
  personChange,
  personAct,

  restricted,
  restrictedAdd,
  restrictedRecord,
  restrictedGive,
  restrictedLift,
  restrictedOwner,
  restrictedEndGrant,

  log,
  logCheck,
  logReview,

  retention,
  retentionDue,
  retentionPeriod,
  retentionHold,
  retentionLift,
  retentionLeftOut,
  retentionLetBack,

  openFigures,
  backups,
  jobs,
  sample,
  sampleRemove,
]
