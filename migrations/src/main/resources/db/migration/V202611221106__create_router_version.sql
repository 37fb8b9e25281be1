create table router_version (
    number           bigint           not null generated always as identity,
    training_run_id  uuid             not null,
    embedder         text             not null,
    dimension        integer          not null,
    prompt_map       text             not null,
    features         integer          not null,
    training_prompts integer          not null,
    seed             bigint           not null,
    inertia          double precision not null,
    create_time      timestamptz      not null,
    constraint router_version_pkey primary key (number),
    constraint router_version_training_run_id_key unique (training_run_id),
    constraint router_version_training_run_id_fkey foreign key (training_run_id) references training_run,
    constraint router_version_dimension_check check (dimension between 1 and 16000),
    constraint router_version_prompt_map_check check (prompt_map in ('NEAREST_CENTROID')),
    constraint router_version_features_check check (features between 1 and 16000),
    constraint router_version_training_prompts_check check (training_prompts >= 0),
    constraint router_version_inertia_check check (inertia >= 0)
);

alter table training_run
    add constraint training_run_router_version_fkey foreign key (router_version) references router_version;

comment on table router_version is 'The trained router versions. None is ever changed; router_activation says which decides.';
comment on column router_version.training_run_id is 'The run that trained it: a worker that takes the run over stores no second one.';
comment on column router_version.prompt_map is
    'Kind of the prompt map. NEAREST_CENTROID: weight 1 for the nearest row of centroid, 0 for all others.';
comment on column router_version.features is 'K: how many features the prompt map has.';
comment on column router_version.inertia is 'Mean squared distance of the training prompts to their centroids.';

create table centroid (
    router_version bigint  not null,
    feature        integer not null,
    centroid       vector  not null,
    constraint centroid_pkey primary key (router_version, feature),
    constraint centroid_router_version_fkey foreign key (router_version) references router_version,
    constraint centroid_feature_check check (feature >= 0),
    constraint centroid_centroid_check check (vector_dims(centroid) between 1 and 16000)
);

comment on table centroid is 'The centroids of a NEAREST_CENTROID prompt map.';
comment on column centroid.feature is 'From 0 to router_version.features - 1.';
comment on column centroid.centroid is 'As many dimensions as router_version.dimension.';

create table router_activation (
    id             bigint      not null generated always as identity,
    router_version bigint      not null,
    activate_time  timestamptz not null,
    constraint router_activation_pkey primary key (id),
    constraint router_activation_router_version_fkey foreign key (router_version) references router_version
);
create index router_activation_router_version_id_idx on router_activation (router_version, id);

comment on table router_activation is
    'Which router version decided from when. The row with the largest id is in force; a rollback adds a row.';
