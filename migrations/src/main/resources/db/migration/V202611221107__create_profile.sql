create table profile (
    model_id            uuid             not null,
    router_version      bigint           not null,
    state               text             not null,
    loss                vector           not null,
    standard_error      vector           not null,
    output_tokens       vector           not null,
    feature_evaluations integer[]        not null,
    evaluations         integer          not null,
    mean_score          double precision not null,
    mean_output_tokens  double precision not null,
    input_token_ratio   double precision not null,
    update_time         timestamptz      not null,
    constraint profile_pkey primary key (model_id, router_version),
    constraint profile_model_id_fkey foreign key (model_id) references model,
    constraint profile_router_version_fkey foreign key (router_version) references router_version,
    constraint profile_state_check check (state in ('PROVISIONAL', 'ACTIVE')),
    constraint profile_loss_check check (vector_dims(loss) between 1 and 16000),
    constraint profile_standard_error_loss_check check (vector_dims(standard_error) = vector_dims(loss)),
    constraint profile_output_tokens_loss_check check (vector_dims(output_tokens) = vector_dims(loss)),
    constraint profile_feature_evaluations_loss_check check (cardinality(feature_evaluations) = vector_dims(loss)),
    constraint profile_evaluations_check check (evaluations >= 1),
    constraint profile_mean_score_check check (mean_score between 0 and 1),
    constraint profile_mean_output_tokens_check check (mean_output_tokens >= 0),
    constraint profile_input_token_ratio_check check (input_token_ratio > 0)
);
create index profile_router_version_idx on profile (router_version);

comment on table profile is
    'What is expected of a model under a router version, one value per feature; computed from evaluation and replaceable.';
comment on column profile.state is 'PROVISIONAL: the evaluation goes on.';
comment on column profile.loss is 'Expected loss per feature, in [0, 1]. As many dimensions as router_version.features.';
comment on column profile.standard_error is 'Standard error of the loss, per feature.';
comment on column profile.output_tokens is 'Mean output tokens per answer, per feature; 0: unknown.';
comment on column profile.feature_evaluations is 'How many evaluations the loss rests on, per feature; 0: on the overall loss.';
comment on column profile.evaluations is 'How many evaluations it rests on.';
comment on column profile.mean_score is 'Mean score over all of them.';
comment on column profile.input_token_ratio is 'Input tokens that the provider counts per token that the embedder counts; 1: unknown.';
