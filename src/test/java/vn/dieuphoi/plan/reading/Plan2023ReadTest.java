package vn.dieuphoi.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.reading.draft.DraftJson;
import vn.dieuphoi.plan.reading.party.KnownParties;
import vn.dieuphoi.plan.reading.text.Letters;

/** The 2023 document, read with the register of offices, gives the facts that were set down by hand in its plan file. */
class Plan2023ReadTest {

    private static final double RIGHT = 97;
    private static final Pattern BOLD = Pattern.compile("\\*{1,3}");

    private final List<String> faults = new ArrayList<>();
    private int facts;
    private int right;

    @Test
    void itsTextGivesThePlansFacts() throws IOException {
        byte[] text = Files.readAllBytes(Path.of("plans/2023.txt"));
        held(new PlanUpload("2023.txt", text));
    }

    @Test
    void itsWordFileGivesThePlansFacts() throws IOException {
        held(new PlanUpload("2023.docx", OfficePaper.docx(paper(), true)));
    }

    @Test
    void itsPdfGivesThePlansFacts() throws IOException {
        held(new PlanUpload("2023.pdf", PdfPaper.pdf(paper())));
    }

    /** The document as it was before pages broke its sentences and marks stood for bold letters. */
    static Paper paper() throws IOException {
        String source = Files.readString(Path.of("plans/2023.txt"));
        List<String> whole = new ArrayList<>();
        for (String line : BOLD.matcher(source).replaceAll("").lines().toList()) {
            int last = whole.size() - 1;
            boolean broken = last >= 0
                    && !line.isBlank()
                    && (Character.isLowerCase(line.charAt(0)) || whole.get(last).endsWith(" theo"))
                    && !whole.get(last).matches(".*[.;:]");
            if (broken) {
                whole.set(last, whole.get(last) + " " + line);
            } else if (!line.isBlank()) {
                whole.add(line);
            }
        }
        return Paper.of("2023", String.join("\n", whole));
    }

    private void held(PlanUpload upload) throws IOException {
        JsonNode plan = PlanJson.YAML.readTree(Path.of("plans/2023.yaml").toFile());
        JsonNode draft = DraftJson.of(new DocumentReading(register(plan)).draft(upload, (page, pages) -> {}));

        document(plan.path("document"), draft.path("document"));
        for (JsonNode item : plan.path("items")) {
            JsonNode got = item(draft, item.path("code").asText());
            one(item.path("code").asText() + " found", "true", String.valueOf(!got.isMissingNode()));
            item(item, got);
        }
        targets(plan.path("targets"), draft.path("targets"));
        double share = right * 100.0 / facts;
        System.out.printf(Locale.ROOT, "%-34s facts %4d/%4d = %5.1f %%%n", upload.name(), right, facts, share);

        assertThat(draft.path("items")).hasSameSizeAs(plan.path("items"));
        assertThat(share).as("%s", faults).isGreaterThanOrEqualTo(RIGHT);
        assertThat(new ShownPlaces(upload.manuscript((page, pages) -> {})).wrongIn(draft))
                .isEmpty();
    }

    private static KnownParties register(JsonNode plan) throws IOException {
        List<KnownParties.Known> parties = new ArrayList<>();
        JsonNode offices = PlanJson.YAML.readTree(Path.of("plans/offices.yaml").toFile());
        for (JsonNode list : List.of(offices.path("parties"), plan.path("parties"))) {
            for (JsonNode party : list) {
                List<String> spellings = new ArrayList<>();
                for (String name : List.of("aliases", "spellings")) {
                    party.path(name).forEach(spelling -> spellings.add(spelling.asText()));
                }
                for (String name : List.of("shortName", "abbreviation")) {
                    if (party.hasNonNull(name)) {
                        spellings.add(party.path(name).asText());
                    }
                }
                boolean outside = party.path("kind").asText().equals("OUTSIDE")
                        || party.path("outside").asBoolean();
                parties.add(new KnownParties.Known(
                        party.path("code").asText(), party.path("name").asText(), spellings, outside));
            }
        }
        return new KnownParties(parties);
    }

    private static JsonNode item(JsonNode draft, String code) {
        for (JsonNode item : draft.path("items")) {
            if (DraftScore.value(item.path("code")).equals(code)) {
                return item;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private void document(JsonNode want, JsonNode got) {
        for (String name : List.of("kind", "sign", "issuer", "place", "dateText", "title")) {
            one(name, want.path(name).asText(), DraftScore.value(got.path(name)));
        }
        one("issued", want.at("/issued/takenAs").asText(), DraftScore.value(got.path("issued")));
        one("signatory", want.at("/signatory/name").asText(), DraftScore.value(got.path("signatoryName")));
        one("office", want.at("/signatory/title").asText(), DraftScore.value(got.path("signatoryTitle")));
        for (int i = 0; i < want.path("legalBases").size(); i++) {
            one(
                    "basis",
                    want.path("legalBases").path(i).asText(),
                    DraftScore.value(got.path("legalBases").path(i)));
        }
        for (int i = 0; i < want.path("recipients").size(); i++) {
            one(
                    "recipient",
                    want.path("recipients").path(i).path("text").asText(),
                    DraftScore.value(got.path("recipients").path(i)));
        }
    }

    private void item(JsonNode want, JsonNode got) {
        String code = want.path("code").asText();
        one(code + " text", want.path("text").asText(), DraftScore.value(got.path("text")));
        one(code + " assignment", want.path("assignmentText").asText(), DraftScore.value(got.path("assignmentText")));
        one(code + " time", want.path("timeText").asText(), DraftScore.value(got.path("timeText")));
        String lead = want.path("lead").isNull() ? "" : want.path("lead").asText();
        one(code + " lead", lead, DraftScore.value(got.path("leads").path(0)));
        list(code + " partners", codes(want.path("partners")), values(got.path("partners")));
        List<String> outside = new ArrayList<>();
        want.path("external").forEach(party -> outside.add(party.path("code").asText()));
        list(code + " external", outside, values(got.path("external")));
        String month = want.path("startMonth").isNull()
                ? ""
                : String.format(
                        Locale.ROOT, "2023-%02d", want.path("startMonth").asInt());
        one(code + " start", month, DraftScore.value(got.path("start")));
        one(code + " due", want.path("endDate").asText(), DraftScore.value(got.path("due")));
        one(
                code + " phrase",
                want.path("periodPhrase").asText(),
                got.path("due").path("phrase").asText());
    }

    private void targets(JsonNode want, JsonNode got) {
        for (int i = 0; i < want.size(); i++) {
            JsonNode target = got.path(i);
            String code = want.path(i).path("code").asText();
            one(code + " text", want.path(i).path("text").asText(), DraftScore.value(target.path("text")));
            one(
                    code + " direction",
                    want.path(i).path("direction").asText(),
                    target.path("direction").asText());
            if (want.path(i).path("value").isNumber()) {
                double value = target.path("value").path("value").asDouble();
                one(code + " value", String.valueOf(want.path(i).path("value").asDouble()), String.valueOf(value));
                one(code + " unit", want.path(i).path("unit").asText(), DraftScore.value(target.path("unit")));
            }
            one(
                    code + " parts",
                    String.valueOf(want.path(i).path("breakdown").size()),
                    String.valueOf(target.path("parts").size()));
        }
    }

    private static List<String> codes(JsonNode list) {
        List<String> codes = new ArrayList<>();
        list.forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private static List<String> values(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(fact -> values.add(DraftScore.value(fact)));
        return values;
    }

    private void list(String what, List<String> want, List<String> got) {
        List<String> left = new ArrayList<>(got);
        for (String one : want) {
            one(what, one, left.remove(one) ? one : "missing in " + got);
        }
        left.forEach(more -> one(what, "", more));
    }

    private void one(String what, String want, String got) {
        facts++;
        boolean same = plain(want).equals(plain(got));
        right += same ? 1 : 0;
        if (!same) {
            faults.add("\n" + what + ": want " + want + " | got " + got);
        }
    }

    private static String plain(String words) {
        return Letters.key(words).replaceAll("[.;,]+$", "");
    }
}
