create table audit_event (
    number      bigint generated always as identity,
    create_time timestamptz      not null,
    principal   text collate "C" not null,
    rpc         text collate "C" not null,
    resource    text collate "C" not null,
    before      jsonb,
    after       jsonb,
    constraint audit_event_pkey primary key (number),
    constraint audit_event_principal_check check (length(principal) between 1 and 200),
    constraint audit_event_resource_check check (length(resource) between 1 and 400)
);
create index audit_event_resource_number_idx on audit_event (resource, number);
create index audit_event_principal_number_idx on audit_event (principal, number);

comment on table audit_event is
    'Who changed what. A row is written in the transaction of its change; none is ever changed or removed.';
comment on column audit_event.principal is 'Who called; anonymous without authentication, uniroute for what runs do.';
comment on column audit_event.rpc is 'Name of the rpc; empty for what runs do.';
comment on column audit_event.before is 'What it was; null if there was nothing. References to keys, never keys.';
comment on column audit_event.after is 'What it became; null if there is nothing any more.';

create function audit_event_stays() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is append-only' using errcode = 'insufficient_privilege';
end
$$;
comment on function audit_event_stays() is 'Refuses whatever is not an insert.';
create trigger audit_event_stays before update or delete or truncate on audit_event
    for each statement execute function audit_event_stays();
