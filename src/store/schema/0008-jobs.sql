-- Long work. Jobs are graphile-worker's; a job is asked for in the transaction of what it is for, so that both are
-- there or neither. The function runs as the owner: the roles of the program need no right to the queue itself.
create function work.ask_for_job(task text, about json, key text, attempts integer, queue text, after interval) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform graphile_worker.add_job(task, about, queue_name => queue, max_attempts => attempts,
    run_at => now() + after, job_key => key, job_key_mode => 'preserve_run_at');
end
$$;
revoke all on function work.ask_for_job(text, json, text, integer, text, interval) from public;
grant execute on function work.ask_for_job(text, json, text, integer, text, interval) to throughline_loader, throughline_keeper;

-- Processes that take jobs. Each holds an advisory lock on its number for as long as it lives: a lock that can be had is
-- a process that is gone, and its jobs are given back.
create table work.worker_process (
  number bigint not null,
  workers text[] not null,
  began_at timestamptz not null,
  primary key (number)
);
