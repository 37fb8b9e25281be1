-- A training run may first make its embedder; a router version may carry it.
alter table training_run drop constraint training_run_phase_check;
alter table training_run
    add constraint training_run_phase_check check (
        phase in ('LABELLING', 'DISTILLING', 'EMBEDDING', 'TRAINING', 'PUBLISHING'));

comment on column training_run.done is 'Prompts labelled or embedded; tokens distilled.';
comment on column training_run.total is 'Prompts or tokens that are to be.';

comment on column router_version.parameters is
    'The prompt map, the estimator of profiles and, where it was made for this version, the embedder: the whole truth of it, in a '
    'binary format with a checksum.';
