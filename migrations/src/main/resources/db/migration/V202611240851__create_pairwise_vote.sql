create table pairwise_vote (
    id              text collate "C" not null,
    prompt_id       text collate "C" not null,
    first_model_id  uuid             not null,
    second_model_id uuid             not null,
    outcome         text             not null,
    create_time     timestamptz      not null,
    constraint pairwise_vote_pkey primary key (id),
    constraint pairwise_vote_prompt_id_fkey foreign key (prompt_id) references prompt,
    constraint pairwise_vote_first_model_id_fkey foreign key (first_model_id) references model,
    constraint pairwise_vote_second_model_id_fkey foreign key (second_model_id) references model,
    constraint pairwise_vote_id_check check (length(id) between 1 and 256),
    constraint pairwise_vote_first_model_id_second_model_id_check check (first_model_id <> second_model_id),
    constraint pairwise_vote_outcome_check check (outcome in ('FIRST', 'SECOND', 'TIE'))
);
create index pairwise_vote_prompt_id_idx on pairwise_vote (prompt_id);
create index pairwise_vote_first_model_id_idx on pairwise_vote (first_model_id);
create index pairwise_vote_second_model_id_idx on pairwise_vote (second_model_id);

comment on table pairwise_vote is 'Which of two models'' answers to a prompt was preferred. None is ever changed.';
comment on column pairwise_vote.id is 'The caller''s id: what is imported again changes nothing.';
