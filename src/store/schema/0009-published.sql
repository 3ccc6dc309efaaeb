-- Published statistics: what publishers say of every authority. Nothing here is of a person, so no row-level security.
create schema published;

-- A file of a publisher, as it was read in.
create table published.release (
  release_id integer not null generated always as identity,
  dataset text not null,
  title text not null,
  file_name text not null,
  file_hash char(64) not null,
  -- The newest period in it: of two releases of a data set the one that reaches further is the newer.
  newest_period text not null,
  -- As the publisher says it: October 2025. Null where nobody said.
  published_on text,
  licence text not null,
  made_up boolean not null,
  loaded_at timestamptz not null,
  -- Rows read, kept, and left out with why.
  summary jsonb not null,
  primary key (release_id)
);

-- What is measured: an indicator, a measure of the local authority interactive tool (lait:...), or a part of an indicator.
create table published.series (
  series_id integer not null generated always as identity,
  code text not null,
  year_kind text not null,
  primary key (series_id),
  unique (code)
);

-- One number, or the symbol in its place.
create table published.figure (
  series_id integer not null references published.series,
  -- The number of an authority, E92000001, or the code of a region.
  area text not null,
  -- 2025, 202425, 2020-22
  period text not null,
  -- Filters in the order of their names, name=value; empty for the headline.
  breakdown text not null,
  release_id integer not null references published.release,
  -- Its place in the file; the headings are row 1.
  row_number integer not null,
  value double precision,
  -- ok, suppressed, not-applicable, unavailable, rounds-to-zero, unreliable
  status text not null,
  -- In place of a number: the grade of an inspection.
  grade text,
  note text,
  -- What a share that is worked out here was made of.
  numerator double precision,
  denominator double precision,
  -- The release that has this figure anew; null for the newest.
  replaced_by integer references published.release,
  primary key (series_id, area, period, breakdown, release_id)
);

-- The measures of the local authority interactive tool as its own dictionary describes them.
create table published.measure (
  code text not null,
  topic text not null,
  title text not null,
  description text not null,
  method text not null,
  -- higher, lower, neither
  better text not null,
  decimals integer,
  unit text not null,
  banded boolean not null,
  release_id integer not null references published.release,
  primary key (code)
);

-- The authorities most like one, in each model.
create table published.neighbour (
  model text not null,
  area text not null,
  rank integer not null,
  neighbour text not null,
  closeness text not null,
  release_id integer not null references published.release,
  primary key (model, area, rank)
);

-- Judgements of inspections, one line each.
create table published.inspection (
  area text not null,
  framework text not null,
  judgement text not null,
  -- Null where the file has none.
  inspected_on date,
  published_on date not null,
  grade text not null,
  release_id integer not null references published.release,
  row_number integer not null,
  primary key (area, framework, judgement, published_on)
);

-- A choice of authorities and indicators that somebody keeps under a name.
create table published.saved_set (
  account text not null,
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
  primary key (la_code, indicator)
);

grant usage on schema published to throughline_reader, throughline_counter, throughline_loader, throughline_keeper;
grant select on all tables in schema published to throughline_reader, throughline_counter, throughline_loader, throughline_keeper;
grant insert, update, delete on published.release, published.series, published.figure, published.measure, published.neighbour,
  published.inspection to throughline_loader;
grant insert, update, delete on published.saved_set, published.direction to throughline_keeper;
