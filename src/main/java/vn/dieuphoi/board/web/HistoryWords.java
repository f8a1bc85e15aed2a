package vn.dieuphoi.board.web;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.work.JournalEntry;
import vn.dieuphoi.work.RoundKey;
import vn.dieuphoi.work.WorkKey;

/** Turns lines of the journal into what a person reads: names for ids and codes, days as people write them. */
@Component
public class HistoryWords {

    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    /** What proves a file is kept in the journal and tells a person nothing. */
    private static final Pattern FINGERPRINT = Pattern.compile(" \\(sha256 [0-9a-f]{64}\\)");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final Words words;
    private final PersonRegister people;
    private final PartyRegister parties;

    HistoryWords(Words words, PersonRegister people, PartyRegister parties) {
        this.words = words;
        this.people = people;
        this.parties = parties;
    }

    /** Names are looked up once for all lines. */
    public List<HistoryLine> of(List<JournalEntry> entries) {
        Map<String, String> offices = new HashMap<>();
        for (Party party : parties.all()) {
            offices.put(party.code().value(), party.shortName());
        }
        Map<String, String> names = new HashMap<>();
        return entries.stream()
                .map(entry -> new HistoryLine(
                        entry.id(),
                        words.moment(entry.at()),
                        names.computeIfAbsent(entry.actor(), this::name),
                        subject(entry.subject(), offices),
                        entry.action(),
                        value(entry.reason(), offices),
                        value(entry.before(), offices),
                        value(entry.after(), offices),
                        entry.corrects()))
                .toList();
    }

    String name(String actor) {
        return parties.all().stream()
                .filter(party -> party.code().value().equals(actor))
                .findFirst()
                .map(Party::shortName)
                .orElseGet(() -> people.displayName(actor));
    }

    /** A key in words: "Đề nghị gửi Sở TTTT", "Tiến độ tháng 06/2023", "Báo cáo quý II/2023". */
    private static String subject(String key, Map<String, String> offices) {
        int missed = key.indexOf('!');
        if (missed > 0) {
            return "Báo chậm: " + subject(key.substring(0, missed), offices);
        }
        if (RequestKey.isOne(key)) {
            return "Đề nghị gửi " + request(new RequestKey(key), key, offices);
        }
        int period = key.indexOf('@');
        if (period > 0) {
            String when = key.substring(period + 1);
            if (ReportingQuarter.isQuarter(when)) {
                return "Báo cáo " + ReportingQuarter.parse(when).words();
            }
            return RoundKey.isOne(key) ? "Tiến độ tháng " + MONTH.format(new RoundKey(key).month()) : "Kỳ " + when;
        }
        return WorkKey.isOne(key) ? new WorkKey(key).words() : key;
    }

    private static String request(RequestKey key, String text, Map<String, String> offices) {
        String party = key.party().value();
        String rest = text.substring(text.indexOf('>') + 1 + party.length());
        String member =
                rest.startsWith("#") ? ", đơn vị số " + rest.substring(1).replaceFirst("~.*", "") : "";
        String ordinal = key.ordinal() > 1 ? ", lần " + key.ordinal() : "";
        return offices.getOrDefault(party, party) + member + ordinal;
    }

    private static @Nullable String value(@Nullable String text, Map<String, String> offices) {
        return text == null
                ? null
                : DAY.matcher(FINGERPRINT
                                .matcher(offices.getOrDefault(text, text))
                                .replaceAll(""))
                        .replaceAll("$3/$2/$1");
    }
}
