package vn.dieuphoi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.filestore.FileStores;
import vn.dieuphoi.filestore.StorePlace;
import vn.dieuphoi.filestore.StoreUnavailable;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.Journal;

/**
 * Where the files stand: rows in the database, in the transaction of whoever keeps them, and their content in pieces beside them or
 * outside by its hash.
 */
@Component
@Transactional
class EvidenceShelf {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceShelf.class);

    /** So many files of one subject at most; more belong into one document. */
    static final int MOST_FILES = 50;

    private static final String FILES = """
            select id, subject, name, type, size, sha256, uploaded_by, uploaded_acting_for, uploaded_at,
                   removed_by, removed_acting_for, removed_at, removal_reason
            from evidence_file where %s order by uploaded_at desc, id desc""";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);

    private final JdbcClient database;
    private final PersonRegister people;
    private final Journal journal;
    private final Clock clock;
    private final FileStores stores;
    private final long quota;

    EvidenceShelf(
            JdbcClient database,
            PersonRegister people,
            Journal journal,
            Clock clock,
            FileStores stores,
            @Value("${dieuphoi.evidence.quota}") DataSize quota) {
        this.database = database;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
        this.stores = stores;
        this.quota = quota.toBytes();
    }

    @Transactional(readOnly = true)
    void requireRoom(Subject subject) {
        Kept kept = database.sql("select count(*), coalesce(sum(size), 0) from evidence_file"
                        + " where subject = ? and removed_at is null")
                .param(subject.key())
                .query((row, number) -> new Kept(row.getInt(1), row.getLong(2)))
                .single();
        if (kept.bytes() >= quota) {
            throw new Refused("Đã nhận %s tệp cho việc này, không nhận thêm được. Hãy gỡ bỏ tệp không cần nữa."
                    .formatted(EvidenceFile.sizeWords(kept.bytes())));
        }
        if (kept.files() >= MOST_FILES) {
            throw new Refused("Đã có %d tệp, không nhận thêm được. Hãy gộp các tệp nhỏ hoặc gỡ bỏ tệp không cần nữa."
                    .formatted(MOST_FILES));
        }
    }

    private record Kept(int files, long bytes) {}

    /** Before the transaction: a storage outside can take seconds, and nobody's connection waits for it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    void layOutside(Checked file) {
        try {
            if (stores.outside().isPresent()) {
                stores.outside().get().put(file.sha256(), file.content());
            }
        } catch (StoreUnavailable down) {
            throw notKept(file, down);
        }
    }

    private static Refused notKept(Checked file, StoreUnavailable down) {
        LOG.error("Chưa giữ được tệp {}", file.sha256(), down);
        return new Refused("Nơi giữ tệp đang không trả lời nên chưa nhận được tệp “%s”. Hãy thử lại sau ít phút."
                .formatted(file.name()));
    }

    HandedIn keep(Subject subject, Checked file, Actor actor) {
        Optional<Long> id = database.sql("""
                        insert into evidence_file (subject, name, type, size, sha256, scanner,
                            uploaded_by, uploaded_acting_for, uploaded_at, kept_in)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (subject, sha256) where removed_at is null do nothing
                        returning id""")
                .params(
                        subject.key(),
                        file.name().value(),
                        file.type().mediaType(),
                        file.size(),
                        file.sha256(),
                        file.scanner(),
                        actor.person(),
                        actor.actingFor(),
                        Timestamp.from(clock.instant()),
                        stores.chosen().name())
                .query(Long.class)
                .optional();
        if (id.isEmpty()) {
            return new HandedIn(sameContent(subject, file.sha256()), file.name().value(), true);
        }
        try {
            keepContent(id.get(), file.sha256(), file.content());
        } catch (StoreUnavailable down) {
            throw notKept(file, down);
        }
        journal.recordChange(
                actor, subject, "Nộp minh chứng", null, null, words(file.name().value(), file.sha256()));
        return new HandedIn(find(id.get()).orElseThrow(), file.name().value(), false);
    }

    /** The same file for another subject; its content stays where it is. What stands there already is not kept twice. */
    void share(Subject subject, EvidenceFile file, Actor actor) {
        int kept = database.sql("""
                        insert into evidence_file (subject, name, type, size, sha256, scanner,
                            uploaded_by, uploaded_acting_for, uploaded_at, content_of, kept_in)
                        select ?, name, type, size, sha256, scanner, ?, ?, ?, coalesce(content_of, id), kept_in
                        from evidence_file where id = ?
                        on conflict (subject, sha256) where removed_at is null do nothing""")
                .params(subject.key(), actor.person(), actor.actingFor(), Timestamp.from(clock.instant()), file.id())
                .update();
        if (kept > 0) {
            journal.recordChange(actor, subject, "Nộp minh chứng", null, null, words(file.name(), file.sha256()));
        }
    }

    /** Content of a file where new ones are kept, in the transaction in which its line says so. */
    void keepContent(long id, String sha256, Path content) throws StoreUnavailable {
        if (stores.outside().isPresent()) {
            // Who takes away what no line speaks of waits for this one; if it came first, the content is laid there
            // again.
            ContentLock.shared(database, sha256);
            stores.outside().get().put(sha256, content);
            return;
        }
        keepPieces(id, content);
    }

    private void keepPieces(long id, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            int position = 0;
            for (byte[] piece = content.readNBytes(Pieces.LENGTH);
                    piece.length > 0;
                    piece = content.readNBytes(Pieces.LENGTH)) {
                database.sql("insert into evidence_chunk (file, position, bytes) values (?, ?, ?)")
                        .params(id, position++, piece)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EvidenceFile sameContent(Subject subject, String sha256) {
        return query(
                        "subject = :subject and sha256 = :sha256 and removed_at is null",
                        Map.of("subject", subject.key(), "sha256", sha256))
                .get(0);
    }

    void remove(EvidenceFile file, String reason, Actor actor) {
        int removed = database.sql("update evidence_file set removed_by = ?, removed_acting_for = ?, removed_at = ?,"
                        + " removal_reason = ?"
                        + " where id = ? and removed_at is null")
                .params(actor.person(), actor.actingFor(), Timestamp.from(clock.instant()), reason, file.id())
                .update();
        if (removed == 0) {
            throw new Refused("Tệp “%s” đã được gỡ bỏ trước đó. Hãy tải lại trang.".formatted(file.name()));
        }
        journal.recordChange(
                actor, file.subject(), "Gỡ bỏ minh chứng", reason, words(file.name(), file.sha256()), null);
    }

    @Transactional(readOnly = true)
    Optional<EvidenceFile> find(long id) {
        return query("id = :id", Map.of("id", id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    List<EvidenceFile> ofAll(Collection<Subject> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : query("subject in (:subjects)", Map.of("subjects", Subject.keys(subjects)));
    }

    @Transactional(readOnly = true)
    List<EvidenceFile> ofWork(WorkKey work) {
        return query("work_item = :work", Map.of("work", work.value()));
    }

    /** Reads on after this method has returned, each piece in a statement of its own: content never changes. */
    @Transactional(readOnly = true)
    InputStream content(EvidenceFile file) {
        requireContent(file);
        StorePlace place = database.sql("select kept_in from evidence_file where id = ?")
                .param(file.id())
                .query((row, number) -> StorePlace.valueOf(row.getString(1)))
                .single();
        return place == StorePlace.DATABASE ? pieces(file) : outside(place, file);
    }

    private InputStream outside(StorePlace place, EvidenceFile file) {
        try {
            return stores.at(place).open(file.sha256());
        } catch (StoreUnavailable down) {
            LOG.error("Chưa đưa ra được tệp {}", file.id(), down);
            throw new Refused(
                    "Nơi giữ tệp đang không đưa ra được tệp “%s”. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo người phụ trách máy tính."
                            .formatted(file.name()));
        }
    }

    private InputStream pieces(EvidenceFile file) {
        long holder = database.sql("select coalesce(content_of, id) from evidence_file where id = ?")
                .param(file.id())
                .query(Long.class)
                .single();
        return Pieces.stream(
                file.size(),
                (piece, from) -> database.sql("select substring(bytes from ? for ?) from evidence_chunk"
                                + " where file = ? and position = ?")
                        .params(from + 1, Pieces.SLICE, holder, piece)
                        .query((row, number) -> row.getBytes(1))
                        .single());
    }

    private void requireContent(EvidenceFile file) {
        database.sql("select content_removed_at from evidence_file where id = ? and content_removed_at is not null")
                .param(file.id())
                .query(Timestamp.class)
                .optional()
                .ifPresent(at -> {
                    throw new Refused(
                            "Nội dung tệp “%s” đã được bỏ ngày %s theo thời hạn bảo quản, sau khi đã giao nộp; dòng ghi và mã băm vẫn còn."
                                    .formatted(file.name(), DAY.format(at.toInstant())));
                });
    }

    private List<EvidenceFile> query(String which, Map<String, ?> parameters) {
        Map<Actor, String> names = new HashMap<>();
        RowMapper<EvidenceFile> file =
                (row, number) -> file(row, actor -> names.computeIfAbsent(actor, people::displayName));
        return database.sql(FILES.formatted(which))
                .params(parameters)
                .query(file)
                .list();
    }

    private static EvidenceFile file(ResultSet row, Function<Actor, String> name) throws SQLException {
        Actor uploader = Actor.in(row, "uploaded_by", "uploaded_acting_for");
        return new EvidenceFile(
                row.getLong("id"),
                Subject.of(row.getString("subject")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                uploader,
                name.apply(uploader),
                row.getTimestamp("uploaded_at").toInstant(),
                removal(row, name));
    }

    private static EvidenceFile.@Nullable Removal removal(ResultSet row, Function<Actor, String> name)
            throws SQLException {
        @Nullable Actor by = Actor.inOrNull(row, "removed_by", "removed_acting_for");
        return by == null
                ? null
                : new EvidenceFile.Removal(
                        by,
                        name.apply(by),
                        row.getTimestamp("removed_at").toInstant(),
                        row.getString("removal_reason"));
    }

    private static String words(String name, String sha256) {
        return "%s (sha256 %s)".formatted(name, sha256);
    }
}
