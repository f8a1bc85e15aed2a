package vn.dieuphoi.rehearsal.offices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.look.NewTasks;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.rehearsal.Agenda;

/**
 * The offices of a rehearsal: each does what opens for it when its habit says so, in one of two sittings of a working
 * day, through the same claim, forms and checks as people.
 */
public final class ScriptedOffices implements Agenda {

    private static final String CLOSING = "userTask_closeItem";

    /** Working days. */
    private static final int A_WEEK = 5;

    private static final List<LocalTime> SITTINGS = List.of(LocalTime.of(10, 0), LocalTime.of(15, 30));

    /** A form that was refused so often will not be accepted the next time. */
    private static final int TRIES = 4;

    private final OfficeProfile profile;
    private final Chance chance;
    private final WorkingDays workingDays;
    private final TaskBoard board;
    private final Forms forms;
    private final Staff staff;
    private final TaskService tasks;
    private final FormService submissions;
    private final Watcher watcher;

    private final PriorityQueue<Appointment> appointments = new PriorityQueue<>(Appointment.IN_ORDER);
    private final List<OfficeTask> unanswered = new ArrayList<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private final Desks desks;
    private int done;
    private int declined;

    public ScriptedOffices(
            OfficeProfile profile,
            long seed,
            WorkingDays workingDays,
            NewTasks newTasks,
            PartyRegister parties,
            Staff staff,
            Forms forms,
            TaskService tasks,
            FormService submissions,
            Desks desks,
            Watcher watcher) {
        this.profile = profile;
        this.chance = new Chance(seed);
        this.workingDays = workingDays;
        this.board = new TaskBoard(newTasks, parties);
        this.staff = staff;
        this.forms = forms;
        this.tasks = tasks;
        this.submissions = submissions;
        this.desks = desks;
        this.watcher = watcher;
    }

    @Override
    public Optional<Instant> next() {
        return Optional.ofNullable(appointments.peek()).map(Appointment::at);
    }

    @Override
    public void act(Instant now) {
        board.look().forEach(task -> receive(task, now));
        while (!appointments.isEmpty() && !appointments.peek().at().isAfter(now)) {
            Appointment next = appointments.remove();
            if (next.doing() == Doing.TASK && waits(next.task())) {
                appointments.add(next.putOff(sitting(workingDays.plus(day(now), A_WEEK), SITTINGS.get(0), now)));
            } else if (next.doing() == Doing.TASK) {
                work(next, now);
            } else {
                act(next);
            }
        }
    }

    /** Nobody closes an item about which partners still owe answers. */
    private boolean waits(OfficeTask task) {
        return task.step().equals(CLOSING) && desks.waitsForAnswers(task.instance());
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, HoChiMinhTime.ZONE);
    }

    /** What is refused to people is refused here: they go on as if they had not asked. */
    private void act(Appointment appointment) {
        OfficeTask task = appointment.task();
        try {
            switch (appointment.doing()) {
                case MORE_TIME ->
                    desks.askForMoreTime(
                            Subject.of(task.instance()),
                            workingDays.plus(task.dueOn(), 5),
                            staff.whoDoes(task, chance, true));
                case WITHDRAW -> desks.withdraw(task.instance());
                case HAND_OVER -> desks.handOver(task.office(), task.id(), staff.whoDoes(task, chance, false));
                case TASK -> throw new IllegalStateException(task.key());
            }
        } catch (Refused | NullValueException | NotFoundException notNow) {
            declined++;
        }
    }

    /** How often something beside the tasks was refused. */
    public int declined() {
        return declined;
    }

    /** How many tasks have been done. */
    public int done() {
        return done;
    }

    /** What the forms refused and nobody could enter otherwise. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** What waits for somebody, those that never answer among them. */
    public List<OfficeTask> open() {
        return Stream.concat(
                        appointments.stream()
                                .filter(appointment -> appointment.doing() == Doing.TASK)
                                .map(Appointment::task),
                        unanswered.stream())
                .sorted(Comparator.comparing(OfficeTask::key).thenComparing(OfficeTask::id))
                .toList();
    }

    /** Whether the profile leaves something of this work open on purpose. */
    public boolean leftOpen(String work) {
        return unanswered.stream().anyMatch(task -> task.belongsTo(work));
    }

    private void receive(OfficeTask task, Instant now) {
        watcher.opened(task);
        if (profile.neverDoes(task)) {
            unanswered.add(task);
        } else {
            appointments.add(new Appointment(moment(task, now), task, 0, Doing.TASK));
        }
        for (Doing doing : Doing.values()) {
            String key = task.key() + "#" + attempts.getOrDefault(task.key(), 0) + "/" + doing;
            if (doing.fits(task) && chance.of(key) < doing.share(profile)) {
                appointments.add(new Appointment(halfWay(task, now), task, 0, doing));
            }
        }
    }

    private Instant halfWay(OfficeTask task, Instant now) {
        int room = Math.max(0, workingDays.between(task.openedOn(), task.dueOn()));
        return sitting(workingDays.plus(task.openedOn(), room / 2), SITTINGS.get(1), now);
    }

    private Instant moment(OfficeTask task, Instant now) {
        String key = task.key() + "#" + attempts.getOrDefault(task.key(), 0);
        Habit habit = profile.habitOf(task);
        LocalDate day;
        if (chance.of(key + "/late") < habit.late()) {
            int late = chance.between(habit.daysLate().get(0), habit.daysLate().get(1), key + "/daysLate");
            day = workingDays.plus(task.dueOn(), late);
        } else {
            int room = Math.max(0, workingDays.between(task.openedOn(), task.dueOn()));
            double slowest = habit.pace().get(1) - habit.pace().get(0);
            double taken = habit.pace().get(0) + chance.of(key + "/pace") * slowest;
            day = workingDays.plus(task.openedOn(), (int) (taken * room));
        }
        return sitting(day, chance.oneOf(SITTINGS, key + "/sitting"), now);
    }

    /** That sitting, or the next one that has not begun. */
    private Instant sitting(LocalDate wanted, LocalTime time, Instant now) {
        LocalDate day = workingDays.onOrAfter(wanted);
        Instant at = at(day, time);
        while (!at.isAfter(now)) {
            Instant afternoon = at(day, SITTINGS.get(1));
            day = afternoon.isAfter(now) ? day : workingDays.plus(day, 1);
            at = afternoon.isAfter(now) ? afternoon : at(day, SITTINGS.get(0));
        }
        return at;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HoChiMinhTime.ZONE).toInstant();
    }

    private void work(Appointment appointment, Instant now) {
        OfficeTask task = appointment.task();
        int attempt = attempts.getOrDefault(task.key(), 0) + appointment.refused() * 3;
        LocalDate today = day(now);
        try {
            String person = staff.whoDoes(task, chance, appointment.refused() > 0);
            tasks.setAssignee(task.id(), person);
            submissions.submitTaskForm(
                    task.id(),
                    forms.of(task).fill(task, profile, chance, attempt, today, list -> forms.options(task, list)));
            attempts.merge(task.key(), 1, Integer::sum);
            done++;
            watcher.done(task, person, now);
        } catch (NullValueException | NotFoundException gone) {
            watcher.gone(task, now);
        } catch (Refused refused) {
            again(appointment, now, String.valueOf(refused.getMessage()));
        } catch (ProcessEngineException broken) {
            // What a person would see as an error of the application; trying again changes nothing.
            refusals.add(task.instance() + ", “" + task.name() + "”: hỏng: " + root(broken));
        }
    }

    private static String root(Throwable broken) {
        Throwable root = broken;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ", " + root.getMessage();
    }

    private void again(Appointment appointment, Instant now, String reason) {
        OfficeTask task = appointment.task();
        if (appointment.refused() + 1 < TRIES) {
            Instant next = sitting(day(now), SITTINGS.get(0), now);
            appointments.add(new Appointment(next, task, appointment.refused() + 1, Doing.TASK));
        } else {
            refusals.add(task.instance() + ", “" + task.name() + "”: " + reason);
        }
    }

    /** What somebody comes to do. */
    private enum Doing {
        TASK,
        MORE_TIME,
        WITHDRAW,
        HAND_OVER;

        private static final Set<String> WITH_DEADLINES =
                Set.of("userTask_reportProgress", "userTask_submitItemReport", "userTask_answerRequest");

        boolean fits(OfficeTask task) {
            return switch (this) {
                case TASK -> false;
                case MORE_TIME -> WITH_DEADLINES.contains(task.step());
                case WITHDRAW -> task.step().equals("userTask_answerRequest");
                case HAND_OVER -> !task.ofTheHeadAlone();
            };
        }

        double share(OfficeProfile profile) {
            Doings doings = profile.doings() == null ? Doings.NONE : profile.doings();
            return switch (this) {
                case TASK -> 0;
                case MORE_TIME -> doings.moreTime();
                case WITHDRAW -> doings.withdraw();
                case HAND_OVER -> doings.handOver();
            };
        }
    }

    /** Told what opens and what is done, for the ledger. */
    public interface Watcher {

        void opened(OfficeTask task);

        void done(OfficeTask task, String person, Instant now);

        /** Withdrawn, stopped or done otherwise before the office came to it. */
        void gone(OfficeTask task, Instant now);
    }

    /** @param refused how often the form has refused what was entered */
    private record Appointment(Instant at, OfficeTask task, int refused, Doing doing) {

        static final Comparator<Appointment> IN_ORDER = Comparator.comparing(Appointment::at)
                .thenComparing(appointment -> appointment.task().key())
                .thenComparing(appointment -> appointment.task().id())
                .thenComparing(Appointment::doing);

        Appointment putOff(Instant until) {
            return new Appointment(until, task, refused, doing);
        }
    }
}
