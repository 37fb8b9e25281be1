create table profiling_run (
    id                  uuid        not null,
    model_id            uuid        not null,
    state               text        not null,
    reason              text        not null,
    max_concurrency     integer     not null,
    requests_per_second double precision,
    spend_cap_usd       numeric,
    deadline_ms         bigint      not null,
    call_timeout_ms     bigint      not null,
    max_output_tokens   integer,
    fence               bigint      not null,
    lease_worker        text,
    lease_until         timestamptz,
    create_time         timestamptz not null,
    start_time          timestamptz,
    end_time            timestamptz,
    deadline            timestamptz not null,
    constraint profiling_run_pkey primary key (id),
    constraint profiling_run_model_id_fkey foreign key (model_id) references model,
    constraint profiling_run_state_check check (state in ('PENDING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    constraint profiling_run_max_concurrency_check check (max_concurrency between 1 and 256),
    constraint profiling_run_requests_per_second_check check (requests_per_second > 0),
    constraint profiling_run_spend_cap_usd_check check (spend_cap_usd > 0),
    constraint profiling_run_deadline_ms_check check (deadline_ms > 0),
    constraint profiling_run_call_timeout_ms_check check (call_timeout_ms > 0),
    constraint profiling_run_max_output_tokens_check check (max_output_tokens > 0),
    constraint profiling_run_fence_check check (fence >= 0),
    constraint profiling_run_state_lease_until_check check ((state = 'RUNNING') = (lease_until is not null)),
    constraint profiling_run_state_end_time_check check
        ((state in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (end_time is not null))
);
create index profiling_run_model_id_create_time_idx on profiling_run (model_id, create_time);
create index profiling_run_create_time_id_idx on profiling_run (create_time, id);
create index profiling_run_state_create_time_idx on profiling_run (state, create_time)
    where state in ('PENDING', 'RUNNING');

comment on table profiling_run is
    'The background jobs that evaluate models. What they have done is counted from evaluation and failed_prompt.';
comment on column profiling_run.reason is 'Why it is FAILED or CANCELLED; else empty.';
comment on column profiling_run.deadline_ms is 'Time after which it fails, from its creation or its last resumption.';
comment on column profiling_run.max_output_tokens is 'Sent as max_tokens; null: not sent.';
comment on column profiling_run.fence is
    'Grows by one with each claim. Every write of a worker carries the value of its claim and changes nothing if it is old.';
comment on column profiling_run.lease_worker is 'The process that holds it, for people.';
comment on column profiling_run.lease_until is 'After this, by the database''s clock, another worker can claim it.';
comment on column profiling_run.start_time is 'When a worker first claimed it.';
comment on column profiling_run.deadline is 'When it fails if it has not ended.';

create table failed_prompt (
    run_id      uuid             not null,
    prompt_id   text collate "C" not null,
    reason      text             not null,
    cost_usd    numeric          not null,
    resumed     boolean          not null,
    create_time timestamptz      not null,
    constraint failed_prompt_pkey primary key (run_id, prompt_id),
    constraint failed_prompt_run_id_fkey foreign key (run_id) references profiling_run,
    constraint failed_prompt_prompt_id_fkey foreign key (prompt_id) references prompt,
    constraint failed_prompt_cost_usd_check check (cost_usd >= 0)
);

comment on table failed_prompt is 'Prompts whose calls failed in every attempt of a run. They are never graded as wrong.';
comment on column failed_prompt.reason is 'What the last call failed with.';
comment on column failed_prompt.cost_usd is 'What was paid all the same: answers that could not be graded; else 0.';
comment on column failed_prompt.resumed is 'The run was resumed since: it tries the prompt again, and only the cost counts.';
