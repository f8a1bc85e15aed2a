package vn.dieuphoi.engine.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.StringUtils;
import vn.dieuphoi.engine.StartRefused;

/**
 * Chooses the profile {@code demo} when nobody chose a profile and no data source is configured: on a machine where
 * nothing is set up the application shows itself; with a database it is meant seriously. Registered in
 * {@code META-INF/spring.factories}; runs before the configuration files are read, so that those of the profile count.
 */
class DemonstrationByDefault implements EnvironmentPostProcessor, Ordered {

    static final String DEMONSTRATION = "demo";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        ConfigurableEnvironment preview = preview(environment);
        boolean profileChosen = preview.getActiveProfiles().length > 0;
        if (!profileChosen && !StringUtils.hasText(preview.getProperty("spring.datasource.url"))) {
            if (environment.getProperty("dieuphoi.database-must-be-named", Boolean.class, false)) {
                throw new StartRefused("Chưa biết làm trên cơ sở dữ liệu nào. Hãy đặt SPRING_DATASOURCE_URL,"
                        + " SPRING_DATASOURCE_USERNAME và SPRING_DATASOURCE_PASSWORD như của máy chủ đang chạy;"
                        + " với bản trình diễn thì đặt SPRING_PROFILES_ACTIVE=demo và dừng máy chủ trước.");
            }
            environment.addActiveProfile(DEMONSTRATION);
        }
    }

    /** What the environment will be with all its configuration files. */
    private static ConfigurableEnvironment preview(ConfigurableEnvironment environment) {
        ConfigurableEnvironment preview = new StandardEnvironment();
        preview.getPropertySources()
                .forEach(source -> preview.getPropertySources().remove(source.getName()));
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (!"configurationProperties".equals(source.getName())) {
                preview.getPropertySources().addLast(source);
            }
        }
        preview.setActiveProfiles(environment.getActiveProfiles());
        ConfigDataEnvironmentPostProcessor.applyTo(preview);
        return preview;
    }
}
