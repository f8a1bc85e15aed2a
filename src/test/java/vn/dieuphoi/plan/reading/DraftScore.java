package vn.dieuphoi.plan.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.dieuphoi.plan.reading.text.Letters;

/** Holds a draft against a key: items found and invented, facts right, facts flagged, and the wrong ones without a flag. */
final class DraftScore {

    private final JsonNode draft;
    private final JsonNode key;
    private final Map<String, String> names = new HashMap<>();
    final List<String> faults = new ArrayList<>();
    final List<String> silent = new ArrayList<>();

    /** Leads and deadlines of items that were found, of which the draft holds nothing and says nothing. */
    final List<String> lost = new ArrayList<>();

    /** Facts that stand in the draft, are wrong or only a part, and neither they nor their item tells people to look. */
    final List<String> unflagged = new ArrayList<>();

    int items;
    int found;
    int invented;
    int facts;
    int right;
    int flagged;
    int shown;

    DraftScore(JsonNode draft, JsonNode key) {
        this.draft = draft;
        this.key = key;
        for (JsonNode party : draft.path("parties")) {
            names.put(party.path("code").asText(), plain(value(party.path("name"))));
        }
        document();
        items();
        targets();
    }

    private void targets() {
        List<JsonNode> left = new ArrayList<>();
        draft.path("targets").forEach(left::add);
        for (JsonNode want : key.path("targets")) {
            JsonNode got = left.stream()
                    .filter(target -> target.at("/value/value").asDouble(-1)
                            == want.path("value").asDouble())
                    .findFirst()
                    .orElse(null);
            left.remove(got);
            String unit = got == null ? "" : plain(value(got.path("unit")));
            String wanted = plain(want.path("unit").asText());
            boolean ok = got != null
                    && got.path("direction")
                            .asText()
                            .equals(want.path("direction").asText())
                    && (unit.startsWith(wanted) || wanted.startsWith(unit));
            JsonNode value = got == null ? want : got.path("value");
            one("target", ok, value, want.toString(), String.valueOf(got));
            told("target", ok || got == null || !sure(value), want.toString(), String.valueOf(got));
        }
    }

    private static final Map<String, String> DOCUMENT = Map.of(
            "number", "/number",
            "issuer", "/issuer",
            "title", "/title",
            "date", "/issued",
            "from", "/from",
            "to", "/to",
            "rounds", "/rhythm/rounds",
            "weekday", "/rhythm/weekday",
            "standing", "/standingOffice",
            "signatory", "/signatoryName");

    private void document() {
        for (String name : DOCUMENT.keySet().stream().sorted().toList()) {
            if (key.path("document").hasNonNull(name)) {
                JsonNode fact = draft.path("document").at(DOCUMENT.getOrDefault(name, ""));
                String want = plain(key.path("document").path(name).asText());
                String got = plain(value(fact));
                boolean ok = !got.isEmpty()
                        && (got.equals(want) || got.contains(want) || name.equals("title") && want.contains(got));
                one("document." + name, ok, fact, want, got);
                told("document." + name, ok || got.isEmpty() || !sure(fact), want, got);
            }
        }
    }

    /** Items are the same by number and title, or else by title alone: then the number is a wrong fact. */
    private void items() {
        List<JsonNode> left = new ArrayList<>();
        draft.path("items").forEach(left::add);
        Map<JsonNode, JsonNode> pairs = new IdentityHashMap<>();
        for (boolean byCode : new boolean[] {true, false}) {
            for (JsonNode want : key.path("items")) {
                if (!pairs.containsKey(want)) {
                    left.stream()
                            .filter(item -> byCode ? code(item, want) && title(item, want) : sameTitle(item, want))
                            .findFirst()
                            .ifPresent(item -> {
                                pairs.put(want, item);
                                left.removeIf(other -> other == item);
                            });
                }
            }
        }
        for (JsonNode want : key.path("items")) {
            JsonNode got = pairs.get(want);
            if (got == null && want.path("optional").asBoolean()) {
                continue;
            }
            items++;
            if (got == null) {
                faults.add("missing item " + want.path("code").asText() + " "
                        + want.path("title").asText());
                facts += 2
                        + want.path("leads").size()
                        + want.path("partners").size()
                        + want.path("products").size();
                continue;
            }
            found++;
            if (!code(got, want)) {
                one(
                        want.path("code").asText() + " code",
                        false,
                        got.path("code"),
                        want.path("code").asText(),
                        value(got.path("code")));
                told(
                        want.path("code").asText() + " code",
                        !sure(got.path("code")) || doubted(got) || sameInGroup(want, got),
                        want.path("code").asText(),
                        value(got.path("code")));
            }
            item(want, got);
        }
        for (JsonNode more : left) {
            invented++;
            faults.add("invented item " + value(more.path("code")) + " " + value(more.path("title")));
        }
    }

    private static boolean code(JsonNode got, JsonNode want) {
        Set<String> codes = new HashSet<>(Set.of(want.path("code").asText()));
        want.path("accept_codes").forEach(code -> codes.add(code.asText()));
        return codes.contains(value(got.path("code")));
    }

    /** Whether the number is the one within its group: 1 for A.1. */
    private static boolean sameInGroup(JsonNode want, JsonNode got) {
        return want.path("code").asText().endsWith("." + value(got.path("code")));
    }

    /** Titles of many words that begin alike, longer than those that a plan's rows share by chance. */
    private static boolean sameTitle(JsonNode got, JsonNode want) {
        String a = plain(value(got.path("title")));
        String b = plain(want.path("title").asText());
        int least = Math.min(Math.min(a.length(), b.length()), 40);
        return least > 12 && (a.substring(0, least).equals(b.substring(0, least)) || a.contains(b));
    }

    private static boolean title(JsonNode got, JsonNode want) {
        String a = plain(value(got.path("title")));
        String b = plain(want.path("title").asText());
        int least = Math.min(Math.min(a.length(), b.length()), 25);
        return least > 0 && a.substring(0, least).equals(b.substring(0, least)) || a.contains(b) && b.length() > 8;
    }

    private void item(JsonNode want, JsonNode got) {
        String code = want.path("code").asText();
        String title = plain(value(got.path("title")));
        String wantTitle = plain(want.path("title").asText());
        boolean titled = title.equals(wantTitle) || wantTitle.startsWith(title) || title.startsWith(wantTitle);
        one(code + " title", titled, got.path("title"), wantTitle, title);
        boolean marksAside = letters(title).equals(letters(wantTitle));
        told(code + " title", titled || marksAside || doubted(got), wantTitle, title);
        lead(code, want, got);
        Set<String> accept = new HashSet<>();
        want.path("outside").forEach(name -> accept.add(plain(name.asText())));
        want.path("outside_accept").forEach(name -> accept.add(plain(name.asText())));
        list(code + " partners", want.path("partners"), got.path("partners"), accept, doubted(got), false);
        list(code + " products", want.path("products"), got.path("products"), Set.of(), doubted(got), false);
        due(code, want.path("deadline"), got.path("due"), doubted(got));
        more(code, want, got);
    }

    /** Leads that a key names in two ways, as a person and as the office, are right in either. */
    private void lead(String code, JsonNode want, JsonNode got) {
        boolean other = want.path("lead_accept").size() > 0
                && got.path("leads").size() == 1
                && stream(want.path("lead_accept"))
                        .anyMatch(name -> matches(got.path("leads").get(0), plain(name.asText())));
        list(
                code + " leads",
                other ? got.path("leads") : want.path("leads"),
                got.path("leads"),
                Set.of(),
                doubted(got),
                true);
        if (want.path("leads").size() > 0 && got.path("leads").isEmpty() && !doubted(got)) {
            lost.add(code + " leads: want " + want.path("leads"));
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Whether the draft tells people to look at the item. */
    private static boolean doubted(JsonNode got) {
        return !sure(got.path("title")) || !sure(got.path("text"));
    }

    /** What only newer keys say: sets that lead or take part, parts of the work, sub-tasks. */
    private void more(String code, JsonNode want, JsonNode got) {
        for (JsonNode set : want.path("collective")) {
            boolean told = false;
            for (String list : List.of("leads", "partners", "external")) {
                for (JsonNode role : got.path(list)) {
                    told |= matches(role, plain(set.asText()))
                            && role.path("collective").asBoolean();
                }
            }
            one(code + " collective", told, got.path("title"), set.asText(), "");
        }
        want.path("scopes").properties().forEach(scope -> {
            boolean told = false;
            for (JsonNode role : got.path("leads")) {
                told |= matches(role, plain(scope.getKey()))
                        && plain(value(role.path("scope")))
                                .contains(plain(scope.getValue().asText()));
            }
            one(
                    code + " scope",
                    told,
                    got.path("title"),
                    scope.toString(),
                    got.path("leads").toString());
        });
        for (JsonNode step : want.path("subtasks")) {
            boolean told = false;
            for (JsonNode one : got.path("subtasks")) {
                told |= plain(value(one)).contains(plain(step.asText()));
            }
            one(
                    code + " subtask",
                    told,
                    got.path("title"),
                    step.asText(),
                    got.path("subtasks").toString());
        }
    }

    private void due(String code, JsonNode want, JsonNode got, boolean doubted) {
        List<JsonNode> accepted = new ArrayList<>();
        want.path("parsed").forEach(accepted::add);
        want.path("accept").forEach(accepted::add);
        boolean none =
                accepted.isEmpty() || accepted.get(0).path("kind").asText().equals("none");
        boolean ok = none && got.isMissingNode();
        for (JsonNode one : accepted) {
            ok |= switch (one.path("kind").asText()) {
                case "by" -> got.path("value").asText().equals(one.path("date").asText());
                case "period" ->
                    got.path("value").asText().equals(one.path("end").asText())
                            && (got.path("from").isMissingNode()
                                    || got.path("from")
                                            .asText()
                                            .equals(one.path("start").asText()));
                case "from" ->
                    got.path("kind").asText().equals("from")
                            && got.path("from").asText().equals(one.path("date").asText());
                case "standing" -> got.path("value").asText().equals("standing");
                case "words" -> got.path("kind").asText().equals("words");
                case "yearly" -> got.path("value").asText().equals("recurring");
                default -> false;
            };
        }
        String phrase = plain(want.path("phrase").asText());
        ok &= none
                || plain(got.path("phrase").asText()).contains(phrase)
                || phrase.contains(plain(got.path("phrase").asText()));
        one(code + " due", ok, got, want.toString(), got.toString());
        told(code + " due", ok || doubted || !got.isMissingNode() && !sure(got), want.toString(), got.toString());
        if (!ok && !got.isMissingNode() && sure(got)) {
            silent.add(code + " due: want " + want.path("phrase").asText() + ", got "
                    + got.path("value").asText() + " " + got.path("phrase").asText());
        }
        if (!ok && got.isMissingNode() && !doubted) {
            lost.add(code + " due: want " + want.path("phrase").asText());
        }
    }

    private void list(String what, JsonNode want, JsonNode got, Set<String> accept, boolean doubted, boolean veto) {
        List<JsonNode> left = new ArrayList<>();
        got.forEach(left::add);
        boolean anyFlag = left.stream().anyMatch(fact -> !sure(fact));
        boolean wrong = false;
        for (JsonNode name : want) {
            String wanted = plain(value(name));
            JsonNode hit = left.stream()
                    .filter(fact -> matches(fact, wanted))
                    .findFirst()
                    .orElse(null);
            left.remove(hit);
            wrong |= hit == null;
            one(what, hit != null, hit == null ? got : hit, wanted, hit == null ? text(got) : "");
        }
        for (JsonNode more : left) {
            if (accept.stream().noneMatch(name -> matches(more, name))) {
                wrong = true;
                one(what, false, more, "-", plain(value(more)));
            } else {
                shown++;
            }
        }
        told(what, !wrong || anyFlag || doubted || got.isEmpty(), want.toString(), text(got));
        if (veto && wrong && !anyFlag && got.size() > 0) {
            silent.add(what + ": want " + want + ", got " + text(got));
        }
    }

    private boolean matches(JsonNode fact, String wanted) {
        String value = plain(value(fact));
        String name = names.getOrDefault(value(fact), value);
        return value.equals(wanted)
                || name.equals(wanted)
                || wanted.equals(plain(fact.path("raw").asText()));
    }

    private void told(String what, boolean told, String want, String got) {
        if (!told) {
            unflagged.add(what + ": want " + want + " | got " + got);
        }
    }

    private void one(String what, boolean ok, JsonNode fact, String want, String got) {
        facts++;
        right += ok ? 1 : 0;
        shown++;
        flagged += fact.has("confidence") && !sure(fact) ? 1 : 0;
        if (!ok) {
            faults.add(what + ": want " + want + " | got " + got);
        }
    }

    private static boolean sure(JsonNode fact) {
        return !fact.has("confidence") || fact.path("confidence").asDouble() >= 0.8;
    }

    private static String text(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(fact -> words.add(value(fact)));
        return words.toString();
    }

    static String value(JsonNode fact) {
        return fact.isObject() ? fact.path("value").asText("") : fact.asText("");
    }

    static String plain(String words) {
        return Letters.key(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[.;,:\\s]+$", "")
                .replace("\"", "");
    }

    private static String letters(String words) {
        return words.replaceAll("[\\s\\p{P}]+", "");
    }

    double rightShare() {
        return facts == 0 ? 0 : right * 100.0 / facts;
    }

    double flaggedShare() {
        return shown == 0 ? 0 : flagged * 100.0 / shown;
    }

    /** One line of a table. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-34s items %3d/%3d invented %2d | facts %4d/%4d = %5.1f %% | flagged %4.1f %% | silent wrong lead/deadline %d lost %d",
                name,
                found,
                items,
                invented,
                right,
                facts,
                rightShare(),
                flaggedShare(),
                silent.size(),
                lost.size());
    }
}
