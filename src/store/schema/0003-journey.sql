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
-- What the front door asks for by day; each further row costs a load its time.
create index on journey.event (la_code, kind, happened_on)
  where kind in ('referral', 'assessment started', 'enquiry started', 'conference held', 'need plan started', 'protection plan started');

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

create table journey.clock (
  la_code char(3) not null,
  person_id text not null,
  clock integer not null,
  kind text not null,
  starts_on date not null,
  due_on date not null,
  -- The first day on which it is late: over a weekend a deadline in working days lasts on.
  late_from date not null,
  done_on date,
  void_on date,
  void_reason text,
  table_name text not null,
  row_key text not null,
  referral_id text,
  primary key (la_code, person_id, clock)
);
create index on journey.clock (la_code, kind, late_from) where done_on is null and void_on is null;
-- What the front door lists by the day it was done.
create index on journey.clock (la_code, kind, done_on) where kind in ('assessment', 's47_conference') and done_on is not null;

-- One row a child, so that a list need not read the journeys: what is open as far as the returns say, since when and
-- until when, and what is due next. Nothing here depends on the day it is read.
create table journey.standing (
  la_code char(3) not null,
  person_id text not null,
  -- The spell of most involvement that has no end, or none before a birthday to come; null when nothing is open.
  kind text,
  since date,
  last_event_on date,
  -- The earliest day by which something is due that is neither done nor void.
  next_due_on date,
  -- The first day on which something open is late.
  late_from date,
  -- The day from which what is open is over by itself, known long before: the 25th birthday of a care leaver.
  open_until date,
  primary key (la_code, person_id)
);
create index on journey.standing (la_code, next_due_on, person_id);
