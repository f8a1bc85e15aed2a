package vn.dieuphoi.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} is validated, not run: the machines that build have no Docker engine. */
class ComposeFileTest {

    private final JsonNode compose = compose();

    @Test
    void theFileFollowsTheComposeSpecification() throws IOException {
        assertThat(faults(compose)).isEmpty();
    }

    @Test
    void aFaultInTheFileIsFound() throws IOException {
        ObjectNode faulty = compose.deepCopy();
        ((ObjectNode) faulty.at("/services/database")).put("imagee", "postgres:17");

        assertThat(faults(faulty)).isNotEmpty();
    }

    @Test
    void twoNodesShareOnePostgres17AndThereIsAMailCatcher() {
        assertThat(compose.at("/services/database/image").asText()).startsWith("postgres:17");
        assertThat(compose.at("/services/node1/image")).isEqualTo(compose.at("/services/node2/image"));
        assertThat(compose.at("/services/node1/environment")).isEqualTo(compose.at("/services/node2/environment"));
        assertThat(compose.at("/services/mail/image").asText()).contains("mailpit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/node1", "/services/node2", "/services/database"})
    void everyServerIsWatchedAndComesBack(String service) {
        assertThat(compose.at(service + "/healthcheck/test").size()).isPositive();
        assertThat(compose.at(service + "/restart").asText()).isEqualTo("unless-stopped");
    }

    @Test
    void secretsComeFromTheEnvironmentAndHaveNoDefault() throws IOException {
        List<String> secrets = Files.readAllLines(Path.of("docker-compose.yml")).stream()
                .filter(line -> line.matches("\\s+\\w*PASSWORD: .*"))
                .toList();

        assertThat(secrets).hasSize(7).allMatch(line -> line.matches(".*: \\$\\{DIEUPHOI_\\w+:\\?.+}"));
    }

    @Test
    void theApplicationIsNotTheOwnerOfItsTables() throws IOException {
        JsonNode node = compose.at("/services/node1/environment");
        String roles = Files.readString(Path.of("docker", "database", "10-roles.sh"));

        for (String variable : List.of("SPRING_DATASOURCE_USERNAME", "SPRING_FLYWAY_USER")) {
            assertThat(roles).contains("create role " + node.at("/" + variable).asText() + " login");
        }
        assertThat(node.at("/SPRING_FLYWAY_USER")).isNotEqualTo(node.at("/SPRING_DATASOURCE_USERNAME"));
        assertThat(compose.at("/services/database/volumes").toString())
                .contains("./docker/database:/docker-entrypoint-initdb.d:ro");
    }

    /** With the locale C the server would take SQL_ASCII, with which its sort order does not go, and not start. */
    @Test
    void theDatabaseIsMadeInUtf8() {
        assertThat(compose.at("/services/database/environment/POSTGRES_INITDB_ARGS")
                        .asText()
                        .split(" "))
                .contains("--encoding=UTF8", "--builtin-locale=C.UTF-8");
    }

    /** Whoever rehearses empties the database: it is neither the work's nor of the work's role. */
    @Test
    void plansAreRehearsedOnADatabaseOfTheirOwn() throws IOException {
        JsonNode node = compose.at("/services/node1/environment");
        String role = node.at("/DIEUPHOI_REHEARSAL_DATABASE_USERNAME").asText();
        String url = node.at("/DIEUPHOI_REHEARSAL_DATABASE_URL").asText();

        assertThat(url).isNotEqualTo(node.at("/SPRING_DATASOURCE_URL").asText());
        assertThat(role).isNotEqualTo(node.at("/SPRING_DATASOURCE_USERNAME").asText());
        assertThat(Files.readString(Path.of("docker", "database", "10-roles.sh")))
                .contains("create role " + role + " login")
                .contains("create database " + url.replaceFirst(".*/", "") + " owner " + role + ";")
                .contains("revoke connect on database " + url.replaceFirst(".*/", "") + " from public;");
    }

    @Test
    void theImageRunsAsAnOrdinaryUserWithoutADatabase() throws IOException {
        String dockerfile = Files.readString(Path.of("Dockerfile"));

        assertThat(dockerfile).containsPattern("(?m)^USER 10001$").contains("dieu-phoi-image.jar");
        assertThat(dockerfile.lastIndexOf("\nUSER ")).isLessThan(dockerfile.lastIndexOf("\nENTRYPOINT "));
    }

    private static List<Error> faults(JsonNode content) throws IOException {
        try (InputStream schema = ComposeFileTest.class.getResourceAsStream("/compose-spec/compose-spec.json")) {
            // Its own id is relative; a base makes it whole.
            Schema specification = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(
                            SchemaLocation.of("https://compose-spec.io/compose_spec.json"),
                            new ObjectMapper().readTree(schema));
            return specification.validate(content);
        }
    }

    /** With anchors and merged keys resolved, as Compose reads it. */
    private static JsonNode compose() {
        try (Reader file = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            return new ObjectMapper().valueToTree(new Yaml().load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
