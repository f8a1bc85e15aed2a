package vn.dieuphoi.engine.clock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;

/** The processes that the calendar starts, as the engine has them now: for whoever looks for starts that never came. */
@Component
public class TimedStarts {

    private static final Logger LOG = LoggerFactory.getLogger(TimedStarts.class);
    private static final String CYCLE = "CYCLE: ";

    /** A failed step waits for its next try so long at most ({@code failed-job-retry-time-cycle}). */
    private static final Duration LONGEST_RETRY = Duration.ofHours(6);

    private final JdbcClient database;
    private final Clock clock;

    TimedStarts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of the newest version of each model, by its key. */
    public Map<String, TimedStart> all() {
        Map<String, TimedStart> starts = new TreeMap<>();
        database.sql("""
                        select d.key_, t.job_configuration_
                          from act_re_procdef d join act_ru_jobdef t on t.proc_def_id_ = d.id_
                         where t.job_type_ = 'timer-start-event' and t.job_configuration_ like 'CYCLE: %'
                           and d.version_ = (select max(version_) from act_re_procdef n where n.key_ = d.key_)""").query(row -> {
            String process = row.getString(1);
            String cron = row.getString(2).substring(CYCLE.length());
            if (CronExpression.isValidExpression(cron)) {
                starts.put(process, new TimedStart(process, CronExpression.parse(cron)));
            }
        });
        return starts;
    }

    public Optional<TimedStart> of(String process) {
        return Optional.ofNullable(all().get(process));
    }

    /** The processes whose timer is due and still there: they start by themselves as soon as a thread is free. */
    public Set<String> aboutToFire() {
        return new HashSet<>(database.sql("""
                        select process_def_key_ from act_ru_job
                         where handler_type_ = 'timer-start-event' and retries_ > 0 and suspension_state_ = 1
                           and duedate_ <= ?""").param(now()).query(String.class).list());
    }

    /** The processes of which an instance is on its way: started, but its first step has not given it a key yet. */
    public Set<String> underWay() {
        return new HashSet<>(database.sql("""
                        select d.key_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                         where e.parent_id_ is null and e.super_exec_ is null and e.business_key_ is null""").query(String.class).list());
    }

    /** The keys under which instances run that nobody called. */
    public Set<String> keysUnderWay() {
        return new HashSet<>(database.sql("""
                        select business_key_ from act_ru_execution
                         where parent_id_ is null and super_exec_ is null and business_key_ is not null""").query(String.class).list());
    }

    /**
     * Puts right what a clock left behind that ran ahead and came back: timers that have fired for moments still to come
     * wait for the next moment of their schedule again, steps that should run at once do, and no job stays locked until
     * the clock has caught up.
     *
     * @param starts all of them
     * @return how many jobs waited for a moment that will not be theirs
     */
    public int pullIn(Collection<TimedStart> starts) {
        Instant now = clock.instant();
        int pulled = pullInStarts(starts, now);
        pulled += database.sql("""
                        update act_ru_job set duedate_ = :now, rev_ = rev_ + 1
                         where type_ = 'message' and duedate_ > :later""")
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(LONGEST_RETRY)))
                .update();
        pulled += database.sql("""
                        update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1
                         where lock_exp_time_ > :later""")
                .param("later", Timestamp.from(now.plus(LONGEST_RETRY)))
                .update();
        if (pulled > 0) {
            LOG.warn("Đồng hồ đã bị đặt lùi: {} bước tự động được hẹn lại theo giờ hiện tại", pulled);
        }
        return pulled;
    }

    /** All of them in one statement: this is asked every working day. */
    private int pullInStarts(Collection<TimedStart> starts, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, HoChiMinhTime.ZONE);
        return database.sql("""
                        update act_ru_job j set duedate_ = planned.next::timestamp, rev_ = j.rev_ + 1
                          from unnest(?, ?) planned(process, next)
                         where j.handler_type_ = 'timer-start-event' and j.process_def_key_ = planned.process
                           and j.duedate_ > planned.next::timestamp and j.retries_ > 0 and j.suspension_state_ = 1""")
                .param(starts.stream().map(TimedStart::process).toArray(String[]::new))
                .param(starts.stream()
                        .map(start -> start.next(local).toString())
                        .toArray(String[]::new))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
