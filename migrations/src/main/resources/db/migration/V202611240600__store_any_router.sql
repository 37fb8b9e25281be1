-- A router version holds whatever its method trains. Those from before hold centroids only: they go, and are trained again
-- from the same prompts and evaluations.
update training_run set router_version = null where router_version is not null;
delete from profile;
delete from centroid;
delete from router_activation;
delete from router_version;
update publication set version = version + 1 where version > 0;

alter table training_run
    add column method jsonb not null default '{"v":1,"k_means":{"shrinkage":24.0}}',
    drop constraint training_run_clusters_check,
    drop column clusters,
    drop constraint training_run_phase_check;
alter table training_run
    alter column method drop default;
update training_run set phase = 'TRAINING' where phase = 'CLUSTERING';
alter table training_run
    add constraint training_run_phase_check check (phase in ('EMBEDDING', 'TRAINING', 'PUBLISHING'));

comment on column training_run.method is
    'How it trains: the format''s version and one method by its name in the API, with its options. 0: to be chosen.';

alter table router_version
    drop column prompt_map,
    drop column inertia,
    add column method jsonb not null,
    add column representative_prompts integer not null,
    add column graded_models text[] not null,
    add column parameters bytea not null,
    add constraint router_version_representative_prompts_check check (representative_prompts >= 0),
    add constraint router_version_parameters_check check (octet_length(parameters) > 0);

comment on column router_version.method is 'As in training_run, with all options as they were chosen.';
comment on column router_version.training_prompts is 'Prompts it was trained on, representative ones included.';
comment on column router_version.graded_models is
    'Names of the models from whose evaluations it learnt; empty where the method learns from prompts alone.';
comment on column router_version.parameters is
    'The prompt map and the estimator of profiles: the whole truth of it, in a binary format with a checksum.';

comment on table centroid is
    'The centroids of prompt maps that have any, for queries by hand. Derived: router_version.parameters decides.';

comment on column profile.loss is
    'Expected loss per feature; a coefficient of either sign where a feature is a direction of a basis. As many dimensions as '
    'router_version.features.';
comment on column profile.output_tokens is 'Mean output tokens per answer, or their coefficient, per feature; 0: unknown.';
