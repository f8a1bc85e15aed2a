package vn.dieuphoi.engine.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The files of the engine's web applications. Its libraries, fonts and pictures carry its version in their address, so a
 * browser asks for them once; the rest may change with every release of ours under the same address, so it asks whether
 * they have. The engine's own handlers have wider patterns and give way.
 */
@Component
class TasklistFiles implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/webjars/camunda/";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        handle(files, "/camunda/lib/*", "lib/").setCacheControl(FOR_GOOD);
        handle(files, "/camunda/assets/*", "assets/").setCacheControl(FOR_GOOD);
        handle(files, "/camunda/{icon:favicon\\.ico}", "").setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
        handle(files, "/camunda/app/tasklist/scripts/*", "app/tasklist/scripts/")
                .setCacheControl(ASK_AGAIN);
        handle(files, "/camunda/app/tasklist/styles/*", "app/tasklist/styles/").setCacheControl(ASK_AGAIN);
        handle(files, "/camunda/app/tasklist/locales/*", "app/tasklist/locales/")
                .setCacheControl(ASK_AGAIN);
        handle(files, "/camunda/app/tasklist/{script:camunda-tasklist-bootstrap\\.js}", "app/tasklist/")
                .setCacheControl(ASK_AGAIN)
                .resourceChain(true)
                .addTransformer(new TasklistCorrections());
    }

    /** The date of a file inside our jar says nothing of what is in it; a tag that is not weak would forbid compression. */
    private static ResourceHandlerRegistration handle(ResourceHandlerRegistry files, String path, String folder) {
        return files.addResourceHandler(path)
                .addResourceLocations(FILES + folder)
                .setUseLastModified(false)
                .setEtagGenerator(TasklistFiles::tag);
    }

    private static String tag(Resource file) {
        try {
            return "W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
