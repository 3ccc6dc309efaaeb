import type { Insider } from '../matrix/who.ts'

/**
 * The pages that are looked at in a browser, each as a role it is for: what the line of navigation leads a role to, and
 * every other page once. What stands in an address is that of `addresses` in the matrix. A page that one has to sign in for
 * and that is not here fails the test.
 */
export const signedInPages: Readonly<Record<Insider, readonly string[]>> = {
  analyst: [
    ...['/', '/children', '/children?show=all&order=name', '/children/:reference'],
    ...[
      '/returns',
      '/returns/send',
      '/returns/:id',
      '/returns/:id/result',
      '/returns/:id/found',
      '/returns/:id/rules/:code',
      '/returns/:id/rules/:code/explain',
      '/returns/:id/children/:reference',
      '/returns/:id/notes',
      '/returns/:id/sign-off',
      '/returns/:id/compare',
      '/figures',
      '/account',
      '/notices',
    ],
  ],
  'front-door-manager': [
    ...['/', '/children', '/front-door', '/front-door/children', '/returns', '/figures', '/administration'],
    ...['/children-in-care', '/children-in-care/children'],
  ],
  'social-worker': ['/', '/my-children', '/children', '/children/:reference', '/children/:reference/break-glass'],
  'team-manager': [
    ...['/', '/my-team', '/children', '/children/:reference/who-looked', '/children/:reference/print', '/figures'],
  ],
  director: [
    ...[
      '/',
      '/my-team',
      '/my-team?team=MER-SG1',
      '/children',
      '/children/:reference',
      '/returns',
      '/figures',
      '/administration',
      '/notices',
    ],
    ...['/administration/restricted', '/administration/restricted/add', '/administration/restricted/:reference'],
    ...['/administration/restricted/:reference/give', '/administration/restricted/:reference/lift'],
    ...['/administration/restricted/:reference/owner', '/administration/restricted/:reference/grants/:grant'],
    ...['/compare/indicators/:indicator/direction', '/compare/sets?add=%2Fcompare%2Fgrid', '/compare/find'],
    ...['/administration/log/review', '/compare/indicators/ofsted-overall-grade'],
  ],
  councillor: [
    '/',
    '/figures',
    '/compare',
    '/compare/indicators/:indicator',
    '/compare/authorities/:authority',
    '/compare/grid',
    '/compare/api',
    '/keys',
    '/walk',
  ],
  auditor: ['/', '/children', '/children/:reference/who-looked', '/returns', '/figures', '/administration'],
  'records-officer': [
    ...['/', '/children', '/children/:reference', '/administration', '/administration/retention'],
    ...['/administration/retention/due', '/administration/retention/period/:rule', '/administration/retention/hold'],
    ...['/administration/retention/lift/:child', '/administration/retention/left-out'],
    ...['/administration/retention/let-back'],
  ],
  administrator: [
    ...['/', '/returns', '/administration', '/administration/people', '/administration/people/add'],
    ...['/administration/people/:account', '/administration/people/:account/role'],
    ...['/administration/people/:account/roles/:grant', '/administration/people/:account/change'],
    ...['/administration/people/:account/:act', '/administration/log', '/administration/log/check'],
    '/administration/open-figures',
    ...['/administration/backups', '/administration/jobs', '/administration/sample', '/administration/sample/remove'],
  ],
}

/** There only for a moment that no test makes, while a file asks whether it may be loaded; or leading on at once. */
export const onlyForAMoment: readonly string[] = ['/returns/:id/answer', '/compare/indicators', '/compare/authorities']
