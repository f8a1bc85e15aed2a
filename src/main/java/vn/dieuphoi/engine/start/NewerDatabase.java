package vn.dieuphoi.engine.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.engine.StartRefused;

/**
 * Refuses a database that a newer release has changed, before anything is written into it. Flyway by itself passes over
 * steps that it does not know when they are newer than its own, and the engine does not compare at all.
 */
@Component
class NewerDatabase implements FlywayMigrationStrategy {

    private static final String OWN_SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.engine.sql";
    private static final Pattern OWN_TABLES =
            Pattern.compile("insert into ACT_GE_SCHEMA_LOG\\s+values \\('0', CURRENT_TIMESTAMP, '([^']+)'\\)");

    private final String release;
    private final boolean asItIs;

    @Autowired
    NewerDatabase(@Value("${spring.application.version:}") String release, ApplicationArguments arguments) {
        this(release, arguments.containsOption(DieuPhoi.AS_IT_IS));
    }

    /**
     * @param release as the jar names it; empty where none was packaged
     * @param asItIs whether it only refuses, and takes no step
     */
    NewerDatabase(String release, boolean asItIs) {
        this.release = release;
        this.asItIs = asItIs;
    }

    @Override
    public void migrate(Flyway flyway) {
        MigrationInfo[] steps = flyway.info().all();
        Arrays.stream(steps)
                .filter(step -> step.getState().isApplied() && !step.getState().isResolved())
                .max(Comparator.comparing(NewerDatabase::version))
                .ifPresent(unknown -> {
                    throw new StartRefused(words("cấu trúc " + name(unknown), "cấu trúc " + newestOf(steps), flyway));
                });
        DataSource database = flyway.getConfiguration().getDataSource();
        engine(database).filter(NewerDatabase::isNewerEngine).ifPresent(newer -> {
            throw new StartRefused(words("động cơ quy trình " + newer, "động cơ quy trình " + ownEngine(), flyway));
        });
        if (!asItIs) {
            flyway.migrate();
            note(database);
        }
    }

    private String words(String there, String here, Flyway flyway) {
        return "Cơ sở dữ liệu đã được một bản mới hơn%s nâng cấp (%s), còn bản đang chạy%s chỉ biết đến %s. Hãy chạy bản mới"
                        .formatted(
                                newestRelease(flyway.getConfiguration().getDataSource()),
                                there,
                                release.isEmpty() ? "" : " " + release,
                                here)
                + " đó hoặc bản mới hơn nữa, hay phục hồi bản sao lưu lập trước khi nâng cấp; cơ sở dữ liệu chưa bị thay đổi gì.";
    }

    private static String newestOf(MigrationInfo[] steps) {
        return Arrays.stream(steps)
                .filter(step -> step.getState().isResolved())
                .max(Comparator.comparing(NewerDatabase::version))
                .map(NewerDatabase::name)
                .orElse("rỗng");
    }

    private static MigrationVersion version(MigrationInfo step) {
        return step.getVersion() == null ? MigrationVersion.EMPTY : step.getVersion();
    }

    private static String name(MigrationInfo step) {
        return step.getVersion() == null ? step.getDescription() : "V" + step.getVersion();
    }

    /** The newest version of the engine that changed its tables; empty on an empty database. */
    private static Optional<String> engine(DataSource database) {
        return read(database, "act_ge_schema_log", "select version_ from act_ge_schema_log").stream()
                .max(Comparator.comparing(NewerDatabase::engineVersion));
    }

    /** Releases of one minor version share their tables. */
    private static boolean isNewerEngine(String there) {
        return engineVersion(there).compareTo(engineVersion(ownEngine())) > 0;
    }

    private static MigrationVersion engineVersion(String version) {
        String[] parts = version.split("[^0-9]+");
        return MigrationVersion.fromVersion(parts[0] + (parts.length > 1 ? "." + parts[1] : ""));
    }

    /** Told by the engine's own tables, not by its release: a fork counts its releases anew and keeps the tables. */
    private static String ownEngine() {
        try {
            Matcher tables =
                    OWN_TABLES.matcher(new ClassPathResource(OWN_SCRIPT).getContentAsString(StandardCharsets.UTF_8));
            if (!tables.find()) {
                throw new IllegalStateException(OWN_SCRIPT + " does not say which version its tables are of");
            }
            return tables.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String newestRelease(DataSource database) {
        return read(database, "release_seen", "select version from release_seen order by first_at desc limit 1")
                .stream()
                .findFirst()
                .filter(version -> !version.equals(release))
                .map(version -> " (" + version + ")")
                .orElse("");
    }

    private void note(DataSource database) {
        if (release.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(
                        "insert into release_seen (version) values (?) on conflict do nothing")) {
            note.setString(1, release);
            note.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(DataSource database, String table, String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement exists = connection.prepareStatement("select to_regclass(?) is not null")) {
            exists.setString(1, table);
            try (ResultSet answer = exists.executeQuery()) {
                answer.next();
                return answer.getBoolean(1) ? column(connection, sql) : List.of();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            Stream.Builder<String> values = Stream.builder();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values.build().toList();
        }
    }
}
