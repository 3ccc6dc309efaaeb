-- What was received and what each file says, with its lines. Loads are only added; a later one of the same return,
-- authority and period supersedes the earlier.
create schema landing;

create table landing.file (
  la_code char(3) not null,
  file_hash char(64) not null,
  bytes bigint not null,
  received_at timestamptz not null,
  -- Set when a child was erased from it: from then on it is no longer the file whose hash this is.
  redacted_at timestamptz,
  primary key (la_code, file_hash)
);

create table landing.file_piece (
  la_code char(3) not null,
  file_hash char(64) not null,
  piece integer not null,
  packed bytea not null,
  primary key (la_code, file_hash, piece),
  foreign key (la_code, file_hash) references landing.file (la_code, file_hash) on delete cascade
);

create table landing.load (
  la_code char(3) not null,
  load_id bigint not null,
  return text not null,
  period text not null,
  reference_date date not null,
  file_hash char(64) not null,
  file_name text not null,
  made_up boolean not null,
  loaded_at timestamptz not null,
  children integer not null,
  claims integer not null,
  superseded_at timestamptz,
  superseded_by bigint,
  primary key (la_code, load_id)
);
create unique index on landing.load (la_code, return, period) where superseded_at is null;
create sequence landing.load_number;

-- No link to the load: the database would look at the one row of the load anew for each of a hundred thousand claims, a
-- fifth of all the time a load takes. Claims are written by one function alone, which counts them into their load at the end.
create table landing.claim (
  la_code char(3) not null,
  load_id bigint not null,
  claim integer not null,
  person_id text,
  table_name text not null,
  row_key text not null,
  line integer not null,
  fields jsonb not null,
  primary key (la_code, load_id, claim)
);
create index on landing.claim (la_code, person_id, load_id);

-- Which load and line each canonical row is from; fields is null when the whole row is from one line.
create table ssd.ext_origin (
  la_code char(3) not null,
  -- Empty for teams and workers. The key is in the order of children, who are written one after another.
  person_id text not null,
  table_name text not null,
  row_key text not null,
  origin smallint not null,
  load_id bigint not null,
  line integer not null,
  fields text[],
  primary key (la_code, person_id, table_name, row_key, origin)
);

-- What could not be carried into the canonical tables, and what was done about it.
create table ssd.ext_finding (
  la_code char(3) not null,
  person_id text not null,
  finding integer not null,
  kind text not null,
  table_name text not null,
  row_key text not null,
  field text,
  load_id bigint,
  line integer,
  primary key (la_code, person_id, finding)
);
