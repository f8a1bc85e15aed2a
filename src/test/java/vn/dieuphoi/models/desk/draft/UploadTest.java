package vn.dieuphoi.models.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.Refused;

class UploadTest {

    private static final byte[] SMALL = "<a/>".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"a.bpmn", "a.form"})
    void aFileWithANoughtIsNoText(String name) {
        byte[] content = "{\"a\": \"\0\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Upload.of(Map.of(name, content)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(name)
                .hasMessageContaining("không phải văn bản");
    }

    @Test
    void filesAndArchivesComeTogetherAndFoldersDoNotCount() throws IOException {
        Map<String, byte[]> inside = new TreeMap<>();
        inside.put("mo-hinh/items/b.bpmn", SMALL);
        inside.put("__MACOSX/items/._b.bpmn", new byte[] {0, 1});
        inside.put("mo-hinh/.DS_Store", new byte[] {0, 1});
        inside.put("mo-hinh/", new byte[0]);
        inside.put("bieu-mau/c.form", "{}".getBytes(StandardCharsets.UTF_8));

        Upload upload = Upload.of(Map.of("a.bpmn", SMALL, "tat-ca.zip", zip(inside)));

        assertThat(upload.models()).containsOnlyKeys("a.bpmn", "b.bpmn");
        assertThat(upload.forms()).containsOnlyKeys("c.form");
    }

    @Test
    void decomposedLettersAreComposed() {
        String name = "Ghi tiến độ tháng";
        String decomposed = "<a name=\"" + Normalizer.normalize(name, Normalizer.Form.NFD) + "\"/>";

        assertThat(Upload.of(Map.of("a.bpmn", decomposed.getBytes(StandardCharsets.UTF_8)))
                        .models()
                        .get("a.bpmn"))
                .contains(name);
    }

    @Test
    void xmlThatIsNoModelIsToldSo() {
        assertThatThrownBy(() -> Upload.of(
                                Map.of("trang.bpmn", "<html><body/></html>".getBytes(StandardCharsets.UTF_8)))
                        .byProcess(Set.of("monthly-round")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("\"trang.bpmn\" là XML nhưng không phải mô hình BPMN (bắt đầu bằng <html>)");
        String empty = "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'/>";
        assertThatThrownBy(() -> Upload.of(Map.of("trang.bpmn", empty.getBytes(StandardCharsets.UTF_8)))
                        .byProcess(Set.of("monthly-round")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không có quy trình nào");
        String cut =
                "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'>\n<b:process id='monthly-round'>";
        assertThatThrownBy(() -> Upload.of(Map.of("ban-sua.bpmn", cut.getBytes(StandardCharsets.UTF_8)))
                        .byProcess(Set.of("monthly-round")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("\"ban-sua.bpmn\" không đọc được từ dòng 2;");
        // By the name of a process it is kept, so that the check says the same of it.
        assertThat(Upload.of(Map.of("monthly-round.bpmn", SMALL)).byProcess(Set.of("monthly-round")))
                .containsOnlyKeys("monthly-round");
    }

    @Test
    void aRehearsalIsOfTheFilesItRanWith() {
        String passed = "{\"offices\": \"typical\", \"ledgerSha256\": \"a\", \"faults\": [], \"modelsSha256\": \"b\"}";

        RehearsalSummary summary = RehearsalSummary.of(passed.getBytes(StandardCharsets.UTF_8));

        assertThat(summary).isEqualTo(new RehearsalSummary("b", true, "đơn vị “typical”"));
        assertThat(RehearsalSummary.of(
                        passed.replace("[]", "[\"1\", \"2\", \"3\", \"4\"]").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new RehearsalSummary("b", false, "đơn vị “typical”; 1; 2; 3 và 1 lý do khác"));
        assertThatThrownBy(() ->
                        RehearsalSummary.of(passed.replace("\"b\"", "null").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--models");
        assertThatThrownBy(() -> RehearsalSummary.of("x".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("summary.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/x",
                "/etc/passwd",
                "..\\..\\x.exe",
                "a.bpmn/../../b.sh",
                "trong.zip",
                "Á.bpmn",
                "a b.bpmn",
                "a.bpmn.exe"
            })
    void whatIsNeitherModelNorFormIsRefusedByItsName(String name) throws IOException {
        byte[] archive = zip(Map.of(name, SMALL));

        assertThatThrownBy(() -> Upload.of(Map.of("x.zip", archive)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không hợp");
    }

    @Test
    void aPathOutOfTheArchiveIsOnlyAName() throws IOException {
        assertThat(Upload.of(Map.of("x.zip", zip(Map.of("../../a.bpmn", SMALL))))
                        .models())
                .containsOnlyKeys("a.bpmn");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] oneBomb = zip(Map.of("a.bpmn", new byte[50_000_000]));
        byte[] hidden = zip(Map.of(".a", new byte[50_000_000]));
        Map<String, byte[]> many = new TreeMap<>();
        Map<String, byte[]> heavy = new TreeMap<>();
        for (int i = 0; i < 201; i++) {
            many.put("f" + i + ".form", SMALL);
        }
        for (int i = 0; i < 11; i++) {
            heavy.put("f" + i + ".form", " ".repeat(999_999).getBytes(StandardCharsets.UTF_8));
        }

        refused(oneBomb, "lớn hơn 1 MB");
        refused(hidden, "lớn hơn 1 MB");
        refused(zip(many), "Nhiều nhất 200 tệp");
        refused(zip(heavy), "lớn hơn 10 MB");
        refused(SMALL, "không phải tệp nén");
        refused(new byte[0], "không phải tệp nén");
        byte[] cut = zip(Map.of("a.bpmn", SMALL));
        refused(java.util.Arrays.copyOf(cut, 34), "tệp nén");
    }

    @Test
    void twoFilesOfOneNameAreOneWhenTheyAreTheSame() throws IOException {
        byte[] archive = zip(Map.of("x/a.form", SMALL, "y/a.form", SMALL));
        byte[] others = zip(Map.of("x/a.form", SMALL, "y/a.form", "{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(Upload.of(Map.of("x.zip", archive)).forms()).containsOnlyKeys("a.form");
        refused(others, "hai tệp cùng tên");
    }

    private static void refused(byte[] archive, String words) {
        assertThatThrownBy(() -> Upload.of(Map.of("x.zip", archive)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
