create table rollout (
    id             bigint generated always as identity,
    router_version bigint,
    model_id       uuid,
    mode           text             not null,
    share          double precision not null,
    begin_time     timestamptz      not null,
    end_time       timestamptz,
    constraint rollout_pkey primary key (id),
    constraint rollout_router_version_fkey foreign key (router_version) references router_version,
    constraint rollout_model_id_fkey foreign key (model_id) references model,
    constraint rollout_router_version_model_id_check check (num_nulls(router_version, model_id) = 1),
    constraint rollout_mode_check check (mode in ('CANARY', 'SHADOW')),
    constraint rollout_share_check check (share > 0 and share <= 1)
);
create index rollout_router_version_idx on rollout (router_version) where router_version is not null;
create index rollout_model_id_idx on rollout (model_id) where model_id is not null;
create index rollout_end_time_idx on rollout (end_time) where end_time is null;

comment on table rollout is
    'What was tried out: a router version or a model, on a share of the decisions (CANARY) or beside them (SHADOW). At most one row '
    'has no end: it is in force. Changes take the lock of publication, one after the other.';
comment on column rollout.model_id is 'A model that only the challenger considers meanwhile.';
comment on column rollout.share is 'Of the decisions that it takes part in. Changed in place: the id, which decides who is drawn, stays.';
comment on column rollout.end_time is 'Null: in force.';
