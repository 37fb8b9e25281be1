package dev.uniroute.registry.postgres;

import dev.uniroute.routing.clustering.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The centroids of router versions, in {@code centroid}, read and written in bulk. */
@ApplicationScoped
class Centroids {

    private static final String INSERT =
            "insert into centroid (router_version, feature, centroid) values (?, ?, ?::real[]::vector)";

    private static final String SELECT =
            "select vector_send(centroid) from centroid where router_version = ? order by feature";

    private final Database database;

    Centroids(Database database) {
        this.database = database;
    }

    void store(long routerVersion, Points centroids) {
        database.jdbc(connection -> insert(connection, routerVersion, centroids));
    }

    Points load(RouterVersionRow version) {
        return database.jdbc(connection -> select(connection, version));
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

    private static Points select(Connection connection, RouterVersionRow version) throws SQLException {
        float[] rowMajor = new float[version.features * version.dimension];
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setLong(1, version.number());
            try (ResultSet row = statement.executeQuery()) {
                for (int k = 0; row.next(); k++) {
                    float[] centroid = Vectors.read(row.getBytes(1));
                    System.arraycopy(centroid, 0, rowMajor, k * version.dimension, version.dimension);
                }
            }
        }
        return Points.of(version.dimension, rowMajor);
    }
}
