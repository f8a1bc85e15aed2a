package vn.dieuphoi.reporting.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.Subject;
import vn.dieuphoi.work.journal.Journal;

/**
 * The Word templates of reports: the office's own where one was put in, else the one that we bring. Every version stays,
 * and so does every content that a report was issued with.
 */
@Component
public class ReportTemplates implements TemplateSource {

    private static final Logger LOG = LoggerFactory.getLogger(ReportTemplates.class);

    private static final String FILE = "bao-cao.docx";
    private static final int LONGEST_REASON = 500;

    private final JdbcClient database;
    private final Journal journal;
    private final Clock clock;
    private final Map<String, List<String>> checked = new ConcurrentHashMap<>();

    /** @param folder the setting of former releases */
    ReportTemplates(
            JdbcClient database,
            Journal journal,
            Clock clock,
            @Value("${dieuphoi.reporting.templates:#{null}}") @Nullable String folder) {
        if (folder != null) {
            LOG.warn(
                    "Thiết lập dieuphoi.reporting.templates ({}) không còn dùng; hãy tải mẫu lên ở trang /bao-cao/mau.",
                    folder);
        }
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Template inUse(ReportKind kind) {
        Optional<TemplateVersion> newest = versions(kind).stream().findFirst();
        if (newest.isEmpty() || newest.get().shipped()) {
            return shipped();
        }
        byte[] content = content(kind, newest.get().number());
        // It was checked when it was put in, by the tags of that release.
        List<String> faults = checked.computeIfAbsent(Sha256.hex(content), sha256 -> TemplateCheck.faults(content));
        String name = "bản " + newest.get().number();
        return faults.isEmpty() ? new Template(name, content, null) : new Template(name, content, faults.get(0));
    }

    @Override
    public Template shipped() {
        try {
            return new Template("đi kèm", new ClassPathResource("reports/" + FILE).getContentAsByteArray(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first; empty while the template that we bring is in use. */
    public List<TemplateVersion> versions(ReportKind kind) {
        return database.sql("select * from report_template_version where kind = ? order by version desc")
                .param(kind.name())
                .query((row, line) -> version(row))
                .list();
    }

    /**
     * Puts a template in, for reports that are not issued yet.
     *
     * @throws TemplateRejected with all that is wrong with it
     */
    @Transactional
    public void put(ReportKind kind, String file, byte[] content, String reason, Actor actor) {
        List<String> faults = TemplateCheck.faults(content);
        if (!faults.isEmpty()) {
            throw new TemplateRejected(faults);
        }
        add(kind, keep(content), file, required(reason), actor);
    }

    /** @param number 0 for the template that we bring */
    @Transactional
    public void takeBack(ReportKind kind, int number, String reason, Actor actor) {
        String why = required(reason);
        if (number == 0) {
            add(kind, null, FILE, why, actor);
            return;
        }
        TemplateVersion earlier = versions(kind).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused("Không có bản mẫu số " + number + "."));
        put(kind, earlier.file(), content(kind, number), why, actor);
    }

    private void add(ReportKind kind, @Nullable String sha256, String file, String reason, Actor actor) {
        // One at a time: two people would both make the next number.
        database.sql("select 1 from (select pg_advisory_xact_lock(20230153)) locked")
                .query(Integer.class)
                .single();
        boolean inUse = database.sql("""
                        select coalesce((select sha256 from report_template_version
                                         where kind = ? order by version desc limit 1), '') = coalesce(?, '')""")
                .params(kind.name(), sha256)
                .query(Boolean.class)
                .single();
        if (inUse) {
            throw new Refused(
                    "Mẫu này đang được dùng nên không lập bản mới; nếu vừa gửi hai lần, lần đầu đã được ghi.");
        }
        int number = database.sql("""
                        insert into report_template_version (kind, version, sha256, file, reason, put_by, put_at)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ? from report_template_version
                        where kind = ? returning version""")
                .params(kind.name(), sha256, file, reason, actor.person(), Timestamp.from(clock.instant()), kind.name())
                .query(Integer.class)
                .single();
        journal.record(
                actor,
                Subject.of("mau-bao-cao-" + kind.key()),
                "Thay mẫu báo cáo",
                "%s, bản %d (%s): %s"
                        .formatted(kind.label(), number, sha256 == null ? "mẫu kèm theo phần mềm" : file, reason));
    }

    /** @param number 0 for the template that we bring */
    public byte[] content(ReportKind kind, int number) {
        if (number == 0) {
            return shipped().content();
        }
        return database.sql("""
                        select content from report_template_version join report_template using (sha256)
                        where kind = ? and version = ?""")
                .params(kind.name(), number)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> {
                    if (versions(kind).stream().noneMatch(version -> version.number() == number)) {
                        throw new Refused("Không có bản mẫu số " + number + ".");
                    }
                    return shipped().content();
                });
    }

    /**
     * Keeps the template with which a report is issued.
     *
     * @return the hash under which it is kept from now on
     */
    public String keepInUse(ReportKind kind) {
        Template template = inUse(kind);
        return keep(
                template.hindrance() == null ? template.content() : shipped().content());
    }

    private String keep(byte[] content) {
        String sha256 = Sha256.hex(content);
        database.sql("insert into report_template (sha256, content, kept_at) values (?, ?, ?) on conflict do nothing")
                .params(sha256, content, Timestamp.from(clock.instant()))
                .update();
        return sha256;
    }

    /** What a report was issued with. */
    Template kept(String sha256) {
        byte[] content = database.sql("select content from report_template where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .single();
        return new Template("đã lưu khi ban hành", content, null);
    }

    private static String required(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused("Hãy ghi lý do thay mẫu, không quá 500 ký tự.");
        }
        return reason.strip();
    }

    private static TemplateVersion version(ResultSet row) throws SQLException {
        return new TemplateVersion(
                ReportKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("sha256") == null,
                row.getString("file"),
                row.getString("reason"),
                Actor.of(row.getString("put_by")),
                row.getTimestamp("put_at").toInstant());
    }
}
