package vn.dieuphoi.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.Plan2023;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.trace.Orphan;
import vn.dieuphoi.plan.trace.OrphanKind;
import vn.dieuphoi.plan.trace.PlanTrace;
import vn.dieuphoi.plan.trace.TraceReport;

class PlanCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theExportHasTheAgreedFieldsInTheAgreedOrder() throws IOException {
        int code = run("export", "2023", "--format", "json");

        JsonNode plan = PlanJson.JSON.readTree(out.toString());
        assertThat(code).isZero();
        assertThat(names(plan)).containsExactly("year", "items", "targets", "duties");
        assertThat(plan.get("items"))
                .hasSize(36)
                .allSatisfy(item -> assertThat(names(item))
                        .containsExactly(
                                "code",
                                "title",
                                "text",
                                "assignmentText",
                                "timeText",
                                "lead",
                                "partners",
                                "external",
                                "throughLeadership",
                                "startMonth",
                                "startPhrase",
                                "periodPhrase",
                                "endDate",
                                "products",
                                "subtasks",
                                "linkedDocuments"));
    }

    @Test
    void theExportOf21IsThatOfTheDocument() throws IOException {
        run("export", "2023");

        JsonNode item = PlanJson.JSON.readTree(out.toString()).at("/items/1");
        assertThat(item.get("code").asText()).isEqualTo("2.1");
        assertThat(item.get("lead").asText()).isEqualTo("LDVL");
        assertThat(item.get("partners").toString()).isEqualTo("[\"GDNN\",\"CSGDNN\",\"PDV\"]");
        assertThat(item.at("/external/0").toString())
                .isEqualTo("{\"code\":\"STTTT\",\"foundIn\":[\"text\",\"assignment\"]}");
        assertThat(item.get("throughLeadership").asBoolean()).isTrue();
        assertThat(item.get("startMonth").asInt()).isEqualTo(3);
        assertThat(item.get("endDate").asText()).isEqualTo("2023-12-31");
    }

    @Test
    void aDocumentIsReadIntoADraftThatTheCheckReads(@TempDir Path folder) throws IOException {
        Path draft = folder.resolve("draft.yaml");

        int read = run("read", "plans/2023.txt", "--out", draft.toString(), "--parties", "plans/offices.yaml");

        assertThat(read).isZero();
        assertThat(out.toString()).contains("Đã ghi", "36 mục");
        assertThat(PlanJson.YAML
                        .readTree(draft.toFile())
                        .at("/items/1/leads/0/value")
                        .asText())
                .isEqualTo("LDVL");
        assertThat(run("check", draft.toString())).isZero();
        assertThat(out.toString()).contains("[Chưa chắc]", "mục 7: chưa có ai chủ trì");
    }

    @Test
    void aDraftMayHoldPlainValuesAndIsRefusedWhereItBreaksTheSchema(@TempDir Path folder) throws IOException {
        Path plain = folder.resolve("plain.yaml");
        Files.writeString(plain, """
                draft: 1
                items:
                  - { code: "1", title: Mở lớp, leads: [Phòng Đào tạo], due: { value: "2025-06-30", phrase: tháng 6 } }
                """);
        Path strange = folder.resolve("strange.yaml");
        Files.writeString(strange, "draft: 1\nitems:\n  - { code: \"1\", title: Mở lớp, chủ trì: A }\n");

        assertThat(run("check", plain.toString())).isZero();
        assertThat(out.toString()).contains("1 mục", "0 chỗ chưa chắc");
        assertThat(run("check", strange.toString())).isEqualTo(PlanCommand.REFUSED);
        assertThat(err.toString()).contains("trường lạ");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithWhatToDo(@TempDir Path folder) throws IOException {
        Path empty = folder.resolve("rỗng.docx");
        Files.createFile(empty);

        assertThat(run(
                        "read",
                        empty.toString(),
                        "--out",
                        folder.resolve("draft.yaml").toString()))
                .isEqualTo(PlanCommand.REFUSED);
        assertThat(err.toString()).contains("rỗng", "Hãy");
        assertThat(folder.resolve("draft.yaml")).doesNotExist();
    }

    @Test
    void whatTheDocumentDoesNotNameIsNullInTheExport() throws IOException {
        run("export", "2023");

        JsonNode items = PlanJson.JSON.readTree(out.toString()).get("items");
        assertThat(items.get(26).get("code").asText()).isEqualTo("7");
        assertThat(items.get(26).get("lead").isNull()).isTrue();
        assertThat(items.get(29).get("code").asText()).isEqualTo("8.3");
        assertThat(items.get(29).get("startMonth").isNull()).isTrue();
        assertThat(items.get(0).at("/products/0").toString())
                .isEqualTo("{\"name\":\"Phóng sự chuyên đề giới thiệu công tác tuyển sinh, đào tạo\",\"quantity\":4,"
                        + "\"unit\":\"phóng sự\"}");
    }

    @Test
    void theExportAsYamlSaysTheSameAsTheExportAsJson() throws IOException {
        run("export", "2023", "--format", "yaml");
        JsonNode yaml = PlanJson.YAML.readTree(out.toString());
        out.getBuffer().setLength(0);
        run("export", "2023");

        assertThat(yaml).isEqualTo(PlanJson.YAML.readTree(out.toString()));
    }

    @Test
    void theCheckPrintsSeverityWordsOfTheDocumentAndDecision() {
        int code = run("check", "2023");

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("Kiểm tra kế hoạch năm 2023: 2 lỗi, ")
                .contains("[LỖI] PARTS_DO_NOT_ADD_UP\n  Văn bản: “Cơ cấu lao động”: 19,5 + 50 + 32,5 = 102 %")
                .contains("[LỖI] LEAD_MISSING · mục 7")
                .contains("  Xử lý:   ");
    }

    @Test
    void theCheckAsJsonListsTheFindings() throws IOException {
        run("check", "2023", "--format", "json");

        JsonNode report = PlanJson.JSON.readTree(out.toString());
        assertThat(report.get("plan").asText()).isEqualTo("2023");
        assertThat(report.get("findings"))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(names(finding)).containsExactly("code", "severity", "items", "says", "decision"));
    }

    @Test
    void aFaultyFileIsRefusedWithItsFaults(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("loi.yaml"), Plan2023.YAML.replace("startMonth: 9", "startMonth: 99"));

        int code = run("check", "2023", "--file", file.toString());

        assertThat(code).isEqualTo(PlanCommand.REFUSED);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("dòng ").contains("startMonth");
    }

    @Test
    void aYearWithoutAFileIsRefusedInWords() {
        int code = run("export", "1999");

        assertThat(code).isEqualTo(PlanCommand.REFUSED);
        assertThat(err.toString()).contains("Không có tệp kế hoạch năm 1999");
    }

    @Test
    void anotherYearsFileIsRefused() {
        int code = run("export", "2024", "--file", "plans/2023.yaml");

        assertThat(code).isEqualTo(PlanCommand.REFUSED);
        assertThat(err.toString()).contains("kế hoạch năm 2023, không phải năm 2024");
    }

    @Test
    void anUnbrokenTraceEndsWellAndSaysWhatItHasSeen() {
        TraceReport report = new TraceReport(PlanId.ofYear(2023), Map.of("mục", 36L), List.of(), List.of());

        int code = run(() -> year -> report, "trace", "--check", "2023");

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("Lần theo kế hoạch năm 2023: không có chỗ đứt.")
                .contains("36  mục");
    }

    @Test
    void aBrokenTraceEndsWithAnotherCodeAndListsEachPlace() {
        Orphan orphan = new Orphan(OrphanKind.ITEM_WITHOUT_MODEL, "mục 3.4", "chưa triển khai plan-item-3-4");
        TraceReport report = new TraceReport(PlanId.ofYear(2023), Map.of(), List.of(orphan), List.of());

        int code = run(() -> year -> report, "trace", "--check", "2023");

        assertThat(code).isEqualTo(PlanCommand.BROKEN);
        assertThat(out.toString())
                .contains("1 chỗ đứt")
                .contains("  mục 3.4: chưa triển khai plan-item-3-4")
                .contains("1  Mục không có mô hình đã triển khai")
                .contains("0  Công việc không có bản chạy của mô hình");
    }

    @Test
    void tracingAsksForTheYear() {
        assertThat(run("trace")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("trace", "--check", "2023")).isEqualTo(PlanCommand.REFUSED);
    }

    @Test
    void importingWithoutADatabaseIsRefusedInWords() {
        int code = run("import", "plans/2023.yaml");

        assertThat(code).isEqualTo(PlanCommand.REFUSED);
        assertThat(err.toString()).contains("Không kết nối được cơ sở dữ liệu");
    }

    private int run(String... arguments) {
        return run(PlanCommandTest::noDatabase, arguments);
    }

    private int run(Supplier<PlanTrace> trace, String... arguments) {
        return new CommandLine(new PlanCommand(PlanCommandTest::noDatabase, trace))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private static <T> T noDatabase() {
        throw new Refused("Không kết nối được cơ sở dữ liệu.");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
