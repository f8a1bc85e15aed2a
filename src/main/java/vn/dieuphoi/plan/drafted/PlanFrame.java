package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.PlainWords;
import vn.dieuphoi.PlanId;

/**
 * The id and period of a plan: as the draft says them, else proposed from what the document says of itself.
 *
 * @param from null where nothing says it
 * @param to null where nothing says it
 * @param reason how the period was found, in words
 */
public record PlanFrame(Optional<PlanId> id, Optional<LocalDate> from, Optional<LocalDate> to, String reason) {

    private static final Pattern DAYS = Pattern.compile("(?iU)\\b(\\d{2,3})\\s+ngày(?! \\d|/)");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("(?iU)năm học\\s+(20\\d\\d)\\s*[-–—]\\s*(20\\d\\d)");
    private static final Pattern YEARS = Pattern.compile("(?iU)(20\\d\\d)\\s*[-–—]\\s*(20\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(?iU)năm\\s+(20\\d\\d)");

    /** What is written in the draft, and what it leaves out as proposed. */
    public static PlanFrame of(JsonNode draft) {
        JsonNode document = draft.path("document");
        PlanFrame proposed = proposed(draft);
        Optional<LocalDate> from = new DraftFact(document.path("from")).day();
        Optional<LocalDate> to = new DraftFact(document.path("to")).day();
        String id = new DraftFact(document.path("id")).text();
        return new PlanFrame(
                id.isEmpty()
                        ? proposed.id
                        : Optional.of(id).filter(PlanId::isOne).map(PlanId::new),
                from.or(() -> proposed.from),
                to.or(() -> proposed.to),
                proposed.reason);
    }

    private static PlanFrame proposed(JsonNode draft) {
        DraftHead head = new DraftHead(draft);
        Optional<LocalDate> issued = head.issued();
        PlanFrame period = period(draft, head.title(), issued);
        String year =
                period.from.or(() -> issued).map(day -> "-" + day.getYear()).orElse("");
        String sign = PlainWords.of(head.number() + " " + head.sign())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String id = sign.isEmpty() ? year.replaceFirst("^-", "") : sign + year;
        return new PlanFrame(
                Optional.of(id).filter(PlanId::isOne).map(PlanId::new), period.from, period.to, period.reason);
    }

    private static PlanFrame period(JsonNode draft, String title, Optional<LocalDate> issued) {
        // Years of documents that a title cites are not its own.
        String own = title.replaceAll("(?iU)số\\s+\\S+(\\s+ngày\\s+\\S+)?", "");
        Matcher days = DAYS.matcher(own);
        if (days.find() && issued.isPresent()) {
            LocalDate last = issued.get().plusDays(Long.parseLong(days.group(1)));
            return between(issued.get(), last, days.group(1) + " ngày kể từ ngày ban hành, theo tên kế hoạch");
        }
        Matcher school = SCHOOL_YEAR.matcher(own);
        if (school.find()) {
            return between(day(school.group(1), 9, 1), day(school.group(2), 8, 31), "năm học, theo tên kế hoạch");
        }
        Matcher years = YEARS.matcher(own);
        if (years.find()) {
            return between(day(years.group(1), 1, 1), day(years.group(2), 12, 31), "giai đoạn, theo tên kế hoạch");
        }
        String said = new DraftFact(draft.path("document").path("year")).text();
        Matcher year = YEAR.matcher(own);
        String one = said.matches("20\\d\\d") ? said : year.find() ? year.group(1) : "";
        if (!one.isEmpty()) {
            return between(day(one, 1, 1), day(one, 12, 31), "cả năm " + one + ", theo văn bản");
        }
        Optional<LocalDate> last = ends(draft).stream().max(Comparator.naturalOrder());
        return new PlanFrame(Optional.empty(), issued, last, "từ ngày ban hành đến thời hạn muộn nhất của các mục");
    }

    private static PlanFrame between(LocalDate from, LocalDate to, String reason) {
        return new PlanFrame(Optional.empty(), Optional.of(from), Optional.of(to), reason);
    }

    private static LocalDate day(String year, int month, int day) {
        return LocalDate.of(Integer.parseInt(year), month, day);
    }

    private static List<LocalDate> ends(JsonNode draft) {
        List<LocalDate> ends = new ArrayList<>();
        for (JsonNode item : draft.path("items")) {
            new DraftFact(item.path("due")).day().ifPresent(ends::add);
        }
        return ends;
    }
}
