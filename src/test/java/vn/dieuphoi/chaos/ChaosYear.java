package vn.dieuphoi.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One plan year in which faults strike. */
final class ChaosYear implements AutoCloseable {

    private static final int WEEKS_OF_GRACE = 20;
    private static final String RESTORES = "restores of a week-old copy";

    private final ChaosSetting setting;
    private final Path folder;
    private final Random random;
    private final boolean twoNodes;
    private final ChaosServer server;
    private final ReleasedModels models;
    private final LetterServers letters = new LetterServers();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private ChaosNode leader;
    private boolean owesAnAnswer;
    private @Nullable ChaosNode follower;

    ChaosYear(ChaosSetting setting, Path folder, long seed, boolean twoNodes) {
        this.setting = setting;
        this.folder = folder;
        this.random = new Random(seed);
        this.twoNodes = twoNodes;
        ChaosServer.copy(setting.template(), cluster());
        this.server = new ChaosServer(cluster());
        this.models = new ReleasedModels(setting.processes(), folder.resolve("models"));
        this.leader = node("leader");
        this.follower = null;
        startBoth();
    }

    private Path cluster() {
        return folder.resolve("postgres");
    }

    Path log() {
        return folder.resolve("application.log");
    }

    Map<String, Integer> counts() {
        return counts;
    }

    List<String> remarks() {
        return remarks;
    }

    private ChaosNode node(String role) {
        List<String> arguments = new ArrayList<>(List.of(
                server.url(),
                ChaosServer.PASSWORD,
                role,
                setting.executor() ? "executor" : "sequence",
                setting.profile(),
                Long.toString(setting.seed()),
                models.folder().toString()));
        arguments.add(setting.firstMorning());
        arguments.addAll(letters.properties());
        arguments.add("--dieuphoi.activity.folder=" + activity(role));
        return ChaosNode.start(log(), setting.jvm(), arguments.toArray(String[]::new));
    }

    /** A process that serves nobody begins no such file of its own. */
    private Path activity(String role) {
        try {
            return Files.createDirectories(folder.resolve("activity-" + role));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void startBoth() {
        if (twoNodes) {
            // At the same moment, so that their starts meet.
            follower = node("follower");
            follower.ready();
        }
        leader.ready();
    }

    private void restart() {
        renewLeader();
        startBoth();
    }

    private void renewLeader() {
        collect();
        leader = node("leader");
    }

    private void collect() {
        remarks.addAll(leader.remarks());
        leader.counts().forEach(this::count);
    }

    /** @return what happened */
    YearLedger live(List<Strike> strikes, LocalDate last) {
        for (Strike strike : strikes) {
            long before = System.nanoTime();
            leader.live(strike.eveningBefore());
            strike(strike);
            System.err.printf(
                    "%s %s%s%s %.1f s%n",
                    strike.day(),
                    strike.kind(),
                    strike.real() ? " real" : "",
                    strike.release() ? " release" : "",
                    (System.nanoTime() - before) / 1e9);
        }
        leader.live(Strike.at(last, LocalTime.of(18, 0)));
        for (int week = 1; setting.wholeYear() && week <= WEEKS_OF_GRACE && somethingIsOpen(); week++) {
            leader.live(Strike.at(last.plusWeeks(week), LocalTime.of(18, 0)));
        }
        allLettersLeave();
        leader.ask("check");
        collect();
        letters.stop();
        count("letters that arrived", letters.arrived().count());
        count("letters that arrived again, marked as repeats", letters.arrived().repeats());
        return YearLedger.read(server.client(), 2023);
    }

    /** What a killed process had claimed is free two real minutes later; nobody waits for them here. */
    private void allLettersLeave() {
        leader.ask("letters");
        server.client()
                .sql("update outbox set claimed_until = now() where claimed_until is not null")
                .update();
        leader.ask("letters");
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>(Standing.faults(server.client()));
        faults.addAll(letters.arrived().faults(ArrivedLetters.filed(server.client()), counts.containsKey(RESTORES)));
        return faults;
    }

    private boolean somethingIsOpen() {
        return server.client()
                        .sql("select count(*) from act_ru_execution where parent_id_ is null and super_exec_ is null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void strike(Strike strike) {
        switch (strike.kind()) {
            case OUTAGE -> outage(strike);
            case KILL_APPLICATION -> kill(strike);
            case KILL_SECOND_NODE -> killFollower(strike);
            case KILL_DATABASE -> killDatabase(strike);
            case CUT_CONNECTIONS -> cut(strike);
            case CLOCK_JUMP -> jump(strike);
            case MAIL_DEAD -> mailDead(strike);
            case MODEL_DESK -> changeAtTheDesk(strike);
            case RESTORE -> restore(strike);
        }
    }

    private void outage(Strike strike) {
        if (strike.release()) {
            count("models exchanged", release(strike).size());
            count("releases", 1);
        }
        if (strike.real()) {
            count("outages, process ended", 1);
            if (random.nextBoolean()) {
                leader.kill();
            } else {
                leader.stop();
            }
            endFollower();
            standAt(strike.back());
            restart();
        } else {
            count("outages, threads rested", 1);
            leader.ask("absent " + strike.back());
        }
    }

    private List<String> release(Strike strike) {
        return models.change(
                strike.day().getDayOfMonth() < 6 || strike.day().getDayOfMonth() == 15
                        ? models.startingIn(strike.day().getMonthValue())
                        : List.of(),
                random);
    }

    private void endFollower() {
        if (follower != null) {
            follower.kill();
            follower = null;
        }
    }

    private void standAt(Instant moment) {
        server.client()
                .sql("update demonstration_clock set stands_at = ?")
                .param(java.sql.Timestamp.from(moment))
                .update();
    }

    /** @return whether it was at work at that moment */
    private boolean inMidWork(Strike strike) {
        leader.send("live " + strike.eveningOfTheDay());
        owesAnAnswer = leader.reaches(strike.busyMoment(random));
        if (owesAnAnswer) {
            ChaosServer.sleep(random.nextInt(150));
        }
        return owesAnAnswer && !leader.isDone();
    }

    private void kill(Strike strike) {
        boolean working = inMidWork(strike);
        leader.kill();
        count(working ? "kills of the application at work" : "kills of the application at rest", 1);
        minutePasses();
        renewLeader();
        leader.ready();
        leader.live(strike.eveningOfTheDay());
    }

    /** A start takes its time, and what a dead process had locked is free after a minute. */
    private void minutePasses() {
        server.client()
                .sql("update demonstration_clock set stands_at = stands_at + interval '61 seconds'")
                .update();
    }

    private void killFollower(Strike strike) {
        boolean working = inMidWork(strike);
        if (follower != null) {
            follower.kill();
            count(working ? "kills of the second node at work" : "kills of the second node at rest", 1);
            follower = node("follower");
            follower.ready();
        }
        finish();
    }

    private void finish() {
        if (owesAnAnswer) {
            leader.done();
        }
    }

    private void killDatabase(Strike strike) {
        boolean working = inMidWork(strike);
        server.kill();
        count(working ? "kills of the database at work" : "kills of the database at rest", 1);
        ChaosServer.sleep(random.nextInt(600));
        server.start();
        finish();
    }

    private void cut(Strike strike) {
        boolean working = inMidWork(strike);
        for (int burst = 0; burst < 20; burst++) {
            count("connections cut", server.cut());
            ChaosServer.sleep(20 + random.nextInt(60));
        }
        count("bursts of cut connections", 1);
        finish();
    }

    private void jump(Strike strike) {
        leader.ask("jump " + strike.back());
        count("clock jumps ahead and back", 1);
    }

    private void mailDead(Strike strike) {
        letters.stop();
        leader.live(strike.eveningOfTheDay());
        count("letters that waited for dead servers", standing());
        letters.start();
        leader.ask("letters");
        count("working days with mail server and gateway dead", 1);
    }

    private int standing() {
        return server.client()
                .sql("select count(*) from outbox where sent_at is null and dropped_at is null")
                .query(Integer.class)
                .single();
    }

    private void changeAtTheDesk(Strike strike) {
        leader.live(strike.busyMoment(random));
        List<String> running = server.client()
                .sql("select distinct d.key_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " order by 1")
                .query(String.class)
                .list();
        leader.ask("desk " + strike.eveningOfTheDay() + " " + running.get(random.nextInt(running.size())));
    }

    private void restore(Strike strike) {
        leader.stop();
        endFollower();
        server.stop();
        Path copy = folder.resolve("copy");
        ChaosServer.copy(cluster(), copy);
        server.start();
        restart();
        leader.live(Strike.at(strike.day().plusDays(7), LocalTime.of(17, 0)));
        leader.stop();
        endFollower();
        server.stop();
        ChaosServer.copy(copy, cluster());
        server.start();
        restart();
        count(RESTORES, 1);
    }

    private void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    @Override
    public void close() {
        leader.kill();
        endFollower();
        letters.close();
        server.close();
    }
}
