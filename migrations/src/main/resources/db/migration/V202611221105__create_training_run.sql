create table training_run (
    id             uuid        not null,
    request_id     text,
    clusters       integer     not null,
    seed           bigint      not null,
    activate       boolean     not null,
    state          text        not null,
    reason         text        not null,
    phase          text,
    done           integer     not null,
    total          integer     not null,
    router_version bigint,
    fence          bigint      not null,
    lease_worker   text,
    lease_until    timestamptz,
    create_time    timestamptz not null,
    start_time     timestamptz,
    end_time       timestamptz,
    constraint training_run_pkey primary key (id),
    constraint training_run_request_id_key unique (request_id),
    constraint training_run_clusters_check check (clusters between 0 and 2048),
    constraint training_run_state_check check (state in ('PENDING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    constraint training_run_phase_check check (phase in ('EMBEDDING', 'CLUSTERING', 'PUBLISHING')),
    constraint training_run_done_check check (done >= 0),
    constraint training_run_total_check check (total >= 0),
    constraint training_run_fence_check check (fence >= 0),
    constraint training_run_state_lease_until_check check ((state = 'RUNNING') = (lease_until is not null)),
    constraint training_run_state_end_time_check check
        ((state in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (end_time is not null))
);
create index training_run_state_create_time_idx on training_run (state, create_time)
    where state in ('PENDING', 'RUNNING');

comment on table training_run is 'The background jobs that train router versions.';
comment on column training_run.request_id is 'The caller''s id that makes the request safe to repeat; null for none.';
comment on column training_run.clusters is '0: chosen from the number of representative prompts.';
comment on column training_run.activate is 'Whether the version is activated even if another is active.';
comment on column training_run.reason is 'Why it is FAILED or CANCELLED; else empty.';
comment on column training_run.phase is 'What it is doing; null before it started.';
comment on column training_run.done is 'Prompts embedded.';
comment on column training_run.total is 'Prompts it trains on.';
comment on column training_run.router_version is 'The version it made; null before.';
comment on column training_run.fence is 'As in profiling_run.';
comment on column training_run.lease_worker is 'As in profiling_run.';
comment on column training_run.lease_until is 'As in profiling_run.';
comment on column training_run.start_time is 'When a worker first claimed it.';
