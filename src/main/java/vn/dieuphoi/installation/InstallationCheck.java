package vn.dieuphoi.installation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** {@code check installation}: everything that can be looked at from outside, one finding after the other. */
public final class InstallationCheck {

    private InstallationCheck() {}

    /** As this process is set up: by its environment and the files beside it. Nothing is changed. */
    public static List<InstallationFinding> look() {
        return look(settings());
    }

    /** The settings as the application would read them here. */
    public static ConfigurableEnvironment settings() {
        ConfigurableEnvironment settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        ConfigurationPropertySources.attach(settings);
        return settings;
    }

    /** As these say. */
    public static List<InstallationFinding> look(ConfigurableEnvironment settings) {
        List<InstallationFinding> findings = new ArrayList<>(SettingsLook.look(settings));
        findings.addAll(MachineLook.look(settings));
        findings.addAll(DatabaseLook.look(settings));
        findings.addAll(FilesLook.look(settings));
        findings.addAll(MailLook.look(settings));
        findings.addAll(AddressLook.look(settings));
        return List.copyOf(findings);
    }
}
