package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FilterService;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long pages and acts take on filled databases, with the statements behind each, as a table. */
@Command(
        name = "measure",
        description = "Measures pages and acts on filled databases, one after the other, and writes measured.md.",
        mixinStandardHelpOptions = true)
class MeasureCommand implements Callable<Integer> {

    private static final int WARM_UP = 3;

    @Option(names = "--url", required = true, description = "Filled databases, the smallest first.")
    private List<String> urls = List.of();

    @Option(names = "--user", defaultValue = "postgres", description = "Their owner (${DEFAULT-VALUE}).")
    private String user;

    @Option(names = "--password", defaultValue = "", description = "The owner's password.")
    private String password;

    @Option(names = "--times", defaultValue = "9", description = "How often each page is opened (${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--acts", description = "Acts only, no pages.")
    private boolean actsOnly;

    @Option(
            names = "--pages",
            description = "Pages only, no acts; to have months to complete, acts let two months go by, with all that is late then.")
    private boolean pagesOnly;

    @Option(names = "--out", defaultValue = "target/benchmark", description = "Where to write (${DEFAULT-VALUE}).")
    private Path out;

    /** @param median milliseconds */
    private record Measured(double median, long statements) {}

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        Map<String, List<Measured>> table = new LinkedHashMap<>();
        StringBuilder acts = new StringBuilder();
        for (String url : urls) {
            FilledApplication filled = new FilledApplication();
            filled.url = url;
            filled.user = user;
            filled.password = password;
            try (ConfigurableApplicationContext application =
                    filled.start("--camunda.bpm.job-execution.enabled=false", "--dieuphoi.operation.rounds=false")) {
                if (!actsOnly) {
                    pages(application)
                            .forEach((page, measured) -> table.computeIfAbsent(page, each -> new ArrayList<>())
                                    .add(measured));
                }
                if (!pagesOnly) {
                    acts.append("\n").append(new ActsInTurn(application, filled).measured(out));
                }
            }
        }
        Files.writeString(out.resolve("measured.md"), written(table) + acts);
        System.out.println(written(table) + acts);
        return 0;
    }

    private Map<String, Measured> pages(ConfigurableApplicationContext application) {
        String base = FilledApplication.address(application);
        FilterService filters = application.getBean(FilterService.class);
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (MeasuredPage page : MeasuredPage.all(name ->
                filters.createTaskFilterQuery().filterName(name).singleResult().getId())) {
            SignedInPerson person = SignedInPerson.of(base, page.person());
            for (int time = 0; time < WARM_UP; time++) {
                person.ask(page);
            }
            List<Double> taken = new ArrayList<>();
            long least = Long.MAX_VALUE;
            for (int time = 0; time < times; time++) {
                long before = StatementCount.soFar();
                long begin = System.nanoTime();
                person.ask(page);
                taken.add((System.nanoTime() - begin) / 1e6);
                least = Math.min(least, StatementCount.soFar() - before);
            }
            taken.sort(null);
            measured.put(page.name(), new Measured(taken.get(taken.size() / 2), least));
        }
        return measured;
    }

    private String written(Map<String, List<Measured>> table) {
        if (table.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("| page |");
        urls.forEach(url -> text.append(" ").append(url.replaceAll(".*/", "")).append(": ms, statements |"));
        text.append(" largest against smallest |\n|---|")
                .append("---|".repeat(urls.size() + 1))
                .append("\n");
        table.forEach((page, sizes) -> {
            text.append("| ").append(page).append(" |");
            sizes.forEach(
                    one -> text.append(String.format(Locale.ROOT, " %.0f, %d |", one.median(), one.statements())));
            text.append(String.format(
                    Locale.ROOT,
                    " %.1f × |%n",
                    sizes.get(sizes.size() - 1).median() / sizes.get(0).median()));
        });
        return text.toString();
    }
}
