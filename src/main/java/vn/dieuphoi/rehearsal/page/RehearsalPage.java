package vn.dieuphoi.rehearsal.page;

import java.nio.charset.StandardCharsets;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;
import vn.dieuphoi.rehearsal.result.RehearsedYear;
import vn.dieuphoi.rehearsal.result.Summary;

/** {@code index.html}: one file that needs nothing else, also without a network. */
public final class RehearsalPage {

    private final RehearsedYear year;
    private final Summary summary;

    public RehearsalPage(RehearsedYear year, Summary summary) {
        this.year = year;
        this.summary = summary;
    }

    public String html() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        Context context = new Context(Vietnamese.LOCALE);
        context.setVariable("summary", summary);
        context.setVariable("profile", year.offices());
        context.setVariable("plan", year.plan());
        context.setVariable("issued", RehearsalWords.day(year.plan().issuedOn()));
        context.setVariable("end", RehearsalWords.day(year.plan().to()));
        context.setVariable("done", done());
        context.setVariable("lateShare", RehearsalWords.share(late(), done()));
        context.setVariable("wall", RehearsalWords.decimal(summary.wallSeconds()));
        context.setVariable("heat", new HeatMap(year));
        context.setVariable("offices", new OfficeMonths(year));
        context.setVariable("starts", new Starts(year));
        context.setVariable("escalated", new Escalated(year));
        context.setVariable("messages", new MessageWeeks(year));
        context.setVariable("timelines", new Timelines(year, summary));
        context.setVariable("time", new TimeSpent(summary));
        return engine.process("rehearsal", context);
    }

    private int done() {
        return count(Event.DONE) + late();
    }

    private int late() {
        return count(Event.DONE_LATE);
    }

    private int count(Event event) {
        return (int) year.ledger().lines().stream()
                .filter(line -> line.event() == event)
                .count();
    }
}
