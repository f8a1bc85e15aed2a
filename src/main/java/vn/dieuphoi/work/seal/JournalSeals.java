package vn.dieuphoi.work.seal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.work.journal.JournalEntry;

/**
 * Seals what was committed to the journal and checks the chain. The application touches no row; a migration that does calls
 * {@code close_journal_chain} before.
 */
@Component
public class JournalSeals {

    /** The same lock as in {@code close_journal_chain}. */
    private static final String LOCK = "journal-seal";

    private static final int ROWS = 1000;

    private final SealBook book;
    private final OneNodeAtATime nodes;

    JournalSeals(SealBook book, OneNodeAtATime nodes) {
        this.book = book;
        this.nodes = nodes;
    }

    /**
     * Seals all that is committed, in transactions of its own.
     *
     * @return how many rows
     */
    public int seal() {
        int all = 0;
        int[] some = new int[1];
        do {
            nodes.run(LOCK, () -> some[0] = sealSome());
            all += some[0];
        } while (some[0] == ROWS);
        return all;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SealReport verify() {
        return new SealCheck(book).report();
    }

    private int sealSome() {
        Optional<Seal> last = book.last();
        int chain = last.map(Seal::nextChain).orElse(1);
        List<JournalEntry> rows = book.unsealed(chain, ROWS);
        if (rows.isEmpty()) {
            return 0;
        }
        List<Long> ids = new ArrayList<>();
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (JournalEntry row : rows) {
            ids.add(row.id());
            hashes.writeBytes(SealDigest.of(row));
        }
        long number = last.map(Seal::number).orElse(0L) + 1;
        byte[] previous = last.map(Seal::hash).orElse(SealDigest.NOTHING);
        book.add(new Seal(
                number,
                chain,
                ids,
                hashes.toByteArray(),
                previous,
                SealDigest.ofSeal(previous, number, chain, ids, hashes.toByteArray()),
                null));
        return rows.size();
    }
}
