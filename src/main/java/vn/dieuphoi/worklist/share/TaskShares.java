package vn.dieuphoi.worklist.share;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.journal.Journal;

/** The parts that heads gave; the whole stays with whoever holds it. What is about work that has ended is shown nowhere. */
@Component
@Transactional
public class TaskShares {

    public static final int LONGEST = 500;

    private static final String STANDING = "select * from task_share where withdrawn_at is null and ";

    private static final Comparator<TaskShare> MOST_URGENT =
            Comparator.comparing(TaskShare::day, Comparator.nullsLast(Comparator.naturalOrder()));

    private final JdbcClient database;
    private final Obligations obligations;
    private final PersonRegister people;
    private final Journal journal;
    private final MessageDesk messages;
    private final Clock clock;

    TaskShares(
            JdbcClient database,
            Obligations obligations,
            PersonRegister people,
            Journal journal,
            MessageDesk messages,
            Clock clock) {
        this.database = database;
        this.obligations = obligations;
        this.people = people;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Gives the same part of each of these to a colleague of whom the caller knows that they may get it. Given twice, it
     * stands once.
     *
     * @param dueOn null for the day of the whole
     * @return of how many it is new
     * @throws Refused when nothing says what the part is
     */
    public int give(
            Collection<Obligation> owed, String colleague, String typed, @Nullable LocalDate dueOn, Actor head) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused(
                    "Hãy ghi phần việc giao là gì, như “Soạn phụ lục 2”, không quá %d ký tự.".formatted(LONGEST));
        }
        int given = 0;
        for (Obligation one : owed) {
            Optional<Long> id = database.sql("""
                            insert into task_share (obligation, person, words, due_on, given_by, given_acting_for, given_at)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
                    .params(one.key(), colleague, words, dueOn, head.person(), head.actingFor())
                    .param(Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .optional();
            if (id.isPresent()) {
                given++;
                journal.record(head, subject(one), "Giao một phần việc cho " + people.displayName(colleague), words);
                tell(
                        "task-share " + id.get(),
                        one.subject(),
                        people.displayName(head.person()) + " giao một phần của việc " + Vietnamese.quote(one.label()),
                        words,
                        "/viec/" + one.task(),
                        colleague,
                        head.person());
            }
        }
        return given;
    }

    /**
     * Saying it again does no harm; another's part is not touched.
     *
     * @return false for what is not there or not theirs
     * @throws Refused when nobody needs it any more
     */
    public boolean done(long id, String person) {
        Optional<Row> row = row(id).filter(one -> one.person().equals(person));
        if (row.isEmpty() || row.get().done()) {
            return row.isPresent();
        }
        Optional<TaskShare> share = find(id).filter(one -> isOf(one, people.actsFor(person)));
        if (share.isEmpty() || !ended(id, "done_at")) {
            throw new Refused("Phần việc này không cần làm nữa: đã rút, hoặc cả việc đã xong hay đã về đơn vị khác.");
        }
        tell(
                "task-share-done " + id,
                share.get().whole().subject(),
                people.displayName(person) + " đã xong phần được giao của việc "
                        + Vietnamese.quote(share.get().whole().label()),
                share.get().words(),
                "/viec/" + share.get().whole().task(),
                share.get().givenBy(),
                person);
        return true;
    }

    /**
     * Taking it back again does no harm.
     *
     * @return false for what is not there or not theirs who head other offices
     * @throws Refused for what has been reported done, and for what has ended with the whole
     */
    public boolean withdraw(long id, String head) {
        Optional<Row> row = row(id);
        Optional<TaskShare> share = row.flatMap(this::share);
        if (share.isEmpty() && row.filter(one -> one.givenBy().equals(head)).isPresent()) {
            throw new Refused("Cả việc đã xong hoặc đã kết thúc, nên phần việc không cần rút nữa.");
        }
        Optional<PartyCode> office = share.flatMap(
                        one -> Optional.ofNullable(one.whole().owedBy()))
                .map(PartyCode::new)
                .filter(people.headsToday(head)::contains);
        if (office.isEmpty() || row.orElseThrow().withdrawn()) {
            return office.isPresent();
        }
        if (!ended(id, "withdrawn_at")) {
            throw new Refused("Phần việc này đã được báo xong nên không rút nữa.");
        }
        journal.record(
                people.actorAsHead(head, office.get()),
                subject(share.orElseThrow().whole()),
                "Rút phần việc đã giao cho "
                        + people.displayName(share.orElseThrow().person()),
                share.orElseThrow().words());
        return true;
    }

    /** Whoever left the office leaves its parts there. */
    private static boolean isOf(TaskShare share, Set<PartyCode> offices) {
        String office = share.whole().owedBy();
        return office != null && offices.contains(new PartyCode(office));
    }

    private boolean ended(long id, String column) {
        return database.sql("update task_share set " + column
                                + " = ? where id = ? and done_at is null and withdrawn_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                > 0;
    }

    private void tell(
            String key, Subject subject, String title, String words, String path, String person, String author) {
        if (!person.equals(author)) {
            messages.tell(new Message(
                    key, MessageKind.COMMENT, subject, title, words, path, new Recipient.People(Set.of(person))));
        }
    }

    /** What a person has still to do for their offices of today, the most urgent first; in as many statements however many. */
    @Transactional(readOnly = true)
    public List<TaskShare> of(String person) {
        List<TaskShare> given = shares(database.sql(STANDING + "person = ? and done_at is null order by id")
                        .param(person))
                .toList();
        if (given.isEmpty()) {
            return given;
        }
        Set<PartyCode> offices = people.actsFor(person);
        return given.stream()
                .filter(one -> isOf(one, offices))
                .sorted(MOST_URGENT)
                .toList();
    }

    /** What is not done, the most urgent first, also of those who have left the office since. */
    @Transactional(readOnly = true)
    public List<TaskShare> open() {
        return shares(database.sql(STANDING + "done_at is null order by id"))
                .sorted(MOST_URGENT)
                .toList();
    }

    /** The same of what some offices owe. */
    @Transactional(readOnly = true)
    public List<TaskShare> openIn(Set<PartyCode> offices) {
        return offices.isEmpty()
                ? List.of()
                : open().stream().filter(one -> isOf(one, offices)).toList();
    }

    /** The parts of one piece of work, in the order in which they were given. */
    @Transactional(readOnly = true)
    public List<TaskShare> about(String obligation) {
        return shares(database.sql(STANDING + "obligation = ? order by id").param(obligation))
                .toList();
    }

    private Optional<TaskShare> find(long id) {
        return row(id).filter(row -> !row.withdrawn()).flatMap(this::share);
    }

    private Optional<Row> row(long id) {
        return database.sql("select * from task_share where id = ?")
                .param(id)
                .query(TaskShares::row)
                .optional();
    }

    private Optional<TaskShare> share(Row row) {
        return shares(List.of(row)).findFirst();
    }

    private Stream<TaskShare> shares(JdbcClient.StatementSpec found) {
        return shares(found.query(TaskShares::row).list());
    }

    private Stream<TaskShare> shares(List<Row> rows) {
        Map<String, Obligation> open =
                obligations.stillOpen(rows.stream().map(Row::obligation).toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(open.get(row.obligation()))
                        .map(whole -> new TaskShare(
                                row.id(),
                                whole,
                                row.person(),
                                row.words(),
                                row.dueOn(),
                                row.givenBy(),
                                row.givenAt(),
                                row.done())));
    }

    private static Subject subject(Obligation owed) {
        return owed.work() == null ? owed.subject() : Subject.of(owed.work());
    }

    private record Row(
            long id,
            String obligation,
            String person,
            String words,
            @Nullable LocalDate dueOn,
            String givenBy,
            Instant givenAt,
            boolean done,
            boolean withdrawn) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("obligation"),
                row.getString("person"),
                row.getString("words"),
                row.getObject("due_on", LocalDate.class),
                row.getString("given_by"),
                row.getTimestamp("given_at").toInstant(),
                row.getTimestamp("done_at") != null,
                row.getTimestamp("withdrawn_at") != null);
    }
}
