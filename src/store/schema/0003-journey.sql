-- Worked out from ssd, child by child, and never written by hand.
create schema journey;

create table journey.event (
  la_code char(3) not null,
  person_id text not null,
  event integer not null,
  happened_on date not null,
  kind text not null,
  table_name text not null,
  row_key text not null,
  referral_id text,
  detail text,
  primary key (la_code, person_id, event)
);
create index on journey.event (la_code, kind, happened_on);

create table journey.spell (
  la_code char(3) not null,
  person_id text not null,
  spell integer not null,
  kind text not null,
  starts_on date not null,
  ends_on date,
  table_name text not null,
  row_key text not null,
  referral_id text,
  detail text,
  primary key (la_code, person_id, spell)
);
create index on journey.spell (la_code, kind, starts_on, ends_on);

create table journey.clock (
  la_code char(3) not null,
  person_id text not null,
  clock integer not null,
  kind text not null,
  starts_on date not null,
  due_on date not null,
  done_on date,
  void_on date,
  void_reason text,
  table_name text not null,
  row_key text not null,
  referral_id text,
  primary key (la_code, person_id, clock)
);
create index on journey.clock (la_code, kind, due_on) where done_on is null and void_on is null;
