package vn.dieuphoi.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.consistency.ConsistencyChecks;
import vn.dieuphoi.engine.clock.ClockSet;
import vn.dieuphoi.engine.clock.DueJobs;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.engine.deployment.ModelDeployment;
import vn.dieuphoi.messages.OutboxSender;
import vn.dieuphoi.messages.OutboxView;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.rehearsal.DemonstrationClock;
import vn.dieuphoi.rehearsal.offices.Forms;
import vn.dieuphoi.rehearsal.offices.OfficeProfiles;
import vn.dieuphoi.rehearsal.offices.ResumableOffices;
import vn.dieuphoi.rehearsal.offices.Staff;

/**
 * One application process of a year under faults: it has the real job executor, follows the clock that stands in the
 * database, and does on its standard input what the parent asks. It may be killed at any moment.
 */
public final class ChaosChild {

    /** What the clock says is due and nobody takes may be locked by a process that is dead: a minute later it is free. */
    private static final long LOCK_SECONDS = 61;

    /** Real time until then, while this process works at nothing; another node may be at work unseen. */
    private static final long STUCK_AFTER_MILLIS = 3_000;

    private static final int STUCK_FOR_GOOD = 60;

    /** The thread of the pool that looks for jobs as long as the application runs. */
    private static final int ACQUIRING = 1;

    private static final String DUE = """
            select count(*) from act_ru_job j left join act_ru_execution i on i.id_ = j.process_instance_id_
             where j.retries_ > 0 and j.suspension_state_ = 1 and (i.id_ is null or i.suspension_state_ = 1)
               and (j.duedate_ is null or j.duedate_ <= ?)""";

    private final ConfigurableApplicationContext context;
    private final JdbcClient database;
    private final EngineClock clock;
    private final DueJobs jobs;
    private final PrintStream out;
    private final boolean executor;
    private final ThreadPoolTaskExecutor threads;
    private final Postman postman;

    private ChaosChild(ConfigurableApplicationContext context, PrintStream out, boolean executor) {
        this.context = context;
        this.database = context.getBean(JdbcClient.class);
        this.clock = context.getBean(EngineClock.class);
        this.jobs = context.getBean(DueJobs.class);
        this.out = out;
        this.executor = executor;
        this.threads = executor
                ? context.getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class)
                : new ThreadPoolTaskExecutor();
        this.postman = new Postman(
                context.getBean(OutboxSender.class),
                context.getBean(OutboxView.class),
                context.getBean(JdbcClient.class));
        postman.start();
    }

    /**
     * @param args url, password, "leader" or "follower", "executor" or "sequence", profile, seed, folder of models, then
     *     properties
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        HoChiMinhTime.adopt();
        Locale.setDefault(Locale.ENGLISH);
        PrintStream answers = System.out;
        System.setOut(System.err);
        boolean executor = args[3].equals("executor");
        List<String> more = List.of(args).subList(7, args.length);
        ChaosChild child = new ChaosChild(start(args[0], args[1], executor, args[6], more), answers, executor);
        answers.println("READY");
        if (args[2].equals("follower")) {
            child.follow();
        } else {
            child.lead(args[4], Long.parseLong(args[5]));
        }
    }

    private static ConfigurableApplicationContext start(
            String url, String password, boolean executor, String models, List<String> more) {
        List<String> properties = new ArrayList<>(more);
        properties.addAll(List.of(
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + password,
                "--spring.datasource.hikari.maximum-pool-size=20",
                "--dieuphoi.models=" + models,
                "--camunda.bpm.job-execution.enabled=" + executor,
                // The demonstration looks for work every second or later; nobody waits for that here.
                "--camunda.bpm.job-execution.wait-time-in-millis=10",
                "--camunda.bpm.job-execution.max-wait=40",
                "--camunda.bpm.job-execution.backoff-time-in-millis=5",
                "--camunda.bpm.job-execution.max-backoff=40",
                "--camunda.bpm.authorization.enabled=false",
                "--camunda.bpm.generic-properties.properties.history-removal-time-strategy=none",
                "--camunda.bpm.generic-properties.properties.history-cleanup-strategy=endTimeBased",
                "--camunda.bpm.generic-properties.properties.task-metrics-enabled=false",
                "--camunda.bpm.metrics.enabled=false"));
        return new SpringApplicationBuilder(DieuPhoi.class)
                .web(WebApplicationType.NONE)
                .initializers(ChaosChild::startOnlyWhatIsUsed)
                .run(properties.toArray(String[]::new));
    }

    /** The clock must stand before anything looks at it, and the engine's threads come as in the real application. */
    private static void startOnlyWhatIsUsed(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.getBeanFactory().registerSingleton("eagerly", (LazyInitializationExcludeFilter)
                (name, definition, type) -> type == DemonstrationClock.class
                        || type.getName().startsWith("vn.dieuphoi.engine.")
                        // The groups of offices and leadership, which a database that is new has not.
                        || type.getName().startsWith("vn.dieuphoi.office.process.")
                        || type.getName().startsWith("org.camunda.bpm.spring.boot.starter.")
                        || type.getName().startsWith("org.camunda.bpm.engine."));
    }

    /** Only its engine works; the clock is the leader's. */
    private void follow() throws InterruptedException {
        while (true) {
            try {
                clock.standAt(standsAt());
            } catch (RuntimeException databaseAway) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private Instant standsAt() {
        return database.sql("select stands_at from demonstration_clock")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(clock.instant());
    }

    private void lead(String profile, long seed) throws IOException, InterruptedException {
        TaskService tasks = context.getBean(TaskService.class);
        ResumableOffices offices = new ResumableOffices(
                OfficeProfiles.find(profile),
                seed,
                context.getBean(WorkingDays.class),
                database,
                context.getBean(TransactionTemplate.class),
                new Staff(context.getBean(PersonRegister.class)),
                new Forms(context.getBean(RepositoryService.class), tasks),
                tasks,
                context.getBean(FormService.class));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line;
        while ((line = commands.readLine()) != null) {
            String[] command = line.split(" ");
            switch (command[0]) {
                case "live" -> live(Instant.parse(command[1]), offices);
                case "absent" -> absent(Instant.parse(command[1]));
                case "jump" -> jump(Instant.parse(command[1]));
                case "release" -> context.getBean(ModelDeployment.class).deployAll();
                case "desk" -> desk(Instant.parse(command[1]), command[2], offices);
                case "letters" -> postman.sendNow();
                case "check" -> check();
                case "settle" -> settle();
                case "prepare" ->
                    new ActsOfMany(context).prepare(ActsOfMany.Kind.valueOf(command[1]), Integer.parseInt(command[2]));
                case "press" -> press(ActsOfMany.Kind.valueOf(command[1]), Integer.parseInt(command[2]));
                default -> throw new IllegalArgumentException(line);
            }
            out.println("DONE " + line);
        }
        postman.end();
        context.close();
        // Whatever threads are left do not matter, but an archive of classes is written at an orderly end only.
        System.exit(0);
    }

    private void check() {
        context.getBean(ConsistencyChecks.class)
                .look()
                .findings()
                .forEach(found -> out.println("FOUND " + found.rule() + " " + found.subject() + ": "
                        + found.details().replace('\n', ' ')));
    }

    /** Until that moment, through every due moment in order. */
    private void live(Instant target, ResumableOffices offices) throws InterruptedException {
        settle();
        while (offices.actOnce(clock.instant())) {
            settle();
        }
        while (true) {
            Optional<Instant> due = persistently(jobs::next);
            Instant next = Stream.of(due.map(moment -> moment.plusMillis(1)), offices.next())
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                    .filter(moment -> !moment.isAfter(target))
                    .orElse(null);
            if (next == null) {
                break;
            }
            if (next.isAfter(clock.instant())) {
                move(next);
            }
            settle();
            while (offices.actOnce(clock.instant())) {
                settle();
            }
        }
        if (target.isAfter(clock.instant())) {
            move(target);
        }
    }

    private void move(Instant moment) {
        persistently(() -> database.sql("insert into demonstration_clock (stands_at) values (?)"
                        + " on conflict (only_row) do update set stands_at = excluded.stands_at")
                .param(Timestamp.from(moment))
                .update());
        clock.standAt(moment);
        out.println("AT " + moment);
    }

    /** An outage within one process: the engine's threads rest while the clock passes, then all of a start at once. */
    private void absent(Instant until) throws InterruptedException {
        jobs.pause();
        move(until);
        Thread start = new Thread(() -> context.getBean(ModelDeployment.class).deployAll());
        start.start();
        if (executor) {
            jobs.resume();
        }
        start.join();
    }

    /**
     * The clock jumps ahead, the engine works at that time and nobody else does, and it is put right again, before the
     * digest of that morning is out.
     */
    private void jump(Instant to) throws InterruptedException {
        Instant from = clock.instant();
        set(to);
        set(from);
    }

    /** As {@code ClockWatch} tells everybody when the machine's clock was set. */
    private void set(Instant moment) throws InterruptedException {
        Duration by = Duration.between(clock.instant(), moment);
        move(moment);
        persistently(() -> {
            context.publishEvent(new ClockSet(by));
            return true;
        });
        settle();
    }

    /** A changed model comes into force while the day goes on. */
    private void desk(Instant until, String process, ResumableOffices offices) throws InterruptedException {
        Thread desk = new Thread(() -> {
            try {
                ModelsAtTheDesk.counted(new ModelsAtTheDesk(context).change(process))
                        .forEach(out::println);
            } catch (RuntimeException failed) {
                out.println("FOUND desk " + process + ": " + failed);
            }
        });
        desk.start();
        live(until, offices);
        desk.join();
        live(until, offices);
    }

    /** Whoever finds it done, or the database away, is told so and goes on. */
    private void press(ActsOfMany.Kind kind, int number) {
        try {
            out.println("DID " + kind + " " + number + ": " + new ActsOfMany(context).press(kind, number));
        } catch (RuntimeException refused) {
            System.err.println("REFUSED " + kind + " " + number + ": " + refused);
        }
    }

    private void settle() throws InterruptedException {
        if (!executor) {
            jobs.run();
            return;
        }
        long waitedSince = System.nanoTime();
        int last = -1;
        int given = 0;
        while (true) {
            int due = persistently(() -> database.sql(DUE)
                    .param(Timestamp.from(clock.instant()))
                    .query(Integer.class)
                    .single());
            if (due == 0) {
                return;
            }
            if (due != last || threads.getActiveCount() > ACQUIRING) {
                last = due;
                waitedSince = System.nanoTime();
            } else if (System.nanoTime() - waitedSince > STUCK_AFTER_MILLIS * 1_000_000) {
                if (++given > STUCK_FOR_GOOD) {
                    out.println("STUCK " + due + " due jobs at " + clock.instant());
                    return;
                }
                move(clock.instant().plusSeconds(LOCK_SECONDS));
                waitedSince = System.nanoTime();
            }
            TimeUnit.MILLISECONDS.sleep(4);
        }
    }

    /** The database may be away for a while. */
    private static <T> T persistently(Supplier<T> question) {
        List<RuntimeException> failures = new ArrayList<>();
        while (true) {
            try {
                return question.get();
            } catch (RuntimeException away) {
                failures.add(away);
                if (failures.size() > 300) {
                    throw away;
                }
                try {
                    TimeUnit.MILLISECONDS.sleep(100);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(stopped);
                }
            }
        }
    }
}
