package vn.dieuphoi.worklist.talk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.worklist.Workline;

/** What is said about a task by who may open it; whoever is named is told at once. */
@Component
@Transactional
public class TaskTalk {

    public static final int LONGEST = 2000;

    private final JdbcClient database;
    private final TaskReaders readers;
    private final PersonRegister people;
    private final MessageDesk messages;
    private final Clock clock;

    TaskTalk(JdbcClient database, TaskReaders readers, PersonRegister people, MessageDesk messages, Clock clock) {
        this.database = database;
        this.readers = readers;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param words as typed; shown as text wherever it stands
     * @throws Refused when it is empty or too long, or names somebody who may not see the work
     */
    public void say(Workline line, String words, String author) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refused(
                    said.isEmpty()
                            ? "Hãy ghi lời trao đổi."
                            : "Lời trao đổi dài quá %d ký tự; hãy rút gọn.".formatted(LONGEST));
        }
        Set<String> named = Naming.named(
                said, readers.of(line.owed()).stream().collect(Collectors.toMap(Person::id, Person::name)));
        long id = database.sql(
                        "insert into task_comment (obligation, author, words, said_at) values (?, ?, ?, ?) returning id")
                .params(line.owed().key(), author, said, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        for (String person : named) {
            database.sql("insert into task_comment_named (comment, person) values (?, ?)")
                    .params(id, person)
                    .update();
        }
        Set<String> told =
                named.stream().filter(person -> !person.equals(author)).collect(Collectors.toSet());
        if (!told.isEmpty()) {
            messages.tell(new Message(
                    "task-comment " + id,
                    MessageKind.COMMENT,
                    line.owed().subject(),
                    people.displayName(author) + " nhắn về việc " + Vietnamese.quote(line.name()),
                    said,
                    "/viec/" + line.task(),
                    new Recipient.People(told)));
        }
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<TaskComment> of(String obligation) {
        return database.sql("""
                        select c.*, coalesce(string_agg(n.person, ',' order by n.person), '') as named
                        from task_comment c left join task_comment_named n on n.comment = c.id
                        where c.obligation = ? group by c.id order by c.id""")
                .param(obligation)
                .query((row, number) -> new TaskComment(
                        row.getLong("id"),
                        row.getString("author"),
                        row.getString("words"),
                        row.getTimestamp("said_at").toInstant(),
                        Arrays.stream(row.getString("named").split(","))
                                .filter(one -> !one.isEmpty())
                                .toList()))
                .list();
    }

    /** Somebody has the task before them: the first time and the last are kept. */
    public void seen(String obligation, String person) {
        database.sql("""
                        insert into task_seen (obligation, person, first_at, last_at) values (:obligation, :person, :now, :now)
                        on conflict (obligation, person) do update set last_at = excluded.last_at""")
                .param("obligation", obligation)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** @param firstAt when they saw the task for the first time */
    public record Seen(String person, Instant firstAt, Instant lastAt) {}

    @Transactional(readOnly = true)
    public List<Seen> seenBy(String obligation) {
        return database.sql("select person, first_at, last_at from task_seen where obligation = ? order by first_at")
                .param(obligation)
                .query((row, number) -> new Seen(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Who can be named, without the person who writes. */
    @Transactional(readOnly = true)
    public List<Person> toName(Workline line, String author) {
        return readers.of(line.owed()).stream()
                .filter(person -> !person.id().equals(author))
                .toList();
    }
}
