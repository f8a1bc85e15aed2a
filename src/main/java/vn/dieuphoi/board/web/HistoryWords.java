package vn.dieuphoi.board.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.JournalEntry;

/** Turns lines of the journal into what a person reads: names for ids and codes, days as people write them. */
@Component
public class HistoryWords {

    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    /** What proves a file is kept in the journal and tells a person nothing. */
    private static final Pattern FINGERPRINT = Pattern.compile(" \\(sha256 [0-9a-f]{64}\\)");

    private static final Pattern PERSON = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9]+)*");

    /** Before the task in the key of what has no clock of its own. */
    private static final char PART = '/';

    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private final Words words;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final Obligations obligations;

    HistoryWords(Words words, PersonRegister people, PartyRegister parties, Obligations obligations) {
        this.words = words;
        this.people = people;
        this.parties = parties;
        this.obligations = obligations;
    }

    /** Names are looked up once for all lines. */
    public List<HistoryLine> of(List<JournalEntry> entries) {
        Map<String, String> known = new HashMap<>();
        for (Party party : parties.all()) {
            known.put(party.code().value(), party.shortName());
        }
        known.putAll(obligations.labels(entries.stream()
                .map(entry -> entry.subject().replaceFirst("!.*", ""))
                .filter(subject -> subject.indexOf(PART) > 0)
                .distinct()
                .toList()));
        Map<String, String> names = new HashMap<>();
        return entries.stream()
                .map(entry -> new HistoryLine(
                        entry.id(),
                        words.moment(entry.at()),
                        names.computeIfAbsent(entry.actor(), this::name),
                        subject(entry.subject(), known),
                        entry.action(),
                        value(entry.reason(), known),
                        value(entry.before(), known),
                        value(entry.after(), known),
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
    private static String subject(String key, Map<String, String> known) {
        int missed = key.indexOf('!');
        if (missed > 0) {
            return "Báo chậm: " + subject(key.substring(0, missed), known);
        }
        int part = key.indexOf(PART);
        if (part > 0) {
            return known.getOrDefault(key, "Bước công việc") + " (" + subject(key.substring(0, part), known) + ")";
        }
        if (RequestKey.isOne(key)) {
            return "Đề nghị gửi " + request(new RequestKey(key), key, known);
        }
        int period = key.indexOf('@');
        if (period > 0) {
            String when = key.substring(period + 1);
            return when.matches("\\d{4}-Q[1-4]")
                    ? "Báo cáo quý " + QUARTERS.get(when.charAt(6) - '1') + "/" + when.substring(0, 4)
                    : when.matches("\\d{4}-\\d{2}")
                            ? "Tiến độ tháng " + when.substring(5) + "/" + when.substring(0, 4)
                            : "Kỳ " + when;
        }
        String code = key.substring(key.indexOf('-') + 1);
        return key.matches("\\d{4}-.+") ? (code.startsWith("GV") ? "Việc " : "Mục ") + code : key;
    }

    private static String request(RequestKey key, String text, Map<String, String> known) {
        String party = key.party().value();
        String rest = text.substring(text.indexOf('>') + 1 + party.length());
        String member =
                rest.startsWith("#") ? ", đơn vị số " + rest.substring(1).replaceFirst("~.*", "") : "";
        String ordinal = key.ordinal() > 1 ? ", lần " + key.ordinal() : "";
        return known.getOrDefault(party, party) + member + ordinal;
    }

    private @Nullable String value(@Nullable String text, Map<String, String> known) {
        if (text == null) {
            return null;
        }
        return PERSON.matcher(text).matches()
                ? known.computeIfAbsent(text, people::displayName)
                : DAY.matcher(FINGERPRINT
                                .matcher(known.getOrDefault(text, text))
                                .replaceAll(""))
                        .replaceAll("$3/$2/$1");
    }
}
