package vn.dieuphoi.installation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.Environment;
import vn.dieuphoi.engine.database.KeptServer;

/**
 * The database that the settings name, or the embedded one while it runs, seen from outside the application.
 *
 * @param embedded whether it is the one that comes with the application
 */
public record HouseDatabase(String url, String user, String password, boolean embedded) {

    /** Empty where none is named and the embedded one does not run. */
    public static Optional<HouseDatabase> of(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "");
        if (!url.isBlank()) {
            return Optional.of(new HouseDatabase(
                    url,
                    settings.getProperty("spring.datasource.username", ""),
                    settings.getProperty("spring.datasource.password", ""),
                    false));
        }
        return KeptServer.on(Path.of(settings.getProperty("dieuphoi.data", "./data")))
                .map(running -> new HouseDatabase(running.url(), KeptServer.APPLICATION, running.application(), true));
    }

    /** A connection that changes nothing. */
    public Connection open() throws SQLException {
        Properties login = login();
        login.setProperty("socketTimeout", "30");
        login.setProperty("readOnly", "true");
        return DriverManager.getConnection(url, login);
    }

    /** A connection for what takes its time, with the rights of the application. */
    public Connection openForWork() throws SQLException {
        return DriverManager.getConnection(url, login());
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "dieu-phoi");
        login.setProperty("connectTimeout", "5");
        return login;
    }

    /** Its address without what stands behind the question mark, where a password may be. */
    public String place() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return place();
    }
}
