package vn.dieuphoi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that an installer copies: names that exist, a unit that systemd takes, parameters that Procrun knows. */
class InstallFilesTest {

    private static final Path INSTALL = Path.of("install");

    /** <a href="https://commons.apache.org/proper/commons-daemon/procrun.html">Procrun's parameters</a> that are used. */
    private static final Set<String> PROCRUN = Set.of(
            "DisplayName",
            "Description",
            "Startup",
            "ServiceUser",
            "Jvm",
            "JvmMx",
            "JvmOptions",
            "Classpath",
            "StartMode",
            "StartPath",
            "StartClass",
            "StartMethod",
            "StopMode",
            "StopClass",
            "StopMethod",
            "StopTimeout",
            "LogPath",
            "StdOutput",
            "StdError");

    @TempDir
    Path folder;

    @Test
    void systemdTakesTheUnit() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")));
        String unit = text("dieu-phoi.service");
        // The unit's java may lie elsewhere on the machine of the test.
        Path copy = Files.writeString(
                folder.resolve("dieu-phoi.service"),
                unit.replace("/usr/bin/java", System.getProperty("java.home") + "/bin/java"));

        Process verify = new ProcessBuilder("systemd-analyze", "verify", copy.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(verify.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).doesNotContain("dieu-phoi.service:");
        assertThat(verify.exitValue()).as(said).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dieu-phoi.env", "windows/application.properties"})
    void everySettingExists(String file) throws IOException {
        KnownSettings known = KnownSettings.read();
        List<String> ours = text(file)
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("dieuphoi"))
                .toList();

        assertThat(ours)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known.named(name)).as(name).isPresent());
    }

    @Test
    void whatTheUnitWritesLiesWhereItMay() throws IOException {
        String unit = text("dieu-phoi.service");

        assertThat(unit).contains("StateDirectory=dieu-phoi", "LogsDirectory=dieu-phoi", "ProtectSystem=strict");
        assertThat(text("dieu-phoi.env").lines().filter(line -> line.contains("=/")))
                .allSatisfy(line -> assertThat(line).containsAnyOf("=/var/lib/dieu-phoi/", "=/var/log/dieu-phoi/"));
    }

    @Test
    void procrunKnowsWhatItIsTold() throws IOException {
        String script = text("windows/install-service.cmd");
        Set<String> used = Pattern.compile("(?:--|\\+\\+)([A-Z][A-Za-z]+)=")
                .matcher(script)
                .results()
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isNotEmpty();
        assertThat(PROCRUN).containsAll(used);
        assertThat(script)
                .contains("org.springframework.boot.loader.launch.JarLauncher")
                .contains("\r\n");
        assertThat(script.replace("\r\n", "")).doesNotContain("\n");
    }

    private static String text(String file) throws IOException {
        return Files.readString(INSTALL.resolve(file));
    }
}
