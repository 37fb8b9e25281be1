create table evaluation (
    model_id         uuid             not null,
    prompt_id        text collate "C" not null,
    run_id           uuid,
    score            double precision not null,
    input_tokens     bigint           not null,
    output_tokens    bigint           not null,
    tokens_estimated boolean          not null,
    cost_usd         numeric          not null,
    grading_cost_usd numeric          not null,
    latency_ms       bigint,
    answer           text,
    create_time      timestamptz      not null,
    constraint evaluation_pkey primary key (model_id, prompt_id),
    constraint evaluation_model_id_fkey foreign key (model_id) references model,
    constraint evaluation_prompt_id_fkey foreign key (prompt_id) references prompt,
    constraint evaluation_run_id_fkey foreign key (run_id) references profiling_run,
    constraint evaluation_score_check check (score between 0 and 1),
    constraint evaluation_input_tokens_check check (input_tokens >= 0),
    constraint evaluation_output_tokens_check check (output_tokens >= 0),
    constraint evaluation_cost_usd_check check (cost_usd >= 0),
    constraint evaluation_grading_cost_usd_check check (grading_cost_usd >= 0),
    constraint evaluation_latency_ms_check check (latency_ms >= 0)
);
create index evaluation_run_id_idx on evaluation (run_id) where run_id is not null;

comment on table evaluation is
    'One model''s graded answer to one representative prompt. The first one stays: no prompt is paid for twice.';
comment on column evaluation.run_id is 'The run that got it; null if it was uploaded.';
comment on column evaluation.input_tokens is 'As the provider counts them; 0: unknown.';
comment on column evaluation.output_tokens is 'As the provider counts them; 0: unknown.';
comment on column evaluation.tokens_estimated is 'Whether the provider gave no count and both are guessed.';
comment on column evaluation.cost_usd is 'Tokens x price, at the price in force then.';
comment on column evaluation.grading_cost_usd is 'Cost of the judge''s call; 0 for the other graders.';
comment on column evaluation.latency_ms is 'From request to the whole answer; null if it was uploaded.';
comment on column evaluation.answer is 'The model''s answer; null if it was uploaded.';
