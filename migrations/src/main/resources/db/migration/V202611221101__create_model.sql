create table model (
    id             uuid             not null,
    name           text collate "C" not null,
    provider_model text             not null,
    endpoint       text,
    api_key_ref    text,
    labels         jsonb            not null,
    capabilities   text[]           not null,
    context_tokens integer          not null,
    state          text             not null,
    state_reason   text             not null,
    request_id     text,
    request_hash   bytea            not null,
    create_time    timestamptz      not null,
    update_time    timestamptz      not null,
    constraint model_pkey primary key (id),
    constraint model_request_id_key unique (request_id),
    constraint model_labels_check check (jsonb_typeof(labels) = 'object'),
    constraint model_capabilities_check check (capabilities <@ array['TOOLS', 'VISION', 'JSON']),
    constraint model_context_tokens_check check (context_tokens >= 0),
    constraint model_state_check check (state in ('PROFILING', 'ACTIVE', 'PAUSED', 'FAILED', 'DELETED'))
);
create unique index model_name_key on model (name) where state <> 'DELETED';

comment on table model is 'The LLMs. A deleted one keeps its row, evaluations and profiles; its name is free again.';
comment on column model.name is 'Unique among models that are not deleted. Collation C: the same order on every database.';
comment on column model.provider_model is 'The id that the provider knows it by.';
comment on column model.endpoint is 'Base URL of its API; null for a model whose evaluations are uploaded.';
comment on column model.api_key_ref is 'Where its API key is found, env:NAME or file:/path; never the key. Null for none.';
comment on column model.context_tokens is '0: unknown.';
comment on column model.state_reason is 'Why it is FAILED; else empty.';
comment on column model.request_id is 'The caller''s id that makes the registration safe to repeat; null for none.';
comment on column model.request_hash is 'SHA-256 of the registration: tells a repeat from another request with the same id.';

create table model_price (
    id                  bigint      not null generated always as identity,
    model_id            uuid        not null,
    usd_per_mtok_input  numeric     not null,
    usd_per_mtok_output numeric     not null,
    usd_per_call        numeric     not null,
    effective_time      timestamptz not null,
    constraint model_price_pkey primary key (id),
    constraint model_price_model_id_fkey foreign key (model_id) references model,
    constraint model_price_usd_per_mtok_input_check check (usd_per_mtok_input >= 0),
    constraint model_price_usd_per_mtok_output_check check (usd_per_mtok_output >= 0),
    constraint model_price_usd_per_call_check check (usd_per_call >= 0)
);
create index model_price_model_id_id_idx on model_price (model_id, id);

comment on table model_price is 'Price history in USD. The row of a model with the largest id is in force; none is ever changed.';
comment on column model_price.usd_per_mtok_input is 'USD per million input tokens.';
comment on column model_price.usd_per_mtok_output is 'USD per million output tokens.';
