package vn.dieuphoi.year;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.fixtures.LivedYear;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.round.CorrectionDesk;
import vn.dieuphoi.work.round.MonthlyRound;
import vn.dieuphoi.work.round.Progress;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;

/** Of each kind of change that figures of before take back, at least one that comes after all that has been counted. */
final class LateChanges {

    private static final Actor ACTOR = Actor.of("gdnn.truong");
    private static final int YEAR = 2023;

    private final LivedYear lived;
    private final JdbcClient database;
    private final Journal journal;

    LateChanges(LivedYear lived) {
        this.lived = lived;
        this.database = lived.database();
        this.journal = lived.desk(Journal.class);
    }

    void makeAll() {
        correct(new RoundKey(one("""
                        select min(r.key) from monthly_round r join work_item w on w.key = r.work_item
                        where r.month = '2023-05' and r.percent between 1 and 60 and w.lead = 'GDNN'""").orElseThrow()));
        WorkRegister register = lived.desk(WorkRegister.class);
        List<WorkItem> open = register.ofPlan(PlanId.ofYear(YEAR)).stream()
                .filter(item -> item.state() == WorkState.OPEN)
                .toList();
        WorkItem item = open.get(0);
        register.extend(item.key(), item.dueOn().plusDays(20), "Chờ văn bản.", ACTOR);
        PartyCode other = new PartyCode(item.lead().value().equals("KHTC") ? "LDVL" : "KHTC");
        register.handOver(item.key(), other, "Giao lại.", ACTOR);
        WorkItem moved = open.get(open.size() - 1);
        move(moved.key().value(), moved.dueOn(), ChangedValue.DUE_BY_CALENDAR);

        one("select min(key) from monthly_round where reported_at is null").ifPresent(key -> {
            ProgressDesk progress = lived.desk(ProgressDesk.class);
            RoundKey round = new RoundKey(key);
            progress.extend(round, progress.round(round).dueOn().plusDays(5), "Chờ số liệu.", ACTOR);
        });
        one("select min(key) from coordination_request where state in ('SENT', 'ACCEPTED')")
                .ifPresent(key -> {
                    CoordinationDesk requests = lived.desk(CoordinationDesk.class);
                    RequestKey request = new RequestKey(key);
                    requests.extend(
                            request, requests.request(request).dueOn().plusDays(7), "Xin thêm thời gian.", ACTOR);
                });
        leaveToASuccessor(one("select min(key) from coordination_request where answered_at is not null")
                .orElseThrow());
    }

    private void move(String key, LocalDate before, ChangedValue what) {
        LocalDate after = before.plusDays(3);
        lived.desk(ObligationBook.class).move(Subject.of(key), after, ACTOR);
        journal.recordChange(ACTOR, Subject.of(key), what, null, before.toString(), after.toString());
    }

    private void leaveToASuccessor(String request) {
        String before = one("select party from coordination_request where key = '" + request + "'")
                .orElseThrow();
        String after = before.equals("TTRA") ? "KHTC" : "TTRA";
        database.sql("update coordination_request set party = ? where key = ?")
                .params(after, request)
                .update();
        journal.recordChange(ACTOR, Subject.of(request), ChangedValue.PARTNER, null, before, after);
    }

    /** As long as the year is not over. */
    private void correct(RoundKey key) {
        CorrectionDesk corrections = lived.desk(CorrectionDesk.class);
        WorkKey work = key.workItem();
        if (!corrections.open(work)) {
            return;
        }
        MonthlyRound round = lived.desk(ProgressDesk.class).round(key);
        Progress before = round.progress().orElseThrow();
        PartyCode lead = lived.desk(WorkRegister.class).item(work).lead();
        corrections.correct(
                key,
                new Progress(
                        before.progress() + " Đã rà soát.",
                        before.percent() + 1,
                        before.difficulty(),
                        before.proposal(),
                        before.evidence(),
                        before.estimate()),
                round.version(),
                "Cộng sót.",
                lived.desk(PersonRegister.class).head(lead).map(Person::id).orElse(ACTOR.person()));
    }

    private Optional<String> one(String sql) {
        return database.sql(sql).query(String.class).optional();
    }

    /** Lines whose words say that a value was changed, and which nothing typed stands beside. */
    List<String> onlyInWords() {
        return database.sql("""
                        select subject || ': ' || action from journal j
                        where action in (:words) and not exists (select from value_change v where v.line = j.id)""")
                .param(
                        "words",
                        Arrays.stream(ChangedValue.values())
                                .map(ChangedValue::label)
                                .toList())
                .query(String.class)
                .list();
    }

    /** As the owner of the tables could: no line is called what it was. */
    void renameAllLabels() {
        unguarded("journal", "update journal set action = 'X' || id");
    }

    void forgetWhatIsTyped() {
        unguarded("value_change", "delete from value_change");
        unguarded("obligation_change", "delete from obligation_change where what in ('DUE', 'OFFICE')");
    }

    private void unguarded(String table, String statement) {
        database.sql("alter table " + table + " disable trigger user").update();
        database.sql(statement).update();
        database.sql("alter table " + table + " enable trigger user").update();
    }
}
