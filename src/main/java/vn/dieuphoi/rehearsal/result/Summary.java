package vn.dieuphoi.rehearsal.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;

/**
 * The year in figures: {@code summary.json}.
 *
 * @param itemsStarted item → when, as {@code 2023-04-03T08:00:00+07:00}
 * @param longestLain the ten things owed that lay longest past their day
 * @param eventsOnDaysOff how many things opened, started or were sent on a day off
 * @param incidents how many steps failed for good
 * @param openAtYearEnd item → why it was not closed on 31 December
 * @param ledgerSha256 of the bytes of {@code ledger.csv}
 * @param wallSeconds from the command to the last file, machine's time
 * @param seconds where that time went
 * @param faults why the rehearsal failed; empty when it did not
 * @param modelsSha256 of the models and forms that stood before the shipped ones; null when none did
 */
public record Summary(
        int year,
        String offices,
        long seed,
        Map<String, String> itemsStarted,
        MonthlyRounds monthlyRounds,
        Map<String, Map<String, Period>> itemReports,
        Requests requests,
        Escalations escalations,
        Messages messages,
        List<Lain> longestLain,
        int eventsOnDaysOff,
        int incidents,
        Map<String, String> openAtYearEnd,
        Map<String, ItemYear> items,
        Map<String, OfficeYear> officeWork,
        String ledgerSha256,
        double wallSeconds,
        Map<String, Double> seconds,
        List<String> faults,
        @Nullable String modelsSha256) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new ParameterNamesModule())
            .enable(SerializationFeature.INDENT_OUTPUT)
            // The summary of an earlier version may say more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public record MonthlyRounds(int count, Map<String, Integer> byItem) {}

    /** @param opened date-time @param due date @param submitted date-time, null when it never was */
    public record Period(
            String opened, String due, @Nullable String submitted) {}

    public record Requests(int sent, int answered, int escalated, Map<String, Answers> byOffice) {}

    public record Answers(int sent, int answered, int escalated) {}

    public record Escalations(int count, Map<String, Integer> byCause, List<Escalation> list) {}

    /** @param subject the natural key of what was late */
    public record Escalation(
            String at,
            Subject subject,
            String cause,
            String responsible,
            @Nullable String directive) {}

    /** @param maximumADay the most that one person got on one day */
    public record Messages(int count, int maximumADay, Map<String, PersonMessages> byPerson) {}

    public record PersonMessages(int count, int maximumADay) {}

    /** What {@code compare} compares, by item. */
    public record ItemYear(
            String lead,
            String started,
            String due,
            @Nullable String closed,
            String state,
            int tasks,
            int late) {}

    /** What {@code compare} compares, by office. */
    public record OfficeYear(int tasks, int late, int busiestMonthTasks, String busiestMonth) {}

    public boolean failed() {
        return !faults.isEmpty();
    }

    public Summary withModels(@Nullable String sha256) {
        return new Summary(
                year,
                offices,
                seed,
                itemsStarted,
                monthlyRounds,
                itemReports,
                requests,
                escalations,
                messages,
                longestLain,
                eventsOnDaysOff,
                incidents,
                openAtYearEnd,
                items,
                officeWork,
                ledgerSha256,
                wallSeconds,
                seconds,
                faults,
                sha256);
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The summary of an earlier rehearsal. */
    public static Summary in(Path folder) {
        Path file = folder.resolve("summary.json");
        if (!Files.isRegularFile(file)) {
            throw new Refused("Không có " + file + ". Hãy chỉ thư mục mà lệnh rehearse đã ghi ra (--out).");
        }
        try {
            return JSON.readValue(file.toFile(), Summary.class);
        } catch (IOException wrong) {
            throw new Refused(file + " không đọc được: " + wrong.getMessage());
        }
    }
}
