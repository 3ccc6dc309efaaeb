import type { Page } from '../page.ts'
import accessibility from './accessibility/route.ts'
import account from './account/route.ts'
import accountPassword from './account/password-route.ts'
import { administrationPages } from './administration/pages.ts'
import { apiPages } from './api/pages.ts'
import breakGlass from './break-glass/route.ts'
import check from './check/route.ts'
import child from './child/route.ts'
import childPrint from './child/print-route.ts'
import childWhoLooked from './child/who-looked-route.ts'
import children from './children/route.ts'
import childrenInCare from './children-in-care/route.ts'
import childrenInCareList from './children-in-care/children-route.ts'
import chooseRole from './choose-role/route.ts'
import { comparePages } from './compare/pages.ts'
import figures from './figures/route.ts'
import frontDoor from './front-door/route.ts'
import frontDoorChildren from './front-door/children-route.ts'
import home from './home/route.ts'
import keys from './keys/route.ts'
import myChildren from './my-children/route.ts'
import myTeam from './my-team/route.ts'
import notices from './notices/route.ts'
import privacy from './privacy/route.ts'
import reference from './reference/route.ts'
import referenceEntry from './reference/entry-route.ts'
import returns from './returns/route.ts'
import returnsAnswer from './returns/answer-route.ts'
import { resultPages } from './returns/pages.ts'
import returnsSend from './returns/send-route.ts'
import returnsSubmission from './returns/submission-route.ts'
import secondFactor from './second-factor/route.ts'
import signIn from './sign-in/route.ts'
import signInReturn from './sign-in/return-route.ts'
import signInService from './sign-in/provider-route.ts'
import signOut from './sign-out/route.ts'
import walk from './walk/route.ts'
import walkSample from './walk/sample-route.ts'

/** Every page: what is for everybody, the way in and out, and then what one has to sign in for. */
export const pages: readonly Page[] = [
  home,
  check,
  reference,
  referenceEntry,
  privacy,
  accessibility,
  walkSample,

  signIn,
  signInService,
  signInReturn,
  secondFactor,
  accountPassword,
  chooseRole,
  signOut,

  account,
  keys,
  walk,
  notices,
  myChildren,
  myTeam,
  children,
  child,
  childPrint,
  childWhoLooked,
  breakGlass,
  frontDoor,
  frontDoorChildren,
  childrenInCare,
  childrenInCareList,
  figures,
  ...comparePages,
  ...apiPages,
  returns,
  returnsSend,
  returnsSubmission,
  returnsAnswer,
  ...resultPages,

  ...administrationPages,
]
