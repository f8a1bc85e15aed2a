package vn.dieuphoi.obligation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sums that the database keeps beside the book. Whoever changes the book has changed them: no code calls for it. */
@Component
@Transactional
public class BookSums {

    private final JdbcClient database;

    BookSums(JdbcClient database) {
        this.database = database;
    }

    /** Puts lines together that say the same; no sum changes. */
    public void settle() {
        database.sql("select obligation_sum_settle()").query().listOfRows();
    }

    /**
     * Counts those of a plan from the book.
     *
     * @return whether they said anything else before
     */
    public boolean countAnew(String plan) {
        boolean differed = differ(plan);
        if (differed) {
            database.sql("select obligation_sum_anew(?)").param(plan).query().listOfRows();
        }
        return differed;
    }

    private boolean differ(String plan) {
        return database.sql("select exists (select from obligation_sum_difference where plan = ?)")
                .param(plan)
                .query(Boolean.class)
                .single();
    }
}
