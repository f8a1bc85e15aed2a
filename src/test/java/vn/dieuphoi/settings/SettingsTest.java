package vn.dieuphoi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import vn.dieuphoi.engine.StartRefused;

class SettingsTest {

    private static final Path PAGE = Path.of("docs", "operations.md");
    private static final String BEGIN = "<!-- settings: made by SettingsTest, do not edit -->\n";
    private static final String END = "<!-- end of settings -->\n";

    /** A name that stands in code to be read: in a placeholder, a condition or a question to the environment. */
    private static final Pattern READ =
            Pattern.compile("(?:\\$\\{|getProperty\\(\"|OnProperty\\((?:name = )?\"|PROPERTY = \"|INSIDE = \")"
                    + "(dieuphoi\\.[a-z0-9.-]+[a-z])(?::([^}\"]*)})?");

    /** Those that are asked for without a default in the same place. */
    private static final Set<String> NO_DEFAULT = Set.of(
            "dieuphoi.admin.password",
            "dieuphoi.consistency.nightly",
            "dieuphoi.database-must-be-named",
            "dieuphoi.engine.ordered-ids",
            "dieuphoi.evidence.clamd",
            "dieuphoi.outbox.rounds");

    private final KnownSettings known = KnownSettings.read();

    @Test
    void everyNameThatIsReadIsKnownAndNoOther() {
        Set<String> read = new TreeSet<>(readInCode().keySet());
        read.addAll(Set.of("dieuphoi.reporting.quarter-cut-off-day", "dieuphoi.reporting.item-report-working-days"));
        read.addAll(Set.of("dieuphoi.reporting.consolidated-by-day", "dieuphoi.reporting.year-cut-off"));
        read.addAll(Set.of("dieuphoi.reporting.year-report-before", "dieuphoi.reporting.survey-months"));
        read.add("dieuphoi.reporting.budget-month");

        assertThat(known.all()).extracting(Setting::name).containsExactlyElementsOf(read);
    }

    @Test
    void theDefaultsAreThoseOfTheApplication() {
        YamlPropertiesFactoryBean file = new YamlPropertiesFactoryBean();
        file.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        Map<String, String> written = new TreeMap<>(readInCode());
        file.getObject().forEach((name, value) -> written.put(name.toString(), value.toString()));

        Map<String, String> compared = written.entrySet().stream()
                .filter(each -> each.getKey().startsWith(KnownSettings.PREFIX)
                        && !each.getValue().contains("{")
                        && !NO_DEFAULT.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(compared).hasSizeGreaterThan(35);
        assertThat(known.all().stream()
                        .filter(setting -> compared.containsKey(setting.name()))
                        .collect(Collectors.toMap(Setting::name, setting -> String.valueOf(setting.defaultValue()))))
                .isEqualTo(compared);
    }

    @Test
    void everyDefaultAndEveryExampleCanBeUsed() {
        assertThat(known.all())
                .filteredOn(setting ->
                        setting.defaultValue() != null && !setting.name().equals("dieuphoi.operation.rounds"))
                .allSatisfy(setting ->
                        assertThat(setting.complaint(setting.defaultValue())).isEmpty());
        assertThat(known.all())
                .filteredOn(setting -> setting.pattern() != null)
                .allSatisfy(setting ->
                        assertThat(setting.complaint(setting.example())).isEmpty());
    }

    /** The page as it should be lies in {@code target/operations.md} then. */
    @Test
    void thePageHasTheTable() throws IOException {
        String page = Files.readString(PAGE);
        String wanted = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + SettingsTable.markdown() + "\n"
                + page.substring(page.indexOf(END));
        Files.writeString(Path.of("target", "operations.md"), wanted);

        assertThat(page).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DIEUPHOI_OUTBOX_EVRY         | PT5S      | Không có thiết đặt nào tên DIEUPHOI_OUTBOX_EVRY; gần nhất là DIEUPHOI_OUTBOX_EVERY.
        DIEUPHOI_ADMINPASSWORT       | geheim    | gần nhất là DIEUPHOI_ADMIN_PASSWORD.
        DIEUPHOI_SOMETHING_ELSE_QUITE_LONG | x   | hãy bỏ đi.
        DIEUPHOI_OUTBOX_EVERY        | 5 phút    | DIEUPHOI_OUTBOX_EVERY = "5 phút" không dùng được: cần một khoảng thời gian
        DIEUPHOI_OUTBOX_EVERY        | 5         | cần một khoảng thời gian kèm đơn vị, ví dụ PT5M
        DIEUPHOI_OUTBOX_KEEPSENT     | PT1H      | ít nhất phải là P1D
        DIEUPHOI_EVIDENCE_MAXSIZE    | 20 megas  | cần một dung lượng, ví dụ 20MB
        DIEUPHOI_EVIDENCE_CLAMD      | clamav    | cần viết như clamav:3310
        DIEUPHOI_HTTPS               | có        | cần true hoặc false
        DIEUPHOI_PASSWORD_BCRYPTCOST | 40        | nhiều nhất là 20
        DIEUPHOI_MAIL_BASE_URL       | localhost | cần viết như https://
        DIEUPHOI_REPORTING_YEARCUTOFF | 30/11    | cần một ngày trong năm, ví dụ --11-30
        DIEUPHOI_REPORTING_SURVEYMONTHS | 6, mười | cần các số nguyên
        """)
    void aWrongNameOrValueIsRefusedByItsName(String variable, String value, String words) {
        assertThatThrownBy(() -> check(Map.of(variable, value), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words)
                .message()
                .contains(variable)
                .doesNotContain("\n", "geheim");
    }

    @Test
    void aFileIsCheckedAsVariablesAreAndAllFaultsAreSaidAtOnce() {
        assertThatThrownBy(() -> check(
                        Map.of("DIEUPHOI_HTTPS", "yess"),
                        Map.of("dieuphoi.outbox.keep-send", "P30D", "dieuphoi.node.heartbeat", "0s")))
                .hasMessageContaining("gần nhất là dieuphoi.outbox.keep-sent.")
                .hasMessageContaining("dieuphoi.node.heartbeat = \"0s\" không dùng được: ít nhất phải là PT1S")
                .hasMessageContaining("DIEUPHOI_HTTPS");
    }

    @Test
    void everySpellingThatSpringReadsIsTaken() {
        check(
                Map.of(
                        "DIEUPHOI_OUTBOX_KEEP_SENT", "P30D",
                        "DIEUPHOI_MAIL_BASEURL", "https://a.vn",
                        "DIEUPHOI_REPORTING_SURVEYMONTHS_0_", "6",
                        "DIEUPHOI_DB_PASSWORD", "of compose",
                        "PATH", "/bin"),
                Map.of("dieuphoi.node.name", "", "dieuphoi.security-log.maxHistory", "10", "spring.x", "y"));
    }

    @Test
    void whatComposeReadsIsKnown() throws IOException {
        Set<String> named = Pattern.compile("\\$\\{(DIEUPHOI_\\w+)")
                .matcher(Files.readString(Path.of("docker-compose.yml")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> known.named(name).isEmpty())
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(SettingFaults.OF_COMPOSE);
    }

    private static void check(Map<String, Object> variables, Map<String, Object> file) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(variables)));
        environment.getPropertySources().addLast(new MapPropertySource("file", file));
        ConfigurationPropertySources.attach(environment);
        SettingsCheck.check(environment);
    }

    /** The names that are read, each with the default that stands beside it, empty for none. */
    private static Map<String, String> readInCode() {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src", "main", "java")),
                Stream.of(Path.of("src/main/resources/application.yaml")))) {
            List<MatchResult> results = files.filter(Files::isRegularFile)
                    .flatMap(file -> READ.matcher(text(file)).results())
                    .toList();
            results.forEach(read -> found.merge(
                    read.group(1), read.group(2) == null ? "" : read.group(2), (a, b) -> a.isEmpty() ? b : a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
