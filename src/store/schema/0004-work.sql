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
  primary key (la_code, submission_id)
);
create index on work.submission (la_code, received_at);

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
