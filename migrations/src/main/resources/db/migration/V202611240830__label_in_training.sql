-- A method on attributes has a model label prompts first.
alter table training_run
    drop constraint training_run_phase_check;
alter table training_run
    add constraint training_run_phase_check check (phase in ('LABELLING', 'EMBEDDING', 'TRAINING', 'PUBLISHING'));

comment on column training_run.done is 'Prompts labelled or embedded.';
comment on column training_run.total is 'Prompts that are to be.';
