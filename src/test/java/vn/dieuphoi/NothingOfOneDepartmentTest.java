package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/**
 * Offices, programmes and names of the demonstration's department stand in its data, not in code, shared models, forms or templates: what
 * is written there is read by every other department too.
 */
class NothingOfOneDepartmentTest {

    private static final List<Path> READ_BY_EVERYBODY = List.of(
            Path.of("src/main/java"),
            Path.of("src/main/resources/templates"),
            Path.of("src/main/resources/reports"),
            Path.of("processes/department"),
            Path.of("processes/shared"),
            Path.of("forms"));

    private static final Pattern NAMES = Pattern.compile(
            "(?i:Hải Dương|haiduong|hai-duong|LĐTBXH|LDTBXH|GDNN)|KHTC|LĐVL|LDVL|\\bLDS\\b|GIAMDOC|\\bCTK\\b|Cục Thống kê"
                    + "|\\b(?:3231|3076|1305|1306)/KH|\\b1562/CTr|programme(?:3231|3076|1305|1306|1562)|\"T[1-8]\"|\"key\": \"t[1-8]");

    /** What still names them, and why it may until it goes. */
    private static final Map<String, Set<String>> TO_GO = Map.of(
            "the login page of the demonstration names accounts of the demonstration",
            Set.of("src/main/resources/templates/login.html"));

    @Test
    void theyStandInDataOnly() throws IOException {
        Map<String, Set<String>> found = found();
        Set<String> excused = TO_GO.values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(found.keySet())
                .as("an exception that is no longer needed goes")
                .containsAll(excused);
        excused.forEach(found::remove);
        assertThat(found).isEmpty();
    }

    /** The rule would see each of them. */
    @Test
    void eachNameIsSeenWhereItWouldStand() {
        for (String planted : List.of(
                "Phòng GDNN",
                "\"KHTC\"",
                "contains(\"LDS\")",
                "'GIAMDOC'",
                "UBND tỉnh Hải Dương",
                "ten@haiduong.gov.vn",
                "office.of('CTK')",
                "số liệu của Cục Thống kê",
                "1305/KH-UBND",
                "87/TTr-SLĐTBXH",
                "\"T5\"")) {
            assertThat(NAMES.matcher(planted).find()).as(planted).isTrue();
        }
        assertThat(NAMES.matcher("Sở Tài chính, UBND_XA, T5 của tháng").find()).isFalse();
    }

    private static Map<String, Set<String>> found() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path folder : READ_BY_EVERYBODY) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher names = NAMES.matcher(text(file));
                    while (names.find()) {
                        found.computeIfAbsent(file.toString(), each -> new TreeSet<>())
                                .add(names.group());
                    }
                }
            }
        }
        return found;
    }

    private static String text(Path file) {
        try {
            if (file.toString().endsWith(".docx")) {
                try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(file)))) {
                    return word.getText();
                }
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
