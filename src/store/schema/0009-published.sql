-- Published statistics: what publishers say of every authority. Nothing here is of a person, so no row-level security.
create schema published;

-- A file of a publisher, as it was read in. Of two of a data set the newer is the one whose newest period ends later; of
-- two that end together, the one that came later.
create table published.release (
  release_id integer not null generated always as identity,
  dataset text not null,
  title text not null,
  file_name text not null,
  file_hash char(64) not null,
  -- Null where there is none in it.
  newest_period text,
  -- As the publisher says it: October 2025. Null where nobody said.
  published_on text,
  licence text not null,
  made_up boolean not null,
  loaded_at timestamptz not null,
  -- Rows read and kept, and left out with why.
  summary jsonb not null,
  -- Releases that came with it and say the same: what they say is held once, with them.
  beside integer[] not null,
  primary key (release_id),
  unique (file_hash)
);

-- What is measured: an indicator, a measure of the local authority interactive tool (lait:...), or a part of an indicator.
create table published.series (
  series_id integer not null generated always as identity,
  code text not null,
  year_kind text not null,
  primary key (series_id),
  unique (code)
);

-- One number, or the symbol in its place, as one release has it; what a newer one has anew stands beside it. Rows come by
-- the hundred thousand, each with the series and release that its transaction has just written: the database does not
-- look for them again.
create table published.figure (
  series_id integer not null,
  -- The number of an authority, E92000001, or the code of a region.
  area text collate "C" not null,
  -- 2025, 202425, 2020-22
  period text collate "C" not null,
  -- Filters in the order of their names, name=value; empty for the headline.
  breakdown text collate "C" not null,
  release_id integer not null,
  -- Its place in the file; the headings are row 1.
  row_number integer not null,
  value double precision,
  -- ok, suppressed, not-applicable, unavailable, rounds-to-zero, unreliable
  status text not null,
  -- In place of a number: the grade of an inspection.
  grade text,
  -- provisional, revised, final, outturn
  note text,
  -- What a share that is worked out here was made of.
  numerator double precision,
  denominator double precision,
  primary key (series_id, area, period, breakdown, release_id)
);

-- The measures of the local authority interactive tool as its own dictionary describes them.
create table published.measure (
  code text not null,
  release_id integer not null references published.release on delete cascade,
  topic text not null,
  title text not null,
  description text not null,
  method text not null,
  -- higher, lower, neither
  better text not null,
  decimals integer,
  unit text not null,
  banded boolean not null,
  primary key (code, release_id)
);

-- The authorities most like one, in each model.
create table published.neighbour (
  model text not null,
  area text not null,
  rank integer not null,
  release_id integer not null references published.release on delete cascade,
  neighbour text not null,
  closeness text not null,
  primary key (model, area, rank, release_id)
);

-- Judgements of inspections, one line each.
create table published.inspection (
  area text not null,
  framework text not null,
  judgement text not null,
  published_on date not null,
  release_id integer not null references published.release on delete cascade,
  -- Null where the file has none.
  inspected_on date,
  grade text not null,
  row_number integer not null,
  primary key (area, framework, judgement, published_on, release_id)
);

-- A choice of authorities and indicators that somebody keeps under a name.
create table published.saved_set (
  account uuid not null references access.account on delete cascade,
  name text not null,
  path text not null,
  saved_at timestamptz not null,
  primary key (account, name)
);

-- The direction an authority gives an indicator in place of the publisher's.
create table published.direction (
  la_code char(3) not null,
  indicator text not null,
  better text not null,
  -- Why, and who said so by which name.
  reason text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (la_code, indicator)
);

grant usage on schema published to throughline_reader, throughline_counter, throughline_loader, throughline_keeper;
grant select on all tables in schema published to throughline_reader, throughline_counter, throughline_loader, throughline_keeper;
grant insert, update, delete on published.release, published.series, published.figure, published.measure, published.neighbour,
  published.inspection to throughline_loader;
grant insert, update, delete on published.saved_set, published.direction to throughline_keeper;

-- What somebody keeps under a name is theirs alone.
alter table published.saved_set enable row level security;
create policy keeps on published.saved_set to throughline_keeper, throughline_reader
  using (account = nullif(current_setting('throughline.account', true), '')::uuid)
  with check (account = nullif(current_setting('throughline.account', true), '')::uuid);
alter table published.direction enable row level security;
create policy reads on published.direction for select to throughline_reader, throughline_counter, throughline_loader
  using (la_code = access.acts_for());
create policy keeps on published.direction to throughline_keeper
  using (la_code = access.acts_for()) with check (la_code = access.acts_for());
