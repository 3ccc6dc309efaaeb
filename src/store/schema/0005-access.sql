-- Who may see whom, who looked, and what is kept how long. Accounts, credentials and sessions are small and belong to
-- the installation; everything about a child has la_code first.
create schema access;

create table access.account (
  account_id uuid not null,
  issuer text not null,
  subject text not null,
  name text not null,
  made_up boolean not null,
  pseudonymous boolean not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  -- How pages are to be for them: do single letters work as keys, and have they been shown round?
  letter_keys boolean not null default true,
  walk_over boolean not null default false,
  primary key (account_id),
  unique (issuer, subject)
);

create table access.password (
  account_id uuid not null references access.account on delete cascade,
  hash text not null,
  set_at timestamptz not null,
  must_change boolean not null,
  primary key (account_id)
);

create table access.second_factor (
  account_id uuid not null references access.account on delete cascade,
  secret bytea not null,
  confirmed_at timestamptz,
  -- The last time step used, so that no code counts twice.
  last_step bigint not null default 0,
  primary key (account_id)
);

create table access.session (
  token_hash char(64) not null,
  account_id uuid not null references access.account on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- password, or sign-in service
  signed_in_by text not null,
  second_factor boolean not null,
  csrf text not null,
  acting jsonb,
  primary key (token_hash)
);
create index on access.session (account_id);

-- Forms that were sent, so that one sent twice is done once, through whichever process.
create table access.sent_form (
  form_hash char(64) not null,
  sent_at timestamptz not null,
  -- Where it led and, on the way in, the session it gave, under a key that is made from the form; null while it is being done.
  goes_to text,
  primary key (form_hash)
);

create table access.sign_in_attempt (
  attempt uuid not null,
  at timestamptz not null,
  -- Salted hashes: of the name tried, and of the address it came from.
  subject_hash char(64) not null,
  address_hash char(64) not null,
  succeeded boolean not null,
  primary key (attempt)
);
create index on access.sign_in_attempt (subject_hash, at);
create index on access.sign_in_attempt (address_hash, at);

create table access.sign_in_state (
  state_hash char(64) not null,
  nonce text not null,
  verifier text not null,
  goes_to text not null,
  expires_at timestamptz not null,
  primary key (state_hash)
);

create table access.setting (
  name text not null,
  value jsonb not null,
  primary key (name)
);

create table access.role_grant (
  la_code char(3) not null,
  grant_id uuid not null,
  account_id uuid not null references access.account on delete cascade,
  role text not null,
  team_id text,
  professional_id text,
  granted_by text not null,
  granted_at timestamptz not null,
  ended_at timestamptz,
  primary key (la_code, grant_id)
);
create index on access.role_grant (account_id);

-- The address of a child's page, which says nothing about the child, and the alias shown in its place.
create table access.child_reference (
  la_code char(3) not null,
  reference text not null,
  person_id text not null,
  alias text not null,
  primary key (la_code, reference),
  unique (la_code, person_id)
);
create index on access.child_reference (la_code, alias, person_id);

-- Restricted: counted, and neither listed, found nor opened without a grant. Sealed: the same, and no glass to break.
create table access.restriction (
  la_code char(3) not null,
  restriction_id uuid not null,
  person_id text not null,
  kind text not null,
  reason text not null,
  owner_account uuid not null,
  set_by text not null,
  set_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  primary key (la_code, restriction_id)
);
create unique index on access.restriction (la_code, person_id) where lifted_at is null;

create table access.restriction_grant (
  la_code char(3) not null,
  grant_id uuid not null,
  person_id text not null,
  account_id uuid not null,
  -- grant, or break-glass
  kind text not null,
  reason text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  until timestamptz not null,
  primary key (la_code, grant_id)
);
create index on access.restriction_grant (la_code, account_id, until);

create table access.notice (
  la_code char(3) not null,
  notice_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  kind text not null,
  reference text,
  says text not null,
  read_at timestamptz,
  primary key (la_code, notice_id)
);
create index on access.notice (la_code, account_id, at);

create table access.legal_hold (
  la_code char(3) not null,
  hold_id uuid not null,
  person_id text not null,
  reason text not null,
  set_by text not null,
  -- Null when it was set at a terminal.
  set_account uuid,
  set_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  primary key (la_code, hold_id)
);

-- All that is left of an erased child: that it was done, when, by whom and on what ground. The mark keeps a file loaded
-- later from bringing back what was erased.
create table access.erasure (
  la_code char(3) not null,
  erasure_id uuid not null,
  person_mark char(64) not null,
  ground text not null,
  erased_by text not null,
  erased_at timestamptz not null,
  rows integer not null,
  files integer not null,
  -- Let go by the schedule: what happens after that day is held again. Otherwise the child stays out.
  comes_back boolean not null,
  -- Somebody decided that the child is held again: nothing is left out on account of this erasure any more.
  let_back_by text,
  let_back_at timestamptz,
  let_back_reason text,
  primary key (la_code, erasure_id)
);
create unique index on access.erasure (la_code, person_mark);

-- Which returns named a child again who was erased by hand and was left out. Nothing of what they said.
create table access.left_out (
  la_code char(3) not null,
  person_mark char(64) not null,
  return text not null,
  period text not null,
  named_at timestamptz not null,
  -- Does it tell of a day after the erasure?
  tells_of_later boolean not null,
  primary key (la_code, person_mark, return, period)
);

-- Who did what, to whom. Only added to. The daily chain covers marks and hashes, not the texts that erasing a child
-- blanks, so that it stays whole.
create table access.log (
  la_code char(3) not null,
  entry bigint not null,
  at timestamptz not null,
  account_id text not null,
  account_name text not null,
  role text not null,
  sign_in text not null,
  what text not null,
  person_id text,
  person_mark char(64),
  object text,
  object_hash char(64),
  detail text,
  detail_hash char(64),
  reason text,
  reason_hash char(64),
  request text,
  primary key (la_code, entry)
);
create index on access.log (la_code, person_mark, at);
create index on access.log (la_code, at);
create index on access.log (la_code, account_id, at);
create index on access.log (la_code, at) where what = 'log.verify';
create index on access.log (la_code, account_id, at) where what in ('child.open', 'child.open-restricted');
-- For who signed in last.
create index on access.log (la_code, account_id, at) where what = 'sign-in';
-- For what asks for a second look.
create index on access.log (la_code, at) where what = 'break-glass' or what like '%export';
create index on access.log (la_code, person_id, at) where what like 'child.%';
-- What is told to whoever comes back, in the words in which it is asked.
create index on access.log (la_code, at)
  where what in ('break-glass', 'child.open-restricted', 'export', 'record.restrict', 'record.unrestrict', 'record.seal',
    'record.erase', 'hold.set', 'hold.lift', 'account.give-role', 'account.end-role', 'account.close', 'backup.make');
create sequence access.log_number;

create table access.log_day (
  la_code char(3) not null,
  day date not null,
  entries integer not null,
  last_entry bigint not null,
  root char(64) not null,
  closed_at timestamptz not null,
  -- Set when the entries of the day were let go, after their time; the root stays.
  let_go_at timestamptz,
  primary key (la_code, day)
);
