package dev.uniroute.registry.jdbc;

import dev.uniroute.registry.decision.DecisionSink;
import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes {@code decision} and {@code decision_outcome}. */
@ApplicationScoped
public class JdbcDecisionSink implements DecisionSink {

    private final Transactions transactions;

    JdbcDecisionSink(DataSource connections) {
        this.transactions = new Transactions(connections);
    }

    @Override
    public void store(List<LoggedDecision> decisions) {
        transactions.run(connection -> DecisionStatement.execute(connection, decisions));
    }

    @Override
    public ReportResult report(Outcome outcome) {
        return transactions.run(connection -> report(connection, outcome));
    }

    private static ReportResult report(Connection connection, Outcome outcome) throws SQLException {
        Outcome before = OutcomeStatements.lock(connection, outcome.decisionId());
        Optional<String> contradiction = before.contradiction(outcome);
        if (contradiction.isPresent()) {
            return new ReportResult.Contradicted(contradiction.get());
        }
        Outcome all = before.and(outcome);
        boolean news = !all.equals(before);
        if (news) {
            OutcomeStatements.update(connection, all);
        }
        return new ReportResult.Attached(all, news);
    }
}
