create table decision (
    id                    text collate "C" not null,
    decide_time           timestamptz      not null,
    router_version        bigint           not null,
    snapshot_version      bigint           not null,
    input_tokens          integer          not null,
    trade_off             text             not null,
    trade_off_value       double precision not null,
    policy_default_model  text             not null,
    guard_margin          double precision not null,
    lambda                double precision not null,
    default_model         text,
    model                 text collate "C" not null,
    status                text             not null,
    propensity            double precision not null,
    arm                   text             not null,
    beside_router_version bigint,
    beside_model          text,
    beside_quality        double precision,
    beside_cost_usd       double precision,
    candidates            jsonb            not null,
    prompt                text,
    constraint decision_pkey primary key (id),
    constraint decision_id_check check (length(id) between 1 and 64),
    constraint decision_trade_off_check check (trade_off in ('LAMBDA', 'BUDGET', 'QUALITY_FLOOR')),
    constraint decision_status_check check (status in ('ROUTED', 'DEFAULTED', 'DEGRADED')),
    constraint decision_propensity_check check (propensity > 0 and propensity <= 1),
    constraint decision_arm_check check (arm in ('ACTIVE', 'CHALLENGER')),
    constraint decision_beside_model_beside_cost_usd_check check ((beside_model is null) = (beside_cost_usd is null))
);
create index decision_decide_time_id_idx on decision (decide_time, id);

comment on table decision is
    'The decision log: what was decided, if uniroute.decision-log.mode says so. Written in batches behind the deciding process; '
    'deleted after uniroute.decision-log.retention. Models are named, not referenced: they may be deleted before it.';
comment on column decision.decide_time is 'By the clock of the process that decided.';
comment on column decision.trade_off is 'What the policy asked for, with its value: a lambda, a budget in USD, or a floor of quality.';
comment on column decision.policy_default_model is 'The default model that the policy asked for: a name, auto, or empty for none.';
comment on column decision.lambda is 'The lambda that was used; 0 for a quality floor.';
comment on column decision.default_model is 'The model that was guarded; null: none was.';
comment on column decision.propensity is 'Probability with which this model was chosen for this prompt; 1 where nothing was left to chance.';
comment on column decision.arm is 'What decided: what is in force, or what is tried out.';
comment on column decision.beside_model is 'What the other arm would have chosen, with what it expected; null: there is none, or it could not decide.';
comment on column decision.candidates is 'The best candidates, best first: arrays of name, expected quality, its standard error, expected cost in USD.';
comment on column decision.prompt is 'The beginning of the prompt, if uniroute.decision-log.prompts says so.';

create table decision_outcome (
    decision_id   text collate "C" not null,
    report_time   timestamptz      not null,
    model         text,
    score         double precision,
    cost_usd      numeric,
    latency_ms    bigint,
    input_tokens  bigint,
    output_tokens bigint,
    constraint decision_outcome_pkey primary key (decision_id),
    constraint decision_outcome_decision_id_check check (length(decision_id) between 1 and 64),
    constraint decision_outcome_score_check check (score between 0 and 1),
    constraint decision_outcome_cost_usd_check check (cost_usd >= 0),
    constraint decision_outcome_latency_ms_check check (latency_ms >= 0),
    constraint decision_outcome_input_tokens_check check (input_tokens >= 0),
    constraint decision_outcome_output_tokens_check check (output_tokens >= 0)
);
create index decision_outcome_report_time_idx on decision_outcome (report_time);

comment on table decision_outcome is
    'What came of decisions, as callers report it; null: not reported. No reference to decision: an outcome may come before its '
    'decision is written, or of one that was not logged.';
comment on column decision_outcome.report_time is 'When it was first reported.';
comment on column decision_outcome.model is 'The model that was really called.';
