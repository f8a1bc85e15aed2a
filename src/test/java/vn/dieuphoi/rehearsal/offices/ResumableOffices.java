package vn.dieuphoi.rehearsal.offices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.rehearsal.Agenda;

/**
 * The offices of a rehearsal whose process may be killed at any moment: what they mean to do and what they have done
 * stands in the database, the latter in the transaction of the form itself. Whoever starts next goes on where the killed
 * one was, and decides as it would have.
 */
public final class ResumableOffices implements Agenda {

    private static final List<LocalTime> SITTINGS = List.of(LocalTime.of(10, 0), LocalTime.of(15, 30));
    private static final int TRIES = 4;

    /** How long a person presses the button again while the database is away, in tenths of a second. */
    private static final int PATIENCE = 600;

    private static final String TABLE = """
            create schema if not exists chaos;
            create table if not exists chaos.task (
                task text primary key, key text not null, item text not null, instance text not null,
                office text not null, name text not null, at timestamptz, refused int not null default 0,
                person text, done_at timestamptz, late boolean, gone_at timestamptz, problem text)""";

    private static final String TASKS = """
            select t.id_, t.proc_def_id_, t.task_def_key_, t.name_, t.create_time_, t.due_date_,
                   (select d.key_ from act_re_procdef d where d.id_ = t.proc_def_id_) as process,
                   (select p.business_key_ from act_ru_execution p where p.id_ = t.proc_inst_id_) as business_key_,
                   (select min(regexp_replace(l.group_id_, '[.](head|of-.*)$', '')) from act_ru_identitylink l
                     where l.task_id_ = t.id_ and l.type_ = 'candidate') as office,
                   (select string_agg(v.name_ || '=' || v.text_, chr(10) order by v.name_) from act_ru_variable v
                     where v.var_scope_ in (t.execution_id_, t.proc_inst_id_,
                           (select e.parent_id_ from act_ru_execution e where e.id_ = t.execution_id_))
                       and v.type_ = 'string' and v.text_ is not null) as variables
              from act_ru_task t
             where t.id_ in (:ids) and t.proc_inst_id_ is not null""";

    private final OfficeProfile profile;
    private final Chance chance;
    private final WorkingDays workingDays;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Staff staff;
    private final Forms forms;
    private final TaskService tasks;
    private final FormService submissions;

    private final PriorityQueue<Appointment> appointments = new PriorityQueue<>(Appointment.IN_ORDER);
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> attempts = new HashMap<>();

    public ResumableOffices(
            OfficeProfile profile,
            long seed,
            WorkingDays workingDays,
            JdbcClient database,
            TransactionTemplate transaction,
            Staff staff,
            Forms forms,
            TaskService tasks,
            FormService submissions) {
        this.profile = profile;
        this.chance = new Chance(seed);
        this.workingDays = workingDays;
        this.database = database;
        this.transaction = transaction;
        this.staff = staff;
        this.forms = forms;
        this.tasks = tasks;
        this.submissions = submissions;
        resume();
    }

    private void resume() {
        database.sql(TABLE).update();
        database.sql("select key, count(*) from chaos.task where done_at is not null group by key")
                .query(row -> {
                    attempts.put(row.getString(1), row.getInt(2));
                });
    }

    @Override
    public Optional<Instant> next() {
        return Optional.ofNullable(appointments.peek()).map(Appointment::at);
    }

    @Override
    public void act(Instant now) {
        actOnce(now);
    }

    /** @return whether anybody did anything */
    public boolean actOnce(Instant now) {
        patiently(() -> look(now));
        boolean did = false;
        while (!appointments.isEmpty() && !appointments.peek().at().isAfter(now)) {
            work(appointments.remove(), now);
            did = true;
        }
        return did;
    }

    private boolean look(Instant now) {
        List<String> open =
                database.sql("select id_ from act_ru_task").query(String.class).list();
        List<String> unseen = open.stream().filter(id -> !seen.contains(id)).toList();
        if (unseen.isEmpty()) {
            return true;
        }
        List<OfficeTask> opened = database.sql(TASKS)
                .param("ids", unseen)
                .query(ResumableOffices::task)
                .list();
        opened.stream().sorted(Comparator.comparing(OfficeTask::key)).forEach(task -> receive(task, now));
        return true;
    }

    private void receive(OfficeTask task, Instant now) {
        Optional<Known> known = database.sql("select at, refused, problem from chaos.task where task = ?")
                .param(task.id())
                .query((row, number) -> new Known(
                        Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant),
                        row.getInt(2),
                        row.getString(3) != null))
                .optional();
        if (known.isEmpty()) {
            Optional<Instant> at = profile.neverDoes(task) ? Optional.empty() : Optional.of(moment(task));
            database.sql("insert into chaos.task (task, key, item, instance, office, name, at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            task.id(),
                            task.key(),
                            task.item(),
                            task.instance(),
                            task.party(),
                            task.name(),
                            at.map(Timestamp::from).orElse(null))
                    .update();
            at.ifPresent(moment -> appointments.add(new Appointment(moment, task, 0)));
        } else if (!known.get().hopeless()) {
            known.get()
                    .at()
                    .ifPresent(moment -> appointments.add(
                            new Appointment(moment, task, known.get().refused())));
        }
        seen.add(task.id());
    }

    /** As in a rehearsal, but never clamped to the present: what an interruption held up is done at once. */
    private Instant moment(OfficeTask task) {
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
        return sitting(day, chance.oneOf(SITTINGS, key + "/sitting"), task.opened());
    }

    private Instant sitting(LocalDate wanted, LocalTime time, Instant after) {
        LocalDate day = workingDays.onOrAfter(wanted);
        Instant at = at(day, time);
        while (!at.isAfter(after)) {
            Instant afternoon = at(day, SITTINGS.get(1));
            day = afternoon.isAfter(after) ? day : workingDays.plus(day, 1);
            at = afternoon.isAfter(after) ? afternoon : at(day, SITTINGS.get(0));
        }
        return at;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HoChiMinhTime.ZONE).toInstant();
    }

    private void work(Appointment appointment, Instant now) {
        OfficeTask task = appointment.task();
        try {
            patiently(() -> {
                submit(appointment, now);
                return true;
            });
            attempts.merge(task.key(), 1, Integer::sum);
        } catch (NullValueException | NotFoundException gone) {
            // Withdrawn, or the form was taken although its answer never came.
            patiently(() -> database.sql("update chaos.task set gone_at = ? where task = ? and done_at is null")
                            .params(Timestamp.from(now), task.id())
                            .update()
                    >= 0);
            if (isDone(task)) {
                attempts.merge(task.key(), 1, Integer::sum);
            }
        } catch (Refused refused) {
            again(appointment, now, String.valueOf(refused.getMessage()));
        }
    }

    private boolean isDone(OfficeTask task) {
        return database.sql("select count(*) from chaos.task where task = ? and done_at is not null")
                        .param(task.id())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void submit(Appointment appointment, Instant now) {
        OfficeTask task = appointment.task();
        int attempt = attempts.getOrDefault(task.key(), 0) + appointment.refused() * 3;
        LocalDate today = LocalDate.ofInstant(now, HoChiMinhTime.ZONE);
        String person = staff.whoDoes(task, chance, appointment.refused() > 0);
        tasks.setAssignee(task.id(), person);
        Map<String, Object> values =
                forms.of(task).fill(task, profile, chance, attempt, today, list -> forms.options(task, list));
        transaction.executeWithoutResult(status -> {
            submissions.submitTaskForm(task.id(), values);
            database.sql("update chaos.task set done_at = ?, person = ?, late = ? where task = ?")
                    .params(Timestamp.from(now), person, task.lateAt(now), task.id())
                    .update();
        });
    }

    private void again(Appointment appointment, Instant now, String reason) {
        OfficeTask task = appointment.task();
        boolean hopeless = appointment.refused() + 1 >= TRIES;
        Instant next = sitting(LocalDate.ofInstant(now, HoChiMinhTime.ZONE), SITTINGS.get(0), now);
        patiently(() -> database.sql("update chaos.task set refused = refused + 1, at = ?, problem = ? where task = ?")
                        .params(Timestamp.from(next), hopeless ? reason : null, task.id())
                        .update()
                == 1);
        if (!hopeless) {
            appointments.add(new Appointment(next, task, appointment.refused() + 1));
        }
    }

    /** Whatever else fails is tried again, as a person would after a page with an error. */
    private static boolean patiently(Attempt attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.make();
            } catch (NullValueException | NotFoundException | Refused answer) {
                throw answer;
            } catch (RuntimeException broken) {
                if (tries == PATIENCE) {
                    throw broken;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static OfficeTask task(ResultSet row, int number) throws SQLException {
        String business = row.getString("business_key_");
        String work = business == null ? row.getString("process") : business;
        String office = row.getString("office");
        Timestamp due = row.getTimestamp("due_date_");
        return new OfficeTask(
                row.getString("id_"),
                row.getString("proc_def_id_"),
                row.getString("process"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                NaturalKey.itemOf(work),
                TaskBoard.instance(
                        work, Optional.ofNullable(row.getString("variables")).orElse("")),
                office == null ? "" : office,
                office == null ? "" : office.equals("GIAMDOC") ? "LDS" : office,
                row.getTimestamp("create_time_").toInstant().truncatedTo(ChronoUnit.SECONDS),
                due == null ? null : due.toInstant());
    }

    private interface Attempt {
        boolean make();
    }

    private record Known(Optional<Instant> at, int refused, boolean hopeless) {}

    private record Appointment(Instant at, OfficeTask task, int refused) {

        static final Comparator<Appointment> IN_ORDER = Comparator.comparing(Appointment::at)
                .thenComparing(appointment -> appointment.task().key())
                .thenComparing(appointment -> appointment.task().id());
    }
}
