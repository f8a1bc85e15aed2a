package vn.dieuphoi.evidence;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps whoever takes content away apart from whoever gives it a line, until the end of the transaction. */
final class ContentLock {

    private ContentLock() {}

    /** For a line that comes; several may at once. */
    static void shared(JdbcClient database, String sha256) {
        take(database, "pg_advisory_xact_lock_shared", sha256);
    }

    /** For content that goes. */
    static void alone(JdbcClient database, String sha256) {
        take(database, "pg_advisory_xact_lock", sha256);
    }

    private static void take(JdbcClient database, String lock, String sha256) {
        database.sql("select " + lock + "(hashtextextended('dieuphoi:content:' || ?, 0))")
                .param(sha256)
                .query((row, number) -> true)
                .single();
    }
}
