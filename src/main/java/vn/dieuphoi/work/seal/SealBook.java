package vn.dieuphoi.work.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.journal.JournalEntry;

/** The seals as they are kept, and the rows of the journal as their checks read them. */
@Component
class SealBook {

    /**
     * No transaction lasts that long: whatever has a smaller number than a row that was sealed before that, and is in no
     * seal, was not there then. Until then a row that was committed late comes into a later seal.
     */
    private static final String A_DAY_AGO = "now() - interval '1 day'";

    private static final String ROW = "select " + JournalEntry.COLUMNS + " from journal";
    private static final String SEAL =
            "select number, chain, ids, row_hashes, previous, hash, closed_for from journal_seal";

    private final JdbcClient database;
    private final JdbcTemplate streaming;

    SealBook(JdbcClient database, JdbcTemplate streaming) {
        this.database = database;
        this.streaming = streaming;
    }

    Optional<Seal> last() {
        return database.sql(SEAL + " order by number desc limit 1")
                .query(SealBook::seal)
                .optional();
    }

    List<Seal> after(long number, int most) {
        return database.sql(SEAL + " where number > ? order by number limit ?")
                .params(number, most)
                .query(SealBook::seal)
                .list();
    }

    void add(Seal seal) {
        database.sql("insert into journal_seal (number, chain, ids, last_id, row_hashes, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        seal.number(),
                        seal.chain(),
                        seal.ids().toArray(Long[]::new),
                        seal.ids().get(seal.ids().size() - 1),
                        seal.rows(),
                        seal.previous(),
                        seal.hash())
                .update();
    }

    /** Committed rows that no seal of the chain covers, by number. */
    List<JournalEntry> unsealed(int chain, int most) {
        return database.sql(ROW + " j where id > :settled and not exists (select from (select unnest(ids) as id"
                        + " from journal_seal where chain = :chain and last_id > :settled) s where s.id = j.id)"
                        + " order by id limit :most")
                .param("settled", settled(chain))
                .param("chain", chain)
                .param("most", most)
                .query(JournalEntry::in)
                .list();
    }

    /** Up to this row nothing can come in any more. */
    long settled(int chain) {
        return database.sql("select coalesce(max(last_id), 0) from journal_seal where chain = ? and sealed_at < "
                        + A_DAY_AGO)
                .param(chain)
                .query(Long.class)
                .single();
    }

    List<JournalEntry> rows(List<Long> ids) {
        return database.sql(ROW + " where id = any(?) order by id")
                .param(ids.toArray(Long[]::new))
                .query(JournalEntry::in)
                .list();
    }

    void eachRow(LongConsumer row) {
        streaming.query("select id from journal order by id", answer -> {
            row.accept(answer.getLong(1));
        });
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getInt("chain"),
                List.of((Long[]) row.getArray("ids").getArray()),
                row.getBytes("row_hashes"),
                row.getBytes("previous"),
                row.getBytes("hash"),
                row.getString("closed_for"));
    }
}
