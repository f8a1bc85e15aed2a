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
import java.util.ArrayList;
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

    /** The same file brings the same programs a year later; what is built here is named by no version. */
    @Test
    void imagesAreNamedByTheirExactVersion() throws IOException {
        List<String> images = new ArrayList<>();
        compose.at("/services")
                .forEach(service -> images.add(service.path("image").asText()));
        Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1])
                .forEach(images::add);

        assertThat(images).hasSizeGreaterThan(6);
        assertThat(images.stream().filter(image -> !image.equals("dieu-phoi:latest")))
                .allMatch(image -> image.matches(".+:v?\\d+\\.\\d+.*"));
    }

    @Test
    void peopleComeOverHttpsThroughTheProxyAndToNoNode() throws IOException {
        JsonNode node = compose.at("/services/node1");
        String caddy = Files.readString(Path.of("docker", "proxy", "Caddyfile"));

        assertThat(node.has("ports")).isFalse();
        assertThat(compose.at("/services/proxy/ports").toString()).contains("443:443");
        assertThat(node.at("/environment/DIEUPHOI_HTTPS").asText()).isEqualTo("true");
        assertThat(node.at("/environment/DIEUPHOI_PROXIES"))
                .isEqualTo(compose.at("/services/proxy/networks/default/ipv4_address"));
        assertThat(caddy).contains("node1:8080 node2:8080", "health_uri /actuator/health/readiness");
        assertThat(node.at("/healthcheck/test").toString()).contains("/actuator/health/readiness");
    }

    @Test
    void everyNightABackupIsTakenAsTheOwner() {
        JsonNode backup = compose.at("/services/backup");

        assertThat(backup.at("/volumes").toString()).contains("./docker/backup.sh:/backup.sh:ro");
        assertThat(backup.at("/environment/PGUSER"))
                .isEqualTo(compose.at("/services/node1/environment/SPRING_FLYWAY_USER"));
        assertThat(backup.at("/entrypoint").toString()).contains("/backup.sh /backups");
        assertThat(backup.at("/image")).isEqualTo(compose.at("/services/database/image"));
    }

    /** Somebody who has not written it must know what each is for. */
    @Test
    void everyServiceIsDescribed() throws IOException {
        String page = Files.readString(Path.of("docs", "operations.md"));
        String described = page.substring(page.indexOf("## With Docker Compose"));

        compose.at("/services")
                .fieldNames()
                .forEachRemaining(service -> assertThat(described).contains("`" + service + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/node1", "/services/node2", "/services/database", "/services/proxy"})
    void everyServerIsWatchedAndComesBack(String service) {
        assertThat(compose.at(service + "/healthcheck/test").size()).isPositive();
        assertThat(compose.at(service + "/restart").asText()).isEqualTo("unless-stopped");
    }

    @Test
    void secretsComeFromTheEnvironmentAndHaveNoDefault() throws IOException {
        List<String> secrets = Files.readAllLines(Path.of("docker-compose.yml")).stream()
                .filter(line -> line.matches("\\s+\\w*(PASSWORD|SECRET|KEY): .*"))
                .toList();

        // Those of the directory, the provider and the second step may be left away with them.
        assertThat(secrets).hasSize(15).allMatch(line -> line.matches(".*: \\$\\{DIEUPHOI_\\w+:(\\?.+|-)}"));
    }

    /** What the realm says and what the nodes ask for must be the same; its secrets come from the environment too. */
    @Test
    void theProviderForTryingKnowsTheApplication() throws IOException {
        JsonNode node = compose.at("/services/node1/environment");
        JsonNode keycloak = compose.at("/services/keycloak");
        JsonNode realm = new ObjectMapper()
                .readTree(Path.of("docker", "keycloak", "dieu-phoi-realm.json").toFile());
        JsonNode client = realm.at("/clients/0");

        assertThat(keycloak.at("/volumes").toString()).contains("./docker/keycloak:/opt/keycloak/data/import:ro");
        assertThat(keycloak.at("/profiles/0").asText()).isEqualTo("provider");
        assertThat(node.at("/DIEUPHOI_OIDC_CLIENTID").asText())
                .contains(":-" + client.at("/clientId").asText() + "}");
        assertThat(client.at("/redirectUris/0").asText()).endsWith("/login/oauth2/code/sso");
        assertThat(client.at("/secret").asText()).isEqualTo("${DIEUPHOI_OIDC_CLIENTSECRET}");
        assertThat(realm.at("/users/0/credentials/0/value").asText()).isEqualTo("${DIEUPHOI_KEYCLOAK_PASSWORD}");
        assertThat(keycloak.at("/environment/DIEUPHOI_OIDC_CLIENTSECRET"))
                .isEqualTo(node.at("/DIEUPHOI_OIDC_CLIENTSECRET"));
        assertThat(Files.readString(Path.of("docs", "operations.md")))
                .contains(keycloak.at("/environment/KC_HOSTNAME").asText() + "/realms/"
                        + realm.at("/realm").asText());
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
