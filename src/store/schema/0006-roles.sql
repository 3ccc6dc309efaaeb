-- Roles that own nothing. A session begins as throughline_app, which may do nothing; each transaction takes the role of
-- its purpose and says for whom it acts. What is not allowed here shows nothing, whatever a statement forgets.
do $$
declare
  named text;
begin
  foreach named in array array['throughline_app', 'throughline_reader', 'throughline_counter', 'throughline_loader', 'throughline_keeper'] loop
    if not exists (select from pg_roles where rolname = named) then
      execute format('create role %I nologin', named);
    end if;
  end loop;
end
$$;
-- Who runs the server's programs takes these roles, and no other.
grant throughline_app, throughline_reader, throughline_counter, throughline_loader, throughline_keeper to current_user;

grant usage on schema ssd, landing, journey, work, access to throughline_reader, throughline_loader, throughline_keeper;
grant usage on schema ssd, landing, journey, work, access to throughline_counter;
-- Rows in bulk arrive in a temporary table, since COPY does not go where row-level security is.
do $$
begin
  execute format('grant temporary on database %I to throughline_loader', current_database());
end
$$;

-- For whom a transaction acts.
create function access.acts_for() returns char(3) language sql stable parallel safe
  as $$ select nullif(current_setting('throughline.authority', true), '')::char(3) $$;

create function access.reach() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('throughline.scope', true), ''), 'none') $$;

-- Children whose record is shut to this account. Run as the owner, so that who is restricted is not itself readable.
create function access.hidden() returns table (person_id text) language sql stable security definer
  set search_path = pg_catalog
  as $$
    select r.person_id
    from access.restriction r
    where r.la_code = nullif(current_setting('throughline.authority', true), '')::char(3)
      and r.lifted_at is null
      and not exists (
        select from access.restriction_grant g
        where g.la_code = r.la_code
          and g.person_id = r.person_id
          and g.account_id = nullif(current_setting('throughline.account', true), '')::uuid
          and g.until > now()
          -- Breaking the glass opens no sealed record, nor one that is sealed afterwards.
          and (r.kind <> 'sealed' or g.kind <> 'break-glass')
      )
  $$;

-- Who is with whom now is asked with every table that is read: of a team's rows most are of years ago.
create index on ssd.ssd_involvements (la_code, invo_professional_id, invo_involvement_end_date);
create index on ssd.ssd_involvements (la_code, invo_professional_team, invo_involvement_end_date);

-- Children allocated today to this worker, or to a worker of one of these teams; and children opened to this account by
-- a grant that still holds. A child may be named twice.
create function access.mine() returns table (person_id text) language sql stable security definer
  set search_path = pg_catalog
  as $$
    select i.invo_person_id::text
    from ssd.ssd_involvements i
    where current_setting('throughline.scope', true) = 'own'
      and i.la_code = (select nullif(current_setting('throughline.authority', true), '')::char(3))
      and i.invo_professional_id = (select nullif(current_setting('throughline.professional', true), ''))
      and i.invo_involvement_start_date <= (select current_setting('throughline.today')::date)
      and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= (select current_setting('throughline.today')::date))
    union all
    select i.invo_person_id::text
    from ssd.ssd_involvements i
    where current_setting('throughline.scope', true) = 'team'
      and i.la_code = (select nullif(current_setting('throughline.authority', true), '')::char(3))
      and i.invo_professional_team = any (array(
        select jsonb_array_elements_text(nullif(current_setting('throughline.teams', true), '')::jsonb)))
      and i.invo_involvement_start_date <= (select current_setting('throughline.today')::date)
      and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= (select current_setting('throughline.today')::date))
    union all
    select g.person_id
    from access.restriction_grant g
    where g.la_code = (select nullif(current_setting('throughline.authority', true), '')::char(3))
      and g.account_id = (select nullif(current_setting('throughline.account', true), '')::uuid)
      and g.until > now()
      and current_setting('throughline.scope', true) in ('own', 'team')
  $$;

-- Whose records this account opened last, the newest first; a record of then may be out of reach or shut by now. Run as
-- the owner, because the log itself is not readable.
create function access.opened_last(most integer) returns table (person_id text, at timestamptz) language sql stable
  security definer set search_path = pg_catalog
  as $$
    select o.person_id, max(o.at) as at
    from (
      select l.person_id, l.at
      from access.log l
      where l.la_code = (select nullif(current_setting('throughline.authority', true), '')::char(3))
        and l.account_id = (select current_setting('throughline.account', true))
        and l.what in ('child.open', 'child.open-restricted')
      order by l.at desc limit 20 * most
    ) o
    where o.person_id is not null
    group by o.person_id order by 2 desc limit most
  $$;

-- How many notices an account has not read, by authority: a number, and not what they say.
create function access.unread_notices(account uuid) returns table (la_code char(3), unread bigint) language sql stable
  security definer set search_path = pg_catalog
  as $$
    select n.la_code, count(*) from access.notice n where n.account_id = $1 and n.read_at is null group by n.la_code
  $$;

-- What has changed what is held of an authority's children: its newest load, and its erasures, whose sum only grows.
-- Figures that were kept for one answer are not shown once there is another. Run as the owner: marks are not readable.
create function access.newest_change() returns text language sql stable security definer
  set search_path = pg_catalog
  as $$
    select concat_ws(' ',
      (select max(l.load_id) from landing.load l
       where l.la_code = nullif(current_setting('throughline.authority', true), '')::char(3)),
      (select count(*) || ' ' || coalesce(sum(extract(epoch from e.erased_at)), 0) from access.erasure e
       where e.la_code = nullif(current_setting('throughline.authority', true), '')::char(3)))
  $$;

revoke all on function access.newest_change() from public;
grant execute on function access.newest_change() to throughline_reader, throughline_counter;
revoke all on function access.unread_notices(uuid) from public;
grant execute on function access.unread_notices(uuid) to throughline_keeper;
revoke all on function access.hidden(), access.mine(), access.opened_last(integer) from public;
grant execute on function access.hidden(), access.mine(), access.opened_last(integer) to throughline_reader;

-- The log is only added to; erasing a child blanks who and what, never that something was done.
grant insert on access.log to throughline_reader, throughline_counter, throughline_loader, throughline_keeper;
grant usage on sequence access.log_number to throughline_reader, throughline_counter, throughline_loader, throughline_keeper;
grant select on access.log, access.log_day to throughline_keeper;
grant insert on access.log_day to throughline_keeper;
grant update (person_id, detail, object, reason) on access.log to throughline_loader;
grant select on access.log to throughline_loader;
alter table access.log enable row level security;
alter table access.log_day enable row level security;
create policy adds on access.log for insert with check (la_code = access.acts_for());
create policy keeps on access.log for select to throughline_keeper, throughline_loader using (la_code = access.acts_for());
create policy blanks on access.log for update to throughline_loader using (la_code = access.acts_for())
  with check (la_code = access.acts_for() and person_id is null and detail is null and object is null
    and (reason is null or what = 'record.erase'));
create policy keeps on access.log_day to throughline_keeper using (la_code = access.acts_for()) with check (la_code = access.acts_for());

-- Entries whose time is over go by whole closed days, oldest first, and never before a year is over, whoever asks.
create function access.let_log_go(before date) returns bigint
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  for_whom char(3) := nullif(current_setting('throughline.authority', true), '');
  gone bigint;
begin
  if before > current_date - interval '1 year' then
    raise exception 'The log is kept for a year at least';
  end if;
  delete from access.log l
    where l.la_code = for_whom
      and exists (
        select from access.log_day d
        where d.la_code = l.la_code and d.let_go_at is null and d.day < before
          and l.at >= d.day::timestamp at time zone 'UTC' and l.at < (d.day + 1)::timestamp at time zone 'UTC'
      );
  get diagnostics gone = row_count;
  update access.log_day set let_go_at = now() where la_code = for_whom and let_go_at is null and day < before;
  return gone;
end
$$;
revoke all on function access.let_log_go(date) from public;
grant execute on function access.let_log_go(date) to throughline_keeper;

-- The database looks how much there is and of what kind, so that it finds what is asked the short way from the moment a
-- load is there; by itself it looks a minute later. Run as the owner: nobody else may.
create function landing.gather_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  held record;
begin
  for held in
    select n.nspname as room, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and (n.nspname in ('landing', 'ssd', 'journey') or (n.nspname, c.relname) = ('access', 'child_reference'))
    order by 1, 2
  loop
    execute format('analyze %I.%I', held.room, held.name);
  end loop;
end
$$;
revoke all on function landing.gather_statistics() from public;
grant execute on function landing.gather_statistics() to throughline_loader;

-- Accounts, credentials, sessions and settings: the keeper's, and nobody else's.
grant select, insert, update, delete on access.account, access.password, access.second_factor, access.session,
  access.sent_form, access.sign_in_attempt, access.sign_in_state, access.setting to throughline_keeper;
grant select on access.setting to throughline_loader;

do $$
declare
  named text;
begin
  foreach named in array array['role_grant', 'child_reference', 'restriction', 'restriction_grant', 'notice', 'legal_hold', 'erasure', 'left_out'] loop
    execute format('alter table access.%I enable row level security', named);
    execute format('grant select, insert, update, delete on access.%I to throughline_keeper, throughline_loader', named);
    execute format('create policy keeps on access.%I to throughline_keeper, throughline_loader using (la_code = access.acts_for()) with check (la_code = access.acts_for())', named);
  end loop;
  foreach named in array array['load', 'file', 'file_piece', 'claim'] loop
    execute format('alter table landing.%I enable row level security', named);
    execute format('grant select, insert, update, delete on landing.%I to throughline_loader', named);
    execute format('create policy loads on landing.%I to throughline_loader using (la_code = access.acts_for()) with check (la_code = (select access.acts_for()))', named);
  end loop;
  foreach named in array array['authority', 'submission', 'sign_off', 'job_report', 'backup'] loop
    execute format('alter table work.%I enable row level security', named);
    execute format('grant select, insert, update, delete on work.%I to throughline_loader, throughline_keeper', named);
    execute format('create policy works on work.%I to throughline_loader, throughline_keeper using (la_code = access.acts_for()) with check (la_code = access.acts_for())', named);
    execute format('grant select on work.%I to throughline_reader', named);
    execute format('create policy reads on work.%I for select to throughline_reader using (la_code = access.acts_for())', named);
  end loop;
end
$$;
-- What is explained of a child is read by who may see the child; what is explained of a rule, by every reader.
alter table work.explanation enable row level security;
grant select, insert, update, delete on work.explanation to throughline_loader;
create policy works on work.explanation to throughline_loader using (la_code = access.acts_for()) with check (la_code = access.acts_for());
grant select on work.explanation to throughline_reader;
create policy reads on work.explanation for select to throughline_reader using (
  la_code = (select access.acts_for())
  and (person_id = ''
    or (((select access.reach()) = 'all' or person_id in (select m.person_id from access.mine() m))
      and person_id not in (select h.person_id from access.hidden() h)))
);
-- Signing in comes before it is known for which authority.
create policy signs_in on access.role_grant for select to throughline_keeper using (access.acts_for() is null);
create policy lists on work.authority for select to throughline_keeper, throughline_loader, throughline_reader using (true);
grant usage on sequence landing.load_number to throughline_loader;

grant select on landing.load to throughline_reader, throughline_counter;
create policy reads on landing.load for select to throughline_reader, throughline_counter using (la_code = access.acts_for());

-- References lead a reader only to children it may see.
grant select on access.child_reference to throughline_reader;
create policy reads on access.child_reference for select to throughline_reader using (
  la_code = (select access.acts_for())
  and ((select access.reach()) = 'all' or person_id in (select m.person_id from access.mine() m))
  and person_id not in (select h.person_id from access.hidden() h)
);
