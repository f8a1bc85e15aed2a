package vn.dieuphoi.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Finds {@code x-<hash>.css} while its content has that hash, and only then lets browsers keep it for good. */
final class NamedByContent extends VersionResourceResolver {

    private static final ContentVersionStrategy HASH = new ContentVersionStrategy();
    private static final Pattern HASHED = Pattern.compile("-[0-9a-f]{32}(?=\\.[a-z]+$)");

    NamedByContent() {
        addVersionStrategy(HASH, "/**");
    }

    /** A tag that is not weak would forbid compression. */
    static String tag(Resource file) {
        return "W/\"" + HASH.getResourceVersion(file) + "\"";
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource found = super.resolveResourceInternal(request, path, locations, chain);
        if (found instanceof HttpResource) {
            return new ForGood(found);
        }
        // While a release goes from node to node, a page of one names a file of another.
        return found != null || !HASHED.matcher(path).find()
                ? found
                : chain.resolveResource(request, HASHED.matcher(path).replaceFirst(""), locations);
    }

    /** The file with leave to keep it. */
    private static final class ForGood extends AbstractResource implements HttpResource {

        private final Resource file;

        ForGood(Resource file) {
            this.file = file;
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.setCacheControl(
                    CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
            headers.setETag(tag(file));
            return headers;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return file.getInputStream();
        }

        @Override
        public @Nullable String getFilename() {
            return file.getFilename();
        }

        @Override
        public long contentLength() throws IOException {
            return file.contentLength();
        }

        @Override
        public long lastModified() throws IOException {
            return file.lastModified();
        }

        @Override
        public String getDescription() {
            return file.getDescription();
        }
    }
}
