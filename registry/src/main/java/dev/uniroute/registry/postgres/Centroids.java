package dev.uniroute.registry.postgres;

import dev.uniroute.registry.jdbc.Vectors;
import dev.uniroute.routing.clustering.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The centroids of prompt maps that have any, in {@code centroid}: written beside the parameters, which decide, for queries
 * by hand.
 */
@ApplicationScoped
class Centroids {

    private static final String INSERT =
            "insert into centroid (router_version, feature, centroid) values (?, ?, ?::real[]::vector)";

    private final Database database;

    Centroids(Database database) {
        this.database = database;
    }

    void store(long routerVersion, Points centroids) {
        database.jdbc(connection -> insert(connection, routerVersion, centroids));
    }

    private static int[] insert(Connection connection, long routerVersion, Points centroids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int k = 0; k < centroids.size(); k++) {
                statement.setLong(1, routerVersion);
                statement.setInt(2, k);
                Vectors.bind(statement, 3, centroids.point(k));
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
