package vn.dieuphoi.recovery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;

/**
 * Where the file lies. Beside the data directory and not in it: who copies that directory back must not copy the file
 * back with it. A temporary database has none, unless one is asked for, and neither has a command that only reads: a mark
 * would be a change.
 */
@Configuration(proxyBeanMethods = false)
class ActivitySettings {

    /** Behind the name of the data directory. */
    private static final String BESIDE = "-nhat-ky";

    @Bean
    ActivityPlace activityPlace(
            ObjectMapper json,
            @Value("${dieuphoi.activity.kept:true}") boolean kept,
            @Value("${dieuphoi.activity.folder:}") String folder,
            @Value("${dieuphoi.activity.file-size:10MB}") DataSize fileSize,
            @Value("${dieuphoi.data:./data}") String data,
            @Value("${dieuphoi.database.temporary:false}") boolean temporary,
            ApplicationContext application) {
        if (!kept || folder.isBlank() && temporary) {
            return new ActivityPlace(Optional.empty());
        }
        Path own = Path.of(folder.isBlank() ? data : folder).toAbsolutePath().normalize();
        Path place = folder.isBlank() ? own.resolveSibling(own.getFileName() + BESIDE) : own;
        if (!(application instanceof WebApplicationContext) && !Files.isDirectory(place)) {
            // A command may run in any directory and as anybody: it begins no file of its own.
            return new ActivityPlace(Optional.empty());
        }
        return new ActivityPlace(Optional.of(new ActivityFile(place, json, fileSize.toBytes())));
    }
}
