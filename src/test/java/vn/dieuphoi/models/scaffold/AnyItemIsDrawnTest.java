package vn.dieuphoi.models.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.check.ClassPathBeans;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.models.check.ModelCheck;
import vn.dieuphoi.models.check.ModelFiles;
import vn.dieuphoi.office.MadeUpParty;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanText;

/**
 * Items as a document may have them, each fact drawn by lot from all its kinds: the model that nobody has touched keeps
 * every rule, and so does the one of the outline that a person gets to begin with.
 */
class AnyItemIsDrawnTest {

    private static final int ITEMS = Integer.getInteger("items", 60);
    private static final long SEED = Long.getLong("seed", 20261130L);

    /** As a plan tells its parties from each other by itself, or with the register of the house in which it is to run. */
    private enum Known {
        BY_THE_PLAN,
        BY_THE_HOUSE
    }

    private static final List<String> OFFICES = List.of("PDT", "PCTSV", "TTSO2", "VPHONG", "KHOA_CNTT", "PTCHC");
    private static final List<String> OUTSIDE =
            List.of("THUVIEN", "SGDDT", "CATINH", "NHNN", "VIENKH", "BHXH", "VNPT", "SO_VHTTDL");
    private static final List<String> SETS = List.of("UBND_XA", "CAC_TRUONG");
    private static final List<String> UNNAMED = List.of("CCTQ", "CQLQ");
    private static final String OPEN = "PDV";

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource(Known.class)
    void itKeepsEveryRule(Known known) throws JsonProcessingException {
        Plan plan = plan();
        PartyNames names = known == Known.BY_THE_PLAN ? PartyNames.of(plan) : PartyNames.of(plan, house(), HOUSE);
        Scaffold scaffold = new Scaffold(plan, names);

        TreeMap<String, String> wrong = new TreeMap<>();
        ModelFiles files = ModelFiles.shipped().withoutItemsOfOthers(plan.id());
        for (PlanItem item : plan.items()) {
            try {
                String drawn = scaffold.draft(item.code());
                String outlined = scaffold.draft(item.code(), scaffold.outline(item.code()));
                if (!outlined.equals(drawn)) {
                    wrong.put(said(item), "the outline draws another model");
                }
                files = files.with(PlannedItem.of(plan, item.code(), names).processId() + ".bpmn", drawn);
            } catch (Refused refused) {
                wrong.put(said(item), refused.getMessage());
            }
        }
        for (Finding finding :
                new ModelCheck(new ClassPathBeans(), plan, names).check(files, file -> file.startsWith("plan-item-"))) {
            String code = finding.file().replaceAll(".*--|\\.bpmn", "").replace('-', '.');
            wrong.merge(said(plan.item(new ItemCode(code))), finding.toString(), (one, other) -> one + "\n  " + other);
        }

        assertThat(wrong).isEmpty();
    }

    private static String said(PlanItem item) {
        return item.code() + " leads " + item.leads() + " partners " + item.partners() + " external "
                + item.externalCodes() + " subtasks " + item.subtasks().size() + " products "
                + item.products().size() + (item.throughLeadership() ? " through leadership" : "");
    }

    private Plan plan() throws JsonProcessingException {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("id", "kh-thu-2026").put("from", "2026-01-05").put("to", "2026-12-31");
        ObjectNode document = file.putObject("document");
        document.put("kind", "KẾ HOẠCH").put("title", "Thử mọi mục").put("issuer", "Trường Đại học Sông Lam");
        document.putObject("issued")
                .put("day", 5)
                .put("month", 1)
                .put("year", 2026)
                .put("takenAs", "2026-01-05")
                .put("assumed", false);
        List.of("legalBases", "aims", "requirements", "recipients").forEach(document::putArray);
        maybeRhythm(file);
        file.putArray("targets");
        file.putArray("duties");
        ArrayNode parties = file.putArray("parties");
        house().forEach(party -> party(parties, party));
        ArrayNode items = file.putArray("items");
        for (int number = 1; number <= ITEMS; number++) {
            item(items.addObject(), number);
        }
        return PlanJson.JSON.treeToValue(file, PlanText.class).plan();
    }

    private void item(ObjectNode item, int number) {
        item.put("code", number % 3 == 0 ? "7." + number : String.valueOf(number));
        item.put("title", words(3 + random.nextInt(12)));
        item.put("text", item.path("title").asText() + ".\n" + words(5 + random.nextInt(80)));
        item.put("assignmentText", "Phân công: " + words(10)).put("timeText", "Thời gian: trong năm 2026");
        List<String> taken = new ArrayList<>();
        leads(item, taken);
        List<String> partners = parties(taken, true);
        partners.forEach(item.putArray("partners")::add);
        item.put("openPartners", partners.contains(OPEN));
        ArrayNode external = item.putArray("external");
        parties(taken, false)
                .forEach(code -> external.addObject().put("code", code).putArray("foundIn"));
        item.put("throughLeadership", random.nextInt(3) == 0).put("carriesOver", false);
        times(item, number);
        work(item);
        List.of("conditions", "linkedDocuments").forEach(item::putArray);
        item.putNull("funding");
        maybeRhythm(item);
    }

    private void leads(ObjectNode item, List<String> taken) {
        List<String> leads = new ArrayList<>();
        switch (random.nextInt(7)) {
            case 0 -> item.putNull("lead");
            case 1, 2 -> leads.add(any(OFFICES));
            case 3 -> leads.add(any(OUTSIDE));
            case 4 -> leads.add(any(SETS));
            case 5 -> leads.addAll(some(OFFICES, 2 + random.nextInt(4)));
            default -> {
                leads.add(any(OFFICES));
                leads.add(any(OUTSIDE));
                leads.add(any(SETS));
                Collections.shuffle(leads, random);
            }
        }
        taken.addAll(leads);
        if (!leads.isEmpty()) {
            item.put("lead", leads.remove(0));
            if (random.nextBoolean()) {
                item.put("leadScope", words(4));
            }
        }
        ArrayNode beside = item.putArray("coLeads");
        for (String lead : leads) {
            ObjectNode each = beside.addObject().put("party", lead);
            if (random.nextBoolean()) {
                each.put("scope", words(2 + random.nextInt(20)));
            }
        }
    }

    /** Of every kind, whether or not somebody would expect that kind in this place. */
    private List<String> parties(List<String> taken, boolean partners) {
        List<String> parties = new ArrayList<>();
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> parties.add(any(partners ? OFFICES : OUTSIDE));
            case 2 -> parties.addAll(some(partners ? OFFICES : OUTSIDE, 3));
            case 3 -> parties.addAll(partners ? OFFICES : OUTSIDE);
            case 4 -> parties.addAll(some(UNNAMED, 1 + random.nextInt(2)));
            default -> {
                parties.addAll(some(OFFICES, 1));
                parties.addAll(some(OUTSIDE, 2));
                parties.addAll(some(SETS, 1 + random.nextInt(2)));
                parties.addAll(some(UNNAMED, random.nextInt(3)));
            }
        }
        if (random.nextInt(3) == 0) {
            parties.add(OPEN);
        }
        parties.removeAll(taken);
        taken.addAll(parties);
        return parties;
    }

    private void times(ObjectNode item, int number) {
        item.putNull("startMonth").put("startsAtIssue", false).putNull("startPhrase");
        switch (random.nextInt(4)) {
            case 0 -> item.put("startMonth", 1 + random.nextInt(12));
            case 1 -> item.put("startDate", "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
            case 2 -> item.put("startsAfter", number == 1 ? "2" : "1");
            default -> item.put("startsAtIssue", true);
        }
        switch (random.nextInt(4)) {
            case 0 -> item.put("endDate", "2026-12-31");
            case 1 -> item.put("endDate", "2027-03-31").put("carriesOver", true).put("endKind", "open");
            case 2 ->
                item.put("endDate", "2026-12-31").put("endKind", "standing").put("periodPhrase", "Thường xuyên");
            default ->
                item.putNull("endDate").put("endKind", "relative").put("periodPhrase", "90 ngày kể từ ngày ban hành");
        }
        ArrayNode milestones = item.putArray("milestones");
        for (int i = random.nextInt(4); i > 0; i--) {
            milestones.addObject().put("title", words(4)).put("due", "2026-0" + (2 + i) + "-15");
        }
    }

    private void work(ObjectNode item) {
        ArrayNode products = item.putArray("products");
        for (int i = count(); i > 0; i--) {
            ObjectNode product = products.addObject().put("name", words(1 + random.nextInt(9)));
            if (random.nextBoolean()) {
                product.put("quantity", 1 + random.nextInt(90)).put("unit", "báo cáo");
            }
        }
        ArrayNode subtasks = item.putArray("subtasks");
        for (int i = count(); i > 0; i--) {
            String words = words(1 + random.nextInt(30));
            subtasks.addObject().put("title", words).put("text", words).putArray("external");
        }
    }

    private int count() {
        return List.of(0, 0, 1, 2, 3, 4, 5, 8, 13, 14, 15, 30).get(random.nextInt(12));
    }

    private void maybeRhythm(ObjectNode of) {
        if (random.nextBoolean()) {
            of.putObject("rhythm")
                    .put("rounds", any(List.of("none", "weekly", "fortnightly", "monthly", "quarterly")))
                    .put("reports", any(List.of("none", "monthly", "quarterly", "yearly")));
        }
    }

    private static final List<String> WORDS =
            ("Tổ chức rà soát tiếp nhận hồ sơ của các khoa và viện về học liệu số hóa, cho phép xây dựng cơ sở dữ liệu"
                            + " ngành giáo dục (giai đoạn 2); báo cáo UBND tỉnh kết quả thực hiện Đề án 06/CP bảo đảm tiến độ, chất"
                            + " lượng theo quy định tại Nghị quyết số 57-NQ/TW ngày 22/12/2024")
                    .lines()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .toList();

    private String words(int count) {
        StringBuilder words = new StringBuilder(any(WORDS));
        for (int i = 1; i < count; i++) {
            words.append(' ').append(any(WORDS));
        }
        return words.toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> some(List<T> of, int count) {
        List<T> all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    private static final Department HOUSE = new Department(
            "Trường Đại học Sông Lam",
            "",
            "ĐHSL",
            "Vinh",
            "",
            "",
            "Hiệu trưởng",
            "Phó Hiệu trưởng",
            "Trường",
            "Ban Giám hiệu",
            "phòng");

    private static Collection<Party> house() {
        List<Party> house = new ArrayList<>();
        OFFICES.forEach(code -> house.add(MadeUpParty.of(code, PartyKind.INTERNAL, "Phòng Quản lý " + code, code)));
        OUTSIDE.forEach(code -> house.add(MadeUpParty.of(
                code, PartyKind.OUTSIDE, "Cơ quan quản lý nhà nước về lĩnh vực " + code + " trên địa bàn", code)));
        SETS.forEach(code -> house.add(MadeUpParty.of(code, PartyKind.SET, "Các đơn vị " + code, "Các " + code)));
        house.add(MadeUpParty.of("CCTQ", PartyKind.UNNAMED, "Cấp có thẩm quyền", "Cấp có thẩm quyền"));
        house.add(MadeUpParty.of("CQLQ", PartyKind.UNNAMED, "Các cơ quan liên quan", "Các cơ quan liên quan"));
        house.add(MadeUpParty.of(OPEN, PartyKind.OPEN_SET, "Các phòng, đơn vị liên quan", "Các đơn vị liên quan"));
        return house;
    }

    private static void party(ArrayNode parties, Party party) {
        ObjectNode each = parties.addObject();
        each.put("code", party.code().value()).put("name", party.name());
        each.put(
                "kind",
                switch (party.kind()) {
                    case INTERNAL -> "OFFICE";
                    case OUTSIDE, SET -> "OUTSIDE";
                    case OPEN_SET, UNNAMED -> "UNNAMED";
                });
        each.putArray("spellings").add(party.name());
    }
}
