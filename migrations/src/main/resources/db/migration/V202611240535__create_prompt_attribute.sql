create table prompt_attribute (
    model_id           uuid             not null,
    prompt_id          text collate "C" not null,
    specificity        boolean          not null,
    domain_knowledge   boolean          not null,
    complexity         boolean          not null,
    problem_solving    boolean          not null,
    creativity         boolean          not null,
    technical_accuracy boolean          not null,
    real_world         boolean          not null,
    cost_usd           numeric          not null,
    create_time        timestamptz      not null,
    constraint prompt_attribute_pkey primary key (model_id, prompt_id),
    constraint prompt_attribute_model_id_fkey foreign key (model_id) references model,
    constraint prompt_attribute_prompt_id_fkey foreign key (prompt_id) references prompt,
    constraint prompt_attribute_cost_usd_check check (cost_usd >= 0)
);
create index prompt_attribute_prompt_id_idx on prompt_attribute (prompt_id);

comment on table prompt_attribute is
    'Which attributes a prompt has, as a model labelled it. The first label stays: none is paid for twice.';
comment on column prompt_attribute.model_id is 'The model that was asked.';
comment on column prompt_attribute.cost_usd is 'Tokens x price, at the price in force then; replies in vain included.';
