package vn.dieuphoi.rehearsal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import vn.dieuphoi.DieuPhoi;

/** The product in this process on a database that {@code fill} has filled; the option names of the commands that need one. */
class FilledApplication {

    @Option(names = "--url", required = true, description = "jdbc:postgresql://… of a filled database.")
    String url = "";

    @Option(names = "--user", defaultValue = "postgres", description = "Its owner (${DEFAULT-VALUE}).")
    String user = "";

    @Option(names = "--password", defaultValue = "", description = "The owner's password.")
    String password = "";

    ConfigurableApplicationContext start(String... more) {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.addAll(List.of("--server.port=0", "--logging.level.vn.dieuphoi=warn"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(DieuPhoi.class).run(arguments.toArray(String[]::new));
    }

    /** Of a process of its own as well. */
    List<String> arguments() {
        return List.of(
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--dieuphoi.consistency.nightly=false");
    }

    static String address(ConfigurableApplicationContext application) {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** An empty database of that name on the same server. */
    String beside(String name) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return url.replaceAll("[^/]*$", "") + name;
    }
}
