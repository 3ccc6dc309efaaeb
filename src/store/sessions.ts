import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A session with the account it belongs to and what the account has been given: all that a request needs to know. */
export type SessionRow = {
  readonly csrf: string
  readonly signed_in_by: string
  readonly second_factor: boolean
  readonly acting: { readonly laCode: string; readonly role: string } | null
  readonly not_seen_for: number
  readonly account_id: string
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly made_up: boolean
  readonly pseudonymous: boolean
  readonly letter_keys: boolean
  readonly walk_over: boolean
  readonly must_change: boolean
  readonly enrolled: boolean
  /** Notices not yet read, by authority. */
  readonly notices: Readonly<Record<string, number>>
  readonly grants: readonly {
    readonly laCode: string
    readonly role: string
    readonly teamId: string | null
    readonly professionalId: string | null
  }[]
}

// A session ends 60 minutes after it was last used, or when it expires, or with its account.
const open = statement<SessionRow>(
  `select s.csrf, s.signed_in_by, s.second_factor, s.acting,
     extract(epoch from now() - s.seen_at)::double precision as not_seen_for,
     a.account_id, a.issuer, a.subject, a.name, a.made_up, a.pseudonymous, a.letter_keys, a.walk_over,
     coalesce(p.must_change, false) as must_change,
     exists (select from access.second_factor f where f.account_id = a.account_id and f.confirmed_at is not null) as enrolled,
     coalesce(
       (select json_agg(json_build_object('laCode', g.la_code, 'role', g.role, 'teamId', g.team_id,
          'professionalId', g.professional_id) order by g.granted_at, g.grant_id)
        from access.role_grant g where g.account_id = a.account_id and g.ended_at is null), '[]') as grants,
     coalesce(
       (select json_object_agg(n.la_code, n.unread) from access.unread_notices(a.account_id) n), '{}') as notices
   from access.session s
   join access.account a on a.account_id = s.account_id
   left join access.password p on p.account_id = a.account_id
   where s.token_hash = $1 and a.closed_at is null and s.expires_at > now()
     and s.seen_at > now() - interval '60 minutes'`,
)
const begin = statement(
  `insert into access.session (token_hash, account_id, created_at, seen_at, expires_at, signed_in_by, second_factor, csrf, acting)
   values ($1, $2, now(), now(), now() + interval '12 hours', $3, $4, $5, null)`,
)
const see = statement('update access.session set seen_at = now() where token_hash = $1')
const rotate = statement(
  'update access.session set token_hash = $2, csrf = $3, second_factor = second_factor or $4 where token_hash = $1',
)
const act = statement('update access.session set acting = $2 where token_hash = $1')
const end = statement('delete from access.session where token_hash = $1')
const endOthers = statement('delete from access.session where account_id = $1 and token_hash <> $2')
const clear = statement(
  `delete from access.session where expires_at < now() or seen_at < now() - interval '60 minutes'`,
)

/** The session behind a token's hash; null when it has ended or its account has. */
export const openSession = (db: Database, tokenHash: string) => db.row(open, [tokenHash])

export const addSession = (
  db: Database,
  session: {
    readonly tokenHash: string
    readonly account: string
    readonly signedInBy: string
    readonly secondFactor: boolean
    readonly csrf: string
  },
) => db.run(begin, [session.tokenHash, session.account, session.signedInBy, session.secondFactor, session.csrf])

export const seeSession = (db: Database, tokenHash: string) => db.run(see, [tokenHash])
/** Gives a session a new token: whoever knew the one before is out. */
export const rotateSession = (db: Database, tokenHash: string, to: string, csrf: string, secondFactor: boolean) =>
  db.run(rotate, [tokenHash, to, csrf, secondFactor])
export const actInSession = (db: Database, tokenHash: string, acting: { laCode: string; role: string }) =>
  db.run(act, [tokenHash, JSON.stringify(acting)])
export const dropSession = (db: Database, tokenHash: string) => db.run(end, [tokenHash])
/** Ends every session of an account but one; all of them when that one is no hash. */
export const dropOtherSessions = (db: Database, account: string, butHash: string) =>
  db.run(endOthers, [account, butHash])
export const dropOldSessions = (db: Database) => db.run(clear)

const send = statement(
  `insert into access.sent_form (form_hash, sent_at) values ($1, now())
   on conflict (form_hash) do update set sent_at = excluded.sent_at, goes_to = null
   where sent_form.sent_at < now() - make_interval(secs => $2)`,
)
const answer = statement('update access.sent_form set goes_to = $2 where form_hash = $1')
const answerOf = statement<{ goes_to: string | null }>('select goes_to from access.sent_form where form_hash = $1')
const forget = statement('delete from access.sent_form where form_hash = $1')
const clearForms = statement(`delete from access.sent_form where sent_at < now() - interval '1 day'`)

/** Notes that a form was sent; false when it was in the so many seconds before. */
export const sendForm = async (db: Database, hash: string, seconds: number) =>
  (await db.run(send, [hash, seconds])) === 1
/** Keeps what a form led to. */
export const answerForm = (db: Database, hash: string, goesTo: string) => db.run(answer, [hash, goesTo])
/** What a form sent before led to: `goes_to` null while it is being done, the whole null when it led to nothing. */
export const answerOfForm = (db: Database, hash: string) => db.row(answerOf, [hash])
export const forgetForm = (db: Database, hash: string) => db.run(forget, [hash])
export const dropOldForms = (db: Database) => db.run(clearForms)
