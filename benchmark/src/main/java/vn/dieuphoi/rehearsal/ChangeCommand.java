package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.dieuphoi.Actor;
import vn.dieuphoi.models.desk.Order;
import vn.dieuphoi.models.desk.ReviewedSet;
import vn.dieuphoi.models.desk.SetDesk;
import vn.dieuphoi.models.desk.draft.DraftDesk;
import vn.dieuphoi.models.desk.draft.Upload;
import vn.dieuphoi.models.desk.move.WaitingMoves;

/** A model is changed under running work while others answer what they were asked in that work. */
@Command(
        name = "change",
        description =
                "Changes the model of all work in a filled database while others go on, and tells how long both took.",
        mixinStandardHelpOptions = true)
class ChangeCommand implements Callable<Integer> {

    private static final String MODEL = "ad-hoc-assignment";
    private static final Actor ADMINISTRATOR = Actor.of("quantri");
    private static final int WARM = 30;
    private static final double SECOND = 1_000_000_000d;

    @Mixin
    private FilledApplication filled = new FilledApplication();

    @Option(names = "--acts", defaultValue = "100", description = "How many acts alone (${DEFAULT-VALUE}).")
    private int acts;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = new PrintWriter(System.out, true);
        try (ConfigurableApplicationContext application = filled.start()) {
            Others others = new Others(application);
            others.act(WARM, new Waits());
            Waits alone = new Waits();
            others.act(acts, alone);
            DraftDesk drafts = application.getBean(DraftDesk.class);
            SetDesk sets = application.getBean(SetDesk.class);
            WaitingMoves waiting = application.getBean(WaitingMoves.class);
            long set = drafts.upload(
                    new Upload(Map.of(MODEL + ".bpmn", changed(application)), Map.of()), null, ADMINISTRATOR);
            long looked = System.nanoTime();
            ReviewedSet seen = sets.review(set, true, Map.of());
            console.printf(
                    Locale.ROOT,
                    "looked at in %.1f s: %d run, %d move, %d stay; %s%n",
                    (System.nanoTime() - looked) / SECOND,
                    seen.running(),
                    seen.moved(),
                    seen.stayed(),
                    seen.faults());
            Waits meanwhile = new Waits();
            long begin = System.nanoTime();
            CompletableFuture<Void> change = CompletableFuture.runAsync(() -> {
                sets.putIntoForce(
                        set, new Order(seen.seen(), true, Map.of(), "Đo thời gian đổi mô hình.", ADMINISTRATOR));
                while (waiting.count() > 0) {
                    sleep();
                }
            });
            while (!change.isDone()) {
                others.act(1, meanwhile);
            }
            change.join();
            double seconds = (System.nanoTime() - begin) / SECOND;
            String newest = application
                    .getBean(RepositoryService.class)
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(MODEL)
                    .latestVersion()
                    .singleResult()
                    .getId();
            int moved = application
                    .getBean(JdbcClient.class)
                    .sql("select count(*) from act_ru_execution where proc_def_id_ = ? and id_ = proc_inst_id_")
                    .param(newest)
                    .query(Integer.class)
                    .single();
            console.printf(Locale.ROOT, "in force after %.1f s, %d follow it%n", seconds, moved);
            console.printf("others alone: %s%nothers meanwhile: %s%n", alone.told(), meanwhile.told());
            console.printf(
                    Locale.ROOT,
                    "middle %.2f ×, 95 in a hundred %.2f ×%n",
                    meanwhile.median() / alone.median(),
                    meanwhile.part(0.95) / alone.part(0.95));
            return alone.refused() + meanwhile.refused() == 0 ? 0 : 1;
        }
    }

    /** The model in force with its tasks called otherwise, so that the open ones have to follow. */
    private static String changed(ConfigurableApplicationContext application) throws IOException {
        RepositoryService models = application.getBean(RepositoryService.class);
        String definition = models.createProcessDefinitionQuery()
                .processDefinitionKey(MODEL)
                .latestVersion()
                .singleResult()
                .getId();
        try (InputStream bpmn = models.getProcessModel(definition)) {
            String text = new String(bpmn.readAllBytes(), StandardCharsets.UTF_8);
            String changed = text.replaceFirst("(<bpmn:userTask [^>]*name=\"[^\"]*)\"", "$1 xong\"");
            if (changed.equals(text)) {
                throw new IllegalStateException("The model has no task with a name: " + MODEL);
            }
            return changed;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** One after the other: takes what the office was asked, and answers it. */
    private static final class Others {

        private final String base;
        private final OpenRequests requests;
        private final List<String> offices;
        private int turn;

        Others(ConfigurableApplicationContext application) {
            base = FilledApplication.address(application);
            requests = new OpenRequests(application.getBean(JdbcClient.class));
            offices = requests.offices().stream()
                    .filter(office -> office.startsWith("DV"))
                    .toList();
        }

        void act(int times, Waits waits) {
            for (int time = 0; time < times; time++) {
                String office = offices.get(turn++ % offices.size());
                String person = office.toLowerCase(Locale.ROOT) + ".truong";
                SignedInPerson by = SignedInPerson.of(base, person);
                Optional<String> task = requests.next(office);
                task.ifPresent(open -> {
                    waits.of(() -> OpenRequests.take(by, person, open));
                    waits.of(() -> OpenRequests.answer(by, person, open));
                });
            }
        }
    }
}
