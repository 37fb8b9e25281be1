create table prompt (
    id              text collate "C" not null,
    kind            text             not null,
    text            text             not null,
    evaluation_text text             not null,
    task            text             not null,
    grader          jsonb,
    content_hash    bytea            not null,
    create_time     timestamptz      not null,
    constraint prompt_pkey primary key (id),
    constraint prompt_id_check check (length(id) between 1 and 256),
    constraint prompt_kind_check check (kind in ('TRAINING', 'REPRESENTATIVE')),
    constraint prompt_kind_grader_check check ((kind = 'REPRESENTATIVE') = (grader is not null))
);
create index prompt_kind_id_idx on prompt (kind, id);
create index prompt_task_id_idx on prompt (task, id);

comment on table prompt is 'The stored prompts. None is ever changed.';
comment on column prompt.id is 'Collation C: the same order on every database.';
comment on column prompt.kind is 'REPRESENTATIVE: gradable, models are evaluated on it. TRAINING: unlabelled.';
comment on column prompt.text is 'What users send; it is embedded.';
comment on column prompt.evaluation_text is 'What models receive in profiling; mostly equal to text.';
comment on column prompt.task is 'Kind of task, for reports; may be empty.';
comment on column prompt.grader is 'How answers are graded; null for a training prompt.';
comment on column prompt.content_hash is 'SHA-256 of all but the id: tells a repeated import from a conflict.';

create table prompt_embedding (
    embedder  text             not null,
    prompt_id text collate "C" not null,
    tokens    integer          not null,
    embedding vector           not null,
    constraint prompt_embedding_pkey primary key (embedder, prompt_id),
    constraint prompt_embedding_prompt_id_fkey foreign key (prompt_id) references prompt,
    constraint prompt_embedding_tokens_check check (tokens >= 0),
    constraint prompt_embedding_embedding_check check (vector_dims(embedding) between 1 and 16000)
);
create index prompt_embedding_prompt_id_idx on prompt_embedding (prompt_id);

comment on table prompt_embedding is 'The prompts'' embeddings, one per embedder.';
comment on column prompt_embedding.tokens is 'Length of the prompt''s text as the embedder''s tokenizer counts.';
comment on column prompt_embedding.embedding is 'As many dimensions as the embedder has; hence none is declared.';
