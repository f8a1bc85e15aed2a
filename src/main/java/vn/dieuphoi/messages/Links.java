package vn.dieuphoi.messages;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses of our pages for somebody who reads them elsewhere. */
@Component
public class Links {

    private final String base;

    /** @param base where people reach the application from outside, without a slash at the end */
    Links(@Value("${dieuphoi.mail.base-url:http://localhost:8080}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    public String absolute(@Nullable String path) {
        return path == null ? base + "/thong-bao" : base + path;
    }
}
