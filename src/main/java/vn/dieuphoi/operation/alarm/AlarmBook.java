package vn.dieuphoi.operation.alarm;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Subject;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultWatch;
import vn.dieuphoi.operation.logging.ReadableLog;
import vn.dieuphoi.operation.node.NodeName;

/**
 * The episodes of failure. The row is made with the message, in one transaction: whoever of several nodes is second finds
 * it and tells nothing.
 */
@Component
@Transactional
public class AlarmBook {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmBook.class);
    private static final String PAGE = "/van-hanh";
    private static final int EXAMPLES = 5;

    private final JdbcClient database;
    private final MessageDesk desk;
    private final ReadableLog log;
    private final String self;
    private final Duration quiet;

    AlarmBook(
            JdbcClient database,
            MessageDesk desk,
            ReadableLog log,
            NodeName self,
            @Value("${dieuphoi.operation.quiet}") Duration quiet) {
        this.database = database;
        this.desk = desk;
        this.log = log;
        this.self = self.value();
        this.quiet = quiet;
    }

    /** Follows what a look has found: begins episodes and ends them. */
    public void follow(FaultWatch.Look look) {
        Map<FaultKind, List<Fault>> found = look.faults().stream().collect(Collectors.groupingBy(Fault::kind));
        found.forEach((kind, faults) -> goesOn(kind, faults, look.at()));
        Set<FaultKind> silent = EnumSet.allOf(FaultKind.class);
        silent.removeAll(found.keySet());
        silent.forEach(kind -> isQuiet(kind, look.at()));
    }

    private void goesOn(FaultKind kind, List<Fault> faults, Instant now) {
        String words = sorts(faults);
        Optional<Long> begun = database.sql("""
                        insert into alarm (kind, node, began_at, words) values (?, ?, ?, ?)
                        on conflict (kind, node) where ended_at is null do nothing returning id""")
                .params(kind.name(), nodeOf(kind), Timestamp.from(now), words)
                .query(Long.class)
                .optional();
        begun.ifPresent(id -> begins(id, kind, faults, words));
        if (begun.isEmpty()) {
            database.sql("update alarm set quiet_since = null"
                            + " where kind = ? and node = ? and ended_at is null and quiet_since is not null")
                    .params(kind.name(), nodeOf(kind))
                    .update();
        }
    }

    private void begins(long id, FaultKind kind, List<Fault> faults, String words) {
        String title = kind.label() + " (" + faults.size() + ")";
        LOG.error("VẬN HÀNH: {}: {}", title, words.replace("\n", " "));
        tell(id, "begun", kind, "Có lỗi vận hành: " + title, words + "\n\n" + remedies(faults));
    }

    /** One quiet look is not the end: what is tried again this very moment has not failed yet. */
    private void isQuiet(FaultKind kind, Instant now) {
        database.sql("update alarm set quiet_since = ?"
                        + " where kind = ? and node = ? and ended_at is null and quiet_since is null")
                .params(Timestamp.from(now), kind.name(), nodeOf(kind))
                .update();
        database.sql("update alarm set ended_at = ? where kind = ? and node = ? and ended_at is null"
                        + " and quiet_since <= ? returning id")
                .params(Timestamp.from(now), kind.name(), nodeOf(kind), Timestamp.from(now.minus(quiet)))
                .query(Long.class)
                .optional()
                .ifPresent(id -> isOver(id, kind));
    }

    private void isOver(long id, FaultKind kind) {
        LOG.info("VẬN HÀNH: đã hết: {}", kind.label());
        tell(id, "over", kind, "Đã hết lỗi vận hành: " + kind.label(), "Không còn lỗi nào thuộc loại này.");
        log.episodeIsOver();
    }

    private void tell(long id, String what, FaultKind kind, String title, String words) {
        desk.tell(new Message(
                "fault:" + id + ":" + what,
                MessageKind.FAULT,
                Subject.of(kind.name()),
                title,
                words,
                PAGE,
                Recipient.administrators()));
    }

    /** The open episodes, oldest first. */
    @Transactional(readOnly = true)
    public List<Alarm> open() {
        return database.sql("select kind, node, began_at from alarm where ended_at is null order by began_at")
                .query((row, number) -> new Alarm(
                        FaultKind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** What a node that will not come back had open, nobody will end. */
    public void forget(String node) {
        database.sql("update alarm set ended_at = clock_timestamp() where node = ? and ended_at is null")
                .param(node)
                .update();
    }

    private String nodeOf(FaultKind kind) {
        return kind.ofOneNode() ? self : "";
    }

    private static String sorts(List<Fault> faults) {
        List<String> sorts = faults.stream()
                .map(fault -> fault.place() + ": " + fault.cause())
                .distinct()
                .toList();
        String words = sorts.stream().limit(EXAMPLES).collect(Collectors.joining("\n"));
        return sorts.size() > EXAMPLES ? words + "\nvà " + (sorts.size() - EXAMPLES) + " loại khác." : words;
    }

    private static String remedies(List<Fault> faults) {
        return faults.stream().map(Fault::remedy).distinct().limit(EXAMPLES).collect(Collectors.joining("\n"));
    }

    /** @param node empty for what all nodes see alike */
    public record Alarm(FaultKind kind, String node, Instant beganAt) {}
}
