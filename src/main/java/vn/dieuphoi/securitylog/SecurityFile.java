package vn.dieuphoi.securitylog;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The log as a file, one line of JSON for each event: what collects logs reads it, and whoever may change the database
 * cannot change it. Without a log file of the application there is none.
 */
@Component
class SecurityFile implements InitializingBean, DisposableBean {

    private static final String NAME = "an-ninh.log";
    private static final String LOGGER = "vn.dieuphoi.security-events";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InstantSource machine = InstantSource.system();
    private final String log;
    private final DataSize size;
    private final int days;
    private final DataSize all;
    private @Nullable RollingFileAppender<ILoggingEvent> appender;

    SecurityFile(
            @Value("${logging.file.name:}") String log,
            @Value("${dieuphoi.security-log.max-file-size}") DataSize size,
            @Value("${dieuphoi.security-log.max-history}") int days,
            @Value("${dieuphoi.security-log.total-size-cap}") DataSize all) {
        this.log = log;
        this.size = size;
        this.days = days;
        this.all = all;
    }

    @Override
    public void afterPropertiesSet() {
        if (log.isBlank()) {
            return;
        }
        Path file = Path.of(log).toAbsolutePath().resolveSibling(NAME);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%msg%n");
        encoder.start();
        RollingFileAppender<ILoggingEvent> rolling = new RollingFileAppender<>();
        rolling.setContext(context);
        rolling.setFile(file.toString());
        rolling.setEncoder(encoder);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(rolling);
        policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(new FileSize(size.toBytes()));
        policy.setMaxHistory(days);
        policy.setTotalSizeCap(new FileSize(all.toBytes()));
        policy.start();
        rolling.setRollingPolicy(policy);
        rolling.start();
        Logger logger = context.getLogger(LOGGER);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(rolling);
        appender = rolling;
    }

    void write(SecurityEvent event, String account, String address, String about, SecurityOutcome outcome) {
        if (appender == null) {
            return;
        }
        Map<String, String> line = new LinkedHashMap<>();
        line.put("at", machine.instant().toString());
        line.put("event", event.name());
        line.put("account", account);
        line.put("address", address);
        line.put("subject", about);
        line.put("outcome", outcome.name());
        try {
            LoggerFactory.getLogger(LOGGER).info("{}", JSON.writeValueAsString(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void destroy() {
        if (appender != null) {
            ((LoggerContext) LoggerFactory.getILoggerFactory())
                    .getLogger(LOGGER)
                    .detachAppender(appender);
            appender.stop();
            appender = null;
        }
    }
}
