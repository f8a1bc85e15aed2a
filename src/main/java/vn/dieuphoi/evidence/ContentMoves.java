package vn.dieuphoi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.filestore.FileStores;
import vn.dieuphoi.filestore.StorePlace;
import vn.dieuphoi.filestore.StoreUnavailable;

/** Whether the content of every file is there, and its way from one place to another. */
@Service
public class ContentMoves implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ContentMoves.class);

    private static final String WITH_CONTENT =
            "select id, name, size, sha256, kept_in, coalesce(content_of, id) from evidence_file"
                    + " where content_removed_at is null";

    /** By an index of what stands outside alone: it is asked at every start. */
    static final String HOLDS_FILES =
            "select exists (select from evidence_file where kept_in = ? and kept_in <> 'DATABASE'"
                    + " and content_removed_at is null)";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final EvidenceShelf shelf;
    private final FileStores stores;
    private final Spool spool;

    ContentMoves(
            JdbcClient database,
            PlatformTransactionManager transactions,
            EvidenceShelf shelf,
            FileStores stores,
            Spool spool) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        // What listens to the end of a transaction still stands in it.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.shelf = shelf;
        this.stores = stores;
        this.spool = spool;
    }

    /** A node that could not give out what people handed in does not start. */
    @Override
    public void afterSingletonsInstantiated() {
        stores.require(this::holdsFiles);
    }

    private boolean holdsFiles(StorePlace outside) {
        return database.sql(HOLDS_FILES)
                .param(outside.name())
                .query(Boolean.class)
                .single();
    }

    /** @param holder whose pieces they are in the database: its own, or of the file with which it was handed in */
    private record Line(long id, String name, long size, String sha256, StorePlace place, long holder) {

        String words() {
            return "tệp %d “%s” (%s)".formatted(id, name, place.label());
        }
    }

    private List<Line> lines() {
        return database.sql(WITH_CONTENT + " order by id")
                .query((row, number) -> new Line(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        StorePlace.valueOf(row.getString(5)),
                        row.getLong(6)))
                .list();
    }

    /**
     * @param files how many have content
     * @param faults one line in Vietnamese for each whose content is missing or another
     * @param forgotten the hashes of what stands outside and belongs to no file
     */
    public record Look(int files, List<String> faults, List<String> forgotten) {}

    /**
     * @param reads whether everything is read and its hash made anew, and not only looked for
     * @throws Refused when a storage does not answer
     */
    public Look look(boolean reads) {
        List<Line> lines = lines();
        List<String> faults = new ArrayList<>();
        for (Line line : lines) {
            if (reads ? !line.sha256.equals(hash(line)) : !isThere(line)) {
                faults.add(line.words() + (reads ? ": nội dung mất hoặc khác mã băm" : ": nội dung không có đủ"));
            }
        }
        return new Look(lines.size(), faults, forgotten(lines));
    }

    private boolean isThere(Line line) {
        if (line.place == StorePlace.DATABASE) {
            return database.sql("select coalesce(sum(length(bytes)), 0) from evidence_chunk where file = ?")
                            .param(line.holder)
                            .query(Long.class)
                            .single()
                    == line.size;
        }
        return answered(() -> stores.at(line.place).has(line.sha256, line.size));
    }

    private String hash(Line line) {
        try {
            return hash(line, OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }

    private String hash(Line line, OutputStream copy) throws IOException {
        try (InputStream content = shelf.content(shelf.find(line.id).orElseThrow())) {
            return Sha256.hex(content, copy);
        }
    }

    private List<String> forgotten(List<Line> lines) {
        List<String> forgotten = new ArrayList<>();
        stores.all().forEach((place, store) -> {
            Set<String> known = lines.stream()
                    .filter(line -> line.place == place)
                    .map(Line::sha256)
                    .collect(Collectors.toSet());
            answered(() -> {
                store.each(sha256 -> {
                    if (!known.contains(sha256)) {
                        forgotten.add(sha256);
                    }
                });
                return forgotten;
            });
        });
        return forgotten;
    }

    /**
     * Takes away what stands outside and belongs to no file (its upload was broken off, or its period of keeping is over).
     *
     * @return how many
     * @throws Refused when a storage does not answer; what was taken away until then is away
     */
    public int sweep() {
        List<String> forgotten = forgotten(lines());
        forgotten.forEach(this::removeOutside);
        return forgotten.size();
    }

    /** Only once it is certain that it was removed; what a storage does not take away now, the next sweep does. */
    @TransactionalEventListener
    void removed(ContentRemoved content) {
        try {
            content.sha256().forEach(this::removeOutside);
        } catch (Refused down) {
            LOG.error("Chưa xóa hết nội dung đã hết thời hạn; hãy chạy evidence check --sweep. {}", down.getMessage());
        }
    }

    private void removeOutside(String sha256) {
        transaction.executeWithoutResult(status -> {
            ContentLock.alone(database, sha256);
            stores.all().forEach((place, store) -> {
                if (!hasLine(sha256, place)) {
                    answered(() -> {
                        store.remove(sha256);
                        return sha256;
                    });
                }
            });
        });
    }

    private boolean hasLine(String sha256, StorePlace place) {
        return database.sql("select exists (select from evidence_file where sha256 = ? and kept_in = ?"
                        + " and content_removed_at is null)")
                .params(sha256, place.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * Brings the content of every file to where new ones are kept, each for itself: broken off, it is taken up again.
     *
     * @param told the name of each that has come
     * @return how many
     * @throws Refused when a storage does not answer, or content is not what its hash says; those before it have moved
     */
    public int moveAll(Consumer<String> told) {
        Set<Long> moved = new HashSet<>();
        for (Line line : lines()) {
            if (line.place != stores.chosen() && moved.add(line.holder)) {
                move(line);
                told.accept(line.words());
            }
        }
        return moved.size();
    }

    private void move(Line line) {
        try {
            Path copy = spool.file();
            try {
                copy(line, copy);
                // Before the transaction: a storage outside can take seconds.
                if (stores.outside().isPresent()) {
                    stores.outside().get().put(line.sha256, copy);
                }
                transaction.executeWithoutResult(status -> take(line, copy));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (StoreUnavailable down) {
            throw refusal(down);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Line line, Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            if (!hash(line, out).equals(line.sha256)) {
                throw new Refused("%s: nội dung khác mã băm nên không chuyển; hãy phục hồi nó từ bản sao lưu."
                        .formatted(line.words()));
            }
        }
    }

    private void take(Line line, Path copy) {
        answered(() -> {
            shelf.keepContent(line.holder, line.sha256, copy);
            return line;
        });
        database.sql("update evidence_file set kept_in = ? where id = ? or content_of = ?")
                .params(stores.chosen().name(), line.holder, line.holder)
                .update();
        if (line.place == StorePlace.DATABASE) {
            database.sql("delete from evidence_chunk where file = ?")
                    .param(line.holder)
                    .update();
        }
    }

    private interface Asked<T> {

        T answer() throws StoreUnavailable;
    }

    private static <T> T answered(Asked<T> asked) {
        try {
            return asked.answer();
        } catch (StoreUnavailable down) {
            throw refusal(down);
        }
    }

    private static Refused refusal(StoreUnavailable down) {
        return new Refused(String.valueOf(down.getMessage()));
    }
}
