create table publication (
    only_row boolean not null default true,
    version  bigint  not null,
    constraint publication_pkey primary key (only_row),
    constraint publication_only_row_check check (only_row),
    constraint publication_version_check check (version >= 0)
);
insert into publication (version) values (0);

comment on table publication is
    'One row: the version of the published snapshot. It grows in the same transaction as every change that can change a '
    'decision, and the channel uniroute_publication is notified of it.';
comment on column publication.only_row is 'Always true, so that there is no second row.';
comment on column publication.version is '0: nothing has been published yet.';
