package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When an item of a draft begins, passes its marks and ends, as a plan file writes it. */
final class TimesOfDraft {

    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)-(\\d\\d)(?:-\\d\\d)?");
    private static final int LONGEST_TITLE = 200;

    private final JsonNode item;
    private final LocalDate lastDay;
    private final ObjectNode json;

    TimesOfDraft(JsonNode item, LocalDate lastDay, ObjectNode json) {
        this.item = item;
        this.lastDay = lastDay;
        this.json = json;
    }

    void write() {
        start();
        end();
        milestones();
    }

    /** A day begins it on that day; so does a month of a year before the plan's last, which has more of that name. */
    private void start() {
        DraftFact start = fact("start");
        Matcher month = MONTH.matcher(start.text());
        Optional<LocalDate> day = start.day();
        if (day.isEmpty() && month.matches() && Integer.parseInt(month.group(1)) < lastDay.getYear()) {
            day = new DraftFact(json.textNode(start.text() + "-01")).day();
        }
        boolean named = month.matches();
        json.put("startMonth", named && day.isEmpty() ? Integer.valueOf(month.group(2)) : null);
        json.put("startsAtIssue", !named);
        json.putNull("startPhrase");
        day.ifPresent(date -> json.put("startDate", date.toString()));
    }

    /** What ends with the plan where no day is named: standing work, or what recurs. */
    private void end() {
        LocalDate end = fact("due").day().orElse(lastDay);
        json.put("endDate", end.toString());
        json.put("carriesOver", end.isAfter(lastDay));
        JsonNode due = item.path("due");
        if (due.path("kind").asText().equals("standing")) {
            json.put("endKind", "standing");
        } else if (fact("due").text().equals("open")) {
            json.put("endKind", "open");
        }
        String phrase = due.path("phrase").asText(fact("due").raw());
        String time = fact("timeText").isEmpty() ? phrase : fact("timeText").text();
        put("timeText", time);
        put("periodPhrase", time.contains(phrase) ? phrase : time);
    }

    /** Those with a day; one without is a word of the text and nothing that is owed. */
    private void milestones() {
        ArrayNode milestones = json.arrayNode();
        for (JsonNode read : item.path("milestones")) {
            String title = new DraftFact(read.path("title")).text();
            new DraftFact(read.path("due"))
                    .day()
                    .filter(day -> !title.isEmpty())
                    .ifPresent(day -> milestones
                            .addObject()
                            .put("title", title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE))
                            .put("due", day.toString()));
        }
        if (!milestones.isEmpty()) {
            json.set("milestones", milestones);
        }
    }

    private DraftFact fact(String name) {
        return new DraftFact(item.path(name));
    }

    private void put(String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
