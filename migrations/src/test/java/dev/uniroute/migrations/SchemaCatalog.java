package dev.uniroute.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Postgres' own catalog says about the tables, except Flyway's. */
public final class SchemaCatalog {

    private static final Pattern WORD = Pattern.compile("'([A-Z_]+)'");

    private final Connection connection;

    /** Of the database of this connection. */
    public SchemaCatalog(Connection connection) {
        this.connection = connection;
    }

    /** A constraint or index. */
    record Named(String table, String name, String columns, String kind) {
        /** {@code <table>_pkey}, or {@code <table>_<column>_<kind>} with all its columns. */
        String conventionalName() {
            return kind.equals("pkey") ? table + "_pkey" : table + "_" + columns + "_" + kind;
        }
    }

    /** The tables and what is said about each; empty where nothing is. */
    Map<String, String> tableComments() throws SQLException {
        Map<String, String> comments = new TreeMap<>();
        for (List<String> row : query("""
                select relname, coalesce(obj_description(oid, 'pg_class'), '') from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                """)) {
            comments.put(row.get(0), row.get(1));
        }
        comments.remove("flyway_schema_history");
        return comments;
    }

    /** All constraints. */
    List<Named> constraints() throws SQLException {
        return named("""
                select t.relname, c.conname, (
                    select string_agg(a.attname, '_' order by k.position)
                    from unnest(c.conkey) with ordinality k(attribute, position)
                    join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attribute
                ), case c.contype when 'p' then 'pkey' when 'u' then 'key' when 'f' then 'fkey' else 'check' end
                from pg_constraint c join pg_class t on t.oid = c.conrelid
                where t.relnamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f', 'c')
                """);
    }

    /** All indexes that no constraint made. A column that casts to a dimension has that in its name. */
    List<Named> indexes() throws SQLException {
        return named("""
                select t.relname, c.relname, (
                    select string_agg(a.attname || case
                        when a.atttypid = 'vector'::regtype and a.atttypmod > 0 then '_' || a.atttypmod else '' end,
                        '_' order by a.attnum) from pg_attribute a where a.attrelid = c.oid
                ), case when i.indisunique then 'key' else 'idx' end
                from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
                where t.relnamespace = 'public'::regnamespace
                and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u'))
                """);
    }

    /** The words that the CHECK of this name allows. */
    public Set<String> words(String check) throws SQLException {
        Set<String> words = new TreeSet<>();
        for (List<String> row :
                query("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + check + "'")) {
            Matcher matcher = WORD.matcher(row.getFirst());
            while (matcher.find()) {
                words.add(matcher.group(1));
            }
        }
        return words;
    }

    private List<Named> named(String sql) throws SQLException {
        return query(sql).stream()
                .filter(row -> !row.get(0).equals("flyway_schema_history"))
                .map(row -> new Named(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    private List<List<String>> query(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
