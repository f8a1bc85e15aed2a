package vn.dieuphoi.rehearsal;

import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Many people at once, each with time to think between two clicks: lists, pages, and tasks taken and handed in. */
@Command(
        name = "crowd",
        description = "Lets one person work alone and then many at once in a filled database.",
        mixinStandardHelpOptions = true)
class CrowdCommand implements Callable<Integer> {

    private static final int WARM_PEOPLE = 20;

    /** After so many pages somebody takes a task and hands it in. */
    private static final int PAGES_TO_AN_ACT = 5;

    @Mixin
    private FilledApplication filled = new FilledApplication();

    @Option(
            names = "--people",
            split = ",",
            defaultValue = "1,50,200",
            description =
                    "How many at once, one after the other (${DEFAULT-VALUE}); the first is what the rest is compared with.")
    private List<Integer> people = List.of();

    @Option(names = "--seconds", defaultValue = "30", description = "How long each (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm",
            defaultValue = "90",
            description = "Seconds in which twenty click without a pause before anything counts (${DEFAULT-VALUE}).")
    private int warm;

    @Option(
            names = "--think",
            defaultValue = "500",
            description = "Milliseconds between two clicks (${DEFAULT-VALUE}).")
    private int think;

    private record Person(String id, String office) {}

    @Override
    public Integer call() throws Exception {
        PrintWriter console = new PrintWriter(System.out, true);
        try (ConfigurableApplicationContext application = filled.start()) {
            String base = FilledApplication.address(application);
            JdbcClient database = application.getBean(JdbcClient.class);
            String unclaimed = application
                    .getBean(FilterService.class)
                    .createTaskFilterQuery()
                    .filterName("Việc chờ phòng nhận")
                    .singleResult()
                    .getId();
            OpenRequests requests = new OpenRequests(database);
            int most = people.stream().mapToInt(Integer::intValue).max().orElse(1);
            List<Person> all = database.sql("""
                            select id, party_code from person
                             where left_on is null and party_code <> ''
                             order by party_code !~ '^DV[0-9]', party_code = 'DV01', id limit ?""")
                    .param(Math.max(most, WARM_PEOPLE))
                    .query((row, line) -> new Person(row.getString(1), row.getString(2)))
                    .list();
            all.forEach(person -> SignedInPerson.of(base, person.id()));
            console.printf("%d people signed in%n", all.size());
            Round round = new Round(base, unclaimed, requests);
            round.of(all.subList(0, WARM_PEOPLE), warm, 0);
            Waits first = null;
            int refused = 0;
            for (int some : people) {
                Waits waits = round.of(all.subList(0, Math.min(some, all.size())), seconds, think);
                first = first == null ? waits : first;
                console.printf(
                        Locale.ROOT,
                        "%d people: %s; %.1f a second; middle %.1f ×, 95 in a hundred %.1f ×%n",
                        some,
                        waits.told(),
                        (double) waits.count() / seconds,
                        waits.median() / first.median(),
                        waits.part(0.95) / first.part(0.95));
                refused += waits.refused();
            }
            return refused == 0 ? 0 : 1;
        }
    }

    private static final class Round {

        private final String base;
        private final List<String> pages;
        private final String list;
        private final OpenRequests requests;

        Round(String base, String filter, OpenRequests requests) {
            this.base = base;
            this.requests = requests;
            list = "/camunda/api/engine/engine/default/filter/" + filter + "/list?maxResults=15";
            pages = List.of("/viec", list, "/", "/de-nghi", "/viec", "/thong-bao");
        }

        Waits of(List<Person> people, int seconds, int think) throws Exception {
            Waits waits = new Waits();
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            ExecutorService threads = Executors.newFixedThreadPool(people.size());
            try {
                List<Future<?>> days = new ArrayList<>();
                for (Person person : people) {
                    days.add(threads.submit(() -> day(person, end, think, waits)));
                }
                for (Future<?> day : days) {
                    day.get();
                }
            } finally {
                threads.shutdownNow();
            }
            return waits;
        }

        private void day(Person person, long end, int think, Waits waits) {
            SignedInPerson browser = SignedInPerson.of(base, person.id());
            int click = ThreadLocalRandom.current().nextInt(pages.size());
            // Not all at the same moment.
            pause(think == 0 ? 0 : ThreadLocalRandom.current().nextInt(think));
            while (System.nanoTime() < end) {
                Optional<String> task =
                        ++click % PAGES_TO_AN_ACT == 0 ? requests.next(person.office()) : Optional.empty();
                if (task.isPresent()) {
                    click(waits, think, () -> OpenRequests.take(browser, person.id(), task.get()));
                    click(waits, think, () -> OpenRequests.answer(browser, person.id(), task.get()));
                } else {
                    String page = pages.get(click % pages.size());
                    click(
                            waits,
                            think,
                            () -> browser.answer(
                                    new MeasuredPage(page, person.id(), page, page.equals(list) ? "{}" : "")));
                }
            }
        }

        private static void click(Waits waits, int think, Supplier<HttpResponse<String>> request) {
            waits.of(request);
            pause(think);
        }

        private static void pause(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
