-- What people here do: authorities held, files sent in and what became of them.
create schema work;

create table work.authority (
  la_code char(3) not null,
  name text not null,
  made_up boolean not null,
  added_at timestamptz not null,
  primary key (la_code)
);

create table work.submission (
  la_code char(3) not null,
  submission_id uuid not null,
  return text,
  period text,
  file_name text not null,
  file_hash char(64) not null,
  bytes bigint not null,
  made_up boolean not null,
  received_at timestamptz not null,
  received_by text not null,
  -- received, working, asks, loaded, refused, failed
  state text not null,
  done real not null default 0,
  doing text,
  -- Of a refusal: what happened and what to do next. Of one that asks: the question.
  answer text,
  summary jsonb,
  load_id bigint,
  finished_at timestamptz,
  -- The load beside which it is so small that somebody was asked about it, and whether they said that it is to be loaded.
  asked_beside bigint,
  load_all_the_same boolean not null default false,
  -- References of children whose record is shut or held, whom the load before named and this one does not.
  no_longer_named text[] not null default '{}',
  -- Of a looked-after return: the collection year somebody chose for it; null when its newest date tells it.
  chosen_year integer,
  -- Of a looked-after return: the directory of postcodes it was read with, by its hash; null when there was none.
  postcodes char(64),
  primary key (la_code, submission_id)
);
create index on work.submission (la_code, received_at);

-- Why a query stands: for every child who breaks a rule in a return of a period, for one child, or for the values of one
-- child as they are. One that is put in other words ends, and another begins.
create table work.explanation (
  la_code char(3) not null,
  explanation_id uuid not null,
  return text not null,
  period text not null,
  rule text not null,
  -- Empty when it is for every child.
  person_id text not null,
  -- Stands for the values at fault; empty when it holds whatever they are.
  cells text not null,
  says text not null,
  written_by text not null,
  written_name text not null,
  written_at timestamptz not null,
  ended_at timestamptz,
  primary key (la_code, explanation_id)
);
create unique index on work.explanation (la_code, return, period, rule, person_id, cells) where ended_at is null;
create index on work.explanation (la_code, person_id);

-- Who answered for a file sent in, when, what was left in it, and why. One signed anew takes the place of the one before.
create table work.sign_off (
  la_code char(3) not null,
  sign_off_id uuid not null,
  submission_id uuid not null,
  signed_by text not null,
  signed_name text not null,
  signed_role text not null,
  signed_at timestamptz not null,
  -- By rule: how many children and issues, and how many of those are explained. Never a child.
  left_in jsonb not null,
  -- Why what is not explained is left; null when everything is.
  reason text,
  -- When another took its place, and why.
  replaced_at timestamptz,
  replaced_because text,
  primary key (la_code, sign_off_id),
  foreign key (la_code, submission_id) references work.submission (la_code, submission_id) on delete cascade
);
create unique index on work.sign_off (la_code, submission_id) where replaced_at is null;

create table work.job_report (
  la_code char(3) not null,
  job_key text not null,
  kind text not null,
  state text not null,
  done real not null default 0,
  doing text,
  started_at timestamptz not null,
  finished_at timestamptz,
  result jsonb,
  primary key (la_code, job_key)
);

create table work.backup (
  la_code char(3) not null,
  backup_id uuid not null,
  made_at timestamptz not null,
  path text not null,
  bytes bigint not null,
  rows bigint not null,
  hash char(64) not null,
  primary key (la_code, backup_id)
);
