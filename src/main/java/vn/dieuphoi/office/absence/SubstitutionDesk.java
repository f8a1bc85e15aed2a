package vn.dieuphoi.office.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.OfficeLog;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.handover.HeldTask;
import vn.dieuphoi.office.handover.HeldTasks;

/**
 * Where absences are recorded. Rights follow the dates by themselves; the tasks that the absent person had taken move to
 * the substitute when the absence begins, and back when it has ended: at once when it is recorded or ended here, else with
 * the next working morning. Until then the substitute's right to complete them has ended all the same.
 */
@Service
@Transactional
public class SubstitutionDesk {

    private final Absences absences;
    private final AbsenceRules rules;
    private final PersonRegister people;
    private final StandIns standIns;
    private final HeldTasks tasks;
    private final OfficeLog log;
    private final JdbcClient database;
    private final Clock clock;

    SubstitutionDesk(
            Absences absences,
            AbsenceRules rules,
            PersonRegister people,
            StandIns standIns,
            HeldTasks tasks,
            OfficeLog log,
            JdbcClient database,
            Clock clock) {
        this.absences = absences;
        this.rules = rules;
        this.people = people;
        this.standIns = standIns;
        this.tasks = tasks;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param actor who records it
     * @param administrator whether that is an administrator, who may for everybody
     * @return how many tasks went to the substitute at once
     */
    public int record(AbsenceNotice notice, Actor actor, boolean administrator) {
        oneAtATime();
        rules.check(notice, actor.person(), administrator, absences.openOn(today()), today());
        Absence absence = absences.save(new Absence(notice, actor.person(), clock.instant()));
        log.record(
                actor,
                Subject.of(absentOf(absence)),
                "Ghi nhận vắng mặt, có người thay",
                notice.reason(),
                null,
                people.displayName(notice.substitute()) + " thay từ " + AbsenceWords.day(notice.from()) + " đến "
                        + AbsenceWords.day(notice.until()));
        return settle();
    }

    /** Ends an absence before its last day; the substitute's rights end with it. */
    public void end(long id, Actor actor, boolean administrator) {
        oneAtATime();
        Absence absence =
                absences.findById(id).orElseThrow(() -> new Refused("Không có thời gian vắng mặt này; hãy tải lại."));
        rules.requireMayRecord(
                absence.person().orElse(null), absence.function().orElse(null), actor.person(), administrator);
        absence.end(actor, clock.instant(), today());
        // The statements that compute who acts for whom do not go through the entities.
        absences.saveAndFlush(absence);
        log.record(
                actor,
                Subject.of(absentOf(absence)),
                "Kết thúc vắng mặt sớm",
                null,
                "đến " + AbsenceWords.day(absence.until()),
                "đến " + AbsenceWords.day(today()));
        settle();
    }

    /** Brings taken tasks to who has to do them today; changes nothing when run again. */
    public int settle() {
        List<StandIn> today = standIns.today();
        for (HeldTask task : tasks.heldForOthers()) {
            boolean lasts = today.stream()
                    .anyMatch(one -> one.substitute().equals(task.holder())
                            && one.absent().equals(task.owner()));
            if (!lasts) {
                @Nullable String owner = stillHere(task.owner()) ? task.owner() : null;
                tasks.give(task, owner, null);
                logMove(task, "Trả lại việc khi hết thời gian làm thay", owner);
            }
        }
        int moved = 0;
        for (StandIn one : today) {
            for (HeldTask task : tasks.heldBy(one.absent())) {
                tasks.give(task, one.substitute(), one.absent());
                logMove(task, "Chuyển việc cho người làm thay", one.substitute());
                moved++;
            }
        }
        return moved;
    }

    private boolean stillHere(@Nullable String owner) {
        return owner != null
                && people.find(owner).filter(person -> !person.hasLeft()).isPresent();
    }

    private void logMove(HeldTask task, String action, @Nullable String after) {
        log.record(Actor.SYSTEM, task.subject(), action + ": " + task.name(), null, task.holder(), after);
    }

    /** Absences that last or will come, of everybody whom the person may see. */
    @Transactional(readOnly = true)
    public List<Absence> open(String viewer, boolean administrator) {
        return absences.openOn(today()).stream()
                .filter(absence -> administrator || concerns(absence, viewer))
                .toList();
    }

    private boolean concerns(Absence absence, String viewer) {
        Optional<PartyCode> office =
                absence.function().or(() -> absence.person().flatMap(people::partyOf));
        return absence.substitute().equals(viewer) || office.isPresent() && office.equals(people.partyOf(viewer));
    }

    private String absentOf(Absence absence) {
        return absence.person()
                .or(() -> absence.function().map(PartyCode::value))
                .orElse("");
    }

    /** Two that overlap must not be recorded at once. */
    private void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(hashtext('dieuphoi:absences'))")
                .query((row, number) -> 1)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
